package dev.deltic.builtins.date;

import dev.deltic.numbers.WhiteSpace;

/** Splits the text of a date into numbers, words and signs, with one token of look-ahead. */
final class DateScanner {
    /** What a token is. */
    enum Token { NUMBER, WORD, SYMBOL, SPACE, COMMENT, END }

    /** What a word means; any other is garbage. */
    enum Word { MONTH, HALF_DAY, ZONE, TIME_SEPARATOR, GARBAGE }

    private static final String[] ZONES = {"ut", "utc", "z", "gmt", "cdt", "cst", "edt", "est", "mdt", "mst", "pdt", "pst"};
    private static final int[] ZONE_HOURS = {0, 0, 0, 0, -5, -6, -4, -5, -6, -7, -7, -8};
    private static final int MAX_NUMBER = 999_999_999;

    private final String text;
    private int position;

    /** The next token. */
    Token token;
    /** A number's value, at most {@link #MAX_NUMBER}; a word's month from 1, hours to add, or hours from UTC. */
    int value;
    /** Number of a number's digits. */
    int length;
    /** A symbol. */
    char symbol;
    /** A word's meaning. */
    Word word;
    /** A number's digits. */
    private int start;

    DateScanner(String text) {
        this.text = text;
        next();
    }

    /** Goes on to the token after the next. */
    void next() {
        if (position >= text.length()) {
            token = Token.END;
            return;
        }
        char c = text.charAt(position);
        start = position;
        if (c >= '0' && c <= '9') {
            number();
        } else if (isLetter(c)) {
            word();
        } else if (WhiteSpace.isStrWhiteSpace(c)) {
            token = Token.SPACE;
            position = WhiteSpace.skipForward(text, position, text.length());
        } else if (c == '(') {
            comment();
        } else {
            token = Token.SYMBOL;
            symbol = c;
            position++;
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && !WhiteSpace.isStrWhiteSpace(c);
    }

    private void number() {
        token = Token.NUMBER;
        long total = 0;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            total = Math.min(MAX_NUMBER, total * 10 + text.charAt(position++) - '0');
        }
        value = (int) total;
        length = position - start;
    }

    /** A parenthesis and what is in it, nested ones included; it may be left open. */
    private void comment() {
        token = Token.COMMENT;
        int depth = 0;
        do {
            char c = text.charAt(position++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (depth > 0 && position < text.length());
    }

    private void word() {
        token = Token.WORD;
        while (position < text.length() && isLetter(text.charAt(position))) {
            position++;
        }
        length = position - start;
        value = 0;
        word = Word.GARBAGE;
        for (int month = 0; length >= 3 && month < 12; month++) {
            if (text.regionMatches(true, start, DateFormats.MONTHS, 3 * month, 3)) {       // any ending: January, Janvier
                word = Word.MONTH;
                value = month + 1;
                return;
            }
        }
        if (is("am") || is("pm")) {
            word = Word.HALF_DAY;
            value = is("am") ? 0 : 12;
        } else if (is("t")) {
            word = Word.TIME_SEPARATOR;
        } else {
            for (int i = 0; i < ZONES.length; i++) {
                if (is(ZONES[i])) {
                    word = Word.ZONE;
                    value = ZONE_HOURS[i];
                }
            }
        }
    }

    private boolean is(String keyword) {
        return length == keyword.length() && text.regionMatches(true, start, keyword, 0, length);
    }

    boolean isNumber(int digits) {
        return token == Token.NUMBER && length == digits;
    }

    boolean isSymbol(char c) {
        return token == Token.SYMBOL && symbol == c;
    }

    boolean isSign() {
        return isSymbol('+') || isSymbol('-');
    }

    boolean isWord(Word meaning) {
        return token == Token.WORD && word == meaning;
    }

    boolean isZ() {
        return token == Token.WORD && is("z");
    }

    /** Passes the symbol if it is next. */
    boolean skip(char c) {
        boolean found = isSymbol(c);
        if (found) {
            next();
        }
        return found;
    }

    /** The next token's number, which is passed, as a fraction of a second: its first three digits. */
    int takeMilliseconds() {
        int result = 0;
        for (int i = 0; i < 3; i++) {
            result = result * 10 + (i < length ? text.charAt(start + i) - '0' : 0);
        }
        next();
        return result;
    }

    /** The next token's number, which is passed. */
    int take() {
        int result = value;
        next();
        return result;
    }
}
