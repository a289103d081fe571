package dev.deltic.parser.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Statements and declarations. */
final class Statements {
    private final Code code;

    Statements(Code code) {
        this.code = code;
    }

    static boolean startsWith(CharSequence text, int from, String start) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return text.length() - at >= start.length() && start.contentEquals(text.subSequence(at, at + start.length()));
    }

    /** Declarations and statements. */
    void list(int count) {
        for (int i = 0; i < count; i++) {
            item();
        }
    }

    void item() {
        if (code.chance(35) || code.fuel <= 0) {
            declaration();
        } else {
            statement();
        }
    }

    void declaration() {
        switch (code.choices.below(14)) {
            case 0, 1, 2 -> functionDeclaration();
            case 3, 4 -> code.classes.writeClass(code.names.binding());
            case 5 -> using();
            default -> {
                variables(code.choices.of("let", "const", "var", "let"), false);
                code.semicolon();
            }
        }
    }

    private void functionDeclaration() {
        code.functions.function(code.sin() ? "" : code.names.binding(), code.chance(25), code.chance(20));
    }

    private void using() {
        boolean awaits = (code.place.async || code.sin()) && code.chance(50);
        if (code.place.top && !code.sin()) {
            code.add(code.choices.of("using\n", "using;", "using = a;", "using[a];", "using(a);", "using.a;", "a = using\n"));
            return;
        }
        code.add(awaits ? "await" : "").add(awaits && code.sin() ? "\n" : "").add(code.sin() ? code.names.escaped("using") : "using");
        code.add(code.sin() ? "\n" : "");
        int count = code.chance(80) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            code.add(i > 0 ? "," : "");
            if (code.sin()) {
                code.patterns.bindingPattern();
            } else {
                code.add(code.names.binding());
            }
            if (!code.sin()) {
                code.add("=");
                code.expressions.assignment();
            }
        }
        code.semicolon();
    }

    /** {@code var}, {@code let}, {@code const} and what they declare. {@code head}: of a {@code for-in} or {@code for-of}. */
    private void variables(String kind, boolean head) {
        code.add(code.sin() ? code.names.escaped(kind) : kind);
        int count = head && !code.sin() || code.chance(80) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            code.add(i > 0 ? "," : "");
            int from = code.out.length();
            code.patterns.binding();
            boolean pattern = startsWith(code.out, from, "{") || startsWith(code.out, from, "[");
            if (head ? code.sin() : pattern || kind.equals("const") ? !code.sin() : code.chance(70)) {
                code.add("=");
                code.expressions.assignment();
            }
        }
    }

    void statement() {
        if (!code.burn()) {
            code.add(code.choices.of(";", "a;", "{}", "debugger;"));
            return;
        }
        switch (code.choices.below(26)) {
            case 0, 1 -> block();
            case 2, 3 -> conditional();
            case 4, 5, 6 -> forLoop();
            case 7 -> whileLoop();
            case 8 -> doLoop();
            case 9 -> jump();
            case 10 -> returns();
            case 11 -> with();
            case 12 -> switches();
            case 13 -> {
                code.add("throw").add(code.sin() ? "\n" : "");
                code.expressions.expression();
                code.semicolon();
            }
            case 14, 15 -> tries();
            case 16, 17 -> labelled();
            case 18 -> code.add(code.choices.of(";", "debugger;", "debugger\n"));
            default -> expressionStatement();
        }
    }

    private void expressionStatement() {
        int from = code.out.length();
        code.expressions.expression();
        boolean wrong = startsWith(code.out, from, "{") || startsWith(code.out, from, "function") || startsWith(code.out, from, "class")
            || startsWith(code.out, from, "let") || startsWith(code.out, from, "async function");
        if (wrong && !code.sin()) {
            code.parenthesize(from);
            if (from > 0) {
                code.out.insert(from, ';');
            }
        }
        code.semicolon();
    }

    private void block() {
        Place before = code.place;
        code.place = before.inBlock();
        code.add("{");
        list(code.choices.below(4));
        code.add("}");
        code.place = before;
    }

    /** The body of a loop, an if or a with: no declaration, but for a sin. */
    private void substatement() {
        if (code.sin()) {
            item();
        } else {
            statement();
        }
    }

    private void parenthesized() {
        code.add("(");
        code.expressions.expression();
        code.add(")");
    }

    private void conditional() {
        code.add("if");
        parenthesized();
        if (!code.place.strict && code.chance(8)) {
            functionDeclaration();
        } else {
            substatement();
        }
        if (code.chance(40)) {
            code.add("else");
            substatement();
        }
    }

    private void inLoop(Runnable writer) {
        Place before = code.place;
        code.place = before.inLoop();
        writer.run();
        code.place = before;
    }

    private void whileLoop() {
        code.add("while");
        parenthesized();
        inLoop(this::substatement);
    }

    private void doLoop() {
        code.add("do");
        inLoop(this::substatement);
        code.add("while");
        parenthesized();
        code.add(code.choices.of(";", "\n", "", ";"));
    }

    private void forLoop() {
        code.add("for");
        boolean awaits = code.chance(15) && (code.place.async || code.sin());
        code.add(awaits ? "await" : "").add("(");
        Place before = code.place;
        code.place = before.inBlock();
        int kind = awaits ? code.sin() ? 0 : 2 : code.choices.below(3);
        if (kind == 0) {
            threePartHead();
        } else {
            iterationHead(kind == 2, awaits);
        }
        code.place = before;
        code.add(")");
        inLoop(this::substatement);
    }

    private void threePartHead() {
        code.place.noIn = true;
        switch (code.choices.below(6)) {
            case 0, 1, 2 -> variables(code.choices.of("let", "const", "var"), false);
            case 3 -> {
                if (code.sin()) {
                    code.add("using a = b");
                }
            }
            default -> {
                int from = code.out.length();
                code.expressions.expression();
                if (startsWith(code.out, from, "let") && !code.sin()) {
                    code.parenthesize(from);
                }
            }
        }
        code.place.noIn = false;
        code.add(";");
        if (code.chance(60)) {
            code.expressions.expression();
        }
        code.add(";");
        if (code.chance(60)) {
            code.expressions.expression();
        }
    }

    private void iterationHead(boolean of, boolean awaits) {
        switch (code.choices.below(8)) {
            case 0, 1, 2, 3 -> variables(code.choices.of("let", "const", "var"), true);
            case 4 -> {
                if (of || code.sin()) {
                    code.add(code.place.async && code.chance(40) || code.sin() ? "await" : "").add("using").add(code.names.binding());
                } else {
                    code.add("a");
                }
            }
            case 5 -> {
                code.place.noIn = true;
                code.patterns.assignmentPattern();
                code.place.noIn = false;
            }
            default -> {
                code.place.noIn = true;
                int from = code.out.length();
                code.expressions.target();
                boolean wrong = startsWith(code.out, from, "let") || startsWith(code.out, from, "async") && !awaits
                    || startsWith(code.out, from, "using");
                if (wrong && !code.sin()) {
                    code.parenthesize(from);
                }
                code.place.noIn = false;
            }
        }
        code.add(of ? code.sin() ? code.names.escaped("of") : "of" : "in");
        if (of && !code.sin()) {
            code.expressions.assignment();
        } else {
            code.expressions.expression();
        }
    }

    private void jump() {
        Place place = code.place;
        if (code.sin()) {
            code.add(code.choices.of("break", "continue", "break l", "continue l", "break\nl")).semicolon();
        } else if (!place.labels.isEmpty() && code.chance(50)) {
            code.add("break").add(place.labels.get(code.choices.below(place.labels.size())));
            code.semicolon();
        } else if (place.loop) {
            code.add(code.choices.of("break", "continue"));
            code.semicolon();
        } else {
            code.add(place.breakable ? "break;" : ";");
        }
    }

    private void returns() {
        if (!code.place.function && !code.sin()) {
            code.add("a");
        } else {
            code.add("return");
            if (code.chance(70)) {
                code.expressions.expression();
            }
        }
        code.semicolon();
    }

    private void with() {
        if (code.place.strict && !code.sin()) {
            block();
            return;
        }
        code.add("with");
        parenthesized();
        substatement();
    }

    private void switches() {
        code.add("switch");
        parenthesized();
        code.add("{");
        Place before = code.place;
        code.place = before.inBlock();
        code.place.breakable = true;
        boolean fallback = false;
        for (int i = code.choices.below(4); i > 0; i--) {
            if (code.chance(70) || fallback && !code.sin()) {
                code.add("case");
                code.expressions.expression();
            } else {
                fallback = true;
                code.add("default");
            }
            code.add(":");
            list(code.choices.below(3));
        }
        code.place = before;
        code.add("}");
    }

    private void tries() {
        code.add("try");
        block();
        boolean caught = code.chance(70);
        if (caught) {
            code.add("catch");
            if (code.chance(75)) {
                code.add("(");
                code.patterns.binding();
                code.add(code.sin() ? "= a" : "").add(")");
            }
            block();
        }
        if ((!caught || code.chance(30)) && !code.sin()) {
            code.add("finally");
            block();
        }
    }

    private void labelled() {
        String label = code.names.label();
        if (code.place.labels.contains(label) && !code.sin()) {
            code.add(";");
            return;
        }
        code.add(label).add(":");
        Place before = code.place;
        code.place = before.inBlock();
        List<String> labels = new ArrayList<>(before.labels);
        labels.add(label);
        code.place.labels = labels;
        if (!before.strict && code.chance(8)) {
            functionDeclaration();
        } else if (code.chance(40)) {
            forLoop();
        } else {
            substatement();
        }
        code.place = before;
    }
}
