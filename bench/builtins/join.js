// Array.prototype.join: strings, integers, fractions; and texts put together with +=.
var STRINGS = [];
var INTEGERS = [];
var FRACTIONS = [];
for (var i = 0; i < 5000; i++) {
    STRINGS.push('part ' + i);
    INTEGERS.push(i * 37);
    FRACTIONS.push(i / 8);
}

function benchmark() {
    var text = '';
    for (var i = 0; i < STRINGS.length; i++) {
        text += STRINGS[i] + ';';
    }
    return text.length + STRINGS.join(', ').length + INTEGERS.join().length + FRACTIONS.join(' ').length;
}
