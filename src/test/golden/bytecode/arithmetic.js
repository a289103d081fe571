function f(a, b) { return a * 2 + b - (a | 0) / b ** 3 + -a + +b + ~a; }
function g(i) { i += 1; i++; ++i; let j = i--; return j << 2 >>> 1; }
function order(x) { return x + (x = 2) + x++; }
