// Exceptions: thrown through several frames, caught, rethrown, with finally.
function Rejected(reason) {
    this.reason = reason;
}

function check(n) {
    if (n % 7 === 0) {
        throw new Rejected('seven');
    }
    if (n % 11 === 0) {
        throw new RangeError('eleven');
    }
    return n;
}

function middle(n, log) {
    try {
        return check(n) + 1;
    } finally {
        log.left++;
    }
}

function outer(n, log) {
    try {
        return middle(n, log);
    } catch (e) {
        if (e instanceof Rejected) {
            return -n;
        }
        throw e;
    }
}

function deep(depth) {
    if (depth === 0) {
        throw 'bottom';
    }
    return deep(depth - 1) + 1;
}

function benchmark() {
    var log = { left: 0 };
    var sum = 0;
    var ranges = 0;
    for (var i = 1; i < 2500; i++) {
        try {
            sum += outer(i, log);
        } catch (e) {
            ranges += e.message.length;
        }
    }
    for (var j = 0; j < 60; j++) {
        try {
            deep(30);
        } catch (e) {
            sum += e.length;
        }
    }
    return sum + ranges + log.left;
}
