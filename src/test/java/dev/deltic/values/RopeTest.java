package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.messages.MessageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RopeTest {
    @Test
    void shortResultsAreStrings() {
        assertEquals("ab", assertInstanceOf(String.class, Rope.concat("a", "b")));
        String text = "x".repeat(100);
        assertSame(text, Rope.concat(text, ""));
        assertSame(text, Rope.concat("", text));
        assertInstanceOf(Rope.class, Rope.concat(text, "y"));
    }

    @Test
    void appendLoop() {
        CharSequence rope = "";
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            String piece = i % 1000 == 0 ? "\u20AC" + i : "abc".substring(i % 3);
            rope = Rope.concat(rope, piece);
            expected.append(piece);
        }
        assertEquals(expected.toString(), rope.toString());
        assertSame(rope.toString(), rope.toString());
    }

    @Test
    void prependLoopIsFlattenedWithoutRecursion() {
        CharSequence rope = "";
        for (int i = 0; i < 1_000_000; i++) {
            rope = Rope.concat(String.valueOf((char) ('a' + i % 26)), rope);
        }
        assertEquals(1_000_000, rope.length());
        assertEquals((char) ('a' + 999_999 % 26), rope.charAt(0));
        assertEquals('a', rope.charAt(999_999));
    }

    @Test
    void wrappingLoop() {
        CharSequence rope = "x";
        for (int i = 0; i < 100_000; i++) {
            rope = Rope.concat(Rope.concat("(", rope), ")");
        }
        String flat = rope.toString();
        assertEquals("(".repeat(100_000) + "x" + ")".repeat(100_000), flat);
    }

    @Test
    void twoStringsAppendedToOneRopeStayApart() {
        CharSequence base = "0123456789".repeat(10);
        for (int i = 0; i < 5; i++) {
            base = Rope.concat(base, "-" + i);
        }
        CharSequence left = Rope.concat(base, "left");
        CharSequence right = Rope.concat(base, "RIGHT");
        CharSequence leftMore = Rope.concat(left, "+more");
        CharSequence rightMore = Rope.concat(Rope.concat(right, "+a"), "+b");
        String prefix = "0123456789".repeat(10) + "-0-1-2-3-4";
        assertEquals(prefix + "left+more", leftMore.toString());
        assertEquals(prefix + "RIGHT+a+b", rightMore.toString());
        assertEquals(prefix + "left", left.toString());
        assertEquals(prefix + "RIGHT", right.toString());
        assertEquals(prefix, base.toString());
        assertEquals(prefix + "again", Rope.concat(base, "again").toString());
    }

    @Test
    void randomConcatenationsAgreeWithStrings() {
        Random random = new Random(11);
        List<CharSequence> ropes = new ArrayList<>(List.of("a", "\u00E9", "\u4E2D\u6587", "p".repeat(40), ""));
        List<String> strings = new ArrayList<>(List.of("a", "\u00E9", "\u4E2D\u6587", "p".repeat(40), ""));
        for (int i = 0; i < 50_000; i++) {
            int a = random.nextInt(strings.size());
            int b = random.nextInt(strings.size());
            String expected = strings.get(a) + strings.get(b);
            CharSequence actual = random.nextBoolean() ? Rope.concat(ropes.get(a), ropes.get(b)) : concatFlat(ropes.get(a), ropes.get(b));
            assertEquals(expected.length(), actual.length());
            if (random.nextInt(4) == 0) {
                assertEquals(expected, actual.toString());
            }
            if (expected.length() < 6000) {
                int at = strings.size() < 60 ? strings.size() : 5 + random.nextInt(55);
                if (at == strings.size()) {
                    strings.add(expected);
                    ropes.add(actual);
                } else {
                    assertEquals(strings.get(at), ropes.get(at).toString());
                    strings.set(at, expected);
                    ropes.set(at, actual);
                }
            } else {
                assertEquals(expected, actual.toString());
                strings.subList(5, strings.size()).clear();
                ropes.subList(5, ropes.size()).clear();
            }
        }
    }

    @Test
    void mixedCharacters() {
        String[] parts = {"\uD83D", "\uDE00", "plain latin text, ", "\u00E9\u00FF", "\u0100", "\uDC00\uD800", "\0", "\u20AC".repeat(30)};
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            StringBuilder expected = new StringBuilder();
            CharSequence rope = "";
            CharSequence mirrored = "";
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                String part = parts[random.nextInt(parts.length)];
                expected.append(part);
                rope = Rope.concat(rope, part);
            }
            String text = expected.toString();
            for (int i = text.length(); i > 0; i--) {
                mirrored = Rope.concat(text.substring(i - 1, i), mirrored);
            }
            if (round % 2 == 0) {
                assertEquals(text + "-" + text + text, Rope.concat(Rope.concat(rope, "-"), Rope.concat(mirrored, rope)).toString());
            }
            assertEquals(text, rope.toString());
            assertEquals(text, mirrored.toString());
        }
    }

    @Test
    void partsOfOneExpression() {
        Object[] parts = {"<td>", "42", Rope.concat("x".repeat(20), "\uD83D".repeat(20)), "", "</td>"};
        assertEquals("<td>42" + "x".repeat(20) + "\uD83D".repeat(20) + "</td>", Rope.concatShort(parts, 0, 5));
        assertEquals("42", Rope.concatShort(parts, 1, 1));
        assertEquals(null, Rope.concatShort(new Object[] {"a", "b".repeat(300)}, 0, 2));
        CharSequence half = "x".repeat(1 << 20);
        for (int i = 0; i < 8; i++) {
            half = Rope.concat(half, half);
        }
        assertEquals(null, Rope.concatShort(new Object[] {half, half, half, half, half, half, half, half, half}, 0, 9));
    }

    @Test
    void ropesAppendedToThemselves() {
        CharSequence rope = Rope.concat("0123456789".repeat(10), "abc".repeat(10));
        String expected = "0123456789".repeat(10) + "abc".repeat(10);
        for (int i = 0; i < 6; i++) {
            rope = Rope.concat(Rope.concat(rope, ","), rope);
            expected = expected + ',' + expected;
            rope = Rope.concat(rope, ".");
            expected = expected + '.';
        }
        assertEquals(expected, rope.toString());
    }

    @Test
    void deepRopesAppendedToABuffer() {
        CharSequence deep = "";
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            deep = Rope.concat(String.valueOf((char) ('a' + i % 26)), deep);
            expected.insert(0, (char) ('a' + i % 26));
        }
        CharSequence buffer = Rope.concat(Rope.concat("=".repeat(100), "-".repeat(100)), "+");
        CharSequence balanced = Rope.concat(Rope.concat(deep, "|"), Rope.concat(Rope.concat("<", deep), ">"));
        assertEquals("=".repeat(100) + "-".repeat(100) + "+" + expected, Rope.concat(buffer, deep).toString());
        assertEquals("=".repeat(100) + "-".repeat(100) + "+" + expected + "|<" + expected + ">",
            Rope.concat(buffer, balanced).toString());
        assertFalse(deep instanceof Rope rope && rope.isFlat());
    }

    @Test
    void oneRopeFlattenedByManyThreads() throws InterruptedException {
        String left = "left".repeat(20);
        for (int round = 0; round < 2000; round++) {
            CharSequence inner = Rope.concat(left, "#" + round);
            CharSequence pair = Rope.concat(inner, Rope.concat("right".repeat(8), "\u20AC" + round));
            String expected = left + "#" + round + "right".repeat(8) + "\u20AC" + round;
            AtomicReference<String> wrong = new AtomicReference<>();
            Thread[] threads = new Thread[3];
            for (int t = 0; t < threads.length; t++) {
                int kind = t;
                threads[t] = new Thread(() -> {
                    String found = kind == 0 ? pair.toString() : kind == 1 ? inner.toString() + pair : Rope.concat(pair, "").toString();
                    if (!found.equals(kind == 1 ? left + expected.substring(left.length(), inner.length()) + expected : expected)) {
                        wrong.set(found);
                    }
                });
                threads[t].start();
            }
            String own = Rope.concat(Rope.concat("begin".repeat(40), "-"), pair).toString();
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals("begin".repeat(40) + "-" + expected, own);
            assertEquals(null, wrong.get());
        }
    }

    /** By the ways for flat right sides. */
    private static CharSequence concatFlat(CharSequence left, CharSequence right) {
        return left instanceof Rope rope ? rope.concat(right.toString()) : Rope.concat((String) left, right.toString());
    }

    @Test
    void lengthLimit() {
        CharSequence rope = "x".repeat(1 << 20);
        for (int i = 0; i < 8; i++) {
            rope = Rope.concat(rope, rope);
        }
        CharSequence half = rope;
        assertEquals(1 << 28, half.length());
        ValueRangeException e = assertThrows(ValueRangeException.class, () -> Rope.concat(half, half));
        assertEquals(MessageTemplate.INVALID_STRING_LENGTH, e.template);
        assertThrows(ValueRangeException.class, () -> ((Rope) half).concat(half.toString()));
        assertThrows(ValueRangeException.class, () -> Rope.concat(half.toString(), half.toString()));
        assertThrows(ValueRangeException.class, () -> JSStrings.repeat("ab", 1L << 40));
        assertThrows(ValueRangeException.class, () -> JSStrings.pad("ab", 1L << 33, "c", JSStrings.Placement.END));
    }

    @Test
    void oneRopeReadAndAppendedToByManyThreads() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            CharSequence rope = "seed".repeat(20);
            for (int i = 0; i < 50; i++) {
                rope = Rope.concat(rope, "," + i);
            }
            CharSequence shared = rope;
            StringBuilder expected = new StringBuilder("seed".repeat(20));
            for (int i = 0; i < 50; i++) {
                expected.append(',').append(i);
            }
            CountDownLatch start = new CountDownLatch(1);
            AtomicReference<String> wrong = new AtomicReference<>();
            Thread[] threads = new Thread[3];
            for (int t = 0; t < threads.length; t++) {
                String mark = "#" + t;
                boolean readsFirst = t == 0;
                threads[t] = new Thread(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    if (readsFirst && !shared.toString().contentEquals(expected)) {
                        wrong.set("read");
                    }
                    CharSequence own = shared;
                    for (int i = 0; i < 100; i++) {
                        own = Rope.concat(own, mark);
                    }
                    if (!own.toString().equals(expected + mark.repeat(100))) {
                        wrong.set(mark);
                    }
                });
                threads[t].start();
            }
            start.countDown();
            CharSequence own = shared;
            for (int i = 0; i < 100; i++) {
                own = Rope.concat(own, "main");
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(expected + "main".repeat(100), own.toString());
            assertEquals(null, wrong.get());
        }
    }

    @Test
    void comparisons() {
        CharSequence rope = Rope.concat("a".repeat(30), "b".repeat(30));
        String same = "a".repeat(30) + "b".repeat(30);
        assertTrue(JSStrings.equal(rope, same));
        assertEquals(same.hashCode(), JSStrings.hash(rope));
        assertEquals(0, JSStrings.compare(rope, same));
        assertTrue(JSStrings.compare("\uD83D\uDE00", "\uFF5E") < 0);         // by units, not code points
        assertFalse(JSStrings.equal(rope, "a"));
        assertTrue(JSStrings.isString(rope) && JSStrings.isString("") && !JSStrings.isString(new StringBuilder()));
        assertSame(JSStrings.ofChar('x'), JSStrings.elementAt("xyz", 0));
    }
}
