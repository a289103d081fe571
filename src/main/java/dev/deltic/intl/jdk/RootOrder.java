package dev.deltic.intl.jdk;

import dev.deltic.intl.CollationOrder;
import java.text.Normalizer;

/** The order of most locales without ICU4J: an approximation of CLDR's root order in four levels, each deciding only where the ones
 *  before it find no difference. Base characters: white space, punctuation, symbols, digits, letters without regard to case; then
 *  accents; then lower case before upper; then code units of the canonical decomposition, so that exactly the canonically equivalent
 *  strings are equal. The JDK's collators ignore spaces, which CLDR's do not. */
record RootOrder(Options options) implements CollationOrder {
    /** The root order of what is printable in ASCII and neither digit nor letter. */
    private static final String PUNCTUATION = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
    private static final int WHITE_SPACE = 1 << 24;
    private static final int PUNCTUATION_CLASS = 2 << 24;
    private static final int SYMBOL = 3 << 24;
    private static final int DIGIT = 4 << 24;
    private static final int LETTER = 5 << 24;

    @Override
    public boolean ignoresPunctuation() {
        return options.ignorePunctuation() != null && options.ignorePunctuation();
    }

    @Override
    public int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        String a = decompose(left);
        String b = decompose(right);
        int base = compareLevel(a, b, Level.BASE);
        if (base != 0) {
            return base;
        }
        boolean isVariant = options.sensitivity() == Sensitivity.VARIANT;
        if (isVariant || options.sensitivity() == Sensitivity.ACCENT) {
            int accents = compareLevel(a, b, Level.ACCENT);
            if (accents != 0) {
                return accents;
            }
        }
        if (isVariant || options.sensitivity() == Sensitivity.CASE) {
            int cases = compareLevel(a, b, Level.CASE);
            if (cases != 0) {
                return options.caseFirst() == CaseFirst.UPPER ? -cases : cases;
            }
        }
        return isVariant && !ignoresPunctuation() ? Integer.signum(tie(left, right)) : 0;
    }

    private static int tie(String left, String right) {
        return Normalizer.normalize(left, Normalizer.Form.NFD).compareTo(Normalizer.normalize(right, Normalizer.Form.NFD));
    }

    private enum Level { BASE, ACCENT, CASE }

    private static String decompose(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xC0) {
                return expand(Normalizer.normalize(text, Normalizer.Form.NFD));
            }
        }
        return text;
    }

    /** Writes letters that are two in one as two: the tie between {@code \u00df} and {@code ss} is broken by {@link #compare}. */
    private static String expand(String text) {
        return text.replace("\u00df", "ss").replace("\u1e9e", "SS").replace("\u00e6", "ae").replace("\u00c6", "AE")
            .replace("\u0153", "oe").replace("\u0152", "OE");
    }

    private int compareLevel(String a, String b, Level level) {
        int i = 0;
        int j = 0;
        while (true) {
            int weightA = 0;
            int weightB = 0;
            while (i < a.length() && weightA == 0) {
                int c = a.codePointAt(i);
                weightA = weight(c, level);
                i += Character.charCount(c);
            }
            if (options.numeric() && level == Level.BASE && i > 0 && isDigit(a, i - 1) && weightA != 0 && j < b.length() && isDigit(b, j)) {
                int endA = digitsEnd(a, i - 1);
                int endB = digitsEnd(b, j);
                int numbers = compareNumbers(a, i - 1, endA, b, j, endB);
                if (numbers != 0) {
                    return numbers;
                }
                i = endA;
                j = endB;
                continue;
            }
            while (j < b.length() && weightB == 0) {
                int c = b.codePointAt(j);
                weightB = weight(c, level);
                j += Character.charCount(c);
            }
            if (weightA != weightB) {
                return weightA < weightB ? -1 : 1;
            }
            if (weightA == 0) {
                return 0;
            }
        }
    }

    /** The character's weight on a level; 0 if the level ignores it. */
    private int weight(int c, Level level) {
        if (ignoresPunctuation() && baseWeight(c) < SYMBOL && !isMark(c)) {
            return 0;
        }
        switch (level) {
            case BASE:
                return baseWeight(c);
            case ACCENT:
                // A base character weighs less than any accent, so that the unaccented comes first.
                return isMark(c) ? c : isIgnorable(c) ? 0 : 1;
            default:
                return isMark(c) || isIgnorable(c) ? 0 : Character.isUpperCase(c) || Character.isTitleCase(c) ? 2 : 1;
        }
    }

    private static int baseWeight(int c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return LETTER + (c | 0x20);
        }
        int punctuation = c < 128 ? PUNCTUATION.indexOf(c) : -1;
        if (punctuation >= 0) {
            return PUNCTUATION_CLASS + punctuation;
        }
        if (isMark(c) || isIgnorable(c)) {
            return 0;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return WHITE_SPACE + c;
        }
        switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER:
                return DIGIT + Character.digit(c, 10);
            case Character.CONNECTOR_PUNCTUATION:
            case Character.DASH_PUNCTUATION:
            case Character.START_PUNCTUATION:
            case Character.END_PUNCTUATION:
            case Character.INITIAL_QUOTE_PUNCTUATION:
            case Character.FINAL_QUOTE_PUNCTUATION:
            case Character.OTHER_PUNCTUATION:
                return PUNCTUATION_CLASS + 128 + c;
            case Character.MATH_SYMBOL:
            case Character.CURRENCY_SYMBOL:
            case Character.MODIFIER_SYMBOL:
            case Character.OTHER_SYMBOL:
                return SYMBOL + c;
            default:
                return LETTER + Character.toLowerCase(Character.toUpperCase(c));
        }
    }

    private static boolean isDigit(String text, int index) {
        return Character.getType(text.charAt(index)) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** Where the digits end that begin at {@code start}. */
    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int startA, int endA, String b, int startB, int endB) {
        int i = startA;
        int j = startB;
        while (i < endA - 1 && Character.digit(a.charAt(i), 10) == 0) {
            i++;
        }
        while (j < endB - 1 && Character.digit(b.charAt(j), 10) == 0) {
            j++;
        }
        if (endA - i != endB - j) {
            return endA - i < endB - j ? -1 : 1;
        }
        for (; i < endA; i++, j++) {
            int difference = Character.digit(a.charAt(i), 10) - Character.digit(b.charAt(j), 10);
            if (difference != 0) {
                return Integer.signum(difference);
            }
        }
        return 0;
    }

    private static boolean isMark(int c) {
        return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isIgnorable(int c) {
        int type = Character.getType(c);
        return (type == Character.CONTROL || type == Character.FORMAT) && !Character.isWhitespace(c);
    }
}
