package dev.deltic.ic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.feedback.FeedbackSlotKind;
import org.junit.jupiter.api.Test;

/** What arithmetic sites note. */
final class ArithmeticFeedbackTest {
    private static ArithmeticFeedback binary(String expression, String... arguments) {
        StringBuilder text = new StringBuilder("function f(a, b) { return " + expression + " }\n");
        for (String argument : arguments) {
            text.append("try { f(").append(argument).append(") } catch (e) { }\n");
        }
        return new Profile(text.toString()).arithmetic("f", FeedbackSlotKind.BINARY);
    }

    private static ArithmeticFeedback unary(String expression, String... arguments) {
        StringBuilder text = new StringBuilder("function f(a) { return " + expression + " }\n");
        for (String argument : arguments) {
            text.append("try { f(").append(argument).append(") } catch (e) { }\n");
        }
        return new Profile(text.toString()).arithmetic("f", FeedbackSlotKind.UNARY);
    }

    @Test
    void int32sLeaveNoTrace() {
        for (String operator : new String[] {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "**"}) {
            Profile profile = new Profile("function f(a, b) { return a " + operator + " b } for (let i = 0; i < 9; i++) f(8, 2)");
            assertNull(profile.cell("f", FeedbackSlotKind.BINARY), operator);
        }
        for (String expression : new String[] {"a + 3", "a - 3", "a * 3", "a % 3", "a & 3", "a | 3", "a ^ 3", "a << 3", "a >> 3",
            "a >>> 3", "a / 4"}) {
            assertEquals(ArithmeticFeedback.INT32, binary(expression, "8"), expression);
        }
        for (String expression : new String[] {"a++", "--a", "-a", "+a", "~a"}) {
            assertEquals(ArithmeticFeedback.INT32, unary(expression, "8"), expression);
        }
    }

    @Test
    void aResultThatIsNoInt32() {
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a + b", "2147483647, 1"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a + 1", "2147483647"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a - b", "-2147483648, 1"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a * b", "65536, 65536"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a * b", "0, -1"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a * 65536", "65536"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a / b", "1, 3"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a / b", "1, 0"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a % b", "-4, 2"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a ** b", "2, 31"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, binary("a >>> b", "-1, 0"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, unary("-a", "0"));
        assertEquals(ArithmeticFeedback.INT32_INPUTS, unary("++a", "2147483647"));
    }

    @Test
    void numbers() {
        for (String operator : new String[] {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>", "**"}) {
            assertEquals(ArithmeticFeedback.NUMBER, binary("a " + operator + " b", "1.5, 2"), operator);
            assertEquals(ArithmeticFeedback.NUMBER, binary("a " + operator + " b", "1, 2.5", "1, 2"), operator);
            assertEquals(ArithmeticFeedback.NUMBER, binary("a " + operator + " b", "1.5, 2.5"), operator);
            assertEquals(ArithmeticFeedback.NUMBER, binary("a " + operator + " 3", "1.5"), operator);
        }
        for (String expression : new String[] {"a++", "--a", "-a", "+a", "~a"}) {
            assertEquals(ArithmeticFeedback.NUMBER, unary(expression, "8", "1.5"), expression);
        }
        assertEquals(ArithmeticFeedback.NUMBER, binary("a + b", "2147483647, 1", "0.5, 1"));
    }

    @Test
    void stringsAndBigInts() {
        assertEquals(ArithmeticFeedback.STRING, binary("a + b", "'x', 'y'", "'x' + 'y', 'z' + 'u'"));
        assertEquals(ArithmeticFeedback.STRING_AND_PRIMITIVE, binary("a + b", "'x', 'y'", "1, 'y'"));
        assertEquals(ArithmeticFeedback.STRING_AND_PRIMITIVE, binary("a + 1", "'x'"));
        assertEquals(ArithmeticFeedback.STRING_AND_PRIMITIVE, binary("a + b", "'x', null", "undefined, 'x'", "'x', 1.5", "true, ''"));
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "'x', Symbol()"));
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "'x', {}"));
        assertEquals(ArithmeticFeedback.BIGINT, binary("a + b", "1n, 2n"));
        assertEquals(ArithmeticFeedback.BIGINT, binary("a * b", "1n, 2n"));
        assertEquals(ArithmeticFeedback.BIGINT, unary("a++", "1n"));
        assertEquals(ArithmeticFeedback.ANY, binary("a * b", "1n, 2"));
        assertEquals(ArithmeticFeedback.ANY, unary("+a", "1n"));
    }

    @Test
    void anythingElse() {
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "undefined, 1"));
        assertEquals(ArithmeticFeedback.ANY, binary("a - b", "'3', 1"));
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "{}, 1"));
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "1.5, 1", "'x', 'y'"));
        assertEquals(ArithmeticFeedback.ANY, binary("a + b", "1n, 1n", "'x', 'y'"));
        assertEquals(ArithmeticFeedback.ANY, unary("-a", "'1'"));
        assertEquals(ArithmeticFeedback.ANY, unary("a--", "undefined"));
    }

    @Test
    void theStatesAreALattice() {
        for (ArithmeticFeedback a : ArithmeticFeedback.values()) {
            assertTrue(a.includes(ArithmeticFeedback.INT32) && ArithmeticFeedback.ANY.includes(a));
            for (ArithmeticFeedback b : ArithmeticFeedback.values()) {
                ArithmeticFeedback join = a.join(b);
                assertTrue(join.includes(a) && join.includes(b));
                assertSame(join, b.join(a));
                for (ArithmeticFeedback c : ArithmeticFeedback.values()) {
                    assertFalse(c.includes(a) && c.includes(b) && !c.includes(join), "a narrower bound than " + join);
                }
            }
        }
    }

    @Test
    void compiledCodeThatWasWrongGivesUp() {
        Profile profile = new Profile("function f(a, b) { return a + b } f('x', 'y')");
        ArithmeticFeedback.giveUp(profile.vector("f"), profile.slot("f", FeedbackSlotKind.BINARY, 0));
        profile.run();
        assertEquals(ArithmeticFeedback.ANY, profile.arithmetic("f", FeedbackSlotKind.BINARY));
    }
}
