function sloppy(a) { var b; let c; eval(a); unknown; { let d; } return function inner() { return b + later; }; }
function strict(a) { "use strict"; let b; eval(a); unknown; }
function parameter(a = eval("1"), b) { var c; }
var arrow = () => { eval(""); };
function around() { let x; return () => { eval(""); }; }
