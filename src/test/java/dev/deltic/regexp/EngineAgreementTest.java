package dev.deltic.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** All engines find the same match: positions of all groups. With arguments, a number of cases and a seed, it is a command. */
final class EngineAgreementTest {
    private static final int CASES = 6_000;
    private static final MatchLimits LIMITS = new Uncompiled();

    /** Limits under which nothing is compiled but what a test compiles. */
    private static final class Uncompiled extends MatchLimits {
        Uncompiled() {
            super(200_000);
            setCompileAfter(NEVER);
        }
    }

    /** How many comparisons a campaign made. */
    private record Campaign(int linear, int compiled, int matches) { }

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed + ": " + compare(count, seed));
    }

    @Test
    void generatedPatterns() {
        Campaign campaign = compare(CASES, 1);
        assertTrue(campaign.linear > CASES / 4, campaign.toString());
        assertTrue(campaign.compiled > CASES / 2, campaign.toString());
        assertTrue(campaign.matches > CASES / 4, campaign.toString());
    }

    private static Campaign compare(int count, long seed) {
        PatternGenerator generator = new PatternGenerator(seed);
        int linear = 0;
        int compiled = 0;
        int matches = 0;
        for (int i = 0; i < count; i++) {
            PatternGenerator.Case one = generator.likelyMatch();
            RegExpProgram program;
            try {
                program = RegExpProgram.compile(one.pattern(), RegExpFlags.parse(one.flags()));
            } catch (RegExpSyntaxException invalid) {
                continue;
            }
            BacktrackingMatcher own = RegExpProgram.compile(one.pattern(), program.flags()).engines().backtracking();
            PatternCode code = own.compile();
            String text = i % 4 == 0 ? generator.longText(60) : one.input();
            for (int from = 0; from <= text.length(); from += 1 + text.length() / 3) {
                EngineChoice engines = program.engines();
                String expected = outcome(engines.backtracking(), text, from, program.flags().sticky());
                matches += expected.equals("null") ? 0 : 1;
                String context = one.json() + " on " + PatternGenerator.quote(text);
                if (code != null) {
                    compiled++;
                    same(expected, outcome(own, text, from, program.flags().sticky()), "compiled: " + context);
                }
                LinearMatcher matcher = engines.linear();
                if (matcher != null) {
                    linear++;
                    same(expected, outcome(matcher, text, from, program.flags().sticky()), "linear: " + context);
                    detected(expected, matcher, text, from, program.flags().sticky(), context);
                }
            }
        }
        return new Campaign(linear, compiled, matches);
    }

    private static void detected(String expected, LinearMatcher matcher, String text, int from, boolean anchored, String context) {
        boolean pairs = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        if (!pairs && !expected.equals("STEPS")) {
            boolean found = matcher.mayMatch(text, from, anchored, new StepCount(LIMITS, 0));
            assertEquals(!expected.equals("null"), found, "detected: " + context);
        }
    }

    /** Engines need different numbers of steps, so that only one may reach the limit. */
    private static void same(String expected, String actual, String context) {
        if (!expected.equals("STEPS") && !actual.equals("STEPS")) {
            assertEquals(expected, actual, context);
        }
    }

    private static String outcome(Matcher matcher, String text, int from, boolean anchored) {
        try {
            return RegExpDifferential.text(matcher.match(text, from, anchored, LIMITS));
        } catch (RegExpLimitException e) {
            return e.limit().toString();
        }
    }

    private static String linear(String pattern, String flags, String text) {
        LinearMatcher matcher = RegExpProgram.compile(pattern, RegExpFlags.parse(flags)).engines().linear();
        assertNotNull(matcher, pattern);
        return RegExpDifferential.text(matcher.match(text, 0, false, LIMITS));
    }

    @Test
    void prioritiesOfTheLinearEngine() {
        assertEquals("0,1;0,1", linear("(a|ab)", "", "ab"));
        assertEquals("0,3;-1,-1;-1,-1", linear("(?:(a)|b|(c))*?$", "", "acb"));
        assertEquals("0,6;4,6;4,5;5,6", linear("((a)(b))*", "", "ababab"));
        assertEquals("0,2;1,2", linear("(?:a|(b))*", "", "ab"));
        assertEquals("0,2;-1,-1", linear("(?:(a)|b)*", "", "ab"));
        assertEquals("0,0;-1,-1", linear("(a*)*", "", "b"));
        assertEquals("0,0;0,0", linear("(a*)+", "", "b"));
        assertEquals("0,4;4,4", linear("(a*){2,3}", "", "aaaa"));
        assertEquals("1,3;1,3", linear("(\uD83D\uDE00|\\.)b?$", "u", "a\uD83D\uDE00"));
    }

    @Test
    void memoryAndTimeDoNotGrowWithTheChoices() {
        String text = "a".repeat(100_000) + 'b';
        RegExpProgram program = RegExpProgram.compile("(a+)+$", RegExpFlags.parse(""));
        assertEquals("null", RegExpDifferential.text(program.exec(text, 0, new MatchLimits(3_000_000))));
        assertEquals("null", RegExpDifferential.text(program.exec(text, 0, new MatchLimits(3_000_000))));
    }
}
