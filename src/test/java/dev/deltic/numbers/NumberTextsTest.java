package dev.deltic.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class NumberTextsTest {
    @Test
    void sameAsConvertedEachTime() {
        NumberTexts texts = new NumberTexts();
        Random random = new Random(3);
        double[] values = new double[5000];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(600) - 100;
                case 1 -> random.nextInt(4000) / 8.0;
                case 2 -> Double.longBitsToDouble(random.nextLong());
                default -> random.nextGaussian() * 1e22;
            };
        }
        for (int i = 0; i < 100_000; i++) {
            double value = values[random.nextInt(i < 50_000 ? 100 : values.length)];
            assertEquals(NumberToString.toString(value), texts.toString(value));
        }
    }

    @Test
    void edges() {
        NumberTexts texts = new NumberTexts();
        double[] values = {-0.0, 0.0, Double.NaN, Double.longBitsToDouble(0xFFF8000000000001L), Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 2147483648.0, 255, 256, -1};
        String[] expected = {"0", "0", "NaN", "NaN", "Infinity", "-Infinity", "5e-324", "1.7976931348623157e+308", "-2147483648", "2147483647",
            "2147483648", "255", "256", "-1"};
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < values.length; i++) {
                assertEquals(expected[i], texts.toString(values[i]));
            }
        }
        assertEquals("-2147483648", texts.toString(Integer.MIN_VALUE));
        assertSame(texts.toString(7), texts.toString(7.0));
        assertSame(texts.toString(7.5), texts.toString(7.5));
    }

    @Test
    void manyThreads() throws InterruptedException {
        NumberTexts texts = new NumberTexts();
        AtomicReference<String> wrong = new AtomicReference<>();
        Thread[] threads = new Thread[4];
        for (int t = 0; t < threads.length; t++) {
            int seed = t;
            threads[t] = new Thread(() -> {
                Random random = new Random(seed);
                for (int i = 0; i < 200_000; i++) {
                    int n = random.nextInt(3000);
                    double value = n / 4.0;
                    String text = texts.toString(value);
                    if (Double.parseDouble(text) != value) {
                        wrong.set(value + " " + text);
                    }
                }
            });
            threads[t].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(null, wrong.get());
    }
}
