package dev.deltic.tiering;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.flags.Flags;
import dev.deltic.flags.SystemProperties;
import dev.deltic.runtime.RegExpTable;

/** When functions change their tier. Immutable. */
public final class TieringOptions {
    /** Functions start in the interpreter and are compiled when their budgets are spent. */
    public static final int MIXED = -1;
    /** Nothing is compiled. */
    public static final int INTERPRETER = 0;
    /** Every function is compiled before its first call (eval code before its second), by the thread that calls; what the compiler
     *  refuses is interpreted. */
    public static final int BASELINE = 1;

    /** Work, in words of bytecode, that a function may do in the interpreter by being called: a function of 100 words has 200 calls. */
    private static final int CALL_WORDS = 20_000;
    private static final int MIN_CALLS = 40;
    private static final int MAX_CALLS = 200;
    /** The same for scripts, where one would be the first code to be compiled. */
    private static final int FIRST_WORDS = 3_000;
    private static final int MIN_FIRST_RUNS = 6;
    /** Scripts of as many words are waited for, where one would be the first code to be compiled. */
    private static final int LONG_WORDS = 240;
    /** The same for loops of functions. An iteration seldom runs the whole function, so this is more. */
    private static final int LOOP_WORDS = 400_000;
    private static final int MIN_ITERATIONS = 500;
    private static final int MAX_ITERATIONS = 2_000;

    /** Misses of compiled code after which it may be made again: what they cost then is about what a compilation does. */
    static final int MISSES = 2_000;
    /** The same where budgets are given, so small for tests. */
    private static final int MISSES_PER_BUDGET = 4;

    /** {@link #MIXED}, {@link #INTERPRETER} or {@link #BASELINE}. */
    public final int tier;
    /** The budget of every function, both of calls and of loop iterations; 0 when it is to depend on the function. */
    public final int budget;
    /** Whether the thread that spends a budget compiles, instead of a thread in the background: for tests. */
    public final boolean synchronous;
    /** Whether compiled code counts the depth of calls, as the interpreter always does. */
    public final boolean countsCallDepth;

    /** The options; see the fields. */
    public TieringOptions(int tier, int budget, boolean synchronous) {
        this(tier, budget, synchronous, false);
    }

    private TieringOptions(int tier, int budget, boolean synchronous, boolean countsCallDepth) {
        this.countsCallDepth = countsCallDepth;
        this.tier = tier;
        this.budget = budget;
        this.synchronous = synchronous;
    }

    /** These options with compiled code that counts the depth of calls. */
    public TieringOptions countingCallDepth() {
        return new TieringOptions(tier, budget, synchronous, true);
    }

    /** After how many misses compiled code may be made again. */
    int missBudget() {
        return budget == 0 ? MISSES : (int) Math.min(MISSES, (long) budget * MISSES_PER_BUDGET);
    }

    /** What the system properties ask for, mixed tiers without any.
     *  @throws IllegalArgumentException that names a property whose value makes no sense */
    public static TieringOptions fromProperties() {
        String tier = SystemProperties.get(Flags.TIER_PROPERTY);
        if (tier != null && !isTier(tier)) {
            throw SystemProperties.wrong(Flags.TIER_PROPERTY, tier, "0 or 1");
        }
        String budget = SystemProperties.get(Flags.TIER_BUDGET_PROPERTY);
        if (budget != null && !isBudget(budget)) {
            throw SystemProperties.wrong(Flags.TIER_BUDGET_PROPERTY, budget, "a whole number from 0 on");
        }
        return new TieringOptions(tier == null ? MIXED : tier.charAt(0) - '0', budget == null ? 0 : Integer.parseInt(budget),
            SystemProperties.flag(Flags.TIER_SYNCHRONOUS_PROPERTY, false));
    }

    /** These options with those of a command line in their place, where there are any: null is none.
     *  @return null when a value makes no sense */
    public TieringOptions with(String newTier, String newBudget, boolean newSynchronous) {
        if (newTier != null && !isTier(newTier) || newBudget != null && !isBudget(newBudget)) {
            return null;
        }
        int anyBudget = newBudget == null ? budget : Integer.parseInt(newBudget);
        return new TieringOptions(newTier == null ? tier : newTier.charAt(0) - '0', anyBudget,
            synchronous || newSynchronous, countsCallDepth);
    }

    private static boolean isTier(String text) {
        return text != null && (text.equals("0") || text.equals("1"));
    }

    private static boolean isBudget(String text) {
        if (text == null || text.isEmpty() || text.length() > 9) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The steps that the pattern of a regular expression may take before it is compiled, Integer.MAX_VALUE for any number. */
    public int regExpBudget() {
        return tier == INTERPRETER ? Integer.MAX_VALUE : tier == BASELINE ? 0 : budget > 0 ? budget : RegExpTable.DEFAULT_COMPILE_AFTER;
    }

    /** The calls that a function may have before it is compiled. */
    int callBudget(BytecodeArray bytecode) {
        return budget > 0 ? budget : Math.max(MIN_CALLS, Math.min(MAX_CALLS, CALL_WORDS / bytecode.code.length));
    }

    /** The runs that a script may have before it is compiled, as long as nothing has been compiled. */
    int firstCallBudget(BytecodeArray bytecode) {
        return Math.min(Math.max(MIN_FIRST_RUNS, FIRST_WORDS / bytecode.code.length), callBudget(bytecode));
    }

    /** Whether a script that is the first code to be compiled is better not run again before it is. */
    boolean isWaitedFor(BytecodeArray bytecode) {
        return budget == 0 && bytecode.code.length >= LONG_WORDS;
    }

    /** The loop iterations that a function may have before it is compiled. */
    int loopBudget(BytecodeArray bytecode) {
        return budget > 0 ? budget : Math.max(MIN_ITERATIONS, Math.min(MAX_ITERATIONS, LOOP_WORDS / bytecode.code.length));
    }
}
