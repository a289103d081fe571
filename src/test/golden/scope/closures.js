function outer(a, b) {
  var captured = a; let own = b; const f = () => captured + a;
  for (let i = 0; i < 1; i++) { fs.push(() => i); }
  for (let j of j) { let k; use(j, k); }
  { let inBlock; { let other; } } { let sibling; }
  return f;
}
let global; const alsoGlobal = () => global;
