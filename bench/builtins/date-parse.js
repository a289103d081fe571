// Dates from texts: the standard's format, and V8's older ones.
var TEXTS = [];
for (var i = 0; i < 200; i++) {
    var date = new Date(1600000000000 + i * 86461001);
    TEXTS.push(date.toISOString(), date.toUTCString(), date.toISOString().substring(0, 10), 'Jan ' + (i % 28 + 1) + ', 2021 10:0' + i % 10);
}

function benchmark() {
    var sum = 0;
    for (var i = 0; i < TEXTS.length; i++) {
        sum += Date.parse(TEXTS[i]) % 1000003;
    }
    return sum;
}
