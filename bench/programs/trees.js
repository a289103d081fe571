// Trees: a left-leaning balanced tree (AA tree), many small objects that live and die.
function Node(key, value) {
    this.key = key;
    this.value = value;
    this.level = 1;
    this.left = null;
    this.right = null;
}

function skew(node) {
    var left = node.left;
    if (left !== null && left.level === node.level) {
        node.left = left.right;
        left.right = node;
        return left;
    }
    return node;
}

function split(node) {
    var right = node.right;
    if (right !== null && right.right !== null && right.right.level === node.level) {
        node.right = right.left;
        right.left = node;
        right.level++;
        return right;
    }
    return node;
}

function insert(node, key, value) {
    if (node === null) {
        return new Node(key, value);
    }
    if (key < node.key) {
        node.left = insert(node.left, key, value);
    } else if (key > node.key) {
        node.right = insert(node.right, key, value);
    } else {
        node.value = value;
        return node;
    }
    return split(skew(node));
}

function find(node, key) {
    while (node !== null && node.key !== key) {
        node = key < node.key ? node.left : node.right;
    }
    return node;
}

function depth(node) {
    return node === null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
}

function benchmark() {
    var root = null;
    var seed = 3;
    for (var i = 0; i < 900; i++) {
        seed = (seed * 16807) % 2147483647;
        root = insert(root, seed % 5000, { order: i, pair: [i, seed] });
    }
    var sum = 0;
    for (var key = 0; key < 5000; key += 3) {
        var found = find(root, key);
        if (found !== null) {
            sum += found.value.order + found.value.pair.length;
        }
    }
    return sum * 100 + depth(root);
}
