// Parsing: a tokenizer, a recursive-descent parser into a tree, and an evaluator for small formulas.
function Tokenizer(text) {
    this.text = text;
    this.at = 0;
    this.kind = '';
    this.value = null;
    this.next();
}
Tokenizer.prototype.next = function () {
    var text = this.text;
    while (this.at < text.length && text.charCodeAt(this.at) === 32) {
        this.at++;
    }
    if (this.at >= text.length) {
        this.kind = 'end';
        return;
    }
    var start = this.at;
    var c = text.charCodeAt(start);
    if (c >= 48 && c <= 57) {
        while (this.at < text.length && (isDigit(text.charCodeAt(this.at)) || text.charAt(this.at) === '.')) {
            this.at++;
        }
        this.kind = 'number';
        this.value = parseFloat(text.substring(start, this.at));
    } else if (isLetter(c)) {
        while (this.at < text.length && (isLetter(text.charCodeAt(this.at)) || isDigit(text.charCodeAt(this.at)))) {
            this.at++;
        }
        this.kind = 'name';
        this.value = text.substring(start, this.at);
    } else {
        this.at++;
        this.kind = text.charAt(start);
        this.value = null;
    }
};

function isDigit(c) {
    return c >= 48 && c <= 57;
}

function isLetter(c) {
    return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
}

function Parser(text) {
    this.tokens = new Tokenizer(text);
}
Parser.prototype.sum = function () {
    var left = this.product();
    while (this.tokens.kind === '+' || this.tokens.kind === '-') {
        var operator = this.tokens.kind;
        this.tokens.next();
        left = { type: 'binary', operator: operator, left: left, right: this.product() };
    }
    return left;
};
Parser.prototype.product = function () {
    var left = this.unary();
    while (this.tokens.kind === '*' || this.tokens.kind === '/' || this.tokens.kind === '%') {
        var operator = this.tokens.kind;
        this.tokens.next();
        left = { type: 'binary', operator: operator, left: left, right: this.unary() };
    }
    return left;
};
Parser.prototype.unary = function () {
    if (this.tokens.kind === '-') {
        this.tokens.next();
        return { type: 'negate', operand: this.unary() };
    }
    return this.primary();
};
Parser.prototype.primary = function () {
    var kind = this.tokens.kind;
    var value = this.tokens.value;
    if (kind === 'number') {
        this.tokens.next();
        return { type: 'number', value: value };
    }
    if (kind === 'name') {
        this.tokens.next();
        if (this.tokens.kind !== '(') {
            return { type: 'name', name: value };
        }
        var parameters = [];
        do {
            this.tokens.next();
            parameters.push(this.sum());
        } while (this.tokens.kind === ',');
        this.expect(')');
        return { type: 'call', name: value, parameters: parameters };
    }
    this.expect('(');
    var inner = this.sum();
    this.expect(')');
    return inner;
};
Parser.prototype.expect = function (kind) {
    if (this.tokens.kind !== kind) {
        throw new SyntaxError('expected ' + kind + ' at ' + this.tokens.at);
    }
    this.tokens.next();
};

function evaluate(node, names) {
    switch (node.type) {
        case 'number':
            return node.value;
        case 'name':
            return names[node.name];
        case 'negate':
            return -evaluate(node.operand, names);
        case 'call':
            var values = [];
            for (var i = 0; i < node.parameters.length; i++) {
                values.push(evaluate(node.parameters[i], names));
            }
            return node.name === 'max' ? Math.max.apply(null, values) : Math.min.apply(null, values);
        default:
            var left = evaluate(node.left, names);
            var right = evaluate(node.right, names);
            switch (node.operator) {
                case '+': return left + right;
                case '-': return left - right;
                case '*': return left * right;
                case '/': return left / right;
                default: return left % right;
            }
    }
}

var FORMULAS = [
    '1 + 2 * 3 - 4 / 5',
    '(price * quantity) - max(rebate, 12.5, price / 10)',
    '-(a + b) * (a - b) % 17 + min(a, b, 3)',
    'max(min(a * 2, 100), (b + 3) * (c - 1), 42) / 7.25',
    '((((a)))) + ((b)) * (((c + 1) * 2) - 3) - -4'
];

function benchmark() {
    var names = { a: 7, b: 11, c: 13, price: 19.5, quantity: 4, rebate: 3 };
    var sum = 0;
    for (var round = 0; round < 30; round++) {
        names.a = round;
        for (var i = 0; i < FORMULAS.length; i++) {
            var tree = new Parser(FORMULAS[i]).sum();
            for (var j = 0; j < 5; j++) {
                names.b = j;
                sum += evaluate(tree, names);
            }
        }
    }
    return Math.round(sum * 1000);
}
