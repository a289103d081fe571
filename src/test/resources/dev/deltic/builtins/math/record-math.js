// Prints what Node's Math gives: function, argument's bits, result's bits. node record-math.js > recorded-math.tsv
const view = new DataView(new ArrayBuffer(8));
function bits(x) {
  view.setFloat64(0, x);
  return view.getBigUint64(0).toString(16);
}
let seed = 42;
function random() {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return ((seed >>> 8) & 0xffffff) / 0x1000000 + ((Math.imul(seed, 69069) >>> 9) / 0x800000) / 0x1000000;
}
const special = [0, -0, NaN, Infinity, -Infinity, 1, -1, 0.5, -0.5, 2, -2, 3, 10, 100, 1000, 1e-10, 1e10, 1e-300, 1e300,
  5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, Math.PI, Math.PI / 2, Math.PI / 4, Math.E, 709.78, -745.1];
for (let k = 0; k < 15; k++) special.push(2 ** k, 10 ** k, 8 ** k, 1 / 3 ** k);
const names = ["acos", "acosh", "asin", "asinh", "atan", "atanh", "cbrt", "cos", "cosh", "exp", "expm1", "log", "log10", "log1p",
  "log2", "sin", "sinh", "tan", "tanh"];
for (const name of names) {
  const args = special.slice();
  for (let i = 0; i < 60; i++) args.push(random() * 2 - 1, random() * 20 - 10, random() * 2000 - 1000, 1 + random() * 1e6, random() * 1e-5);
  for (const x of args) console.log(name + "\t" + bits(x) + "\t" + bits(Math[name](x)));
}
for (let i = 0; i < 200; i++) {
  const x = random() * 20 - 10, y = random() * 20 - 10;
  console.log("atan2\t" + bits(x) + "\t" + bits(Math.atan2(x, y)) + "\t" + bits(y));
  console.log("hypot\t" + bits(x) + "\t" + bits(Math.hypot(x, y)) + "\t" + bits(y));
}
