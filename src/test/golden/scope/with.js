function f(o, p) { var q; with (o) { p; q = 1; let r; (() => r + this.x); } return p; }
