var v = 1; let l; const c = 2; function f() { return typeof missing + v + l + c; } class K {}
{ function hoisted() {} } l = delete v; undefined; f();
