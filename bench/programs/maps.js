// Maps: Map and Set with numbers, strings and objects as keys; an object used as a dictionary.
function countWords(rounds) {
    var counts = new Map();
    for (var i = 0; i < rounds; i++) {
        var word = 'w' + (i * 31 % 257);
        counts.set(word, (counts.get(word) || 0) + 1);
    }
    var most = 0;
    counts.forEach(function (count) { if (count > most) { most = count; } });
    return most * 1000 + counts.size;
}

function numbers(rounds) {
    var seen = new Set();
    var again = 0;
    for (var i = 0; i < rounds; i++) {
        var n = i * i % 1009;
        if (seen.has(n)) {
            again++;
        } else {
            seen.add(n);
        }
        if (i % 5 === 0) {
            seen['delete'](n);
        }
    }
    return again + seen.size;
}

function identities(count) {
    var keys = [];
    var ranks = new Map();
    for (var i = 0; i < count; i++) {
        var key = { rank: i };
        keys.push(key);
        ranks.set(key, i);
    }
    var sum = 0;
    for (var j = 0; j < count; j++) {
        sum += ranks.get(keys[(j * 17) % count]);
    }
    return sum;
}

function dictionary(rounds) {
    var table = {};
    for (var i = 0; i < rounds; i++) {
        var key = 'k' + (i * 13 % 199);
        table[key] = (table[key] | 0) + i;
        if (i % 11 === 0) {
            delete table[key];
        }
    }
    var sum = 0;
    for (var name in table) {
        sum += table[name];
    }
    return sum;
}

function benchmark() {
    return countWords(4000) + numbers(4000) + identities(600) + dictionary(3000);
}
