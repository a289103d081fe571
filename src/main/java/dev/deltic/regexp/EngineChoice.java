package dev.deltic.regexp;

/** Chooses the engine of each match. Backtracking comes first: it is the faster by far for nearly all patterns and texts. A pattern without
 *  back-references and lookarounds is handed to the {@link LinearMatcher} when it has taken more steps than an ordinary match needs,
 *  which is a few for each character where the compiler has seen that choices can multiply, and more elsewhere. After that the
 *  matches to come begin there, the more of them the more often it has happened. */
final class EngineChoice {
    /** Steps that are never too many, and those for each character of the text. */
    private static final int PATIENCE = 20_000;
    private static final int PATIENCE_PER_CHARACTER = 32;
    /** The same for patterns in which choices multiply. */
    private static final int LITTLE_PATIENCE = 500;
    private static final int LITTLE_PATIENCE_PER_CHARACTER = 8;
    /** Of the limit, backtracking may use one in so many steps. */
    private static final int LIMIT_SHARE = 4;
    private static final int MAX_LINEAR_RUN = 1_024;

    private final String pattern;
    private final RegExpFlags flags;
    private final BacktrackingMatcher backtracking;
    /** Whether nothing in the pattern forbids the linear engine. */
    private volatile boolean mayBeLinear;
    /** Made when first needed. */
    private volatile LinearMatcher linear;
    /** How many matches are to begin with the linear engine, and how many it will be next time. A lost update does no harm. */
    private int linearRun;
    private int nextRun = 1;

    EngineChoice(String pattern, RegExpFlags flags, BacktrackingMatcher backtracking) {
        this.pattern = pattern;
        this.flags = flags;
        this.backtracking = backtracking;
        this.mayBeLinear = backtracking.traits().linear();
    }

    int[] match(String input, int from, boolean anchored, MatchLimits limits) {
        if (!mayBeLinear) {
            return backtracking.match(input, from, anchored, limits, Long.MAX_VALUE);
        }
        LinearMatcher ready = linear;
        if (linearRun > 0 && ready != null) {
            linearRun--;
            return ready.match(input, from, anchored, limits, 0);
        }
        try {
            return backtracking.match(input, from, anchored, limits, patience(input.length() - from, limits));
        } catch (PatienceException e) {
            return matchAfter(e, input, from, anchored, limits);
        }
    }

    private long patience(int length, MatchLimits limits) {
        long steps = backtracking.traits().explosive() ? LITTLE_PATIENCE + (long) LITTLE_PATIENCE_PER_CHARACTER * length
                : PATIENCE + (long) PATIENCE_PER_CHARACTER * length;
        return Math.min(steps, limits.maxSteps() / LIMIT_SHARE);
    }

    private int[] matchAfter(PatienceException impatience, String input, int from, boolean anchored, MatchLimits limits) {
        LinearMatcher matcher = linear();
        if (matcher == null) {
            return backtracking.match(input, from, anchored, limits, Long.MAX_VALUE);
        }
        linearRun = nextRun;
        nextRun = Math.min(nextRun * 2, MAX_LINEAR_RUN);
        return matcher.match(input, impatience.start, anchored, limits, impatience.charged);
    }

    /** The linear engine; null if the pattern turns out to be too large for it. */
    LinearMatcher linear() {
        LinearMatcher made = linear;
        if (made == null && mayBeLinear) {
            ParsedPattern parsed = new RegExpParser(pattern, flags, RegExpParser.Purpose.COMPILE).parse();
            LinearProgram program = LinearCompiler.compile(parsed.root(), flags.fullUnicode());
            if (program == null) {
                mayBeLinear = false;
                return null;
            }
            made = new LinearMatcher(program, backtracking.plan(), backtracking.scan(), parsed.captureCount(), flags.fullUnicode());
            linear = made;
        }
        return made;
    }

    BacktrackingMatcher backtracking() {
        return backtracking;
    }
}
