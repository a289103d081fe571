package dev.deltic.limits;

import dev.deltic.flags.SystemProperties;

/** How far an evaluation may go: a positive number for each {@link LimitKind} that has one, 0 for none. Immutable. */
public final class Limits {
    private static final String PREFIX = "deltic.limit.";
    private static final String INTERRUPTIBLE = PREFIX + "interruptible";
    private static final LimitKind[] KINDS = LimitKind.values();

    private final long[] numbers;
    private final boolean interruptible;
    /** What is wrong with the properties they were read from, or null. */
    private final String problem;

    private Limits(long[] numbers, boolean interruptible, String problem) {
        this.numbers = numbers;
        this.interruptible = interruptible;
        this.problem = problem;
    }

    /** No limit but what {@code interruptible} says: whether an interrupted thread ends its evaluation. */
    public static Limits none(boolean interruptible) {
        return new Limits(new long[LimitKind.NUMBERS], interruptible, null);
    }

    /** Limits for code of unknown authors. */
    public static Limits untrusted() {
        return none(true).with(LimitKind.WALL_TIME, 1_000).with(LimitKind.CPU_TIME, 500).with(LimitKind.LOOPS, 50_000_000)
            .with(LimitKind.ALLOCATED_BYTES, 256L << 20).with(LimitKind.CALL_DEPTH, 1_000).with(LimitKind.REGEXP_STEPS, 5_000_000)
            .with(LimitKind.OUTPUT_BYTES, 1 << 20).with(LimitKind.SOURCE_CHARS, 1_000_000).with(LimitKind.JOBS, 10_000);
    }

    /** These limits, and those of {@code others} that these have no number for. */
    public Limits orElse(Limits others) {
        long[] all = numbers.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = all[i] == 0 ? others.numbers[i] : all[i];
        }
        return new Limits(all, interruptible || others.interruptible, problem);
    }

    /** These limits with another number for one kind; 0 takes the limit away. */
    public Limits with(LimitKind kind, long number) {
        long[] changed = numbers.clone();
        changed[kind.ordinal()] = number;
        return new Limits(changed, interruptible, problem);
    }

    /** The number of one kind; 0 for no limit. */
    public long of(LimitKind kind) {
        return kind.ordinal() < numbers.length ? numbers[kind.ordinal()] : 0;
    }

    /** Whether an interrupted thread ends its evaluation. With any limit it does. */
    public boolean isInterruptible() {
        return interruptible || hasNumbers();
    }

    private boolean hasNumbers() {
        for (long number : numbers) {
            if (number != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is limited. */
    public boolean isEmpty() {
        return !interruptible && !hasNumbers() && problem == null;
    }

    /** What was wrong with the system properties; null for nothing. Such limits limit nothing and are not to be used. */
    public String problem() {
        return problem;
    }

    /** The stricter of each of two limits; either may be null. Gives one of the two where it is as strict as the other everywhere. */
    public static Limits stricter(Limits a, Limits b) {
        if (a == null || b == null || a == b) {
            return a == null ? b : a;
        }
        long[] least = new long[LimitKind.NUMBERS];
        for (int i = 0; i < least.length; i++) {
            long x = a.numbers[i];
            long y = b.numbers[i];
            least[i] = x == 0 ? y : y == 0 ? x : Math.min(x, y);
        }
        Limits both = new Limits(least, a.interruptible || b.interruptible, a.problem == null ? b.problem : a.problem);
        return both.equals(a) ? a : both.equals(b) ? b : both;
    }

    /** What the system properties say; null when they set nothing. A value that is no positive whole number is a {@link #problem}, and so
     *  is a property {@code deltic.limit.…} that there is not: a limit that is misspelt would be none. */
    public static Limits fromProperties() {
        String unknown = unknownProperty();
        if (unknown != null) {
            return new Limits(new long[LimitKind.NUMBERS], false, "there is no system property " + unknown);
        }
        Limits limits = none(false);
        for (int i = 0; i < LimitKind.NUMBERS; i++) {
            String property = KINDS[i].property();
            String text = SystemProperties.get(property);
            if (text == null) {
                continue;
            }
            long number = positive(text.trim());
            if (number == 0) {
                return new Limits(new long[LimitKind.NUMBERS], false,
                    "the system property " + property + " is to be a positive whole number, not \"" + text + "\"");
            }
            limits = limits.with(KINDS[i], number);
        }
        String interrupts = SystemProperties.get(INTERRUPTIBLE);
        if (interrupts != null && !interrupts.equals("true") && !interrupts.equals("false")) {
            return new Limits(new long[LimitKind.NUMBERS], false,
                "the system property " + INTERRUPTIBLE + " is to be true or false, not \"" + interrupts + "\"");
        }
        limits = new Limits(limits.numbers, "true".equals(interrupts), null);
        return limits.isEmpty() ? null : limits;
    }

    private static String unknownProperty() {
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX) && !name.equals(INTERRUPTIBLE) && !isKind(name)) {
                return name + "=" + SystemProperties.get(name);
            }
        }
        return null;
    }

    private static boolean isKind(String property) {
        for (int i = 0; i < LimitKind.NUMBERS; i++) {
            if (property.equals(KINDS[i].property())) {
                return true;
            }
        }
        return false;
    }

    /** The number of a text of decimal digits; 0 when it is none or too large for a long. */
    private static long positive(String text) {
        try {
            long number = Long.parseLong(text);
            return number > 0 ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Limits that && java.util.Arrays.equals(numbers, that.numbers) && interruptible == that.interruptible
            && java.util.Objects.equals(problem, that.problem);
    }

    @Override
    public int hashCode() {
        return java.util.Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Limits[");
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                text.append(text.length() > 7 ? ", " : "").append(KINDS[i]).append('=').append(numbers[i]);
            }
        }
        return text.append(']').toString();
    }
}
