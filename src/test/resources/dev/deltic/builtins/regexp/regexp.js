var lines = [];
function show(value) {
  return JSON.stringify(value, (key, v) => v === undefined ? "undefined" : v);
}
function check(text) {
  let result;
  try {
    result = show((0, eval)(text));
  } catch (e) {
    result = String(e);
  }
  lines.push(text + "  ->  " + result);
}
function matchOf(m) {
  return m && {all: [...m], index: m.index, input: m.input, groups: m.groups, indices: m.indices, keys: Object.keys(m).join()};
}
[
  "matchOf(/(a)(b)?/.exec('xab'))", "matchOf(/(a)(b)?/.exec('xac'))", "matchOf(/(?<y>\\d{4})-(?<m>\\d\\d)/d.exec('in 2020-12'))", "matchOf(/x/.exec('a'))",
  "Object.getPrototypeOf(/(?<a>.)/.exec('x').groups)", "/(?<y>\\d)/d.exec('2').indices.groups.y",
  "'abc'.replace(/(b)/, '[$1$&$`$\\'$$$0$2$01$10]')", "'aaa'.replace(/a/g, (m, i) => i)", "'a-b-c'.replace(/(?<l>\\w)-(?<r>\\w)/, '$<r>-$<l>$<x>$<')",
  "'a-b'.replace(/(?<l>\\w)-(?<r>\\w)/, (...a) => JSON.stringify(a))", "'abc'.replace(/(?:)/g, '-')", "'\\u{1f4a9}\\u{1f4a9}'.replace(/(?:)/gu, '-')", "'\\u{1f4a9}'.replace(/(?:)/g, '-').length",
  "'a1b2c3'.split(/\\d/)", "'a1b2c3'.split(/(\\d)/)", "'a1b2c3'.split(/(\\d)/, 3)", "'abc'.split(/(?:)/)", "''.split(/(?:)/)", "''.split(/a/)", "'abc'.split(/$/)", "'\\u{1f4a9}x'.split(/(?:)/u)",
  "'aXbXc'.split(/x/iy)", "'ab'.split(/a*?/)", "'ab'.split(/a*/)", "'A<B>bold</B>and<CODE>coded</CODE>'.split(/<(\\/)?([^<>]+)>/)", "'abc'.split(/b/, 0)", "'abc'.split(/b/, 1.5)",
  "'aBaBa'.match(/a/g)", "'xyz'.match(/a/g)", "'aaa'.match(/(?:)/g)", "'abc'.search(/c/)", "'abc'.search(/d/)", "[...'a1b2'.matchAll(/[a-z](\\d)/g)].map(matchOf)",
  "var re = /a/g; re.lastIndex = 5; [re.test('aaa'), re.lastIndex]", "re.lastIndex = 1; ['aaa'.search(re), re.lastIndex, 'baa'.replace(re, 'x'), re.lastIndex]",
  "var st = /a/y; st.lastIndex = 1; ['bab'.replace(st, 'x'), st.lastIndex, 'bab'.replace(st, 'x'), st.lastIndex]", "var gy = /a/gy; gy.lastIndex = 9; ['aab'.match(gy), gy.lastIndex, 'aaba'.replace(gy, '-')]",
  "/(x)(y)?(z)/.exec('wxzv'); [RegExp.$1, RegExp.$2, RegExp.$3, RegExp.$4, RegExp.lastMatch, RegExp['$&'], RegExp.leftContext, RegExp.rightContext, RegExp.lastParen, RegExp.input]",
  "String(new RegExp('/'))", "String(new RegExp('[/]'))", "String(new RegExp('\\n'))", "String(new RegExp('\\\\\\n'))", "String(new RegExp(''))", "String(RegExp('\\u2028'))", "String(new RegExp('\\\\/'))",
  "RegExp(/a/gi).flags", "new RegExp(/a/g, 'm').flags", "/a/ysgmid.flags", "String(/a/vyg)", "RegExp(re) === re", "new RegExp(re) === re", "RegExp.prototype.source", "RegExp.prototype.global", "String(RegExp.prototype)",
  "new RegExp('(')", "new RegExp('a', 'gg')", "new RegExp('a', 'uv')", "RegExp('[b-a]')", "/a/.exec.call({}, '')", "RegExp.prototype.toString.call(1)", "/a/.compile(/b/, 'g')", "RegExp.prototype.test.call({exec() { return 1; }}, '')",
  "Object.getOwnPropertyDescriptor(RegExp.prototype, 'global').get.call({})", "'x'.match('(')", "'abc'.matchAll(/a/g).next.call({})", "String(/a/.compile('b', 'g'))", "Object.getOwnPropertyDescriptor(/a/, 'lastIndex')",
  // Shortcuts must not be taken where they would be seen.
  "var log = []; var r1 = /a/g; r1.exec = function (s) { log.push(this.lastIndex); return RegExp.prototype.exec.call(this, s); }; ['aba'.replace(r1, 'x'), log]",
  "var r3 = /b/g; r3.lastIndex = {valueOf() { log.push('lastIndex'); return 1; }}; log = []; [r3.test('abb'), r3.lastIndex, log]",
  "class Sub extends RegExp { exec(s) { var m = super.exec(s); if (m) m[0] = m[0].toUpperCase(); return m; } } ['abc'.replace(new Sub('b'), '[$&]'), 'abc'.match(new Sub('[ab]', 'g')), 'a,b'.split(new Sub(','))]",
  "class Spied extends RegExp { static get [Symbol.species]() { log.push('species'); return RegExp; } } log = []; ['a,b'.split(new Spied(',')), log, [...'ab'.matchAll(new Spied('b', 'g'))].length]",
  "var own = RegExp.prototype.exec; RegExp.prototype.exec = function (s) { return null; }; var seen = [/a/.test('a'), 'a'.replace(/a/, 'b'), 'a'.match(/a/g), 'a'.search(/a/), 'a,a'.split(/,/)]; RegExp.prototype.exec = own; seen.concat([/a/.test('a'), 'a'.replace(/a/, 'b')])",
  "var g = Object.getOwnPropertyDescriptor(RegExp.prototype, 'global'); Object.defineProperty(RegExp.prototype, 'global', {get() { return true; }, configurable: true}); var r4 = /a/g; var f = [/a/y.flags, 'aa'.replace(r4, 'b')]; Object.defineProperty(RegExp.prototype, 'global', g); f.concat(/a/.flags)",
  "RegExp.prototype.extra = 1; var x = ['aa'.replace(/a/g, 'b'), /a/.test('a')]; delete RegExp.prototype.extra; x",
  "var changing = /a/g; 'aaa'.replace(changing, () => { changing.compile('b'); changing.lastIndex = 7; return 'x'; }) + changing.source + changing.lastIndex",
  "var frozen = Object.freeze(/a/); [frozen.test('a'), 'ba'.search(frozen), 'ba'.replace(frozen, 'c')]", "var r5 = /a/; r5.lastIndex = -1; [r5.exec('a').index, 'ba'.search(r5), r5.lastIndex]",
  "'abcabc'.replace(/(?<first>a)|(?<second>b)/g, '[$<first>$<second>]')", "'2020-12'.replace(/(?<y>\\d+)-(?<m>\\d+)/, (...args) => args.at(-1).y)", "'aaa'.lastIndexOf('a') + 'x'.replace(/x/, '$')",
  "var it = 'aa'.matchAll(/a/g); [it.next().value.index, it.next().value.index, it.next().done, it.next().done, it[Symbol.toStringTag]]",
  "'abc'.replace(/b/g, function () { 'xyz'.match(/y/); return RegExp.lastMatch; })",
].forEach(check);
lines.join("\n");
