package dev.deltic.parser.fuzz;

/** Identifiers, property names, private names, labels. */
final class Names {
    static final String[] WORDS = {
        "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
        "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch",
        "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield", "let", "static", "implements", "interface",
        "package", "private", "protected", "public", "async", "of", "get", "set", "from", "as", "using", "meta", "target", "accessor",
        "eval", "arguments", "undefined", "NaN", "constructor", "prototype", "__proto__", "source", "defer", "type", "each", "assert",
    };
    private static final String[] CONTEXTUAL = {
        "async", "of", "get", "set", "from", "as", "using", "meta", "target", "accessor", "undefined", "constructor", "prototype", "source",
        "defer", "type",
    };
    /** Identifiers of sloppy code in places. */
    private static final String[] FRAGILE = {"await", "yield", "let", "static", "implements", "package", "public", "eval", "arguments"};
    private static final String[] PLAIN = {"a", "b", "c", "x", "y", "f", "g", "$", "_", "A", "o"};

    private final Code code;
    private int fresh;

    Names(Code code) {
        this.code = code;
    }

    /** A name to refer to. */
    String reference() {
        if (code.sin()) {
            return escaped(code.choices.of(WORDS));
        }
        int roll = code.choices.below(100);
        if (roll < 85) {
            return code.choices.of(PLAIN);
        }
        return roll < 94 ? escaped(code.choices.of(CONTEXTUAL)) : roll < 97 ? unusual() : fragile();
    }

    private String fragile() {
        String name = code.choices.of(FRAGILE);
        boolean wrong = code.place.strict && !name.equals("await") && !name.equals("arguments") && !name.equals("eval")
            || name.equals("await") && code.place.async || name.equals("yield") && code.place.generator;
        return wrong ? "a" : escaped(name);
    }

    /** A name to declare or assign: mostly one that is used nowhere else. */
    String binding() {
        if (code.sin()) {
            return escaped(code.choices.of(WORDS));
        }
        int roll = code.choices.below(100);
        if (roll < 70) {
            return "v" + fresh++;
        }
        if (roll < 90) {
            return code.choices.of(PLAIN);
        }
        String name = roll < 95 ? escaped(code.choices.of(CONTEXTUAL)) : roll < 97 ? unusual() : fragile();
        return code.place.strict && (name.equals("eval") || name.equals("arguments")) ? "a" : name;
    }

    /** A name after a dot or as a key: any word. */
    String property() {
        return code.chance(70) ? code.choices.of(PLAIN) : escaped(code.choices.of(WORDS));
    }

    String label() {
        return code.sin() ? escaped(code.choices.of(WORDS)) : code.choices.of("l", "m", "a", "n");
    }

    /** A private name in scope, as far as there is one. */
    String privateName() {
        if (code.place.privateNames.isEmpty() || code.sin()) {
            return code.choices.of("#p", "#q", "#r", "#constructor", "#in", "#\\u0061", "# p", "#");
        }
        return code.place.privateNames.get(code.choices.below(code.place.privateNames.size()));
    }

    private String unusual() {
        return code.choices.of("\u00e9", "\u03c0", "\u4e2d", "\ud835\udc00", "\\u{61}", "\\u0061b", "a\\u{62}", "\u2118", "a\u200c",
            "a\u200d", "\\u{1d400}", "a\u0301", "\uff41", "a\u00b7");
    }

    /** Now and then with one of its characters as an escape. */
    String escaped(String name) {
        if (!code.chance(12) || name.isEmpty()) {
            return name;
        }
        int at = code.choices.below(name.length());
        String hex = Integer.toHexString(name.charAt(at));
        String escape = code.chance(50) ? "\\u{" + hex + "}" : "\\u" + "0000".substring(hex.length()) + hex;
        return name.substring(0, at) + escape + name.substring(at + 1);
    }
}
