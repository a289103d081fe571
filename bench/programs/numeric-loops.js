// Numeric loops: double arithmetic (Mandelbrot) and integer arithmetic (Collatz, a linear congruential generator).
function mandelbrot(size, limit) {
    var inside = 0;
    for (var row = 0; row < size; row++) {
        for (var column = 0; column < size; column++) {
            var cr = 2.0 * column / size - 1.5;
            var ci = 2.0 * row / size - 1.0;
            var zr = 0;
            var zi = 0;
            var i = 0;
            while (i < limit && zr * zr + zi * zi < 4) {
                var next = zr * zr - zi * zi + cr;
                zi = 2 * zr * zi + ci;
                zr = next;
                i++;
            }
            if (i === limit) {
                inside++;
            }
        }
    }
    return inside;
}

function collatz(upTo) {
    var longest = 0;
    for (var start = 1; start < upTo; start++) {
        var n = start;
        var length = 0;
        while (n !== 1) {
            n = (n & 1) === 0 ? n >> 1 : 3 * n + 1;
            length++;
        }
        if (length > longest) {
            longest = length;
        }
    }
    return longest;
}

function congruential(rounds) {
    var seed = 42;
    var mixed = 0;
    for (var i = 0; i < rounds; i++) {
        seed = (seed * 1103 + 12345) & 0x7fffffff;
        mixed ^= seed >>> 7;
    }
    return mixed;
}

function benchmark() {
    return mandelbrot(40, 60) * 1000 + collatz(600) + congruential(20000);
}
