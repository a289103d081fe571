package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;

/** The text being written, and what the writers of the grammar's areas share. */
final class Code {
    private static final String[] TRIVIA = {
        "\n", "\n", "\n", "\t", "  ", "/**/", "/* a */", "/*\n*/", "//\n", "// a\n", "\r\n", "\u2028", "\u00a0", "\ufeff", "\u000b", "\f",
        "\n-->x\n", "<!--x\n", "/*\n*/-->x\n",
    };

    final Choices choices;
    final StringBuilder out = new StringBuilder();
    final Names names;
    final Literals literals;
    final RegExps regExps;
    final Expressions expressions;
    final Patterns patterns;
    final Functions functions;
    final ClassBodies classes;
    final Statements statements;
    final ModuleItems modules;
    Place place;
    /** Parts still to be written; without any, the plainest forms are chosen. */
    int fuel;
    /** How often, in thousands, something is written that the place does not allow. */
    final int sins;
    private final int trivia;

    Code(Choices choices, Place place, int fuel, int sins) {
        this.choices = choices;
        this.place = place;
        this.fuel = fuel;
        this.sins = sins;
        this.trivia = choices.of(0, 2, 2, 10, 60);
        names = new Names(this);
        literals = new Literals(this);
        regExps = new RegExps(choices);
        expressions = new Expressions(this);
        patterns = new Patterns(this);
        functions = new Functions(this);
        classes = new ClassBodies(this);
        statements = new Statements(this);
        modules = new ModuleItems(this);
    }

    boolean sin() {
        return choices.below(1000) < sins;
    }

    boolean chance(int percent) {
        return choices.chance(percent);
    }

    /** Uses fuel; false when there is none. */
    boolean burn() {
        return --fuel > 0;
    }

    /** A token, apart from the one before as far as it must be, now and then with more between. */
    Code add(String token) {
        if (token.isEmpty()) {
            return this;
        }
        if (out.length() > 0) {
            if (choices.below(1000) < trivia) {
                out.append(TRIVIA[choices.below(TRIVIA.length)]);
            } else if (needsBlank(out.charAt(out.length() - 1), token.charAt(0)) && !sin() || choices.chance(15)) {
                out.append(' ');
            }
        }
        out.append(token);
        return this;
    }

    private static boolean needsBlank(char before, char after) {
        return isWord(before) && isWord(after) || (before == '+' || before == '-' || before == '/' || before == '<') && after == before
            || before >= '0' && before <= '9' && after == '.' || before == '<' && after == '!' || before == '/' && after == '*'
            || before == '?' && after == '.';
    }

    static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '$'
            || c == '_' || c == '\\' || c == '#' || c > 127;
    }

    /** The end of a statement: a semicolon, mostly. */
    void semicolon() {
        int roll = choices.below(100);
        if (roll < 82) {
            add(";");
        } else if (roll < 99) {
            out.append(choices.of("\n", "\n", "/*\n*/", "\r", "\u2029"));
        }
    }

    /** Wraps what has been written since {@code from} in parentheses. */
    void parenthesize(int from) {
        out.insert(from, '(').append(')');
    }
}
