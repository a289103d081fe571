// What both sources of locale data and Node agree on.
var lines = [];
function show(title, make) {
  let result;
  try {
    result = String(make());
  } catch (e) {
    result = String(e);
  }
  lines.push(title + "  ->  " + result);
}
function parts(list) {
  return list.map((p) => p.type + ":" + p.value + (p.source ? "@" + p.source : "") + (p.unit ? "@" + p.unit : "")).join("|");
}
const locales = ["en-US", "de-DE", "ru-RU", "hi-IN", "es-ES"];
const styles = [
  {}, { style: "percent", maximumFractionDigits: 1 }, { style: "currency", currency: "EUR" }, { style: "currency", currency: "JPY" },
  { style: "currency", currency: "KWD", currencyDisplay: "code" }, { notation: "compact" }, { notation: "scientific" },
  { notation: "engineering", maximumSignificantDigits: 3 }, { useGrouping: "min2" }, { useGrouping: "always" }, { useGrouping: false },
  { minimumIntegerDigits: 5, minimumFractionDigits: 2 }, { maximumSignificantDigits: 3 }, { minimumSignificantDigits: 4 },
  { signDisplay: "always" }, { signDisplay: "exceptZero", maximumFractionDigits: 0 }, { signDisplay: "negative", maximumFractionDigits: 0 },
  { signDisplay: "never" }, { trailingZeroDisplay: "stripIfInteger", minimumFractionDigits: 2 },
  { roundingIncrement: 5, maximumFractionDigits: 1, minimumFractionDigits: 1 },
  { roundingPriority: "lessPrecision", maximumSignificantDigits: 3, maximumFractionDigits: 1 },
  { roundingPriority: "morePrecision", maximumSignificantDigits: 3, maximumFractionDigits: 1 }, { numberingSystem: "thai" },
];
const values = [0, -0, 1, -1.5, 1234.5, -1234.5, 0.000123, 999999, 12345678.912, 123456789012345678901234567890n, "1.23456789012345678901"];
for (const locale of locales) {
  for (const style of styles) {
    const format = new Intl.NumberFormat(locale, style);
    show(locale + " " + JSON.stringify(style), () => values.map((v) => format.format(v)).join(" ; "));
    show("parts", () => parts(format.formatToParts(-1234.5)));
  }
}
for (const roundingMode of ["ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"]) {
  const format = new Intl.NumberFormat("en", { roundingMode, maximumFractionDigits: 0 });
  show(roundingMode, () => [-2.5, -1.5, -0.4, 0.4, 1.5, 2.5, 2.4, 2.6].map((v) => format.format(v)).join(" "));
}
for (const unit of ["kilometer-per-hour", "liter", "celsius", "percent", "day", "megabyte-per-second", "foot", "inch", "mile-per-gallon"]) {
  for (const unitDisplay of ["short", "narrow", "long"]) {
    const format = new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay });
    show(unit + " " + unitDisplay, () => [0, 1, -2, 1234.5].map((v) => format.format(v)).join(" ; ") + " " + parts(format.formatToParts(2)));
  }
}
for (const style of ["long", "short", "narrow"]) {
  for (const numeric of ["always", "auto"]) {
    const format = new Intl.RelativeTimeFormat("en", { style, numeric });
    for (const unit of ["second", "minutes", "hour", "day", "weeks", "month", "quarter", "year"]) {
      show(style + " " + numeric + " " + unit, () => [-2, -1, -0, 0, 1, 2, 1234.5].map((v) => format.format(v, unit)).join(" ; "));
      show("parts", () => parts(format.formatToParts(-1234.5, unit)) + " " + parts(format.formatToParts(1, unit)));
    }
  }
}
for (const style of ["long", "short", "narrow", "digital"]) {
  const format = new Intl.DurationFormat("en", { style });
  for (const duration of [{ hours: 1, minutes: 2, seconds: 3, milliseconds: 40 }, { years: 1, months: 2 }, { days: -1, hours: -3 },
    { seconds: 61, microseconds: 5 }, "P1Y2M3W4DT5H6M7.008009010S"]) {
    show(style + " " + JSON.stringify(duration), () => format.format(duration) + " " + parts(format.formatToParts(duration)));
  }
}
const range = (locale, options, a, b) => show("range " + locale + " " + JSON.stringify(options) + " " + a + " " + b, () => {
  const format = new Intl.NumberFormat(locale, options);
  return format.formatRange(a, b) + " " + parts(format.formatRangeToParts(a, b));
});
range("en", {}, 1, 2);
range("en", {}, 1000, 20000);
range("en", {}, 3, 3);
range("en", {}, 2, 1);
range("en", { maximumFractionDigits: 0 }, 2.9, 3.1);
range("en", {}, -1, 1);
range("en", {}, 1, Infinity);
range("en", {}, "987654321987654321", "987654321987654322");
range("en", { style: "currency", currency: "USD", maximumFractionDigits: 0 }, 3, 5);
range("de", {}, 1000, 20000);
for (const text of ["0x10", " 12 ", "1e3", "-1e-400", "1e400", "abc", "", "1_0", ".5", "5.", "-0", "0b101", "0o17", "123456789.123456789e-3"]) {
  show("text " + JSON.stringify(text), () => new Intl.NumberFormat("en", { maximumFractionDigits: 20 }).format(text));
}
show("long fraction", () => new Intl.NumberFormat("en", { maximumFractionDigits: 0, roundingMode: "ceil" }).format("1." + "0".repeat(5000) + "1"));
show("long tie", () => new Intl.NumberFormat("en", { maximumFractionDigits: 0, roundingMode: "halfEven" }).format("2.5" + "0".repeat(3000) + "1"));
show("small with many zeros", () => new Intl.NumberFormat("en", { maximumSignificantDigits: 3 }).format("0." + "0".repeat(50) + "123456" + "0".repeat(2000)));
show("resolved", () => JSON.stringify(new Intl.NumberFormat("en", { style: "currency", currency: "usd" }).resolvedOptions()));
show("resolved unit", () => JSON.stringify(new Intl.NumberFormat("de", { style: "unit", unit: "meter", notation: "compact",
  maximumSignificantDigits: 3 }).resolvedOptions()));
show("resolved digital", () => JSON.stringify(new Intl.DurationFormat("en", { style: "digital", fractionalDigits: 2 }).resolvedOptions()));
show("resolved relative", () => JSON.stringify(new Intl.RelativeTimeFormat("en-u-nu-thai", { numeric: "auto" }).resolvedOptions()));
for (const text of ["(1234.5).toLocaleString()", "(1234.5).toLocaleString('de')", "(0.25).toLocaleString('en', { style: 'percent' })",
  "12345678901234567890n.toLocaleString('hi')", "[1234.5, 2n, 'x', null, [1e6]].toLocaleString('de')",
  "new Float64Array([1234.5, -0]).toLocaleString('de', { minimumFractionDigits: 2 })", "new Temporal.Duration(1, 2, 0, 3).toLocaleString('en')",
  "Number.prototype.toLocaleString.call('x')", "BigInt.prototype.toLocaleString.call(1)", "(1).toLocaleString('not a locale')",
  "Intl.NumberFormat('en').format(1)", "Intl.NumberFormat.call(Object.create(Intl.NumberFormat.prototype)).format(1234)",
  "[1, 2, 3].map(new Intl.NumberFormat('en', { minimumFractionDigits: 1 }).format).join()",
  "new Intl.NumberFormat('en', { style: 'currency' })", "new Intl.NumberFormat('en', { style: 'currency', currency: 'toolong' })",
  "new Intl.NumberFormat('en', { style: 'unit' })", "new Intl.NumberFormat('en', { style: 'unit', unit: 'x' })",
  "new Intl.NumberFormat('en', { style: 'foo' })", "new Intl.NumberFormat('en', { maximumFractionDigits: 101 })",
  "new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 2 })", "new Intl.NumberFormat('en', { roundingIncrement: 3 })",
  "new Intl.NumberFormat('en', { roundingIncrement: 5, maximumSignificantDigits: 3 })", "new Intl.NumberFormat('en', { useGrouping: 'x' })",
  "new Intl.NumberFormat('en', { numberingSystem: 'x' })", "new Intl.NumberFormat('en').formatRange(undefined, 1)",
  "new Intl.NumberFormat('en').formatRange(1, NaN)", "new Intl.NumberFormat('en').format(Symbol())",
  "Intl.RelativeTimeFormat()", "new Intl.RelativeTimeFormat('en').format(1, 'x')", "new Intl.RelativeTimeFormat('en').format(NaN, 'day')",
  "new Intl.DurationFormat('en', { style: 'x' })", "new Intl.DurationFormat('en', { fractionalDigits: 10 })"]) {
  show(text, () => (0, eval)(text));
}
lines.join("\n");
