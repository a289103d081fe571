// Reading, writing, defining and deleting properties.
null.foo
undefined.foo
null[0]
undefined['a b']
null[Symbol.iterator]
var o = {}; o.a.b
var o = {}; o.a.b.c
var o = {}; o['a']['b']
var o = {a: null}; o.a.b
var x; x.y
let x = null; x.y
(void 0).x
(function () {})().x
this.nope.x
[][0].x
null.foo = 1
undefined.foo = 1
null[1] = 1
var o = {}; o.a.b = 1
var o = {}; o.a.b += 1
var o = {}; o.a.b++
null.foo += 1
'use strict'; undefined.x = 1
'use strict'; nowhere = 1
'use strict'; Object.freeze([1]).push(2)
'use strict'; Object.freeze({a: 1}).a = 2
'use strict'; Object.freeze({a: 1}).b = 2
'use strict'; Object.freeze([1])[0] = 2
'use strict'; delete Object.freeze({a: 1}).a
'use strict'; delete [].length
'use strict'; delete Object.freeze([1])[0]
'use strict'; ({get a() { return 1; }}).a = 2
'use strict'; 'text'.length = 1
'use strict'; 'text'[0] = 'x'
'use strict'; 'text'.foo = 1
'use strict'; (5).foo = 1
'use strict'; true.foo = 1
'use strict'; Symbol('s').foo = 1
'use strict'; (5n).foo = 1
'use strict'; undefined = 1
'use strict'; NaN = 1
'use strict'; Infinity++
'use strict'; Math.PI = 3
'use strict'; (function () {}).name = 'x'
'use strict'; (function f() { f = 1; })()
'use strict'; var o = Object.defineProperty({}, 'x', {value: 1}); o.x = 2
'use strict'; var o = Object.create(Object.freeze({x: 1})); o.x = 2
'use strict'; var o = Object.defineProperty({}, Symbol('s'), {value: 1}); o[Object.getOwnPropertySymbols(o)[0]] = 2
'use strict'; class A { static get x() { return 1; } } A.x = 2
'use strict'; class A { get x() { return 1; } } new A().x = 2
'use strict'; Object.preventExtensions([]).x = 1
'use strict'; Object.preventExtensions({})[0] = 1
'use strict'; (function () { arguments.callee; })()
'use strict'; (function () {}).caller
(function () { 'use strict'; return arguments.callee; })()
(() => {}).arguments
Object.defineProperty(1, 'x', {})
Object.defineProperty({}, 'x', 1)
Object.defineProperty({}, 'x', {get: 1})
Object.defineProperty({}, 'x', {set: 'no'})
Object.defineProperty({}, 'x', {get() {}, value: 1})
Object.defineProperty({}, 'x', {get() {}, writable: true})
Object.defineProperty(Object.freeze({}), 'x', {value: 1})
Object.defineProperty(Object.defineProperty({}, 'x', {value: 1}), 'x', {value: 2})
Object.defineProperty([], 'length', {value: -1})
Object.defineProperty(Object.freeze([]), 0, {value: 1})
Object.defineProperties({}, null)
Object.defineProperties({}, {a: 1})
Object.defineProperties(1, {})
Object.create(1)
Object.create()
Object.create(null, null)
Object.setPrototypeOf({}, 1)
Object.setPrototypeOf({})
Object.setPrototypeOf(null, {})
Object.setPrototypeOf(Object.preventExtensions({}), {})
Object.setPrototypeOf(Object.prototype, {})
var a = {}; var b = Object.create(a); Object.setPrototypeOf(a, b)
var a = {}; a.__proto__ = Object.create(a)
Object.preventExtensions({}).__proto__ = {}
Object.prototype.__proto__ = {}
Object.keys(null)
Object.keys(undefined)
Object.assign(null)
Object.assign(undefined, {})
Object.entries()
Object.fromEntries(1)
Object.fromEntries([1])
Object.fromEntries()
Object.getPrototypeOf(null)
Object.getOwnPropertyNames(undefined)
Object.groupBy(null)
Object.groupBy([], 1)
Object.prototype.toString.call.call(1)
Object.prototype.valueOf.call(null)
Object.prototype.toLocaleString.call(undefined)
Object.prototype.hasOwnProperty.call(null, 'x')
Object.prototype.isPrototypeOf.call(undefined, {})
Object.prototype.propertyIsEnumerable.call(null, 'x')
Object.prototype.__defineGetter__.call({}, 'x', 1)
Object.prototype.__lookupGetter__.call(null, 'x')
Reflect.get(1, 'x')
Reflect.set('s', 'x', 1)
Reflect.has(1, 'x')
Reflect.ownKeys(1)
Reflect.defineProperty(1, 'x', {})
Reflect.deleteProperty(null, 'x')
Reflect.getPrototypeOf(1)
Reflect.setPrototypeOf({}, 1)
Reflect.isExtensible(1)
Reflect.preventExtensions(1)
'x' in 1
'x' in 'text'
'x' in null
1 in undefined
Symbol('s') in 1
({}) in 'x'
1 instanceof 1
1 instanceof null
({}) instanceof {}
({}) instanceof (() => {})
var f = function () {}; f.prototype = 1; ({}) instanceof f
({}) instanceof 'text'
var o = {[Symbol.hasInstance]: 1}; 1 instanceof o
with (null) x
with (undefined) {}
