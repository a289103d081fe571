var lines = [];
function check(text) {
  let result;
  try {
    result = (0, eval)(text);
    result = Object.is(result, -0) ? "-0" : String(result);
  } catch (e) {
    result = String(e);
  }
  lines.push(text + "  ->  " + result);
}
[
  "(255).toString(16)", "(-7.5).toString(2)", "(1 / 3).toString(3)", "(0).toString(36)", "(1).toString(1)", "(1).toString(37)", "(1e21).toLocaleString()", "(123456.789).toLocaleString()", "(-1234.5678).toLocaleString()",
  "(1.0005).toLocaleString()", "NaN.toLocaleString()", "(-Infinity).toLocaleString()", "(0.1).toFixed(20)", "(1.005).toFixed(2)", "(1e21).toFixed(2)", "NaN.toFixed(2)", "(1).toFixed(101)", "(1e-7).toPrecision(3)",
  "(123.456).toPrecision()", "Infinity.toPrecision(500)", "(1).toPrecision(0)", "(123.456).toExponential(2)", "(0).toExponential()", "NaN.toExponential(Infinity)", "(1).toExponential(101)",
  "Number()", "Number('')", "Number(' 0x1F ')", "Number('1_0')", "Number(12n)", "Number(2n ** 64n)", "Number(Symbol())", "Number(undefined)", "Number(null)", "typeof new Number(1)", "Number.isInteger(5.0)", "Number.isInteger('5')",
  "Number.isSafeInteger(2 ** 53)", "Number.isFinite('1')", "Number.isNaN('x')", "Number.parseFloat === parseFloat", "Number.EPSILON", "Number.MIN_VALUE", "Number.MAX_VALUE", "Number.prototype.toString.call('x')",
  "Math.max()", "Math.min()", "Math.max(1, NaN)", "Math.max(-0, 0)", "Math.min(0, -0)", "Math.max(1, 2, '3')", "Math.round(-0.5)", "Math.round(2.5)", "Math.round(-2.5)", "Math.round(0.49999999999999994)", "Math.round(2 ** 52 + 1)",
  "Math.hypot(3, 4)", "Math.hypot()", "Math.hypot(NaN, Infinity)", "Math.hypot(1e300, 1e300)", "Math.sign(-0)", "Math.sign(-3)", "Math.cbrt(-27)", "Math.fround(5.05)", "Math.clz32(1)", "Math.clz32(-1)", "Math.imul(0xffffffff, 5)",
  "Math.trunc(-0.9)", "Math.ceil(-0.5)", "Math.floor(-0)", "Math.abs(-2147483648)", "Math.log2(8)", "Math.log10(1000)", "Math.atan2(0, -0)", "(-8) ** (1 / 3)", "Math.pow(1, NaN)", "1 ** Infinity", "Math.pow(2, 0.5) === 2 ** 0.5",
  "Math.max(1n)", "Math.abs(Symbol())", "Math[Symbol.toStringTag]", "0 <= Math.random() && Math.random() < 1",
].forEach(check);
lines.join("\n");
