// Classes, private names and super.
class A extends undefined {}
class A extends null {} new A
class A extends 1 {}
class A extends 'text' {}
class A extends {} {}
class A extends (() => {}) {}
class A extends (function* () {}) {}
class A extends (async function () {}) {}
class A extends nowhere {}
var o = {}; class A extends o.b {}
function F() {} F.prototype = 1; class A extends F {}
class A extends Object { constructor() {} } new A
class A extends Object { constructor() { this.x; } } new A
class A extends Object { constructor() { super(); super(); } } new A
class A extends Object { constructor() { super(); return 1; } } new A
class A extends Object { constructor() { return 1; } } new A
class A extends Object { constructor() { return undefined; } } new A
class A {} class B extends A { constructor() { super.x; } } new B
class A { constructor() { super.x(); } } new A
class A { m() { super.x(); } } new A().m()
class A { m() { super.x.y; } } new A().m()
class A { m() { super['x'](); } } new A().m()
class A { m() { new super.x(); } } new A().m()
class A { static m() { super.x(); } } A.m()
var o = {m() { super.x(); }}; o.m()
class A {} class B extends A { constructor() { super(); } } Object.setPrototypeOf(B, null); new B
class A {} class B extends A { constructor() { super(); } } Object.setPrototypeOf(B, {}); new B
class A {} class B extends A {} Object.setPrototypeOf(B, Math.max); new B
class A {} A()
class A {} A.call({})
class A {} new A().m()
class A { #x; static t(o) { return o.#x; } } A.t({})
class A { #x; static t(o) { o.#x = 1; } } A.t({})
class A { #x; static t(o) { o.#x += 1; } } A.t({})
class A { #x; static t(o) { return o.#x; } } A.t(null)
class A { #x; static t(o) { return o.#x; } } A.t(1)
class A { #x; static t(o) { o.#x = 1; } } A.t(null)
class A { #x; static t(o) { o.#x = 1; } } A.t(undefined)
class A { #x; static t(o) { return #x in o; } } A.t(1)
class A { #x; static t(o) { return #x in o; } } A.t(null)
class A { #m() {} static t(o) { o.#m(); } } A.t({})
class A { #m() {} static t(o) { o.#m = 1; } } A.t(new A)
class A { get #x() { return 1; } static t(o) { o.#x = 1; } } A.t(new A)
class A { set #x(v) {} static t(o) { return o.#x; } } A.t(new A)
class A { set #x(v) {} static t(o) { return o.#x; } } A.t({})
class A { get #x() {} static t(o) { return o.#x; } } A.t({})
class A { get #x() {} static t(o) { o.#x = 1; } } A.t({})
class A { static #x; static t(o) { return o.#x; } } A.t({})
class A { static #m() {} static t(o) { return o.#m(); } } A.t({})
class A { #x; static t(o) { o.#x(); } } A.t(new A)
class A { #x; m() { this.#x.y; } } new A().m()
class A { #x; m() { this.#x.y(); } } new A().m()
class B { constructor(o) { return o; } } class A extends B { #x = 1; } var o = {}; new A(o); new A(o)
class B { constructor(o) { return o; } } class A extends B { #m() {} } var o = {}; new A(o); new A(o)
class B { constructor(o) { return o; } } class A extends B { x = 1; } new A(Object.preventExtensions({}))
class A { static prototype() {} }
class A { static prototype = 1 }
class A { constructor() {} constructor() {} }
class A { get constructor() {} }
class A { *constructor() {} }
class A { async constructor() {} }
class A { 'constructor' = 1 }
class A { constructor = 1 }
class A { #constructor }
class A { #x; #x }
class A { #x; get #x() {} }
class A { get #x() {} get #x() {} }
class A { get #x() {} static set #x(v) {} }
class A { m() { this.#y; } }
class A { m() { delete this.#x; } #x }
class A { x = arguments }
class A { static { arguments; } }
class A { static { await; } }
class A { static { return; } }
class A { static { super(); } }
class A { constructor() { super(); } }
class A { m() { super(); } }
class A { x = super() }
class A extends B { m() { super(); } }
function f() { super.x; }
function f() { super(); }
super.x
super()
({m: function () { super.x; }})
({m() { super(); }})
this.#x
o.#x
#x in o
#x
class A { #x in o }
class A { async *#x }
class A { static async #m }
class { }
class A extends B, C {}
class A { x y }
class A { x: 1 }
class A { get x }
class A { get x(a) {} }
class A { set x() {} }
class A { set x(...a) {} }
({get x(a) {}})
({set x() {}})
class let {}
class static {}
class yield {}
class A { m() { with (a) {} } }
new.target.x
function f() { new.target = 1; }
() => new.target
class A { static async *[Symbol.iterator] }
new (class A { constructor() { this.x.y; } })
new (class { x = nowhere })
class A { static x = null.y }
class A { static { null.y; } }
class A { static m() { this.#p; } static #p = 1; } A.m.call({})
