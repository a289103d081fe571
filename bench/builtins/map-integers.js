// A Map of a million integers: filled, read, walked.
function benchmark() {
    var map = new Map();
    for (var i = 0; i < 1000000; i++) {
        map.set(i * 7, i);
    }
    var sum = 0;
    for (var k = 0; k < 1000000; k++) {
        sum += map.get(k * 7);
    }
    map.forEach(function (value, key) { sum += key - value; });
    return sum + map.size;
}
