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
  "JSON.stringify({ a: [1, 2.5, -0, null, true], b: { c: 'd' }, u: undefined, f() {} })", "JSON.stringify([undefined, () => 1, Symbol()])", "JSON.stringify({ a: [1, { b: 2 }], c: [], d: {} }, null, 2)", "JSON.stringify([1, [2]], null, '--')", "JSON.stringify({ a: 1, b: 2, 3: 4 }, ['b', 3])", "JSON.stringify({ a: 1, b: [1, 2] }, (k, v) => typeof v === 'number' ? v + 1 : v)",
  "JSON.stringify('\\u2028\\ud800\\n\\u0001\"\\\\')", "JSON.stringify(new Date(0))", "JSON.stringify(1n)", "JSON.stringify(Object(1)) + JSON.stringify(Object('s')) + JSON.stringify(Object(true))", "JSON.stringify(NaN) + JSON.stringify(1e21) + JSON.stringify(1e-7)", "JSON.stringify()", "JSON.stringify({ toJSON(k) { return 'k:' + k; } })", "JSON.stringify(Object.create({ x: 1 }, { y: { value: 2, enumerable: true }, z: { value: 3 } }))",
  "var a = {}; a.b = { c: a }; JSON.stringify(a)", "var a = []; a[0] = a; JSON.stringify(a)", "var a = { x: [{ y: {} }] }; a.x[0].y.z = a; JSON.stringify(a)", "class F {}; var a = new F; a.q = [1, a]; JSON.stringify(a)", "var a = { b: { c: { d: { e: {} } } } }; a.b.c.d.e.f = a; JSON.stringify(a)",
  "JSON.stringify(JSON.parse('{\"a\":1,\"b\":[1.5,\"x\\\\u0041\\\\n\",true,null],\"__proto__\":{\"c\":2},\"a\":3,\"1\":0}'))", "JSON.parse('-0') === 0 && 1 / JSON.parse('-0')", "JSON.parse('123456789012')", "JSON.parse('1e400')", "JSON.parse('  [ ] ').length", "JSON.stringify(JSON.parse('[{\"x\":1,\"y\":2},{\"x\":3,\"y\":4},{\"y\":5,\"x\":6}]'))",
  "JSON.stringify(JSON.parse('{\"a\":[1,2],\"b\":3}', (k, v) => k === 'b' ? undefined : Array.isArray(v) ? v.length : v))", "var n = '['.repeat(100000) + ']'.repeat(100000); Array.isArray(JSON.parse(n))", "JSON.parse('{\"a\":x}')", "JSON.parse('')", "JSON.parse('[1,]')", "JSON.parse('nul')", "JSON.parse('x'.repeat(60))", "JSON.parse(' '.repeat(30) + 'xy' + ' '.repeat(30))", "JSON.parse(undefined)", "JSON.parse({})", "JSON.parse('\"\\\\')", "JSON.parse('trXe')", "JSON.parse('.5')",
].forEach(check);
lines.join("\n");
