function f({a, b: {c = 1, ...r}, ['k' + 1]: d}, [e, , ...g] = []) { [e, d] = [d, e]; ({a: r.x, [c]: r[e], ...g.y} = g); return a; }
let [p, q = p] = f;
