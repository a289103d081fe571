package dev.deltic.parser.fuzz;

/** Numbers, strings and templates; one in a hundred or so is malformed. */
final class Literals {
    private static final String[] NUMBERS = {
        "0", "1", "42", "1.5", ".5", "5.", "1e3", "1e-3", "1E+3", "0x1F", "0b101", "0o17", "1n", "0n", "0xFn", "0b1n", "0o7n", "1_000",
        "0x1_F", "1_0.0_1e1_0", "9007199254740993", "1e400", "123456789012345678901234567890n", "0.0000001", "0XAB", "0B1", "0O7", "1_0n",
    };
    private static final String[] SLOPPY_NUMBERS = {"010", "017", "08", "09", "019.5", "00", "08e1", "0777", "09.1"};
    private static final String[] BAD_NUMBERS = {
        "0x", "0b2", "0o8", "1_", "1__0", "_1", "0_1", "1e", "1e+", "1.5n", "1e3n", "01n", "08n", "0b", "0xg", "3in", "3a", "1._0", "1_.0",
        "0_", "0b1_", "0x_1", "1e_1", "1e1_", "010.5", "07_1", "09_1", "00n", "1n1", "0xn", "1\\u0061", "0.a", "5..a", "1.a", "1e3.a",
        "010.a", "08.a",
    };
    private static final String[] STRINGS = {
        "''", "\"\"", "'a'", "\"b\"", "'\\n'", "'\\x41'", "'\\u0041'", "'\\u{41}'", "'\\u{10FFFF}'", "'\\0'", "'\\\n'", "'\\\r\n'",
        "'\u2028'", "'\\q'", "'\"'", "\"'\"", "'use strict'", "'\\ud800'", "'\ud800'", "'\\\u2029'", "'__proto__'", "'constructor'",
        "'default'",
    };
    private static final String[] SLOPPY_STRINGS = {"'\\1'", "'\\07'", "'\\08'", "'\\8'", "'\\9'", "'\\377'", "'\\00'", "'\\0a'"};
    private static final String[] BAD_STRINGS = {
        "'\\x4'", "'\\u004'", "'\\u{}'", "'\\u{110000}'", "'\\u{4_1}'", "'a", "'\n'", "'\\u{41'", "'\\x'", "'\\u'", "\"'", "'\\", "'\r'",
    };
    private static final String[] TEMPLATE_PARTS = {
        "", "", "a", "\\n", "\n", "\\u{41}", "$", "$$", "{", "}", "\\`", "\\${", "\r\n", "'", "/*", "//", "\\0", "\u2028", "\\\n",
    };
    private static final String[] BAD_PARTS = {"\\1", "\\x", "\\u", "\\u{", "\\u{110000}", "\\08", "\\9", "\\u00g0", "\\xg"};

    private final Code code;

    Literals(Code code) {
        this.code = code;
    }

    String number() {
        return code.sin() ? code.choices.of(BAD_NUMBERS) : code.chance(7) && (!code.place.strict || code.sin())
            ? code.choices.of(SLOPPY_NUMBERS) : code.choices.of(NUMBERS);
    }

    String string() {
        return code.sin() ? code.choices.of(BAD_STRINGS) : code.chance(7) && (!code.place.strict || code.sin())
            ? code.choices.of(SLOPPY_STRINGS) : code.choices.of(STRINGS);
    }

    /** A template, with expressions in it; a tagged one may have any escape. */
    void template(boolean tagged) {
        code.add("`");
        int parts = code.choices.below(4);
        for (int i = 0; i <= parts; i++) {
            if (i > 0) {
                code.out.append("${");
                code.expressions.expression();
                code.add("}");
            }
            code.out.append(tagged && code.chance(15) || code.sin() ? code.choices.of(BAD_PARTS) : code.choices.of(TEMPLATE_PARTS));
        }
        if (!code.sin()) {
            code.out.append('`');
        }
    }
}
