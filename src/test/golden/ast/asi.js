#!/usr/bin/env deltic
a
++b
c = d
/e/g
do x; while (y) z
async
function notAsync() {}
x = yield
y = await
let
z
