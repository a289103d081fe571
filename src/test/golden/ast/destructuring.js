var {a, b: c = 1, [d]: {e}, ...f} = g;
let [h, , i = function () {}, ...[j]] = k;
({a, b: c.d, e = 2, ...f.g} = h);
[a, [b] = [1], ...c[0]] = d;
for (const [k, v] of m) ;
for ({a} in b) ;
function p({a}, [b] = [], ...{length}) {}
