// Arrays of doubles: matrix product and a five-point stencil.
function matrix(size, seed) {
    var rows = [];
    for (var i = 0; i < size; i++) {
        var row = [];
        for (var j = 0; j < size; j++) {
            row.push((i * seed + j) % 17 + 0.5);
        }
        rows.push(row);
    }
    return rows;
}

function multiply(a, b, size) {
    var product = [];
    for (var i = 0; i < size; i++) {
        var left = a[i];
        var row = [];
        for (var j = 0; j < size; j++) {
            var sum = 0.0;
            for (var k = 0; k < size; k++) {
                sum += left[k] * b[k][j];
            }
            row.push(sum);
        }
        product.push(row);
    }
    return product;
}

function relax(grid, width, height, rounds) {
    for (var r = 0; r < rounds; r++) {
        for (var y = 1; y < height - 1; y++) {
            for (var x = 1; x < width - 1; x++) {
                var at = y * width + x;
                grid[at] = 0.25 * (grid[at - 1] + grid[at + 1] + grid[at - width] + grid[at + width]);
            }
        }
    }
    return grid[(height >> 1) * width + (width >> 1)];
}

function benchmark() {
    var size = 36;
    var product = multiply(matrix(size, 3), matrix(size, 5), size);
    var trace = 0;
    for (var i = 0; i < size; i++) {
        trace += product[i][i];
    }
    var grid = [];
    for (var j = 0; j < 50 * 50; j++) {
        grid.push(j < 50 ? 100.5 : 0.25);
    }
    return Math.round((trace + relax(grid, 50, 50, 12)) * 1000);
}
