package dev.deltic.regexp;

import dev.deltic.messages.MessageTemplate;
import java.util.Map;

/** A compiled pattern: immutable, shared by threads and isolates. */
public final class RegExpProgram {
    private final String pattern;
    private final RegExpFlags flags;
    private final int captureCount;
    private final Map<String, int[]> groupNames;
    private final EngineChoice engines;

    private RegExpProgram(String pattern, RegExpFlags flags, ParsedPattern parsed, BacktrackingMatcher matcher) {
        this.pattern = pattern;
        this.flags = flags;
        this.captureCount = parsed.captureCount();
        this.groupNames = parsed.groupNames();
        this.engines = new EngineChoice(pattern, flags, matcher);
    }

    /** Compiles; throws {@link RegExpSyntaxException} for a pattern that ECMA-262 rejects or that is too large. */
    public static RegExpProgram compile(String pattern, RegExpFlags flags) {
        try {
            ParsedPattern parsed = new RegExpParser(pattern, flags, RegExpParser.Purpose.COMPILE).parse();
            BacktrackingMatcher matcher = new RegExpCompiler(pattern, flags, parsed).compile();
            return new RegExpProgram(pattern, flags, parsed, matcher);
        } catch (StackOverflowError e) {
            throw new RegExpSyntaxException(pattern, flags, MessageTemplate.REG_EXP_TOO_LARGE, 0);
        }
    }

    /** Reports the pattern's early errors, as {@link #compile} would, without compiling it. */
    public static void validate(String pattern, RegExpFlags flags) {
        try {
            new RegExpParser(pattern, flags, RegExpParser.Purpose.VALIDATE).parse();
        } catch (StackOverflowError e) {
            throw new RegExpSyntaxException(pattern, flags, MessageTemplate.REG_EXP_TOO_LARGE, 0);
        }
    }

    public String pattern() {
        return pattern;
    }

    public RegExpFlags flags() {
        return flags;
    }

    /** Number of groups, the whole match as group 0 included. */
    public int captureCount() {
        return captureCount;
    }

    /** Group names in order of first appearance, each with its groups' numbers: several where alternatives share a name. */
    public Map<String, int[]> groupNames() {
        return groupNames;
    }

    /** The first match at or after {@code lastIndex}, or exactly there if the pattern is sticky: start and end of each
     *  group, -1 and -1 for one that took no part. Null if there is none, also if {@code lastIndex} is past the end. */
    public int[] exec(String input, int lastIndex, MatchLimits limits) {
        return exec(input, lastIndex, flags.sticky(), limits);
    }

    /** {@link #exec(String, int, MatchLimits)} with stickiness chosen by the caller, as {@code split} needs it. */
    public int[] exec(String input, int lastIndex, boolean sticky, MatchLimits limits) {
        return lastIndex > input.length() ? null : engines.match(input, lastIndex, sticky, limits);
    }

    /** The program as text, one instruction a line. */
    public String disassemble() {
        return engines.backtracking().toString();
    }

    /** The engines one by one, for those who compare them. */
    EngineChoice engines() {
        return engines;
    }
}
