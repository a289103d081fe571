// A Map with a million strings as keys: filled and read.
var KEYS = [];
for (var i = 0; i < 1000000; i++) {
    KEYS.push('key' + i);
}

function benchmark() {
    var map = new Map();
    for (var i = 0; i < 1000000; i++) {
        map.set(KEYS[i], i);
    }
    var sum = 0;
    for (var k = 0; k < 1000000; k++) {
        sum += map.get(KEYS[k]);
    }
    return sum + map.size;
}
