// Regular expressions: tests, global exec loops, captures, replacement with a function.
var LOG = (function () {
    var lines = [];
    for (var i = 0; i < 120; i++) {
        lines.push('2026-0' + (i % 9 + 1) + '-1' + (i % 10) + ' 10:' + (10 + i % 50) + ':07 ' + (i % 4 === 0 ? 'ERROR' : 'INFO') +
            ' user' + i + '@mail' + (i % 5) + '.example.com took ' + (i * 37 % 900) + 'ms path=/a/b' + i + '?q=' + i * 3 + '&r=x');
    }
    return lines;
})();

function dates() {
    var pattern = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d)/;
    var sum = 0;
    for (var i = 0; i < LOG.length; i++) {
        var match = pattern.exec(LOG[i]);
        sum += Number(match[2]) * 31 + Number(match[3]) + Number(match[5]);
    }
    return sum;
}

function mails() {
    var pattern = /[a-z0-9._]+@(?:[a-z0-9]+\.)+com/i;
    var found = 0;
    for (var i = 0; i < LOG.length; i++) {
        if (pattern.test(LOG[i])) {
            found++;
        }
    }
    return found;
}

function words() {
    var pattern = /\b(\w+)=([^&\s]*)/g;
    var length = 0;
    for (var i = 0; i < LOG.length; i++) {
        pattern.lastIndex = 0;
        var match;
        while ((match = pattern.exec(LOG[i])) !== null) {
            length += match[1].length + match[2].length;
        }
    }
    return length;
}

function redact() {
    var length = 0;
    for (var i = 0; i < LOG.length; i++) {
        length += LOG[i].replace(/user(\d+)|(ERROR|WARN)/g, function (all, id, level) {
            return id !== undefined && id !== '' ? '#' + id : '<' + level + '>';
        }).length;
    }
    return length;
}

function benchmark() {
    return dates() + mails() * 3 + words() + redact() + LOG.join(';').split(/\s*;\s*|\s+/).length;
}
