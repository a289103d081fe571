// Sorting with a comparator: numbers, records by two keys, strings.
function benchmark() {
    var seed = 11;
    var numbers = [];
    var records = [];
    var names = [];
    for (var i = 0; i < 1000; i++) {
        seed = (seed * 7919 + 13) % 104729;
        numbers.push(seed / 8);
        if (i < 500) {
            records.push({ group: seed % 13, weight: seed % 101, id: i });
        }
        if (i < 400) {
            names.push('n' + (seed % 1000));
        }
    }
    numbers.sort(function (a, b) { return a - b; });
    records.sort(function (a, b) { return a.group !== b.group ? a.group - b.group : b.weight - a.weight || a.id - b.id; });
    names.sort(function (a, b) { return a < b ? -1 : a > b ? 1 : 0; });
    names.sort();
    var check = 0;
    for (var j = 0; j < numbers.length; j++) {
        check = (check * 3 + Math.floor(numbers[j])) % 1000003;
    }
    for (var k = 0; k < records.length; k++) {
        check = (check * 5 + records[k].id) % 1000003;
    }
    return check + names.join('').length;
}
