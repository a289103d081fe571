package dev.deltic.regexp;

/** All engines find the same match: positions of all groups, on generated patterns and texts. Run with a number of cases and a seed. */
public final class EngineAgreement {
    static final MatchLimits LIMITS = new Uncompiled();

    private EngineAgreement() { }

    /** How many comparisons of each engine with backtracking bytecode a campaign made, and how often there was a match. */
    record Campaign(int linear, int compiled, int matches) { }

    /** Limits under which nothing is compiled but what a test compiles. */
    private static final class Uncompiled extends MatchLimits {
        Uncompiled() {
            super(200_000);
            setCompileAfter(NEVER);
        }
    }

    /** See the class; without arguments a million cases. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
        System.out.println("seed " + seed + ": " + compare(count, seed));
    }

    /** Throws an error that describes the first difference. */
    static Campaign compare(int count, long seed) {
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
            same(expected.equals("null") ? "null" : "found", found ? "found" : "null", "detected: " + context);
        }
    }

    /** Engines need different numbers of steps, so that only one may reach the limit. */
    private static void same(String expected, String actual, String context) {
        if (!expected.equals("STEPS") && !actual.equals("STEPS") && !expected.equals(actual)) {
            throw new AssertionError(context + ": " + actual + " instead of " + expected);
        }
    }

    private static String outcome(Matcher matcher, String text, int from, boolean anchored) {
        try {
            return RegExpDifferential.text(matcher.match(text, from, anchored, LIMITS));
        } catch (RegExpLimitException e) {
            return e.limit().toString();
        }
    }
}
