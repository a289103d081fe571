// Iteration, spreading and destructuring.
for (var x of 1);
for (var x of null);
for (var x of undefined);
for (var x of {});
var o = {}; for (var x of o);
var o = {}; for (var x of o.a);
var o = {}; for (var x of o.a.b);
for (var x of (1, {}));
for (var x of {}.a);
for (var x of [].b);
for (var x of function () {});
for (var x of 5n);
for (var x of true);
var f = () => 1; for (var x of f());
var o = {f() { return 1; }}; for (var x of o.f());
var o = {[Symbol.iterator]: 1}; for (var x of o);
var o = {[Symbol.iterator]() { return 1; }}; for (var x of o);
var o = {[Symbol.iterator]() { return {}; }}; for (var x of o);
var o = {[Symbol.iterator]() { return {next: 1}; }}; for (var x of o);
var o = {[Symbol.iterator]() { return {next() { return 1; }}; }}; for (var x of o);
var o = {[Symbol.iterator]() { return {next() { return null; }}; }}; for (var x of o);
var o = {[Symbol.iterator]() { return {next() { return {}; }, return: 1}; }}; for (var x of o) break;
var o = {[Symbol.iterator]() { return {next() { return {}; }, return() { return 1; }}; }}; for (var x of o) break;
[...1]
[...null]
[...undefined]
[...{}]
var o = {}; [...o]
var o = {}; [...o.a]
var u; [...u]
var u; f = x => x; f(...u)
Math.max(...1)
Math.max(...null)
Math.max(...undefined)
Math.max(...{})
var n = null; Math.max(...n)
var n = 1; Math.max(1, ...n)
var n = {}; new Array(...n)
new Map(1)
new Map([1])
new Map({})
new Set(1)
new Set({})
new WeakMap([1])
new WeakMap([[1, 2]])
new WeakSet([1])
new WeakSet().add(1)
new WeakMap().set('x', 1)
new WeakRef(1)
Array.from(1, 2)
Array.from({[Symbol.iterator]: 1})
Array.from(null)
var [a] = 1
var [a] = null
var [a] = undefined
var [a] = {}
var o = {}; var [a] = o
var o = {}; var [a] = o.b
var o = {}; var [a] = o.b.c
let [a, b] = {x: 1}
[a] = null
var a; [a] = 1
var a; [a] = {}
var a, o = {}; [a] = o
var [[a]] = [1]
var [[a]] = [null]
var [[a]] = []
var {a} = null
var {a} = undefined
var {a, b} = null
var {} = null
var {} = undefined
var {...r} = null
var {...r} = undefined
var {[1 + 1]: a} = null
var {'x y': a} = null
var {1: a} = null
var {a: {b}} = {}
var {a: {b}} = {a: null}
var {a: [b]} = {}
var {a: [b]} = {a: 1}
var o = {}; var {x} = o.a
var o = {}; var {x} = o.a.b
var o = null; var {x} = o
let o; const {x, y} = o
let o; const {} = o
var o = {f() {}}; var {x} = o.f()
var a; ({a} = null)
var a; ({a} = undefined)
var a, o; ({a} = o)
var a, o = {}; ({a} = o.x)
var a; ({a: a.b} = null)
({} = null)
var o; ({} = o)
(function ({a}) {})()
(function ({a}) {})(null)
(({a}) => a)()
(({}) => 1)()
(([a]) => a)()
(([a]) => a)({})
(({a: {b}}) => b)({})
function f({a}) {} f()
function f([a]) {} f(1)
function f({a} = null) {} f()
for (var {a} of [null]);
for (var [a] of [1]);
for (const {a} of [undefined]);
for (var {a} of 1);
try { throw null; } catch ({a}) {}
try { throw 1; } catch ([a]) {}
new (class { constructor({a}) {} })
(function* () { yield* 1; })().next()
(function* () { yield* undefined; })().next()
var g = (function* () { g.next(); })(); g.next()
(function* () {})().next.call({})
(function* () {})().next.call(1)
var [a, ...b] = 5
var {length} = undefined
Object.fromEntries([[1, 2], null])
Promise.all.call(1)
Iterator.from(1)
Iterator.from({}).next()
new Iterator()
Iterator.prototype.map.call({next() { return {}; }}, 1)
[].values().map()
[].values().take(-1)
[].values().drop(NaN)
[].values().reduce((a, b) => a)
[1].values().flatMap(x => 1).next()
Iterator.concat(1)
