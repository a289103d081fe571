// Recursion: calls with small integer arguments, nothing else.
function fib(n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

function tak(x, y, z) {
    return y < x ? tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y)) : z;
}

function ackermann(m, n) {
    if (m === 0) {
        return n + 1;
    }
    return ackermann(m - 1, n === 0 ? 1 : ackermann(m, n - 1));
}

function benchmark() {
    return fib(20) + tak(12, 8, 4) + ackermann(2, 40);
}
