// Named, keyed, global and private accesses; in and instanceof.
class Point {
  #hidden = 1;
  constructor(x) {
    this.x = x;
  }
  get hidden() {
    return this.#hidden;
  }
  static knows(object) {
    return #hidden in object;
  }
}
var total = 0;
function named(object) {
  return object.x;
}
named(new Point(1));
named({x: 2});
named({y: 1, x: 2});
named("text");
new Point(2).hidden;
Point.knows(new Point(3));
Point.knows({});
function element(list, i) {
  return list[i];
}
element([1, 2], 0);
element([1.5, 2], 0);
element([1, 2], 5);
element("text", 1);
element(new Int8Array(2), 1);
element({a: 1}, "a");
function key(object, name) {
  object[name] = object[name] + 1;
}
key({a: 1}, "a");
key({b: 1}, "b");
function has(name, object) {
  return name in object;
}
has("x", {x: 1});
has("x", {});
has(1, [1]);
function is(value, type) {
  return value instanceof type;
}
is({}, Object);
is(new Point(1), Point);
is(1, {[Symbol.hasInstance]() { return true; }});
function count() {
  total = total + 1;
}
count();
