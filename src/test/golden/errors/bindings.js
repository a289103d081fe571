// Variables, constants and the dead zone.
nowhere
nowhere.x
nowhere[0]
nowhere++
nowhere += 1
x; let x
x = 1; let x
typeof x; let x
{ late; let late; }
{ late = 1; const late = 2; }
f(); let v; function f() { return v; }
f(); const v = 1; function f() { return v; }
let x = x
let x = x + 1
const c = c
const {a, b = a, c = d, d} = {}
let [p = q, q] = []
class A extends A {}
class B { [B.x]() {} }
new C(); class C {}
for (let i = i; ;) {}
for (const x of [x]) {}
for (let x in {x: x}) {}
function f(a = b, b) {} f()
function f(a = a) {} f()
((a = b, b) => 1)()
switch (1) { case 0: let z; default: z; }
const k = 1; k = 2
const k = 1; k++
const k = 1; k += 1
const k = 1; [k] = [2]
const k = 1; ({k} = {k: 2})
const k = 1; k ||= 2; k &&= 2
for (const i = 0; i < 1; i++) {}
const k = 1; for (k of [1]) {}
const k = 1; for (k in {a: 1}) {}
const f = () => { f = 1; }; f()
class D { m() { D = 1; } } new D().m()
(class E { m() { E = 1; } }).prototype.m()
(class { static x = this.y.z })
import.meta
let undefined
let a; let a
let a; var a
var a; let a
const a = 1; const a = 2
function f() {} let f
let f; function f() {}
class A {} class A {}
{ let a; var a; }
{ function f() {} let f; }
(function (a) { let a; })
(a => { let a; })
try {} catch (e) { let e; }
try {} catch ([e]) { var e; }
for (let a, a;;) {}
for (let [a, a] of []) {}
for (let let of []) {}
let let = 1
const x
const x, y = 1
let [a]
let {a}
var [a]
const {a}
for (const x;;) {}
for (let x = 1 of []) {}
for (var x = 1 of []) {}
for (let x = 1 in {}) {}
'use strict'; for (var x = 1 in {}) {}
for (var x, y of []) {}
for (let x, y in {}) {}
function f(a, a) { 'use strict'; }
'use strict'; function f(a, a) {}
(a, a) => 1
({m(a, a) {}})
function f(a = 1) { 'use strict'; }
'use strict'; var eval
'use strict'; let arguments
'use strict'; eval = 1
'use strict'; arguments++
'use strict'; var public
'use strict'; let static
'use strict'; var yield
'use strict'; function eval() {}
'use strict'; (eval) => 1
'use strict'; ({eval} = {})
'use strict'; try {} catch (eval) {}
'use strict'; delete x
'use strict'; delete (x)
'use strict'; with (a) {}
'use strict'; 010
'use strict'; 08
'use strict'; '\01'
'use strict'; '\8'
'use strict'; if (1) function f() {}
'use strict'; label: function f() {}
'use strict'; implements
var yield; function* g() { var yield; }
function* g() { function yield() {} } function* yield() { 'use strict'; }
async function f() { var await; }
async () => { await: 1; }
