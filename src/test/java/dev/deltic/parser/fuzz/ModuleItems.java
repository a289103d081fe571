package dev.deltic.parser.fuzz;

/** Imports and exports. */
final class ModuleItems {
    private final Code code;
    private int exports;
    private boolean hasDefault;

    ModuleItems(Code code) {
        this.code = code;
    }

    void list(int count) {
        for (int i = 0; i < count; i++) {
            switch (code.choices.below(6)) {
                case 0 -> importDeclaration();
                case 1, 2 -> exportDeclaration();
                default -> code.statements.item();
            }
        }
    }

    private void importDeclaration() {
        code.add("import");
        if (code.sin()) {
            code.add(code.choices.of("source", "defer", "type", "async", "*"));
        }
        int roll = code.choices.below(6);
        if (roll > 0) {
            boolean name = roll == 1 || roll == 2 || roll == 3;
            code.add(name ? code.names.binding() : "");
            code.add(name && roll > 1 ? "," : "");
            if (roll == 2 || roll == 4) {
                code.add("*").add(code.sin() ? "" : "as").add(code.names.binding());
            } else if (roll > 1) {
                specifiers(true);
            }
            code.add(code.sin() ? code.names.escaped("from") : "from");
        }
        source();
        code.semicolon();
    }

    private void source() {
        code.add(code.sin() ? code.names.reference() : code.literals.string());
        if (code.chance(20)) {
            code.add(code.sin() ? code.choices.of("assert", "w\\u0069th", "\nwith") : "with").add("{");
            int count = code.choices.below(3);
            for (int i = 0; i < count; i++) {
                code.add(code.chance(40) ? code.literals.string() : i == 0 || code.sin() ? code.names.property() : "k" + i).add(":");
                code.add(code.sin() ? code.names.reference() : code.choices.of("'json'", "\"a\"", "''"));
                code.add(i < count - 1 || code.chance(20) ? "," : "");
            }
            code.add("}");
        }
    }

    private String moduleName() {
        return code.chance(25) ? code.sin() ? code.choices.of("'\\ud800'", "'\udc00'") : code.literals.string() : code.names.property();
    }

    private void specifiers(boolean imports) {
        code.add("{");
        int count = code.choices.below(3);
        for (int i = 0; i < count; i++) {
            if (imports) {
                if (code.chance(50)) {
                    code.add(moduleName()).add(code.sin() ? code.names.escaped("as") : "as");
                }
                code.add(code.names.binding());
            } else {
                code.add(code.sin() ? moduleName() : code.names.reference());
                code.add("as").add(code.sin() ? moduleName() : "e" + exports++);
            }
            code.add(i < count - 1 || code.chance(20) ? "," : "");
        }
        code.add("}");
    }

    private void exportDeclaration() {
        code.add("export");
        switch (code.choices.below(8)) {
            case 0 -> {
                code.add("*");
                code.add(code.chance(50) ? "as " + (code.sin() ? moduleName() : "e" + exports++) : "").add("from");
                source();
                code.semicolon();
            }
            case 1 -> {
                code.add("{");
                int count = code.choices.below(3);
                for (int i = 0; i < count; i++) {
                    code.add(moduleName()).add("as").add("e" + exports++).add(i < count - 1 || code.chance(20) ? "," : "");
                }
                code.add("}").add("from");
                source();
                code.semicolon();
            }
            case 2 -> {
                String name = "d" + exports++;
                code.add("{").add(name).add(code.chance(50) ? "as e" + exports++ : "").add(code.chance(20) ? "," : "").add("}");
                code.semicolon();
                code.add(code.sin() ? "" : "let " + name + ";");
            }
            case 3 -> {
                specifiers(false);
                code.semicolon();
            }
            case 4, 5 -> exportDefault();
            default -> code.statements.declaration();
        }
    }

    private void exportDefault() {
        if (hasDefault && !code.sin()) {
            code.add("{").add("}").add(";");
            return;
        }
        hasDefault = true;
        code.add(code.sin() ? code.names.escaped("default") : "default");
        switch (code.choices.below(4)) {
            case 0 -> code.functions.function(code.chance(50) ? "" : code.names.binding(), code.chance(30), code.chance(30));
            case 1 -> code.classes.writeClass(code.chance(50) ? "" : code.names.binding());
            default -> {
                code.expressions.assignment();
                code.semicolon();
            }
        }
    }
}
