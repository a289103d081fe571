package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringSearchTest {
    @Test
    void theLinearSearchFindsWhatJavaFinds() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            String text = letters(random, random.nextInt(30));
            String pattern = letters(random, 1 + random.nextInt(6));
            int from = random.nextInt(35) - 2;
            assertEquals(text.indexOf(pattern, from), LinearSearch.indexOf(text, pattern, from), text + " " + pattern + " " + from);
            assertEquals(text.lastIndexOf(pattern, from), LinearSearch.lastIndexOf(text, pattern, from), text + " " + pattern + " " + from);
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(2)));
        }
        return text.toString();
    }

    @Test
    void longPatternsThatAlmostMatchTakeNoTime() {
        String text = "a".repeat(1_000_000);
        String half = "a".repeat(500_000);
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertEquals(-1, StringSearch.indexOf(text, half + "b", 0));
            assertEquals(-1, StringSearch.lastIndexOf(text, "b" + half, text.length()));
            assertEquals(500_000, StringSearch.indexOf(half + half + "b", half + "b", 0));
            assertEquals(0, StringSearch.lastIndexOf("b" + half + half, "b" + half, Integer.MAX_VALUE));
        });
    }
}
