package dev.deltic.intl.jdk;

/** What a pattern of {@code java.text.DecimalFormat} says: what stands around a number, and how its digits are grouped. Signs, the percent
 *  sign and the currency stand as {@code -}, {@code %} and {@code ¤}.
 *  @param negativePrefix null where negative numbers have no pattern of their own
 *  @param primaryGroup how many digits the last group has, 0 for no groups */
record NumberPattern(String prefix, String suffix, String negativePrefix, String negativeSuffix, int primaryGroup) {
    private static final String NUMBER_CHARACTERS = "#0,.";

    static NumberPattern parse(String pattern) {
        int split = end(pattern, 0, ';');
        String positive = pattern.substring(0, split);
        String negative = split < pattern.length() ? pattern.substring(split + 1) : null;
        int start = start(positive);
        int end = numberEnd(positive, start);
        String digits = positive.substring(start, end);
        int point = digits.indexOf('.');
        String integers = point < 0 ? digits : digits.substring(0, point);
        int last = integers.lastIndexOf(',');
        int primary = last < 0 ? 0 : integers.length() - last - 1;
        String negativePrefix = null;
        String negativeSuffix = null;
        if (negative != null) {
            int negativeStart = start(negative);
            negativePrefix = unquoted(negative.substring(0, negativeStart));
            negativeSuffix = unquoted(negative.substring(numberEnd(negative, negativeStart)));
        }
        return new NumberPattern(unquoted(positive.substring(0, start)), unquoted(positive.substring(end)), negativePrefix, negativeSuffix,
            primary);
    }

    /** The position of a character that is not quoted, or the end. */
    private static int end(String pattern, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && c == wanted) {
                return i;
            }
        }
        return pattern.length();
    }

    private static int start(String pattern) {
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted && NUMBER_CHARACTERS.indexOf(c) >= 0) {
                return i;
            }
        }
        return pattern.length();
    }

    private static int numberEnd(String pattern, int start) {
        int end = start;
        while (end < pattern.length() && NUMBER_CHARACTERS.indexOf(pattern.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static String unquoted(String affix) {
        return affix.replace("'", "");
    }
}
