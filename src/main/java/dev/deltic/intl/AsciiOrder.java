package dev.deltic.intl;

/** The order of CLDR's root, of texts that are printable ASCII: without data, and quickly. Most texts that programs sort are, and most
 *  languages have no rules of their own for these characters. */
public final class AsciiOrder {
    /** What {@link #compare} gives for other texts. */
    public static final int UNKNOWN = 2;
    private static final String ORDER = " _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$0123456789";
    private static final byte[] WEIGHTS = weights();

    private AsciiOrder() { }

    /** 0 for what is not printable; letters weigh the same in both cases. */
    private static byte[] weights() {
        byte[] weights = new byte[128];
        for (int i = 0; i < ORDER.length(); i++) {
            weights[ORDER.charAt(i)] = (byte) (i + 1);
        }
        for (int i = 0; i < 26; i++) {
            weights['a' + i] = (byte) (ORDER.length() + 1 + i);
            weights['A' + i] = weights['a' + i];
        }
        return weights;
    }

    /** Whether a language orders these characters as the root does. Not complete: the others take the way through the data. */
    public static boolean isOrderOf(String language) {
        return switch (language) {
            case "de", "en", "es", "fr", "it", "nl", "pt" -> true;
            default -> false;
        };
    }

    /** -1, 0 or 1; or {@link #UNKNOWN}. Small letters come before large ones where nothing else differs. */
    public static int compare(String left, String right) {
        int common = Math.min(left.length(), right.length());
        int base = 0;
        int cases = 0;
        for (int i = 0; i < common; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a >= 128 || b >= 128 || WEIGHTS[a] == 0 || WEIGHTS[b] == 0) {
                return UNKNOWN;
            }
            if (a != b && base == 0) {
                base = WEIGHTS[a] - WEIGHTS[b];
                if (base == 0 && cases == 0) {
                    cases = a > b ? -1 : 1;
                }
            }
        }
        if (!isPrintable(left, common) || !isPrintable(right, common)) {
            return UNKNOWN;
        }
        return Integer.signum(base != 0 ? base : left.length() != right.length() ? left.length() - right.length() : cases);
    }

    private static boolean isPrintable(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || WEIGHTS[c] == 0) {
                return false;
            }
        }
        return true;
    }
}
