var lines = [];
function check(text) {
  let result;
  try {
    result = String((0, eval)(text));
  } catch (e) {
    result = String(e);
  }
  lines.push(text + "  ->  " + result);
}
[
  "BigInt('0x1f')", "BigInt(' 12 ')", "BigInt('')", "BigInt('-0')", "BigInt(true)", "BigInt(2 ** 80)", "BigInt({valueOf() { return 7; }})", "BigInt(1.5)", "BigInt(NaN)", "BigInt('x')", "BigInt('1n')", "BigInt(undefined)",
  "BigInt(null)", "BigInt(Symbol())", "new BigInt(1)", "BigInt.asIntN(8, 255n)", "BigInt.asIntN(64, 2n ** 63n)", "BigInt.asIntN(0, 5n)", "BigInt.asUintN(8, -1n)", "BigInt.asUintN(64, -1n)", "BigInt.asIntN(-1, 1n)", "BigInt.asIntN(1, 1)",
  "(2n ** 100n).toString(36)", "(-255n).toString(16)", "(1n).toString(1)", "(1234567n).toLocaleString()", "(-1234567n).toLocaleString()", "typeof Object(1n)", "Object(1n) + 1n", "BigInt.prototype.toString.call(1)",
  "BigInt.prototype.valueOf.call(Object(3n))", "BigInt.prototype[Symbol.toStringTag]", "1n / 0n", "1n + 1", "2n > 1", "2n == '2'", "[3n, 1, 2n].sort()", "JSON.stringify(1n)",
].forEach(check);
lines.join("\n");
