package dev.deltic.parser.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Cuts any text into pieces that are roughly tokens, with blanks as pieces of their own. Joined, they are the text again. */
final class Tokens {
    /** What a random token is chosen from, beside the words. */
    static final String[] PUNCTUATION = {
        "{", "}", "(", ")", "[", "]", ".", "...", ";", ",", "<", ">", "<=", ">=", "==", "!=", "===", "!==", "+", "-", "*", "/", "%", "**",
        "++", "--", "<<", ">>", ">>>", "&", "|", "^", "!", "~", "&&", "||", "??", "?", "?.", ":", "=", "+=", "-=", "*=", "/=", "%=", "**=",
        "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=", "=>", "@", "#", "\\", "`", "\n", "(", ")", "{", "}", ",", "=", "=>",
        ";", "<!--", "-->", "//", "/*", "*/", "${", "'", "\"", "#!", "#p", "\u2028",
    };
    private static final String[] LONG = {
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=", "++", "--", "&&", "||",
        "??", "?.", "**", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", "${",
    };

    private Tokens() { }

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int end = end(text, at);
            tokens.add(text.substring(at, end));
            at = end;
        }
        return tokens;
    }

    static boolean isBlank(String token) {
        return token.charAt(0) <= ' ';
    }

    private static int end(String text, int at) {
        char c = text.charAt(at);
        int end = at + 1;
        if (Code.isWord(c)) {
            while (end < text.length() && Code.isWord(text.charAt(end))) {
                end++;
            }
            return end;
        }
        if (c == '\'' || c == '"') {
            while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end + 1);
        }
        if (c <= ' ') {
            while (end < text.length() && text.charAt(end) <= ' ') {
                end++;
            }
            return end;
        }
        for (String operator : LONG) {
            if (text.startsWith(operator, at)) {
                return at + operator.length();
            }
        }
        return end;
    }
}
