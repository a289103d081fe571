if (a) b; else if (c) d; else e;
l: for (var i = 0, j; i < 1; i++) { if (x) continue l; else break; }
for (;;) break; for (let x in y) ; for (var z = 1 in w) ; while (a) b; do c; while (d) e
switch (a) { case 1: let q; break; default: f() }
try { a } catch { b } try { a } catch ({e}) { } finally { }
with (a) b; debugger; throw a; m: n: ;
if (a) function fn() {}
{ function hoisted() {} let hidden; { function hidden() {} } }
