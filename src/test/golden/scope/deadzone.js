function f() { a; let a = a; a; () => a; switch (1) { case 0: let b; case 1: b; } class C extends C {} C;
  for (let i = i; ; ) ; try { } catch ({x = y, y}) { } }
