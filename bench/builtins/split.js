// String.prototype.split: by a character, by a longer separator, into characters.
var WORDS = 'the quick brown fox jumps over the lazy dog while seven wizards quietly mix a potion of amber and jade'.split(' ');
var TEXT = '';
for (var i = 0; i < 5000; i++) {
    TEXT += WORDS[i * 7 % WORDS.length] + (i % 13 === 12 ? '\n' : ' ');
}

function benchmark() {
    return TEXT.split(' ').length + TEXT.split('\n').length + TEXT.split('the ').length + TEXT.split('').length;
}
