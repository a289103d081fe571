// Array.prototype.sort with a comparator: 20,000 numbers.
var seed = 1;
function random() {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
}

var NUMBERS = [];
for (var i = 0; i < 20000; i++) {
    NUMBERS.push(random() % 1000000);
}

function benchmark() {
    var sorted = NUMBERS.slice().sort(function (a, b) { return a - b; });
    return sorted[0] + sorted[10000] + sorted[19999];
}
