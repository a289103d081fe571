// String.prototype.replace: strings, all of a pattern, with a function.
var WORDS = 'the quick brown fox jumps over the lazy dog while seven wizards quietly mix a potion of amber and jade'.split(' ');
var TEXT = '';
for (var i = 0; i < 5000; i++) {
    TEXT += WORDS[i * 7 % WORDS.length] + (i % 13 === 12 ? '\n' : ' ');
}

function benchmark() {
    var a = TEXT.replace('jade', 'opal').length;
    var b = TEXT.replace(/fox/g, 'wolf').length;
    var c = TEXT.replace(/[aeiou]/g, '').length;
    var d = TEXT.replace(/(\w+) (\w+)/g, '$2 $1').length;
    var e = TEXT.replace(/\bw\w*/g, function (word) { return word.toUpperCase(); }).length;
    return a + b + c + d + e;
}
