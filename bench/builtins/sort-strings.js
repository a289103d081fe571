// Array.prototype.sort without a comparator: 20,000 strings.
var seed = 1;
function random() {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
}

var STRINGS = [];
for (var i = 0; i < 20000; i++) {
    STRINGS.push('name ' + random() % 1000000);
}

function benchmark() {
    var sorted = STRINGS.slice().sort();
    return sorted[0] + sorted[10000] + sorted[19999];
}
