package dev.deltic.parser.fuzz;

/** Destructuring, of declarations and of assignments. */
final class Patterns {
    private final Code code;

    Patterns(Code code) {
        this.code = code;
    }

    /** A name or a pattern that declares. */
    void binding() {
        if (code.chance(70) || !code.burn()) {
            code.add(code.names.binding());
        } else {
            bindingPattern();
        }
    }

    void bindingPattern() {
        pattern(true);
    }

    void assignmentPattern() {
        pattern(false);
    }

    private void pattern(boolean declares) {
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        if (code.chance(45)) {
            array(declares);
        } else {
            object(declares);
        }
        code.place.noIn = noIn;
    }

    private void array(boolean declares) {
        code.add("[");
        int count = code.choices.below(4);
        for (int i = 0; i < count; i++) {
            if (code.chance(12)) {
                code.add(",");
                continue;
            }
            boolean rest = i == count - 1 && code.chance(25) || code.sin();
            code.add(rest ? "..." : "");
            element(declares, !rest || code.sin());
            code.add(i < count - 1 || !rest && code.chance(20) || code.sin() ? "," : "");
        }
        code.add("]");
    }

    private void element(boolean declares, boolean initializer) {
        if (declares) {
            binding();
        } else if (code.chance(25) && code.burn()) {
            pattern(false);
        } else {
            code.expressions.target();
        }
        if (initializer && code.chance(25)) {
            code.add("=");
            code.expressions.assignment();
        }
    }

    private void object(boolean declares) {
        code.add("{");
        int count = code.choices.below(4);
        for (int i = 0; i < count; i++) {
            boolean rest = i == count - 1 && code.chance(20) || code.sin();
            if (rest) {
                code.add("...");
                if (code.sin() || !declares && code.chance(30)) {
                    element(declares, code.sin());
                } else {
                    code.add(code.names.binding());
                }
            } else if (code.chance(45)) {
                code.add(code.names.binding());
                if (code.chance(35)) {
                    code.add("=");
                    code.expressions.assignment();
                }
            } else {
                code.functions.key(false);
                code.add(":");
                element(declares, true);
            }
            code.add(i < count - 1 || !rest && code.chance(20) || code.sin() ? "," : "");
        }
        code.add("}");
    }
}
