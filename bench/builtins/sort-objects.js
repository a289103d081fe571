// Array.prototype.sort with a comparator that reads properties: 20,000 objects.
var seed = 1;
function random() {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed;
}

var OBJECTS = [];
for (var i = 0; i < 20000; i++) {
    OBJECTS.push({ key: random() % 5000, place: i });
}

function benchmark() {
    var sorted = OBJECTS.slice().sort(function (a, b) { return a.key - b.key || a.place - b.place; });
    return sorted[0].place + sorted[10000].place;
}
