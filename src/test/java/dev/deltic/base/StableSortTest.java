package dev.deltic.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class StableSortTest {
    private static final Comparator<Object> BY_TENS = (a, b) -> (Integer) a / 10 - (Integer) b / 10;

    @Test
    void sortsStablyAtEverySize() {
        Random random = new Random(1);
        for (int size = 0; size < 600; size = size < 70 ? size + 1 : size + 53) {
            Object[] values = new Object[size];
            for (int i = 0; i < size; i++) {
                values[i] = random.nextInt(size * 3 + 1);
            }
            Object[] expected = values.clone();
            Arrays.sort(expected, BY_TENS);
            StableSort.sort(values, size, BY_TENS);
            assertArrayEquals(expected, values);
        }
    }

    @Test
    void sortedInputCostsOneComparisonPerNeighbours() {
        Object[] values = new Object[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        int[] calls = new int[1];
        StableSort.sort(values, values.length, (a, b) -> {
            calls[0]++;
            return (Integer) a - (Integer) b;
        });
        assertEquals(999, calls[0]);
    }

    @Test
    void survivesAComparatorWithoutSense() {
        Random random = new Random(2);
        for (int size = 2; size < 400; size += 7) {
            Object[] values = new Object[size];
            long sum = 0;
            for (int i = 0; i < size; i++) {
                values[i] = i;
                sum += i;
            }
            StableSort.sort(values, size, (a, b) -> random.nextInt(3) - 1);
            long after = 0;
            for (Object value : values) {
                after += (Integer) value;
            }
            assertEquals(sum, after);
        }
    }

    @Test
    void leavesWhatIsBehindTheLength() {
        Object[] values = {3, 2, 1, null, null};
        StableSort.sort(values, 3, (a, b) -> (Integer) a - (Integer) b);
        assertTrue(values[3] == null && values[4] == null);
        assertEquals(1, values[0]);
    }
}
