// Digest: 32-bit integer arithmetic in the manner of SHA-1, written out over arrays of words.
function rotate(word, by) {
    return (word << by) | (word >>> (32 - by));
}

function digest(text) {
    var words = [];
    for (var i = 0; i < text.length; i++) {
        words[i >> 2] = (words[i >> 2] | 0) | (text.charCodeAt(i) & 255) << (24 - (i & 3) * 8);
    }
    words[text.length >> 2] = (words[text.length >> 2] | 0) | 0x80 << (24 - (text.length & 3) * 8);
    var blocks = (text.length + 9 + 63) >> 6;
    for (var fill = words.length; fill < blocks * 16; fill++) {
        words[fill] = 0;
    }
    words[blocks * 16 - 1] = text.length * 8;
    var a = 0x67452301;
    var b = 0xefcdab89 | 0;
    var c = 0x98badcfe | 0;
    var d = 0x10325476;
    var e = 0xc3d2e1f0 | 0;
    var schedule = [];
    for (var block = 0; block < blocks; block++) {
        var a0 = a, b0 = b, c0 = c, d0 = d, e0 = e;
        for (var t = 0; t < 80; t++) {
            schedule[t] = t < 16 ? words[block * 16 + t] :
                rotate(schedule[t - 3] ^ schedule[t - 8] ^ schedule[t - 14] ^ schedule[t - 16], 1);
            var mixed = t < 20 ? ((b & c) | (~b & d)) + 0x5a827999 :
                t < 40 ? (b ^ c ^ d) + 0x6ed9eba1 :
                t < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc :
                (b ^ c ^ d) + 0xca62c1d6;
            var next = (rotate(a, 5) + mixed + e + schedule[t]) | 0;
            e = d;
            d = c;
            c = rotate(b, 30);
            b = a;
            a = next;
        }
        a = (a + a0) | 0;
        b = (b + b0) | 0;
        c = (c + c0) | 0;
        d = (d + d0) | 0;
        e = (e + e0) | 0;
    }
    return [a, b, c, d, e];
}

function hex(words) {
    var text = '';
    for (var i = 0; i < words.length; i++) {
        text += ('0000000' + (words[i] >>> 0).toString(16)).slice(-8);
    }
    return text;
}

function benchmark() {
    if (hex(digest('abc')) !== 'a9993e364706816aba3e25717850c26c9cd0d89d') {
        throw new Error('wrong digest');
    }
    var text = 'seed';
    for (var i = 0; i < 40; i++) {
        text = hex(digest(text + text + i)) + text.slice(0, 80);
    }
    return text;
}
