// Arrays of integers: a sieve, prefix sums, quicksort by hand, and an Int32Array.
function sieve(limit) {
    var composite = [];
    for (var i = 0; i <= limit; i++) {
        composite.push(0);
    }
    var primes = 0;
    for (var p = 2; p <= limit; p++) {
        if (composite[p] === 0) {
            primes++;
            for (var multiple = p * 2; multiple <= limit; multiple += p) {
                composite[multiple] = 1;
            }
        }
    }
    return primes;
}

function quicksort(numbers, from, to) {
    while (from < to) {
        var pivot = numbers[(from + to) >> 1];
        var low = from;
        var high = to;
        while (low <= high) {
            while (numbers[low] < pivot) {
                low++;
            }
            while (numbers[high] > pivot) {
                high--;
            }
            if (low <= high) {
                var swap = numbers[low];
                numbers[low] = numbers[high];
                numbers[high] = swap;
                low++;
                high--;
            }
        }
        quicksort(numbers, from, high);
        from = low;
    }
}

function histogram(rounds) {
    var bins = new Int32Array(256);
    var state = 1;
    for (var i = 0; i < rounds; i++) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        bins[state & 255]++;
    }
    var most = 0;
    for (var j = 0; j < bins.length; j++) {
        if (bins[j] > most) {
            most = bins[j];
        }
    }
    return most;
}

function benchmark() {
    var numbers = [];
    var seed = 7;
    for (var i = 0; i < 3000; i++) {
        seed = (seed * 4021 + 7) % 65521;
        numbers.push(seed);
    }
    quicksort(numbers, 0, numbers.length - 1);
    var sums = 0;
    for (var j = 1; j < numbers.length; j++) {
        sums = (sums + numbers[j] - numbers[j - 1]) | 0;
        if (numbers[j] < numbers[j - 1]) {
            throw new Error('not sorted');
        }
    }
    return sieve(12000) * 7 + sums + histogram(20000);
}
