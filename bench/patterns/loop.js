// All matches of RE in TEXT, as tokenizers and searches go through them.
function matches(pattern, text) {
    var count = 0;
    var match;
    pattern.lastIndex = 0;
    while ((match = pattern.exec(text)) !== null) {
        count++;
        if (match[0].length === 0) {
            pattern.lastIndex++;
        }
    }
    return count;
}

function passes(n) {
    var count = 0;
    for (var i = 0; i < n; i++) {
        count = matches(RE, TEXT);
    }
    return count;
}
