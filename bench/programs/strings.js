// Strings: building, scanning by character, splitting, searching, cutting.
var WORDS = 'the quick brown fox jumps over the lazy dog while seven wizards quietly mix a potion of amber and jade'.split(' ');

function build(count) {
    var text = '';
    for (var i = 0; i < count; i++) {
        text += WORDS[(i * 7) % WORDS.length];
        text += i % 9 === 0 ? '.\n' : ' ';
    }
    return text;
}

function hash(text) {
    var h = 17;
    for (var i = 0; i < text.length; i++) {
        h = (h * 31 + text.charCodeAt(i)) & 0xffffff;
    }
    return h;
}

function vowels(text) {
    var count = 0;
    for (var i = 0; i < text.length; i++) {
        var c = text[i];
        if (c === 'a' || c === 'e' || c === 'i' || c === 'o' || c === 'u') {
            count++;
        }
    }
    return count;
}

function capitalise(text) {
    var parts = text.split(' ');
    for (var i = 0; i < parts.length; i++) {
        var part = parts[i];
        parts[i] = part.charAt(0).toUpperCase() + part.substring(1);
    }
    return parts.join(' ');
}

function occurrences(text, word) {
    var found = 0;
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        found++;
    }
    return found;
}

function reverse(text) {
    var reversed = '';
    for (var i = text.length - 1; i >= 0; i--) {
        reversed += text.charAt(i);
    }
    return reversed;
}

function benchmark() {
    var text = build(900);
    var capital = capitalise(text);
    return hash(text) + vowels(capital) + occurrences(text, 'fox') * 100 + hash(reverse(capital).slice(100, 2000));
}
