function f(a, b, c) {
  if (a < 3 && !(b >= c) || a === 'x') c = 1; else if (a != null) c = 2;
  while (a ?? b) { if (c) continue; if (!b) break; a--; }
  return a ? b : c ? 1 : a && b || c;
}

function chains(a, b) {
    if (a % 3 === 0) {
        b = a + b < a * 2 ? 1 : 2;
    }
    while (b !== null && a - 1 - b >= 0) {
        b = a & 1 == 0;
    }
    return a === null;
}
