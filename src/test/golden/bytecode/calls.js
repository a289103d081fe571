function f(o, a, b, c, d, e) {
  f(); f(a, b); o.m(a); o[a](b, c); f(a, b, c, d, e); f(...a, b); new f(a, b); new o.C(...a);
  o?.p?.[a]?.(b).c; (o?.m)(a); delete o?.x; o.m`x${a}y`; eval(a);
}
