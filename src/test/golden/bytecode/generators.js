function* g(a = 1) { const x = yield a; try { yield* x; } finally { yield; } return 2; }
async function h(a) { for await (const x of a) { await x; } return await a; }
async function* k() { yield 1; yield* h(); return 3; }
const arrow = async (x = await0) => x;
