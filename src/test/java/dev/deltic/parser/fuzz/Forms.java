package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;

/** Texts from two lists: forms that the specification makes early errors of, or nearly, and frames around them. In a form {@code $w} is
 *  a word, {@code $e} an expression, {@code $s} a statement, {@code $p} a pattern. */
final class Forms {
    private final String[] forms = Resources.lines("forms.txt");
    private final String[] frames = Resources.lines("frames.txt");

    String text(Code code) {
        Choices choices = code.choices;
        String text = fill(code, choices.of(forms));
        if (choices.chance(12)) {
            text += choices.of("; ", "\n", " ") + fill(code, choices.of(forms));
        }
        for (int i = choices.below(3); i > 0; i--) {
            String frame = choices.of(frames);
            text = frame.replace("$", text);
        }
        return choices.chance(3) ? "'use strict';" + text : text;
    }

    private static String fill(Code code, String form) {
        StringBuilder out = new StringBuilder();
        String word = code.names.escaped(code.choices.of(Names.WORDS));
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char next = i + 1 < form.length() ? form.charAt(i + 1) : 0;
            if (c == '\\' && next == 'n') {
                out.append(code.choices.of("\n", "\n", "\n", "\r", "\u2028", "/*\n*/", "//\n"));
                i++;
            } else if (c == '$' && "wesp".indexOf(next) >= 0 && next != 0) {
                out.append(code.choices.chance(5) ? other(code, next) : next == 'w' ? word : other(code, next));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String other(Code code, char kind) {
        if (kind == 'w') {
            return code.names.escaped(code.choices.of(Names.WORDS));
        }
        if (code.chance(70)) {
            return kind == 'e' ? code.choices.of("a", "b", "1", "this", "{}", "[]", "a.b", "(a)", "a()", "/a/", "''", "await", "yield",
                    "() => {}")
                : kind == 's' ? code.choices.of(";", "a;", "{}", "a", "var a", "let b", "function a() {}", "010", "return")
                : code.choices.of("[a]", "{a}", "{a = b}", "[a = b]", "{a: b}", "[...a]", "{...a}", "[]", "{}", "{a: [b]}", "{a, a}");
        }
        StringBuilder before = new StringBuilder(code.out);
        code.out.setLength(0);
        switch (kind) {
            case 'e' -> code.expressions.assignment();
            case 's' -> code.statements.item();
            default -> code.patterns.bindingPattern();
        }
        String text = code.out.toString();
        code.out.setLength(0);
        code.out.append(before);
        return text;
    }
}
