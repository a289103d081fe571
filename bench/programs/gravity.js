// Gravity: bodies with double fields that attract each other.
function Body(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
}

function system() {
    var bodies = [new Body(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 40.0)];
    for (var i = 1; i < 6; i++) {
        bodies.push(new Body(i * 3.1, i * 0.7 - 1.3, i % 2 + 0.1, 0.2 * i, 2.4 / i, 0.05 * (3 - i), 0.01 * i));
    }
    return bodies;
}

function advance(bodies, dt) {
    var count = bodies.length;
    for (var i = 0; i < count; i++) {
        var a = bodies[i];
        for (var j = i + 1; j < count; j++) {
            var b = bodies[j];
            var dx = a.x - b.x;
            var dy = a.y - b.y;
            var dz = a.z - b.z;
            var square = dx * dx + dy * dy + dz * dz + 0.001;
            var magnitude = dt / (square * Math.sqrt(square));
            a.vx -= dx * b.mass * magnitude;
            a.vy -= dy * b.mass * magnitude;
            a.vz -= dz * b.mass * magnitude;
            b.vx += dx * a.mass * magnitude;
            b.vy += dy * a.mass * magnitude;
            b.vz += dz * a.mass * magnitude;
        }
    }
    for (var k = 0; k < count; k++) {
        var body = bodies[k];
        body.x += dt * body.vx;
        body.y += dt * body.vy;
        body.z += dt * body.vz;
    }
}

function energy(bodies) {
    var sum = 0.0;
    for (var i = 0; i < bodies.length; i++) {
        var body = bodies[i];
        sum += 0.5 * body.mass * (body.vx * body.vx + body.vy * body.vy + body.vz * body.vz);
        for (var j = i + 1; j < bodies.length; j++) {
            var other = bodies[j];
            var dx = body.x - other.x;
            var dy = body.y - other.y;
            var dz = body.z - other.z;
            sum -= body.mass * other.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return sum;
}

function benchmark() {
    var bodies = system();
    for (var i = 0; i < 1200; i++) {
        advance(bodies, 0.001);
    }
    return Math.round(energy(bodies) * 1e6);
}
