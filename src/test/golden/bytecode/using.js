function f(a) { { using x = a; using y = null; if (a) return x; } for (using z of a) g(z); }
async function h(a) { await using x = a; g(); }
