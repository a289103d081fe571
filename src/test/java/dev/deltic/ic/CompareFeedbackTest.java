package dev.deltic.ic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What comparisons note. */
final class CompareFeedbackTest {
    private static final String[] ORDERINGS = {"<", "<=", ">", ">="};
    private static final String[] EQUALITIES = {"==", "!=", "===", "!=="};

    /** As a value, and as a condition: those are different opcodes. */
    private static void check(CompareFeedback expected, String expression, String... arguments) {
        for (String form : new String[] {"return EXPR", "if (EXPR) return 1", "if (!(EXPR)) return 1", "return EXPR ? 1 : 2"}) {
            StringBuilder text = new StringBuilder("function f(a, b) { " + form.replace("EXPR", expression) + " }\n");
            for (String argument : arguments) {
                text.append("try { f(").append(argument).append(") } catch (e) { }\n");
            }
            assertEquals(expected, new Profile(text.toString()).compare("f"), text.toString());
        }
    }

    @Test
    void orderings() {
        for (String operator : ORDERINGS) {
            String expression = "a " + operator + " b";
            check(CompareFeedback.INT32, expression, "1, 2", "2, 1");
            check(CompareFeedback.NUMBER, expression, "1, 2.5", "2, 1");
            check(CompareFeedback.NUMBER, expression, "NaN, 1");
            check(CompareFeedback.STRING, expression, "'a', 'b'");
            check(CompareFeedback.BIGINT, expression, "1n, 2n");
            check(CompareFeedback.ANY, expression, "1n, 2");
            check(CompareFeedback.ANY, expression, "{}, {}");
            check(CompareFeedback.ANY, expression, "undefined, 1");
            check(CompareFeedback.ANY, expression, "1.5, 1", "'a', 'b'");
            check(CompareFeedback.NUMBER, "a " + operator + " 10", "1.5");
            check(CompareFeedback.INT32, "a " + operator + " 10", "1");
            check(CompareFeedback.ANY, "a " + operator + " 10", "'1'");
        }
    }

    @Test
    void equalities() {
        for (String operator : EQUALITIES) {
            String expression = "a " + operator + " b";
            check(CompareFeedback.INT32, expression, "1, 2", "2, 2");
            check(CompareFeedback.NUMBER, expression, "1, 2.5");
            check(CompareFeedback.STRING, expression, "'a', 'b'", "'a' + 'b', 'ab'");
            check(CompareFeedback.BIGINT, expression, "1n, 1n");
            check(CompareFeedback.SYMBOL, expression, "Symbol(), Symbol.iterator");
            check(CompareFeedback.OBJECT, expression, "{}, []", "print => 1, {}");
            check(CompareFeedback.OBJECT_OR_NULLISH, expression, "{}, {}", "{}, null");
            check(CompareFeedback.OBJECT_OR_NULLISH, expression, "undefined, null");
            check(CompareFeedback.ANY, expression, "'1', 1");
            check(CompareFeedback.ANY, expression, "true, true");
            check(CompareFeedback.ANY, expression, "{}, 1");
            check(CompareFeedback.ANY, expression, "1, undefined");
            check(CompareFeedback.ANY, expression, "'a', 'a'", "1.5, 1");
        }
    }

    @Test
    void theStatesAreALattice() {
        for (CompareFeedback a : CompareFeedback.values()) {
            for (CompareFeedback b : CompareFeedback.values()) {
                CompareFeedback join = a.join(b);
                assertTrue(join.includes(a) && join.includes(b));
                for (CompareFeedback c : CompareFeedback.values()) {
                    assertFalse(c.includes(a) && c.includes(b) && !c.includes(join), "a narrower bound than " + join);
                }
            }
        }
    }
}
