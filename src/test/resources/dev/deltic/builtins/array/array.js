var lines = [];
function check(text) {
  let result;
  try {
    result = (0, eval)(text);
    result = Array.isArray(result) ? JSON.stringify(result) : Object.is(result, -0) ? "-0" : String(result);
  } catch (e) {
    result = String(e);
  }
  lines.push(text + "  ->  " + result);
}
[
  "[3, 1, 2].sort()", "[10, 9, 1].sort()", "[undefined, 3, , 1].sort()", "['b', 'a', 'C'].sort()", "[3, 1, 2].sort((a, b) => b - a)", "[1, 2].sort(1)", "[5, 1, 4].toSorted((a, b) => a - b)",
  "Array.from({ length: 200 }, (_, i) => i * 7919 % 101).sort((a, b) => a - b)", "Array.from({ length: 100 }, (_, i) => ({ k: i % 3, i })).sort((a, b) => a.k - b.k).map(x => x.i)",
  "Array.from({ length: 300 }, (_, i) => i).sort(() => 1).length", "Array.from({ length: 300 }, (_, i) => i).sort((a, b) => (a * 31 + b * 17) % 5 - 2).reduce((a, b) => a + b)",
  "[1, 2, 3].map((x, i) => x * i)", "[1, , 3].map(x => x + 0.5)", "[1, 2, 3].filter(x => x & 1)", "[].reduce((a, b) => a)", "[1, 2, 3].reduceRight((a, b) => a + '' + b)", "[1, [2, [3, [4]]]].flat(Infinity)", "[1, 2].flatMap(x => [x, [x]])", "[].flatMap(1)",
  "[1, 2, 3].splice(1, 1, 'a', 'b')", "var s = [1, 2, 3, 4]; s.splice(1, 2, 9.5); s", "var u = [1, 2]; u.unshift(0, 'x'); u", "var h = [1, 2, 3]; h.shift(); h", "[1, 2, 3].fill(0, 1)", "new Array(3).fill(1.5)", "[1, 2, 3, 4, 5].copyWithin(0, 3)", "[1, 2, 3].reverse()", "[1.5, , 'x'].toReversed()",
  "[1, 2, 3].with(1, 9)", "[1].with(5, 0)", "[1, 2, 3].toSpliced(0, 1, 7, 8)", "[1].concat([2], 3, [[4]], ['x', , 1.5])", "[1, 2, 3].slice(-2)", "[1, NaN, 3].includes(NaN)", "[1, NaN].indexOf(NaN)", "['a', null, 'b'].indexOf('b')", "[0, -0].lastIndexOf(-0)", "[1, 2, 3].at(-1)", "[1, 2, 3].findLast(x => x < 3)", "[,].findIndex(x => x === undefined)",
  "[1, null, undefined, [2, 3]].join()", "var c = [1]; c.push(c); c.join()", "[1.5, -0, 'x'].join('')", "[[], {}].toString()", "[Symbol()].join()", "[...[1, 2].entries()]", "[...[1, , 3].keys()]", "[...[1, , 3]].length", "Array.from('añb')", "Array.from([1, 2], x => x * 2)", "Array.of(7).length", "Array(3).length", "new Array(-1)", "new Array(2 ** 32)", "[].length = 2.5",
  "var p = []; p[3] = 1; p.length + ':' + (0 in p)", "var q = [1, 2, 3]; q.length = 1; q", "Object.freeze([1]).push(2)", "Object.freeze([1]).pop()", "[].map('abc')", "Array.prototype.map.call(null)", "Array.prototype.push.call({ length: 2 ** 53 - 1 }, 1)", "[].unshift.call({ length: 2 ** 53 - 1 }, 1)", "[].toReversed.call({ length: 2 ** 32 })", "Array.prototype.concat.call(1, 2).length", "Object.keys(Array.prototype[Symbol.unscopables]).length > 15",
  "var big = []; big[4294967290] = 1; big.indexOf(1)", "var d = [1.5, 2]; d.push('x'); d", "[1, 2, 3].every(x => x > 0) && ![1].some(x => x > 1)", "class A extends Array {}; new A(1, 2, 3).map(x => x) instanceof A", "[1, 2, 3].lastIndexOf(3, -5)",
].forEach(check);
lines.join("\n");
