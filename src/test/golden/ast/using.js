{ using a = b, c = d; }
async function f() { await using x = y; for (using z of w) ; for (await using v of u) ; using
e; }
for (using of o) ;
