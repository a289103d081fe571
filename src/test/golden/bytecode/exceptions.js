function f(a) {
  try { a(); return 1; } catch ({message}) { throw message; } finally { a.b(); }
}
function g(xs) { outer: for (const x of xs) { try { for (const y of x) { if (y) continue outer; if (x) break outer; return y; } } finally { g(); } } }
