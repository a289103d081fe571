package dev.deltic.regexp;

/** An immutable set of the flags {@code dgimsuvy}. */
public final class RegExpFlags {
    private static final String LETTERS = "dgimsuvy";
    private static final int HAS_INDICES = 1;
    private static final int GLOBAL = 1 << 1;
    private static final int IGNORE_CASE = 1 << 2;
    private static final int MULTILINE = 1 << 3;
    private static final int DOT_ALL = 1 << 4;
    private static final int UNICODE = 1 << 5;
    private static final int UNICODE_SETS = 1 << 6;
    private static final int STICKY = 1 << 7;

    /** No flag. */
    public static final RegExpFlags NONE = new RegExpFlags(0);

    private final int bits;

    private RegExpFlags(int bits) {
        this.bits = bits;
    }

    /** The flags that {@code text} lists in any order; null if one is unknown or given twice, or {@code u} and {@code v} are both there. */
    public static RegExpFlags parse(String text) {
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int index = LETTERS.indexOf(text.charAt(i));
            if (index < 0 || (bits & 1 << index) != 0) {
                return null;
            }
            bits |= 1 << index;
        }
        int bothModes = UNICODE | UNICODE_SETS;
        return bits == 0 ? NONE : (bits & bothModes) == bothModes ? null : new RegExpFlags(bits);
    }

    public boolean hasIndices() {
        return (bits & HAS_INDICES) != 0;
    }

    public boolean global() {
        return (bits & GLOBAL) != 0;
    }

    public boolean ignoreCase() {
        return (bits & IGNORE_CASE) != 0;
    }

    public boolean multiline() {
        return (bits & MULTILINE) != 0;
    }

    public boolean dotAll() {
        return (bits & DOT_ALL) != 0;
    }

    public boolean unicode() {
        return (bits & UNICODE) != 0;
    }

    public boolean unicodeSets() {
        return (bits & UNICODE_SETS) != 0;
    }

    public boolean sticky() {
        return (bits & STICKY) != 0;
    }

    /** Whether the pattern is read and matched by code points: {@code u} or {@code v}. */
    public boolean fullUnicode() {
        return (bits & (UNICODE | UNICODE_SETS)) != 0;
    }

    /** The flags in alphabetical order, as {@code RegExp.prototype.flags} gives them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(LETTERS.length());
        for (int i = 0; i < LETTERS.length(); i++) {
            if ((bits & 1 << i) != 0) {
                text.append(LETTERS.charAt(i));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegExpFlags flags && flags.bits == bits;
    }

    @Override
    public int hashCode() {
        return bits;
    }
}
