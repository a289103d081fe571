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
  lines.push((text + "  ->  " + result).replace(/[^ -~]/g, c => "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0")));
}
`'abc'.at(-1)|'abc'.at(3)|'abc'.charAt(1)|'abc'.charAt(-1)|'abc'.charCodeAt(1)|String('abc'.charCodeAt(9))|'a\u{1f4a9}'.codePointAt(1)
'abc'.codePointAt(9)|[...'a\u{1f4a9}\ud800']|'abc'.concat(1, null, 'x')|'abc'.endsWith('bc')|'abc'.endsWith('b', 2)|'abc'.includes('')
'abc'.includes('c', 3)|'abc'.indexOf('', 10)|'abcabc'.indexOf('c', 3)|'abc'.lastIndexOf('c', -1)|'abcabc'.lastIndexOf('a')|'abc'.lastIndexOf('', 1)
'a\ud800'.isWellFormed()|'\u{1f4a9}'.isWellFormed()|'a\ud800b'.toWellFormed().charCodeAt(1)|'\u00e9'.normalize('NFD').length|'\ufb00'.normalize('NFKC')
'x'.padStart(5, 'ab')|'x'.padEnd(5)|'x'.padEnd(0)|'x'.padStart(3, '')|'ab'.repeat(3)|''.repeat(2 ** 30)|'abc'.slice(-2)|'abc'.slice(2, 1)|'abc'.substr(-2, 1)
'abc'.substring(2, 0)|'abc'.substring(NaN, 2)|'\u0130'.toLowerCase().length|'\u00df'.toUpperCase()|'\u0391\u03a3'.toLowerCase()|'\u0391\u03a3\u0391'.toLowerCase()
'\u03a3'.toLowerCase()|' \u00a0\ufeff\u2028a '.trim()|' a '.trimStart()|' a '.trimEnd()|'a,b,,c'.split(',')|'a,b,,c'.split(',', 2)|'abc'.split('')|''.split('')
''.split(',')|'abc'.split()|'abc'.split(undefined, 0)|'abc'.split('b', -1)|'abc'.replace('b', '[$&$\`$\\'$$$1]')|'aXbX'.replaceAll('X', '$&$&')|'abc'.replaceAll('', '-')
'aa'.replaceAll('a', (m, i, s) => m + i + s)|'abc'.replace('b', () => '$&')|'abc'.replace('x', () => { throw 1; })|'x'.anchor('"')|'x'.link(1)|'x'.bold()
String.raw({raw: ['a', 'b', 'c']}, 1, 2, 3)|String.raw({raw: 'abc'}, '-')|String.fromCharCode(65, 0x10041)|String.fromCodePoint(128169)|String.fromCodePoint()
String()|String(Symbol('x'))|typeof new String('a')|Object.getOwnPropertyNames(new String('ab'))|new String('ab')[1]|'b'.localeCompare('a')|'a'.localeCompare('B')
'a'.localeCompare('A')|'r\u00e9sum\u00e9'.localeCompare('resume')|'a\u0301'.localeCompare('\u00e1')|['b', 'a', 'C', 'A', 'c', 'B', '\u00e4', 'z', '\u00e9', 'e', '1', '_', ' ', '10'].sort((x, y) => x.localeCompare(y))
'abc'.search('c')|'abc'.match('b').index|[...'abab'.matchAll('b')].map(m => m.index)|'a.b'.match('.')[0]|'abc'.match().index
String.prototype.trim.call(null)|String.prototype.at.call(undefined)|'a'.repeat(-1)|'a'.repeat(2 ** 30)|'a'.normalize('x')|'a'.includes(/a/)|'a'.matchAll(/a/)
'a'.replaceAll(/a/, '')|String.fromCodePoint(-1)|String.fromCodePoint(1.5)|String.prototype.toString.call(1)|new String(Symbol())|'a'.padEnd(2 ** 30, 'ab')
''[Symbol.iterator]().next.call({})|'a' + 'b'.repeat(2 ** 28).repeat(2)`.split(/[|\n](?!\|)(?=[^|])/).forEach(check);

// What the argument decides.
check("'abc'.replace({[Symbol.replace](s, r) { return s + r; }}, 'x')");
check("'abc'.split({[Symbol.split](s, l) { return [s, l]; }}, 3)");
check("'abc'.match({[Symbol.match](s) { return s; }})");
check("'abc'.search({[Symbol.search]: null, toString() { return 'c'; }})");
check("var log = []; var o = n => ({toString() { log.push(n); return n; }}); String.prototype.replaceAll.call(o('this'), o('search'), o('replace')) + log");
check("for (const c of 'ab') if (c === 'a') break; [...'ab'].length");
check("var proto = Object.getPrototypeOf(''[Symbol.iterator]()); var next = proto.next; proto.next = function () { var r = next.call(this); if (!r.done) r.value += '!'; return r; }; var r = [...'ab']; proto.next = next; r.concat([...'ab'])");
lines.join("\n");
