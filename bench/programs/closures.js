// Closures: counters, composition, higher-order array methods.
function counter(start) {
    var value = start;
    return {
        next: function () { value = value + 1; return value; },
        reset: function (to) { value = to; }
    };
}

function compose(f, g) {
    return function (x) { return f(g(x)); };
}

function adder(n) {
    return function (x) { return x + n; };
}

function curry3(f) {
    return function (a) { return function (b) { return function (c) { return f(a, b, c); }; }; };
}

function benchmark() {
    var total = 0;
    var counters = [];
    for (var i = 0; i < 20; i++) {
        counters.push(counter(i));
    }
    for (var round = 0; round < 200; round++) {
        for (var j = 0; j < counters.length; j++) {
            total += counters[j].next();
        }
    }
    counters[3].reset(7);
    var chain = adder(1);
    for (var k = 2; k < 12; k++) {
        chain = compose(chain, adder(k));
    }
    for (var m = 0; m < 300; m++) {
        total += chain(m);
    }
    var numbers = [];
    for (var p = 0; p < 400; p++) {
        numbers.push(p);
    }
    for (var q = 0; q < 5; q++) {
        total += numbers.map(function (x) { return x * 2 + q; })
            .filter(function (x) { return x % 3 === 0; })
            .reduce(function (a, b) { return a + b; }, 0);
    }
    var volume = curry3(function (a, b, c) { return a * b + c; });
    for (var r = 0; r < 300; r++) {
        total += volume(r)(2)(3);
    }
    return total + counters[3].next();
}
