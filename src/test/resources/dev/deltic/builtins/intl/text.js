// Locales, orders, lists, plurals, names and segments, with the data of a browser or of ICU4J.
var lines = [];
function check(text) {
  let result;
  try {
    result = JSON.stringify((0, eval)(text), (key, v) => v === undefined ? "undefined" : v);
  } catch (e) {
    result = String(e);
  }
  lines.push((text + "  ->  " + result).replace(/[^ -~]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")));
}

// Identifiers.
`sh|iw-IL|zh-guoyu|cel-gaulish|sgn-GR|EN-us-U-CA-gregory|de-u-co-phonebook|ru-SU|hy-SU|und-Armn-SU|sr-CS|en-a-bcd-x-y|art-lojban|no-bok|de-1996-1901
en-t-ES-k0-dvorak-h0-hybrid|en-u-kn-true-ks-primary|en-u-rg-uszzzz|en-u-tz-cnckg|hy-arevela|und-aaland|mo|aa-saaho|en-u-attr2-attr1|root|en_US|i-default|x-private`
  .split(/[|\n]/).forEach(tag => check(`Intl.getCanonicalLocales('${tag}')`));
check("Intl.getCanonicalLocales(['de', 'DE', 'en', new Intl.Locale('fr')])");
check("Intl.getCanonicalLocales([1])");
check("new Intl.Locale('en', {region: 'gb', numeric: true, hourCycle: 'h23', calendar: 'gregory', caseFirst: 'upper', collation: 'emoji'}).toString()");
check("(l => [l.language, l.script, l.region, l.baseName, l.calendar, l.numeric, l.caseFirst, l.numberingSystem])(new Intl.Locale('zh-hant-TW-u-ca-roc-kn-kf-upper-nu-hanidec'))");
`en|zh|zh-TW|sr-RS|und-419|en-Shaw|pa-PK|az-IR|ab-Cyrl-GE`.split("|").forEach(tag => {
  check(`new Intl.Locale('${tag}').maximize().toString()`);
  check(`new Intl.Locale('${tag}').minimize().toString()`);
});
`en|de|fa|ja|ar-EG|he|pt-BR`.split("|").forEach(tag => {
  check(`new Intl.Locale('${tag}').getWeekInfo()`);
  check(`new Intl.Locale('${tag}').getTextInfo()`);
  check(`new Intl.Locale('${tag}').getNumberingSystems()`);
  check(`new Intl.Locale('${tag}').getCollations()`);
});
check("new Intl.Locale('en').getTimeZones()");
check("new Intl.Locale()");
check("new Intl.Locale('en', {hourCycle: 'z'})");
check("new Intl.Locale('en', {calendar: 'z'})");

// Orders.
const words = ["zebra", "\u00e4pfel", "Apfel", "apfel", "\u00c4pfel", "\u00f6l", "ol", "z\u00fcrich", "co-op", "coop", "CO-OP", "item 10", "item 9", "\u00df", "ss", "\u00f1", "n", "o", "ch", "c", "h"];
`en|de|sv|es|da|tr|de-u-co-phonebk|en-u-kn|en-u-kf-upper|ja|zh`.split("|").forEach(tag => check(`words.slice().sort(new Intl.Collator('${tag}').compare)`));
`base|accent|case|variant`.split("|").forEach(sensitivity =>
  check(`['a', '\u00e1', 'A', '\u00c1', 'b'].map(x => new Intl.Collator('en', {sensitivity: '${sensitivity}'}).compare('a', x))`));
check("new Intl.Collator('en', {ignorePunctuation: true}).compare('co-op', 'coop')");
check("new Intl.Collator('de', {usage: 'search'}).compare('AE', '\u00c4')");
check("new Intl.Collator('da').resolvedOptions()");
check("new Intl.Collator('th').resolvedOptions().ignorePunctuation");
check("new Intl.Collator('de-u-co-phonebk-kn', {numeric: false}).resolvedOptions()");
check("'a'.localeCompare('b') + 'b'.localeCompare('a', 'de') + 'a'.localeCompare('\u00e4', 'de', {sensitivity: 'base'})");
check("'I\u0130i\u0131'.toLocaleLowerCase('tr') + 'iI\u0131'.toLocaleUpperCase('tr') + '\u00cc'.toLocaleLowerCase('lt') + '\u03ac'.toLocaleUpperCase('el')");
check("'\u00df\ufb01\u0149'.toLocaleUpperCase() + '\u03a3\u03a3'.toLocaleLowerCase('en')");
check("new Intl.Collator('en', {usage: 'x'})");
check("Intl.Collator.prototype.resolvedOptions.call({})");
check("'a'.localeCompare('b', 'x_y')");

// Lists.
`en|de|es|fr|ja|ar|he|zh`.split("|").forEach(tag => {
  `conjunction|disjunction|unit`.split("|").forEach(type => {
    if (tag !== "he" || type !== "unit") {
      check(`['long', 'short', 'narrow'].map(style => new Intl.ListFormat('${tag}', {type: '${type}', style}).format(['A', 'B', 'C']))`);
    }
    check(`new Intl.ListFormat('${tag}', {type: '${type}'}).format(['A', 'B'])`);
  });
});
check("new Intl.ListFormat('es').format(['A', 'Irene']) + new Intl.ListFormat('es', {type: 'disjunction'}).format(['A', 'Oscar'])");
check("new Intl.ListFormat('en').formatToParts(['A', 'B', 'C'])");
check("new Intl.ListFormat('en').formatToParts([])");
check("new Intl.ListFormat('en').format([1])");
check("new Intl.ListFormat('en', {style: 'x'})");
check("Intl.ListFormat('en')");

// Plurals.
`en|ru|ar|pl|cy|fr|ja|lt|he|sl|ga|mt`.split("|").forEach(tag => {
  check(`[0, 1, 2, 3, 5, 6, 11, 12, 20, 21, 22, 100, 101, 1.5, 0.1, 1e6, -1].map(n => new Intl.PluralRules('${tag}').select(n)).join(' ')`);
  check(`[0, 1, 2, 3, 4, 11, 21, 22, 23, 101].map(n => new Intl.PluralRules('${tag}', {type: 'ordinal'}).select(n)).join(' ')`);
  check(`new Intl.PluralRules('${tag}').resolvedOptions().pluralCategories`);
});
check("new Intl.PluralRules('en', {minimumFractionDigits: 1}).select(1)");
check("new Intl.PluralRules('en').resolvedOptions()");
check("[[0, 1], [1, 2], [1.5, 2]].map(r => new Intl.PluralRules('fr').selectRange(...r))");
check("new Intl.PluralRules('sl').selectRange(102, 201)");
check("new Intl.PluralRules('en').selectRange(1)");
check("new Intl.PluralRules('en').selectRange(NaN, 1)");
check("new Intl.PluralRules('en', {type: 'x'})");
check("new Intl.PluralRules('en', {minimumIntegerDigits: 0})");

// Names.
`en|de|fr|ja|ar`.split("|").forEach(tag => {
  check(`['en-US', 'zh-Hant', 'de-CH', 'fr', 'nl-BE', 'es-419'].map(c => new Intl.DisplayNames('${tag}', {type: 'language'}).of(c))`);
  check(`['en-US', 'zh-Hant', 'nl-BE'].map(c => new Intl.DisplayNames('${tag}', {type: 'language', languageDisplay: 'standard'}).of(c))`);
  check(`['US', 'DE', '419', 'HK'].map(c => new Intl.DisplayNames('${tag}', {type: 'region'}).of(c))`);
  check(`['HK', 'BA'].map(c => new Intl.DisplayNames('${tag}', {type: 'region', style: 'short'}).of(c))`);
  check(`['Latn', 'Arab', 'Cyrl'].map(c => new Intl.DisplayNames('${tag}', {type: 'script'}).of(c))`);
  check(`['USD', 'eur', 'JPY'].map(c => new Intl.DisplayNames('${tag}', {type: 'currency'}).of(c))`);
  check(`['gregory', 'hebrew', 'roc'].map(c => new Intl.DisplayNames('${tag}', {type: 'calendar'}).of(c))`);
  check(`['era', 'year', 'quarter', 'weekOfYear', 'weekday', 'dayPeriod', 'timeZoneName'].map(c => new Intl.DisplayNames('${tag}', {type: 'dateTimeField'}).of(c))`);
});
check("new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of('QX')");
check("new Intl.DisplayNames('en', {type: 'currency'}).of('QXX')");
check("new Intl.DisplayNames('en', {type: 'language', style: 'short'}).resolvedOptions()");

// Segments.
const segments = (text, tag, granularity) => [...new Intl.Segmenter(tag, {granularity}).segment(text)];
check("segments('e\u0301a\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\ud83c\udde9\ud83c\uddea', 'en', 'grapheme').map(s => s.segment)");
check("segments('Hello, world. 3.14 can\\'t', 'en', 'word').map(s => [s.segment, s.isWordLike])");
check("segments('One. Two? Mr. X said \u201cThree!\u201d Four', 'en', 'sentence').map(s => [s.index, s.segment])");
check("segments('\u3053\u3093\u306b\u3061\u306f\u4e16\u754c', 'ja', 'word').map(s => s.segment)");
check("segments('\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01', 'th', 'word').map(s => s.segment)");
check("[0, 2, 5, 6, -1, 11].map(i => new Intl.Segmenter('en', {granularity: 'word'}).segment('Hello world').containing(i))");
check("new Intl.Segmenter('en').segment('abc')[Symbol.iterator]().next()");
check("new Intl.Segmenter('en', {granularity: 'x'})");
check("Intl.Segmenter.prototype.segment.call({})");

// What there is.
check("Intl.supportedValuesOf('collation')");
check("Intl.supportedValuesOf('numberingSystem').includes('latn')");
check("Intl.supportedValuesOf('unit').length");
check("Intl.supportedValuesOf('x')");
check("['de', 'xx', 'zh-TW', 'en-u-co-phonebk', 'tlh'].map(l => Intl.Collator.supportedLocalesOf(l))");
check("Object.prototype.toString.call(Intl) + Object.prototype.toString.call(new Intl.Segmenter().segment('')[Symbol.iterator]())");
lines.join("\n");
