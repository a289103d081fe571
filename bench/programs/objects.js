// Objects with methods: prototypes, a small hierarchy, fields that change.
function Vector(x, y) {
    this.x = x;
    this.y = y;
}
Vector.prototype.plus = function (other) {
    return new Vector(this.x + other.x, this.y + other.y);
};
Vector.prototype.dot = function (other) {
    return this.x * other.x + this.y * other.y;
};

function Shape(name) {
    this.name = name;
    this.hits = 0;
}
Shape.prototype.area = function () {
    return 0;
};
Shape.prototype.touch = function () {
    this.hits++;
    return this.area();
};

function Circle(radius) {
    Shape.call(this, 'circle');
    this.radius = radius;
}
Circle.prototype = Object.create(Shape.prototype);
Circle.prototype.area = function () {
    return 3 * this.radius * this.radius;
};

function Box(width, height) {
    Shape.call(this, 'box');
    this.width = width;
    this.height = height;
}
Box.prototype = Object.create(Shape.prototype);
Box.prototype.area = function () {
    return this.width * this.height;
};

function benchmark() {
    var shapes = [];
    for (var i = 0; i < 100; i++) {
        shapes.push(i % 3 === 0 ? new Circle(i % 7) : new Box(i % 5, i % 11));
    }
    var sum = 0;
    for (var round = 0; round < 60; round++) {
        for (var j = 0; j < shapes.length; j++) {
            sum += shapes[j].touch();
        }
    }
    var position = new Vector(0, 0);
    var step = new Vector(1, 2);
    for (var k = 0; k < 4000; k++) {
        position = position.plus(step);
        sum = (sum + position.dot(step)) % 1000003;
    }
    return sum + shapes[99].hits;
}
