function counter() { let n = 0; const step = 1; return { up() { n += step; }, get value() { return n; } }; }
function loop() { let fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); return fs; }
(function named(k) { return arguments[0] + k + (() => arguments.length + named(k))(); });
