function f(o, x) { var y; with (o) { x = y; x++; y(); delete x; typeof z; var w = 1; } }
function g() { eval('var a'); return a + this.b; }
