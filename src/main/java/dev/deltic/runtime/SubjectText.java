package dev.deltic.runtime;

/** An expression's source text as error messages show it, in V8's form: arguments as {@code (...)}, functions and classes as
 *  {@code (intermediate value)}, constant keys as names, on one line. Works on the text alone, bracket by bracket. */
final class SubjectText {
    private static final String INTERMEDIATE = "(intermediate value)";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private SubjectText(String text) {
        this.text = text;
    }

    /** The text to show; the source as it is where its brackets do not match, which only a bracket in a regular expression causes. */
    static String of(String source) {
        String text = source.strip();
        if (isPath(text)) {
            return text;
        }
        if (isFunction(text)) {
            return INTERMEDIATE;
        }
        SubjectText subject = new SubjectText(text);
        while (subject.at < text.length()) {
            if (!subject.next()) {
                return source;
            }
        }
        return subject.out.toString();
    }

    private static boolean isFunction(String text) {
        return startsWithWord(text, "function") || startsWithWord(text, "class") || startsWithWord(text, "async") || isArrow(text);
    }

    private static boolean startsWithWord(String text, String word) {
        return text.startsWith(word) && (text.length() == word.length() || !Character.isJavaIdentifierPart(text.charAt(word.length())));
    }

    /** Whether an arrow stands outside of all brackets. */
    private static boolean isArrow(String text) {
        for (int i = 0; i >= 0 && i < text.length(); i = skip(text, i)) {
            if (text.startsWith("=>", i)) {
                return true;
            }
        }
        return false;
    }

    /** Renders what starts here; false when a bracket has no partner. */
    private boolean next() {
        int end = skip(text, at);
        if (end < 0) {
            return false;
        }
        char c = text.charAt(at);
        String inside = end - at > 1 ? text.substring(at + 1, end - 1) : "";
        if (c == '(') {
            parentheses(inside);
        } else if (c == '[' && out.length() > 0) {
            key(inside);
        } else if ((c == '"' || c == '\'') && inside.indexOf('"') < 0) {
            out.append('"').append(inside).append('"');
        } else if (c <= ' ' || text.startsWith("//", at) || text.startsWith("/*", at)) {
            blank(end);
        } else {
            out.append(text, at, end);
        }
        at = end;
        return true;
    }

    private void parentheses(String inside) {
        char before = out.length() == 0 ? ' ' : out.charAt(out.length() - 1);
        if (Character.isJavaIdentifierPart(before) || before == ')' || before == ']' || before == '`' || before == '.') {
            out.append("(...)");
        } else if (isFunction(inside.strip())) {
            out.append(INTERMEDIATE);
        } else if (inside.strip().startsWith("{") || isPath(inside)) {
            out.append(of(inside));
        } else {
            out.append('(').append(of(inside)).append(')');
        }
    }

    /** Whether a text is names with points between them: no parentheses are shown around it. */
    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isJavaIdentifierPart(c) && c != '.' && c != '?') {
                return false;
            }
        }
        return true;
    }

    private void key(String inside) {
        String key = inside.strip();
        boolean constant = key.length() > 1 && (key.charAt(0) == '\'' || key.charAt(0) == '"') && skip(key, 0) == key.length();
        if (constant) {
            if (out.charAt(out.length() - 1) != '.') {
                out.append('.');
            }
            out.append(key, 1, key.length() - 1);
        } else {
            out.append('[').append(of(inside)).append(']');
        }
    }

    /** White space and comments: gone around points and before brackets, else one blank. */
    private void blank(int end) {
        char before = out.length() == 0 ? '.' : out.charAt(out.length() - 1);
        char after = end < text.length() ? text.charAt(end) : '.';
        boolean joined = before == '.' || before == ' ' || after == '.' || after == '(' || after == '[' || after == '/' || after <= ' '
            || after == '?' && text.startsWith("?.", end);
        if (!joined) {
            out.append(' ');
        }
    }

    /** The end of what starts at an index: a bracketed part, a string, a comment, or one character; -1 without an end. */
    private static int skip(String text, int from) {
        char c = text.charAt(from);
        switch (c) {
            case '(', '[', '{':
                return skipBrackets(text, from);
            case ')', ']', '}':
                return -1;
            case '"', '\'', '`':
                return skipString(text, from, c);
            case '/':
                if (text.startsWith("//", from)) {
                    int line = text.indexOf('\n', from);
                    return line < 0 ? text.length() : line + 1;
                }
                if (text.startsWith("/*", from)) {
                    int close = text.indexOf("*/", from + 2);
                    return close < 0 ? -1 : close + 2;
                }
                return from + 1;
            default:
                return from + 1;
        }
    }

    private static int skipBrackets(String text, int from) {
        int i = from + 1;
        while (i >= 0 && i < text.length()) {
            char c = text.charAt(i);
            if (c == ')' || c == ']' || c == '}') {
                return i + 1;
            }
            i = skip(text, i);
        }
        return -1;
    }

    private static int skipString(String text, int from, char quote) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (quote == '`' && c == '$' && text.startsWith("${", i)) {
                int end = skipBrackets(text, i + 1);
                if (end < 0) {
                    return -1;
                }
                i = end - 1;
            }
        }
        return -1;
    }
}
