package dev.deltic.builtins.date;

import dev.deltic.numbers.WhiteSpace;

/** Splits the text of a date into numbers, words and signs, with one token of look-ahead. */
final class DateScanner {
    /** What a token is. */
    enum Token { NUMBER, WORD, SYMBOL, SPACE, COMMENT, END }

    /** What a word means; any other is garbage. */
    enum Word { MONTH, HALF_DAY, ZONE, TIME_SEPARATOR, GARBAGE }

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
    /** A word's first three letters, small ones, eight bits each. */
    private int letters;

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
        int total = 0;
        int at = start;
        for (; at < text.length(); at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            total = total > MAX_NUMBER / 10 ? MAX_NUMBER : total * 10 + digit;
        }
        value = total;
        position = at;
        length = at - start;
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
        letters = 0;
        int from = position;
        while (position < text.length() && isLetter(text.charAt(position))) {
            if (position < from + 3) {
                letters = letters << 8 | lowerCase(text.charAt(position));
            }
            position++;
        }
        length = position - from;
        value = length >= 3 ? month() : 0;                     // any ending: January, Janvier
        word = value > 0 ? Word.MONTH : length <= 3 ? shortWord() : Word.GARBAGE;
    }

    /** The small letter, of ASCII's; what is beyond ASCII is in no word. */
    private static int lowerCase(char c) {
        return c < 128 ? c | 0x20 : 0x7f;
    }

    /** The number of the month whose name starts with {@link #letters}, or 0. */
    private int month() {
        return switch (letters) {
            case 'j' << 16 | 'a' << 8 | 'n' -> 1;
            case 'f' << 16 | 'e' << 8 | 'b' -> 2;
            case 'm' << 16 | 'a' << 8 | 'r' -> 3;
            case 'a' << 16 | 'p' << 8 | 'r' -> 4;
            case 'm' << 16 | 'a' << 8 | 'y' -> 5;
            case 'j' << 16 | 'u' << 8 | 'n' -> 6;
            case 'j' << 16 | 'u' << 8 | 'l' -> 7;
            case 'a' << 16 | 'u' << 8 | 'g' -> 8;
            case 's' << 16 | 'e' << 8 | 'p' -> 9;
            case 'o' << 16 | 'c' << 8 | 't' -> 10;
            case 'n' << 16 | 'o' << 8 | 'v' -> 11;
            case 'd' << 16 | 'e' << 8 | 'c' -> 12;
            default -> 0;
        };
    }

    /** What a word of at most three letters means, and its value. */
    private Word shortWord() {
        switch (letters) {
            case 'z', 'u' << 8 | 't', 'u' << 16 | 't' << 8 | 'c', 'g' << 16 | 'm' << 8 | 't' -> value = 0;
            case 'e' << 16 | 'd' << 8 | 't' -> value = -4;
            case 'e' << 16 | 's' << 8 | 't', 'c' << 16 | 'd' << 8 | 't' -> value = -5;
            case 'c' << 16 | 's' << 8 | 't', 'm' << 16 | 'd' << 8 | 't' -> value = -6;
            case 'm' << 16 | 's' << 8 | 't', 'p' << 16 | 'd' << 8 | 't' -> value = -7;
            case 'p' << 16 | 's' << 8 | 't' -> value = -8;
            case 't' -> {
                return Word.TIME_SEPARATOR;
            }
            case 'a' << 8 | 'm' -> {
                return Word.HALF_DAY;
            }
            case 'p' << 8 | 'm' -> {
                value = 12;
                return Word.HALF_DAY;
            }
            default -> {
                return Word.GARBAGE;
            }
        }
        return Word.ZONE;
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
        return token == Token.WORD && length == 1 && letters == 'z';
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
