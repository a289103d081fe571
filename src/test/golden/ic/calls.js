// What is called, constructed and iterated.
function call(f) {
  return f(1);
}
call(function one() {});
call(function two() {});
call(Math.abs);
call(function three() {});
call(function four() {});
function bound(f) {
  return f();
}
bound(call.bind(null, () => 1));
class Base {}
class Derived extends Base {}
function make(type) {
  return new type();
}
make(Derived);
make(Array);
function iterate(list) {
  for (const value of list) value;
}
iterate([1]);
iterate(new Set([1]));
iterate((function* numbers() { yield 1; })());
[...[1, 2]];
for (const key in {a: 1}) key;
for (const key in [1]) key;
