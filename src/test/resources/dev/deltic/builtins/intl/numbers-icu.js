// What needs ICU's data, of editions that agree with Node's.
var lines = [];
function parts(list) {
  return list.map((p) => p.type + ":" + p.value + (p.source ? "@" + p.source : "") + (p.unit ? "@" + p.unit : "")).join("|");
}
const locales = ["de", "fr", "ja", "ko", "zh-TW", "pl", "ar-EG", "th", "pt-PT", "en-IN"];
const styles = [
  { style: "unit", unit: "kilometer-per-hour", unitDisplay: "long" }, { style: "unit", unit: "celsius" },
  { style: "currency", currency: "USD", currencyDisplay: "narrowSymbol" }, { style: "currency", currency: "EUR", currencyDisplay: "name" },
  { style: "currency", currency: "EUR", currencySign: "accounting" }, { notation: "compact", compactDisplay: "long" },
  { notation: "compact", style: "currency", currency: "EUR" }, { roundingMode: "halfFloor", maximumFractionDigits: 0 },
];
for (const locale of locales) {
  for (const style of styles) {
    const format = new Intl.NumberFormat(locale, style);
    lines.push(locale + " " + JSON.stringify(style));
    for (const v of [1, -2.5, 1234.5, 12345678, NaN, -Infinity]) {
      lines.push(format.format(v) + " " + parts(format.formatToParts(v)));
    }
    for (const [a, b] of [[1, 2], [2.5, 2.5], [-1, 1000000]]) {
      lines.push(format.formatRange(a, b) + " " + parts(format.formatRangeToParts(a, b)));
    }
  }
  for (const style of ["long", "short", "narrow"]) {
    const relative = new Intl.RelativeTimeFormat(locale, { style, numeric: "auto" });
    for (const unit of ["second", "hour", "day", "week", "quarter", "year"]) {
      lines.push([-1000, -1, 0, 1, 5].map((v) => relative.format(v, unit)).join(" ; ") + " " + parts(relative.formatToParts(1000, unit)));
    }
    const durations = new Intl.DurationFormat(locale, { style });
    lines.push(durations.format({ years: 1, days: 2, hours: 3, minutes: 4, seconds: 5, milliseconds: 6 }));
  }
  lines.push(new Intl.DurationFormat(locale, { style: "digital" }).format({ days: 1, hours: 2, minutes: 3, seconds: 4, microseconds: 5 }));
}
for (const locale of ["da", "fi", "id"]) {
  lines.push(new Intl.DurationFormat(locale, { style: "digital" }).format({ hours: 1, minutes: 2, seconds: 3 }));
}
for (const locale of ["en", "hi", "ar-EG", "pl"]) {
  for (const style of [{}, { style: "percent" }, { notation: "compact", compactDisplay: "long" }, { notation: "scientific" },
    { maximumSignificantDigits: 3 }, { useGrouping: false, numberingSystem: "mathsans" }, { style: "unit", unit: "day", unitDisplay: "long" }]) {
    const format = new Intl.NumberFormat(locale, style);
    for (const v of [10n ** 402n - 1n, -(7n ** 600n)]) {
      lines.push(format.format(v) + " " + format.formatToParts(v).length);
    }
  }
}
lines.join("\n");
