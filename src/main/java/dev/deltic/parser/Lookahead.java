package dev.deltic.parser;

import dev.deltic.messages.MessageTemplate;

/** Answers about the tokens behind a {@link Scanner}'s current one, by scanning them and going back. */
final class Lookahead {
    private final Scanner scanner;

    Lookahead(Scanner scanner) {
        this.scanner = scanner;
    }

    /** The token behind the current one; it and {@code newlineBefore} are all that one may ask about it. */
    Token peek() {
        State saved = new State(scanner);
        scanner.next();
        Token found = scanner.token;
        saved.restore(scanner);
        return found;
    }

    /** As {@link #peek()}, but END if a line terminator comes first. */
    Token peekOnLine() {
        State saved = new State(scanner);
        scanner.next();
        Token found = scanner.newlineBefore ? Token.END : scanner.token;
        saved.restore(scanner);
        return found;
    }

    /** True if the next token is this name, unescaped and on the same line. */
    boolean peekIsNameOnLine(String name) {
        State saved = new State(scanner);
        scanner.next();
        boolean found = !scanner.newlineBefore && scanner.token.isIdentifier() && !scanner.escaped
                && name.equals(scanner.value);
        saved.restore(scanner);
        return found;
    }

    /** At a token followed by a name: true if an arrow follows that. */
    boolean isArrowBehindNextName() {
        State saved = new State(scanner);
        scanner.next();
        scanner.next();
        boolean found = scanner.token == Token.ARROW;
        saved.restore(scanner);
        return found;
    }

    /** At {@code await}: true if {@code using} and a name follow on the same line. */
    boolean isAwaitUsing() {
        State saved = new State(scanner);
        scanner.next();
        boolean found = !scanner.newlineBefore && scanner.token == Token.IDENTIFIER && !scanner.escaped
                && scanner.value.equals("using");
        if (found) {
            scanner.next();
            found = !scanner.newlineBefore && scanner.token.isIdentifier();
        }
        saved.restore(scanner);
        return found;
    }

    /** At a token followed by a name: true if {@code =} (or another separator of declarators) follows that. */
    boolean isAssignBehindNextName() {
        State saved = new State(scanner);
        scanner.next();
        scanner.next();
        Token token = scanner.token;
        boolean found = token == Token.ASSIGN || token == Token.SEMICOLON || token == Token.COMMA;
        saved.restore(scanner);
        return found;
    }

    /** At a name behind a label: true if, behind more labels, a loop follows. */
    boolean isLoopBehindLabels() {
        State saved = new State(scanner);
        boolean label = true;
        while (label && scanner.token.isIdentifier()) {
            scanner.next();
            label = scanner.token == Token.COLON;
            if (label) {
                scanner.next();
            }
        }
        Token token = scanner.token;
        boolean found = label && (token == Token.FOR || token == Token.WHILE || token == Token.DO);
        saved.restore(scanner);
        return found;
    }

    /** True if the next token is this name, unescaped. */
    boolean peekIsWord(String word) {
        State saved = new State(scanner);
        scanner.next();
        boolean found = scanner.token == Token.IDENTIFIER && !scanner.escaped && word.equals(scanner.value);
        saved.restore(scanner);
        return found;
    }

    /** At {@code source} with a name behind: false if that is the {@code from} of a default import. */
    boolean isSourcePhase() {
        State saved = new State(scanner);
        scanner.next();
        boolean from = !scanner.escaped && scanner.value.equals("from");
        scanner.next();
        boolean found = !from || scanner.token == Token.IDENTIFIER && !scanner.escaped && scanner.value.equals("from");
        saved.restore(scanner);
        return found;
    }

    /** Everything about a current token, to come back to. */
    private static final class State {
        private final int position;
        private final Token token;
        private final int startIndex;
        private final int endIndex;
        private final int previousEndIndex;
        private final boolean newlineBefore;
        private final boolean escaped;
        private final String value;
        private final String raw;
        private final Object number;
        private final boolean substitutionFollows;
        private final MessageTemplate strictError;

        State(Scanner scanner) {
            position = scanner.position;
            token = scanner.token;
            startIndex = scanner.startIndex();
            endIndex = scanner.endIndex();
            previousEndIndex = scanner.previousEndIndex();
            newlineBefore = scanner.newlineBefore;
            escaped = scanner.escaped;
            value = scanner.value;
            raw = scanner.raw;
            number = scanner.number;
            substitutionFollows = scanner.substitutionFollows;
            strictError = scanner.strictError;
        }

        void restore(Scanner scanner) {
            scanner.position = position;
            scanner.token = token;
            scanner.setIndices(startIndex, endIndex, previousEndIndex);
            scanner.newlineBefore = newlineBefore;
            scanner.escaped = escaped;
            scanner.value = value;
            scanner.raw = raw;
            scanner.number = number;
            scanner.substitutionFollows = substitutionFollows;
            scanner.strictError = strictError;
        }
    }
}
