function simple(a, b, a) { }
function mapped(a, b) { arguments[0] = 1; return () => b; }
function expressions(a, b = () => a, {c = a}) { var a; var d; return () => d; }
function patterns({a}, ...b) { return arguments; }
function ownArguments(x = arguments) { var arguments; }
var arrow = (a, b) => arguments;
