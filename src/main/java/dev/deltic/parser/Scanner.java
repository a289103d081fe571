package dev.deltic.parser;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.source.Source;
import dev.deltic.source.SyntaxException;

/**
 * Makes tokens of a part of a source text. The current token is described by the fields; {@link #next()} goes on. What
 * depends on the grammar is asked for by the parser: a {@code /} is first seen as an operator and
 * {@link #rescanRegExp()} takes it for a literal, {@link #rescanTemplateContinuation} does so for the {@code }} behind
 * a substitution.
 *
 * <p>All offsets seen from outside are offsets of the whole source.
 */
final class Scanner {
    private static final char END = '\uffff';

    final Source source;
    /** The part of the text being scanned, with one END behind it; index i is source offset {@code base + i}. */
    final char[] text;
    final int limit;
    private final int base;
    private final boolean module;
    /** Whether {@code @} is a token. */
    private final boolean decorators;
    private final NameTable names;
    private final LiteralScanner literals;
    private Lookahead lookahead;
    /** Null where the language has no such strings. */
    private EditStrings editStrings;
    /** The last EDIT_STRING. */
    EditStrings.EditString edited;

    /** Index of the next character to look at. */
    int position;

    Token token = Token.END;
    private int startIndex;
    private int endIndex;
    private int previousEndIndex;
    /** True if a line terminator is between the previous token and this one. */
    boolean newlineBefore;
    /** True if an identifier, keyword or string contains an escape. */
    boolean escaped;
    /** The name, the string's value, or a template part's cooked value (null if it has none). */
    String value;
    /** The raw text of a template part, or a regular expression's flags. */
    String raw;
    /** The value of a NUMBER or BIGINT. */
    Object number;
    /** Of a TEMPLATE: true if a substitution follows. */
    boolean substitutionFollows;
    /** What makes the literal an error in strict code, or null. */
    MessageTemplate strictError;

    /** Scans {@code source[from, to)}. */
    Scanner(Source source, int from, int to, boolean module, boolean decorators, NameTable names) {
        this.source = source;
        this.base = from;
        this.limit = to - from;
        this.text = new char[limit + 1];
        source.text().getChars(from, to, text, 0);
        text[limit] = END;
        this.module = module;
        this.decorators = decorators;
        this.names = names;
        this.literals = new LiteralScanner(this);
        this.newlineBefore = true;
    }

    /** Strings with substitutions, here documents and {@code #} comments are read from now on. */
    void acceptEditStrings() {
        editStrings = new EditStrings(this, literals);
    }

    /** Offset of the current token. */
    int start() {
        return base + startIndex;
    }

    /** Offset behind the current token. */
    int end() {
        return base + endIndex;
    }

    /** Offset behind the token before the current one. */
    int previousEnd() {
        return base + previousEndIndex;
    }

    /** Skips a hashbang comment, which only the very beginning of a source can have. */
    void skipHashbang() {
        if (position == 0 && limit >= 2 && text[0] == '#' && text[1] == '!') {
            skipLine();
        }
    }

    /** Goes back (or forward) to a place where a token starts and scans that token. */
    void seek(int offset, int previousEndOffset, boolean newline) {
        position = offset - base;
        next();
        previousEndIndex = previousEndOffset - base;
        newlineBefore = newline;
    }

    /** Questions about what comes next. */
    Lookahead ahead() {
        if (lookahead == null) {
            lookahead = new Lookahead(this);
        }
        return lookahead;
    }

    /** True if this character is right behind the current token. */
    boolean isFollowedBy(char c) {
        return text[position] == c;
    }

    /** True if the previous token is (or ends like) this word. */
    boolean isBehindWord(String word) {
        int from = previousEndIndex - word.length();
        for (int i = 0; i < word.length(); i++) {
            if (from < 0 || text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Scans the next token. */
    void next() {
        previousEndIndex = endIndex;
        newlineBefore = previousEndIndex == 0 && base == 0 && token == Token.END;
        strictError = null;
        skipTrivia();
        startIndex = position;
        token = scan();
        endIndex = position;
    }

    // ---- white space and comments -------------------------------------------------------------------------------

    private void skipTrivia() {
        while (true) {
            char c = text[position];
            if (c == ' ' || c == '\t') {
                position++;
            } else if (c == '\n' || c == '\r') {
                newlineBefore = true;
                position++;
                if (editStrings != null) {
                    position = editStrings.afterDocuments(position);
                }
            } else if (c == '/') {
                if (!skipSlashComment()) {
                    return;
                }
            } else if (c > ' ' && c < 0x80 && c != '<' && c != '-') {
                return;
            } else if (!skipRareTrivia(c)) {
                return;
            }
        }
    }

    private boolean skipSlashComment() {
        char second = text[position + 1];
        if (second == '/') {
            skipLine();
            return true;
        }
        if (second == '*') {
            skipBlockComment();
            return true;
        }
        return false;
    }

    private boolean skipRareTrivia(char c) {
        if (c == 0x2028 || c == 0x2029) {
            newlineBefore = true;
            position++;
            return true;
        }
        if (c == 0x0B || c == 0x0C || c >= 0xA0 && position < limit && SourceCharacters.isWideWhiteSpace(c)) {
            position++;
            return true;
        }
        if (module) {
            return false;
        }
        // https://tc39.es/ecma262/#sec-html-like-comments
        boolean open = c == '<' && matches("<!--");
        boolean close = c == '-' && (newlineBefore || startsSource()) && matches("-->");
        if (open || close) {
            skipLine();
            return true;
        }
        return false;
    }

    private boolean startsSource() {
        return base == 0 && previousEndIndex == 0 && token == Token.END;
    }

    private boolean matches(String expected) {
        if (position + expected.length() > limit) {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            if (text[position + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipLine() {
        while (position < limit && !Source.isLineTerminator(text[position])) {
            position++;
        }
    }

    private void skipBlockComment() {
        int from = position;
        position += 2;
        while (position < limit) {
            char c = text[position++];
            if (c == '*' && text[position] == '/') {
                position++;
                return;
            }
            if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
                newlineBefore = true;
            }
        }
        throw error(from, limit, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
    }

    // ---- tokens -------------------------------------------------------------------------------------------------

    private Token scan() {
        char c = text[position];
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '$' || c == '_') {
            return scanName();
        }
        return switch (c) {
            case '(' -> one(Token.LEFT_PAREN);
            case ')' -> one(Token.RIGHT_PAREN);
            case '{' -> one(Token.LEFT_BRACE);
            case '}' -> one(Token.RIGHT_BRACE);
            case '[' -> one(Token.LEFT_BRACKET);
            case ']' -> one(Token.RIGHT_BRACKET);
            case ';' -> one(Token.SEMICOLON);
            case ',' -> one(Token.COMMA);
            case ':' -> one(Token.COLON);
            case '~' -> one(Token.BIT_NOT);
            case '.' -> scanDot();
            case '?' -> scanQuestion();
            case '"', '\'' -> editStrings != null && c == '"' ? editStrings.scanString() : literals.scanString(c);
            case '`' -> {
                position++;
                yield literals.scanTemplatePart();
            }
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> literals.scanNumber();
            case '#' -> editStrings != null ? scanBehindComment() : scanPrivateName();
            case '\\' -> scanEscapedName();
            default -> c < 0x80 ? scanOperator(c) : scanWide(c);
        };
    }

    private Token one(Token result) {
        position++;
        return result;
    }

    private Token take(int length, Token result) {
        position += length;
        return result;
    }

    private Token scanDot() {
        char second = text[position + 1];
        if (second >= '0' && second <= '9') {
            return literals.scanNumber();
        }
        if (second == '.' && text[position + 2] == '.') {
            return take(3, Token.ELLIPSIS);
        }
        return one(Token.DOT);
    }

    private Token scanQuestion() {
        char second = text[position + 1];
        if (second == '?') {
            return text[position + 2] == '=' ? take(3, Token.ASSIGN_COALESCE) : take(2, Token.COALESCE);
        }
        if (second == '.') {
            char third = text[position + 2];
            if (third < '0' || third > '9') {
                return take(2, Token.QUESTION_DOT);
            }
        }
        return one(Token.QUESTION);
    }

    private Token scanOperator(char c) {
        boolean equal = text[position + 1] == '=';
        return switch (c) {
            case '=' -> equal ? (text[position + 2] == '=' ? take(3, Token.STRICT_EQUAL) : take(2, Token.EQUAL))
                    : text[position + 1] == '>' ? take(2, Token.ARROW) : one(Token.ASSIGN);
            case '!' -> equal ? (text[position + 2] == '=' ? take(3, Token.STRICT_NOT_EQUAL) : take(2, Token.NOT_EQUAL))
                    : one(Token.NOT);
            case '+' -> equal ? take(2, Token.ASSIGN_ADD) : doubled(c) ? take(2, Token.INCREMENT) : one(Token.ADD);
            case '-' -> equal ? take(2, Token.ASSIGN_SUBTRACT)
                    : doubled(c) ? take(2, Token.DECREMENT) : one(Token.SUBTRACT);
            case '*' -> doubled(c) ? withEqual(2, Token.EXPONENT, Token.ASSIGN_EXPONENT)
                    : withEqual(1, Token.MULTIPLY, Token.ASSIGN_MULTIPLY);
            case '/' -> withEqual(1, Token.DIVIDE, Token.ASSIGN_DIVIDE);
            case '%' -> withEqual(1, Token.REMAINDER, Token.ASSIGN_REMAINDER);
            case '&' -> doubled(c) ? withEqual(2, Token.AND, Token.ASSIGN_AND)
                    : withEqual(1, Token.BIT_AND, Token.ASSIGN_BIT_AND);
            case '|' -> doubled(c) ? withEqual(2, Token.OR, Token.ASSIGN_OR)
                    : withEqual(1, Token.BIT_OR, Token.ASSIGN_BIT_OR);
            case '^' -> withEqual(1, Token.BIT_XOR, Token.ASSIGN_BIT_XOR);
            case '<' -> doubled(c) ? scanDoubleLess() : withEqual(1, Token.LESS, Token.LESS_EQUAL);
            case '>' -> scanGreater();
            case '@' -> {
                if (!decorators) {
                    throw error(position, position + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
                }
                yield one(Token.AT);
            }
            default -> throw error(position, position + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
        };
    }

    private boolean doubled(char c) {
        return text[position + 1] == c;
    }

    private Token withEqual(int length, Token plain, Token assigning) {
        return text[position + length] == '=' ? take(length + 1, assigning) : take(length, plain);
    }

    private Token scanDoubleLess() {
        Token document = editStrings == null ? null : editStrings.scanHereDocument();
        return document != null ? document : withEqual(2, Token.SHIFT_LEFT, Token.ASSIGN_SHIFT_LEFT);
    }

    /** The token behind a comment that a # began. */
    private Token scanBehindComment() {
        skipLine();
        skipTrivia();
        startIndex = position;
        return scan();
    }

    private Token scanGreater() {
        if (text[position + 1] != '>') {
            return withEqual(1, Token.GREATER, Token.GREATER_EQUAL);
        }
        if (text[position + 2] != '>') {
            return withEqual(2, Token.SHIFT_RIGHT, Token.ASSIGN_SHIFT_RIGHT);
        }
        return withEqual(3, Token.SHIFT_RIGHT_UNSIGNED, Token.ASSIGN_SHIFT_RIGHT_UNSIGNED);
    }

    // ---- names --------------------------------------------------------------------------------------------------

    private Token scanName() {
        int from = position;
        int at = from + 1;
        while (SourceCharacters.isAsciiPart(text[at])) {
            at++;
        }
        position = at;
        char c = text[at];
        if (c == '\\' || c >= 0x80 && at < limit) {
            position = from;
            return scanEscapedName();
        }
        escaped = false;
        value = names.find(text, from, at);
        return names.foundToken();
    }

    /** Also for names with characters outside of ASCII. */
    private Token scanEscapedName() {
        StringBuilder name = new StringBuilder();
        escaped = false;
        readName(name);
        char[] characters = name.toString().toCharArray();
        value = names.find(characters, 0, characters.length);
        Token found = names.foundToken();
        return escaped && found.isReservedWord() ? Token.ESCAPED_KEYWORD : found;
    }

    private Token scanPrivateName() {
        int from = position++;
        escaped = false;
        StringBuilder name = new StringBuilder("#");
        int c = codePointHere();
        if (c != '\\' && (position >= limit || !SourceCharacters.isIdentifierStart(c))) {
            throw error(from, from + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
        }
        readName(name);
        char[] characters = name.toString().toCharArray();
        value = names.find(characters, 0, characters.length);
        return Token.PRIVATE_NAME;
    }

    private void readName(StringBuilder name) {
        boolean first = true;
        while (position < limit) {
            int from = position;
            int c = codePointHere();
            boolean escape = c == '\\';
            if (escape) {
                c = literals.scanNameEscape();
                escaped = true;
            }
            boolean fits = first ? SourceCharacters.isIdentifierStart(c) : SourceCharacters.isIdentifierPart(c);
            if (!fits) {
                if (escape) {
                    throw error(from, position, MessageTemplate.INVALID_UNICODE_ESCAPE);
                }
                return;
            }
            if (!escape) {
                position += Character.charCount(c);
            }
            name.appendCodePoint(c);
            first = false;
        }
    }

    private int codePointHere() {
        return Character.codePointAt(text, position, limit + 1);
    }

    private Token scanWide(char c) {
        if (position >= limit) {
            return Token.END;
        }
        if (SourceCharacters.isIdentifierStart(codePointHere())) {
            return scanEscapedName();
        }
        throw error(position, position + 1, MessageTemplate.INVALID_OR_UNEXPECTED_TOKEN);
    }

    // ---- what only the parser can tell --------------------------------------------------------------------------

    /** Takes the current {@code /} or {@code /=} for the beginning of a regular expression: pattern in {@link #value},
     *  flags in {@link #raw}. */
    void rescanRegExp() {
        position = startIndex + 1;
        boolean inClass = false;
        while (true) {
            char c = text[position];
            if (position >= limit || Source.isLineTerminator(c)) {
                throw error(startIndex, position, MessageTemplate.UNTERMINATED_REGEXP);
            }
            if (c == '/' && !inClass) {
                break;
            }
            if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '\\') {
                position++;
                if (position >= limit || Source.isLineTerminator(text[position])) {
                    throw error(startIndex, position, MessageTemplate.UNTERMINATED_REGEXP);
                }
            }
            position++;
        }
        value = new String(text, startIndex + 1, position - startIndex - 1);
        int flags = ++position;
        while (position < limit && SourceCharacters.isIdentifierPart(codePointHere())) {
            position += Character.charCount(codePointHere());
        }
        if (text[position] == '\\' && position < limit) {
            throw error(startIndex, position, MessageTemplate.MALFORMED_REG_EXP_FLAGS);
        }
        raw = new String(text, flags, position - flags);
        token = Token.REGEXP;
        endIndex = position;
    }

    /** Takes the current {@code }} for the end of a substitution and scans the next part of the template, or of
     *  the string with substitutions that is not null. */
    void rescanTemplateContinuation(EditStrings.EditString string) {
        position = startIndex + 1;
        token = string == null ? literals.scanTemplatePart() : literals.scanTemplatePart(string);
        endIndex = position;
    }

    // ---- errors -------------------------------------------------------------------------------------------------

    /** An error at indices of {@link #text}. */
    SyntaxException error(int from, int to, MessageTemplate template) {
        return new SyntaxException(source, base + from, base + Math.max(from, Math.min(to, limit)), template);
    }

    /** Start of the current token, as an index of {@link #text}. */
    int startIndex() {
        return startIndex;
    }

    NameTable names() {
        return names;
    }

    /** For {@link Lookahead}: where the current token is, as indices of {@link #text}. */
    int endIndex() {
        return endIndex;
    }

    int previousEndIndex() {
        return previousEndIndex;
    }

    void setIndices(int newStart, int newEnd, int newPreviousEnd) {
        startIndex = newStart;
        endIndex = newEnd;
        previousEndIndex = newPreviousEnd;
    }
}
