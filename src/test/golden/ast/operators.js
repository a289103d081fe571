a + b - c * d; a + b; (-a) ** b ** c; a && b && c || d; a ?? b ?? c; a ? b : c ? d : e;
a, b, c; a = b = c; a += b; a ||= function () {}; a ??= b; typeof a; void 0; delete a.b; !a; ~a; +a; a++; --a.b;
a in b; a instanceof b; a < b; a >>> b; new a; new a.b(c); new (a())(b); a.b[c](d, ...e); (a, b).c;
