package dev.deltic.values;

import dev.deltic.unicode.CodePointSet;
import dev.deltic.unicode.UnicodeProperties;
import java.util.Locale;

/** Upper and lower case of whole strings by Unicode's full case conversion, the same in every locale. The JDK knows all of it
 *  but the most recent letters, and has an older form of the rule when a capital sigma ends a word. */
public final class StringCase {
    private static final char CAPITAL_SIGMA = '\u03A3';

    private StringCase() { }

    /** Loaded when the first capital sigma is met. */
    private static final class Sets {
        static final CodePointSet CASED = UnicodeProperties.find("Cased");
        static final CodePointSet IGNORABLE = UnicodeProperties.find("Case_Ignorable");
    }

    public static String toUpperCase(String text) {
        String mapped = mapASCII(text, 'a', 'z');
        if (mapped != null) {
            return mapped;
        }
        return (RecentLetters.maybeIn(text) ? RecentLetters.toUpperCase(text) : text).toUpperCase(Locale.ROOT);
    }

    public static String toLowerCase(String original) {
        String mapped = mapASCII(original, 'A', 'Z');
        if (mapped != null) {
            return mapped;
        }
        String text = RecentLetters.maybeIn(original) ? RecentLetters.toLowerCase(original) : original;
        int sigma = text.indexOf(CAPITAL_SIGMA);
        if (sigma < 0) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        for (; sigma >= 0; sigma = text.indexOf(CAPITAL_SIGMA, from)) {
            result.append(text.substring(from, sigma).toLowerCase(Locale.ROOT));
            result.append(isFinal(text, sigma) ? '\u03C2' : '\u03C3');
            from = sigma + 1;
        }
        return result.append(text.substring(from).toLowerCase(Locale.ROOT)).toString();
    }

    /** The text with its letters from {@code first} to {@code last} in the other case; null if not all of it is ASCII. */
    private static String mapASCII(String text, char first, char last) {
        int length = text.length();
        if (length == 1) {
            char c = text.charAt(0);
            return c >= 0x80 ? null : c >= first && c <= last ? JSStrings.ofChar((char) (c ^ 0x20)) : text;
        }
        int changing = length;
        for (int i = length - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            if (c >= first && c <= last) {
                changing = i;
            }
        }
        if (changing == length) {
            return text;
        }
        char[] mapped = new char[length];
        text.getChars(0, length, mapped, 0);
        for (int i = changing; i < length; i++) {
            char c = mapped[i];
            mapped[i] = c >= first && c <= last ? (char) (c ^ 0x20) : c;
        }
        return new String(mapped);
    }

    /** Final_Sigma of the Unicode Standard's table 3-17: a cased letter before it and none after it, across what case ignores. */
    private static boolean isFinal(String text, int sigma) {
        int before = sigma;
        while (before > 0 && Sets.IGNORABLE.contains(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        if (before == 0 || !Sets.CASED.contains(text.codePointBefore(before))) {
            return false;
        }
        int after = sigma + 1;
        while (after < text.length() && Sets.IGNORABLE.contains(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return after == text.length() || !Sets.CASED.contains(text.codePointAt(after));
    }
}
