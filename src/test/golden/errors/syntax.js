// Early errors of scripts.
var = 1
var 1
var x y
let x y
x y
1 2
'a' 'b'
a `b` 'c'
1 'x'
"unfinished
'unfinished
`unfinished
`unfinished ${
`a ${1
/unfinished
/*unfinished
/[/
/(/
/a/gg
/a/x
/a/uv
/\u{110000}/u
0x
0b2
0o8
0b
1_
1__0
0_1
1n1
1.5n
01n
1e
1e+
3in []
3a
\
\x
a\u0020
\u{110000}
'\x1'
'\u12'
'\u{110000}'
'\u{'
`\x1`
`\u12`
`\01`
@
#
§
a.1
a.'x'
a.
a[
a[]
a?.
a?.`x`
a?.b = 1
a?.b++
new a?.b()
({
({a
({a:
({a: 1
({a b})
({a: 1 b: 2})
({1})
({'x'})
({if})
({a = 1})
({a: 1, a = 2})
({get})({get x})
({async x})
({*x})
({__proto__: 1, __proto__: 2})
[
[1
[1 2]
(
(1
(1,
(1 2)
)
]
}
{
{ 1
()
() + 1
() => {} + 1
() => {}()
a => {} ()
(a, b) =>
(a, 1) => 1
(a, b.c) => 1
(a + b) => 1
((a)) => 1
a\n=> 1
(...a, b) => 1
(...a)
(a, ...b)
(...a = 1) => 1
f(...)
f(a b)
f(a,,b)
f(,)
[...a, ...] 
[...a, b] = c
[...a,] = c
[...a = 1] = c
({...a, b} = c)
({...{a}} = c)
({a}) = 1
[a] += 1
({a} += 1)
1 = 2
1++
++1
--a.b()
a() = 1
a()++
++a++
a + b = c
'x' = 1
this = 1
null = 1
true = 1
new.target = 1
import.meta = 1
(a, b) = 1
(a = 1) = 2
a => 1 = 2
[1] = 2
({a: 1} = 2)
({a: b + c} = 2)
[a()] = 1
for (1 of []) {}
for (let of []) {}
for (async of []) {}
for (let x of a, b) {}
for (var i
for (;;
for (;;)
for () {}
for (;) {}
for await (x of y) {}
for (x of y; ;) {}
if
if (
if (1
if (1)
if (1) else
if (1) let x
if (1) let [a]
if (1) const x = 1
if (1) class A {}
while (1) function f() {}
while
while (1)
do 1
do 1 while
do 1 while (
label: let [a]
label: class A {}
label: label: 1
a: { a: 1 }
break
continue
break nowhere
continue nowhere
x: continue x
x: { continue x; }
while (1) { break nowhere; }
(function () { break; })
while (1) { (() => { break; })(); }
return
return 1
{ return; }
throw
throw\n1
try
try {}
try {} catch
try {} catch (
try {} catch (e
try {} catch (e) 
try {} catch () {}
try {} catch (a, b) {}
try {} finally
switch
switch (1)
switch (1) {
switch (1) { 1 }
switch (1) { case }
switch (1) { case 1 }
switch (1) { default: default: }
else
case 1:
catch
finally
in
instanceof
with
with (a
function
function (
function () {}
function f
function f(
function f(a
function f() 
function f() {
function f(a b) {}
function f(1) {}
function f(a, ) {} function g(,) {}
function f(...a, b) {}
function f(...a = 1) {}
function* 
function* g() { yield = 1; }
function* g(a = yield) {}
function* g() { (yield) => 1; }
function* g() { yield\n* 2; }
async function
async function f(a = await 1) {}
async (a = await 1) => 1
async function f() { (await) => 1; }
await 1
await x
async () => { for await (x in y) {} }
function f() { await 1; }
function f() { await x; }
() => await x
yield 1
var enum
enum
var class
var if
let if
import x from 'y'
import {x} from 'y'
import
import.x
import()
import(...a)
new import('x')
export default 1
export {x}
debugger 1
delete
typeof
void
!
-
- 1 ** 2
(-1) ** 2; -1 ** 2
await ** 2
a ?? b || c
a && b ?? c
a ? b
a ? b :
a ? : b
, 1
1,
.1.
..1
...
... a
=> 1
= 1
== 1
* 1
% 1
&& 1
?? 1
?. a
: 1
;; )
var a = ;
var a, ;
var a,
let a = 1,
a +
a + * b
a = 
a. = 1
a.b. = 1
a ++ b
a ! b
if (a) b c
"use strict"; 'x' y
async x => y z
async
x async
async function* g() { yield* ; }
let
let 1
let +
let \u0061 b
l\u0065t x; v\u0061r y
\u{61}wait: 1; cl\u0061ss
--> comment
1 --> 2 -->
