package dev.deltic.intl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a locale identifier apart. <a href="https://unicode.org/reports/tr35/#Unicode_locale_identifier">unicode_locale_id</a>, without
 *  what ECMA-402 excludes: {@code root}, underscores, and identifiers that begin with a script. */
final class LanguageTagParser {
    private final List<String> subtags;
    private int next;

    LanguageTagParser(String text) {
        this.subtags = isAscii(text) ? split(text.toLowerCase(Locale.ROOT)) : List.of("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && !isAlphanumeric(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return isLetter(c) || isDigit(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The pieces between hyphens, empty ones too. */
    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('-'); end >= 0; end = text.indexOf('-', start)) {
            pieces.add(text.substring(start, end));
            start = end + 1;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private boolean atEnd() {
        return next == subtags.size();
    }

    private String peek() {
        return atEnd() ? "" : subtags.get(next);
    }

    private static boolean isAlpha(String subtag) {
        for (int i = 0; i < subtag.length(); i++) {
            if (!isLetter(subtag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumeric(String subtag) {
        for (int i = 0; i < subtag.length(); i++) {
            if (!isDigit(subtag.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** <a href="https://unicode.org/reports/tr35/#unicode_language_subtag">unicode_language_subtag</a> */
    static boolean isLanguage(String text) {
        int length = text.length();
        return (length == 2 || length == 3 || length >= 5 && length <= 8) && isAlpha(text);
    }

    static boolean isScript(String text) {
        return text.length() == 4 && isAlpha(text);
    }

    static boolean isRegion(String text) {
        return text.length() == 2 && isAlpha(text) || text.length() == 3 && isNumeric(text);
    }

    static boolean isVariant(String text) {
        int length = text.length();
        return length >= 5 && length <= 8 && isAscii(text) && text.indexOf('-') < 0
            || length == 4 && isDigit(text.charAt(0)) && isAscii(text) && text.indexOf('-') < 0;
    }

    /** A type of a keyword: pieces of three to eight letters and digits. */
    static boolean isType(String text) {
        if (!isAscii(text)) {
            return false;
        }
        for (String piece : split(text)) {
            if (piece.length() < 3 || piece.length() > 8) {
                return false;
            }
        }
        return true;
    }

    private static boolean isKey(String text) {
        return text.length() == 2 && isLetter(text.charAt(1));
    }

    private static boolean isTransformKey(String text) {
        return text.length() == 2 && isLetter(text.charAt(0)) && isDigit(text.charAt(1));
    }

    static String titleCase(String script) {
        return script.isEmpty() ? "" : Character.toUpperCase(script.charAt(0)) + script.substring(1).toLowerCase(Locale.ROOT);
    }

    LanguageTag parse() {
        LanguageTag.Subtags base = languageId();
        if (base == null) {
            return null;
        }
        List<String> variants = variants();
        Map<Character, String> extensions = variants == null ? null : extensions();
        if (extensions == null) {
            return null;
        }
        String privateUse = null;
        if (!atEnd()) {
            privateUse = privateUse();
            if (privateUse == null) {
                return null;
            }
        }
        return new LanguageTag(base, variants, extensions, privateUse);
    }

    /** {@code art-lojban} of a text that must be nothing but language, script, region and variants; null for anything else. */
    LanguageTag parseLanguageId() {
        LanguageTag.Subtags base = languageId();
        List<String> variants = base == null ? null : variants();
        return variants == null || !atEnd() ? null : new LanguageTag(base, variants, Map.of(), null);
    }

    private LanguageTag.Subtags languageId() {
        if (!isLanguage(peek()) || peek().equals("root")) {
            return null;
        }
        String language = subtags.get(next++);
        String script = isScript(peek()) ? titleCase(subtags.get(next++)) : "";
        String region = isRegion(peek()) ? subtags.get(next++).toUpperCase(Locale.ROOT) : "";
        return new LanguageTag.Subtags(language, script, region);
    }

    /** Null when one is there twice. */
    private List<String> variants() {
        if (!isVariant(peek())) {
            return new ArrayList<>(0);
        }
        Set<String> variants = new LinkedHashSet<>();
        while (isVariant(peek())) {
            if (!variants.add(subtags.get(next++))) {
                return null;
            }
        }
        return new ArrayList<>(variants);
    }

    private Map<Character, String> extensions() {
        Map<Character, String> extensions = new LinkedHashMap<>();
        while (peek().length() == 1 && !peek().equals("x")) {
            char singleton = subtags.get(next++).charAt(0);
            int start = next;
            boolean isWellFormed = switch (singleton) {
                case 'u' -> skipUnicodeExtension();
                case 't' -> skipTransformedExtension();
                default -> skipOther();
            };
            if (!isWellFormed || extensions.put(singleton, String.join("-", subtags.subList(start, next))) != null) {
                return null;
            }
        }
        return extensions;
    }

    private boolean skipUnicodeExtension() {
        int start = next;
        skipPieces(3);
        while (isKey(peek())) {
            next++;
            skipPieces(3);
        }
        return next > start;
    }

    private boolean skipTransformedExtension() {
        int start = next;
        if (isLanguage(peek())) {
            if (languageId() == null || variants() == null) {
                return false;
            }
        }
        while (isTransformKey(peek())) {
            next++;
            int value = next;
            skipPieces(3);
            if (next == value) {
                return false;
            }
        }
        return next > start;
    }

    private boolean skipOther() {
        int start = next;
        skipPieces(2);
        return next > start;
    }

    private void skipPieces(int least) {
        while (!atEnd() && peek().length() >= least && peek().length() <= 8) {
            next++;
        }
    }

    private String privateUse() {
        if (!peek().equals("x")) {
            return null;
        }
        int start = ++next;
        while (!atEnd() && peek().length() >= 1 && peek().length() <= 8) {
            next++;
        }
        return next > start && atEnd() ? String.join("-", subtags.subList(start, next)) : null;
    }
}
