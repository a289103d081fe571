function f(a, b, c) {
  if (a < 3 && !(b >= c) || a === 'x') c = 1; else if (a != null) c = 2;
  while (a ?? b) { if (c) continue; if (!b) break; a--; }
  return a ? b : c ? 1 : a && b || c;
}
