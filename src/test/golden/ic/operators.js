// Operand kinds: int32s leave no trace, the rest only widens.
function add(a, b) {
  return a + b;
}
add(1, 2);
add(2147483647, 1);
add(1.5, 1);
add(1.5, 2);
add("a", 1);
add({}, 1);
function concat(a, b) {
  return a + b;
}
concat("a", "b");
concat("a", 1);
function less(a, b) {
  if (a < b) return 1;
  return a === b;
}
less(1, 2);
less(1.5, 1);
less("a", "b");
less({}, null);
function step(a) {
  return ++a;
}
step(1);
step(1n);
step(1.5);
