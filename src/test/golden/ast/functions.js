function f(a, b = 1, ...c) { return a; }
async function* g() { yield; yield* a; await b; for await (const x of y) ; }
var h = function () {}, i = x => x * 2, j = async (a, {b}) => { await a; }, k = async x => x, l = () => ({});
(function named() { new.target; })();
(() => { lazy; })();
function strict() { "use strict"; }
