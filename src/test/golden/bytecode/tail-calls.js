'use strict';
function positions(a, b, o) {
  if (a === 0) return b(a);
  if (a === 1) return a ? b(a, 1) : o.m(b);
  if (a === 2) return a && o.m(1) || b`x${a}y`;
  if (a === 3) return a ?? (b(), o[a]());
  if (a === 4) return o?.m?.(a);
  if (a === 5) return b(...o);
  try { return b(1); } catch (e) { return b(e); }
}
function others(a, b) {
  for (const x of a) return b(x);
  try { return b(2); } finally { return b(3); }
  return new b(a);
}
const arrow = x => eval(x);
async function asynchronous(b) { return b(); }
function* generator(b) { return b(); }
class A { constructor() { return A(); } get x() { return A(); } static { (() => A())(); } }
