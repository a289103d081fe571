// Generators and iteration protocols. Needs ECMAScript 2015.
function* range(from, to) {
    for (var i = from; i < to; i++) {
        yield i;
    }
}

function* filter(source, test) {
    for (var value of source) {
        if (test(value)) {
            yield value;
        }
    }
}

function* take(source, count) {
    if (count <= 0) {
        return;
    }
    for (var value of source) {
        yield value;
        if (--count <= 0) {
            return;
        }
    }
}

function* fibonacci() {
    var a = 0;
    var b = 1;
    while (true) {
        yield a;
        var next = (a + b) % 1000003;
        a = b;
        b = next;
    }
}

function* walk(tree) {
    if (tree !== null) {
        yield* walk(tree.left);
        yield tree.value;
        yield* walk(tree.right);
    }
}

function tree(depth, value) {
    return depth === 0 ? null : { left: tree(depth - 1, value * 2), value: value, right: tree(depth - 1, value * 2 + 1) };
}

var TREE = tree(7, 1);

function benchmark() {
    var sum = 0;
    for (var n of range(0, 3000)) {
        sum += n;
    }
    for (var n of take(filter(fibonacci(), function (x) { return x % 2 === 0; }), 300)) {
        sum = (sum + n) % 1000003;
    }
    for (var n of walk(TREE)) {
        sum += n;
    }
    var echo = (function* () {
        var received = 0;
        while (true) {
            received = yield received * 2;
        }
    })();
    echo.next();
    for (var i = 0; i < 500; i++) {
        sum += echo.next(i).value;
    }
    return sum;
}
