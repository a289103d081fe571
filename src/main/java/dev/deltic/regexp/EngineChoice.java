package dev.deltic.regexp;

/** Chooses the engine of each match. Backtracking comes first: it is the faster by far for nearly all patterns and texts. When it has
 *  taken more steps than an ordinary match needs, which are few where the compiler has seen that choices can multiply, and the pattern has
 *  neither back-references nor lookarounds, a {@link MatchDetector} looks whether there is a match at all; then backtracking may look
 *  for it, in steps that grow with the text only; and if that was in vain, the {@link LinearMatcher} does. After that the matches to
 *  come begin with the detector, the more of them the more often it has happened. */
final class EngineChoice {
    /** Steps after which to doubt that there is a match, and the same for patterns in which choices multiply. */
    private static final int PATIENCE = 50_000;
    private static final int LITTLE_PATIENCE = 2_000;
    /** Steps for each character after which to give up looking for a match that there is. */
    private static final int PATIENCE_PER_CHARACTER = 6;
    /** Of the limit, backtracking may use one in so many steps. */
    private static final int LIMIT_SHARE = 4;
    /** In shorter texts the detector does not pay. */
    private static final int LONG = 200;
    private static final int MAX_DOUBTS = 1_024;

    private final String pattern;
    private final RegExpFlags flags;
    private final BacktrackingMatcher backtracking;
    /** Whether nothing in the pattern forbids the linear engine. */
    private volatile boolean mayBeLinear;
    /** Made when first needed. */
    private volatile LinearMatcher linear;
    /** How many matches are to begin with the detector, and how many it will be next time. A lost update does no harm. */
    private int doubts;
    private int nextDoubts = 1;

    EngineChoice(String pattern, RegExpFlags flags, BacktrackingMatcher backtracking) {
        this.pattern = pattern;
        this.flags = flags;
        this.backtracking = backtracking;
        this.mayBeLinear = backtracking.traits().linear();
    }

    int[] match(String input, int from, boolean anchored, MatchLimits limits) {
        if (!mayBeLinear) {
            return backtracking.match(input, from, anchored, limits, 0, Long.MAX_VALUE);
        }
        if (doubts > 0) {
            doubts--;
            return doubtfully(input, from, anchored, limits, 0);
        }
        long patience = Math.min(backtracking.traits().explosive() ? LITTLE_PATIENCE : PATIENCE, limits.maxSteps() / LIMIT_SHARE);
        try {
            return backtracking.match(input, from, anchored, limits, 0, patience);
        } catch (PatienceException e) {
            doubts = nextDoubts;
            nextDoubts = Math.min(nextDoubts * 2, MAX_DOUBTS);
            return doubtfully(input, e.start, anchored, limits, e.charged);
        }
    }

    /** A match for which backtracking may take too long, {@code charged} steps of which were taken. */
    private int[] doubtfully(String input, int from, boolean anchored, MatchLimits limits, long charged) {
        LinearMatcher matcher = linear();
        if (matcher == null) {
            return backtracking.match(input, from, anchored, limits, charged, Long.MAX_VALUE);
        }
        StepCount steps = new StepCount(limits, charged);
        int length = input.length() - from;
        if (length >= LONG && !matcher.mayMatch(input, from, anchored, steps)) {
            return null;
        }
        long patience = Math.min(LITTLE_PATIENCE + (long) PATIENCE_PER_CHARACTER * length, limits.maxSteps() / LIMIT_SHARE);
        try {
            return backtracking.match(input, from, anchored, limits, steps.total(), patience);
        } catch (PatienceException e) {
            return matcher.match(input, e.start, anchored, limits, e.charged);
        }
    }

    /** The linear engine; null if the pattern turns out to be too large for it. */
    LinearMatcher linear() {
        LinearMatcher made = linear;
        if (made == null && mayBeLinear) {
            ParsedPattern parsed;
            try {
                parsed = new RegExpParser(pattern, flags, RegExpParser.Purpose.COMPILE).parse();
            } catch (StackOverflowError e) {
                return null;            // deep in a recursion of the script; another time there may be room
            }
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
