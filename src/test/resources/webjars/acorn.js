// library: acorn/8.14.0/dist/acorn.js
var code = [
    "#!/usr/bin/env node", "'use strict';", "import fs, { readFile as rf } from 'fs';", "export default class A extends B {",
    "  static #p = 1; #q; static { this.x = 1n; }", "  get v() { return this.#q ?? 2; } async *gen(a, { b = 1, ...c } = {}, [d,, ...e]) { for await (const x of a) yield* x; }",
    "  has(o) { return #q in o && o?.a?.[0]?.(1); }", "}", "export const f = async (a, ...b) => { await a; return `x${a + `n${b}`}y`; };",
    "label: for (let i = 0, j; i < 10; i++) { if (i % 2) continue label; else break; }", "try { throw new Error(/[a-z/]+(?<n>x)\\k<n>/giu.source); } catch { } finally { debugger; }",
    "var { a, b: [c = 1, ...d] } = { a: 1, ['x' + y]: 2, __proto__: null, async() {}, get z() { return 0; }, set z(v) {} };",
    "x ||= y && (z ?? 1) ** 2 >>> 3; delete a.b, void 0, typeof c; new.target; switch (x) { case 1: default: }".replace('new.target; ', ''),
    "do { if (a) ; } while (0) with_ = 0x1F + 0b11 + 0o17 + 1_000 + .5e-3; import('m').then(({ default: m }) => import.meta.url);"
].join('\n');
var comments = [];
var tree = acorn.parse(code, { ecmaVersion: 2024, sourceType: 'module', locations: true, onComment: comments });
var counts = {};
(function walk(node) {
    if (node && typeof node.type === 'string') {
        counts[node.type] = (counts[node.type] || 0) + 1;
    }
    for (var key in node) {
        var child = node[key];
        if (Array.isArray(child)) {
            child.forEach(function (one) { if (one && typeof one === 'object') walk(one); });
        } else if (child && typeof child === 'object' && key !== 'loc' && !(child instanceof RegExp) && typeof child !== 'bigint') {
            walk(child);
        }
    }
})(tree);
var errors = ['var 1a;', 'let a; let a;', 'return 1', 'a => { } ()', 'for (let of x);', '"use strict"; with (a) {}', 'class A { constructor() { super(); } }', '/(?<a>.)(?<a>.)/u', '`${', 'break;', 'async () => { for await (x in y); }', '({ a: 1, a = 2 })'].map(function (bad) {
    try {
        acorn.parse(bad, { ecmaVersion: 2024 });
        return 'no error: ' + bad;
    } catch (e) {
        return e.name + ' ' + e.message + ' ' + e.pos + ' ' + JSON.stringify(e.loc);
    }
});
var tokens = [];
for (var token of acorn.tokenizer('a + /b/g.test(`c${d}`) ? 1_0 : "\\u{1F600}"', { ecmaVersion: 2024 })) {
    tokens.push(token.type.label + ':' + (token.value instanceof Object ? JSON.stringify(token.value) : token.value));
}
[JSON.stringify(counts, Object.keys(counts).sort()), JSON.stringify(tree.body[1].loc), JSON.stringify(acorn.parse('a?.b(c)', { ecmaVersion: 2020 })), errors.join('\n'), tokens.join(' '), comments.length, acorn.version].join('\n---\n');
