// A Set of a million integers: filled, asked, half of it deleted.
function benchmark() {
    var set = new Set();
    for (var i = 0; i < 1000000; i++) {
        set.add(i * 3);
    }
    var found = 0;
    for (var k = 0; k < 1000000; k++) {
        if (set.has(k * 2)) {
            found++;
        }
    }
    for (var d = 0; d < 1000000; d += 2) {
        set.delete(d * 3);
    }
    return found + set.size;
}
