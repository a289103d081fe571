package dev.deltic.parser.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Classes: heritage, constructors, methods, accessors, fields, static blocks, private names. */
final class ClassBodies {
    private static final int MEMBER = 8;
    private static final String[] PRIVATE_NAMES = {"#p", "#q", "#r", "#\\u0061", "#get", "#static", "#await", "#\u00e9", "#eval"};

    private final Code code;

    ClassBodies(Code code) {
        this.code = code;
    }

    int classExpression() {
        writeClass(code.chance(50) ? "" : code.names.binding());
        return MEMBER;
    }

    void writeClass(String name) {
        Place before = code.place;
        code.place = before.copy();
        code.place.strict = true;
        code.place.noIn = false;
        code.add("class").add(name);
        boolean derived = code.chance(40);
        if (derived) {
            code.add("extends");
            code.expressions.leftHandSide();
        }
        code.add("{");
        List<String> own = declared(before);
        Place inside = code.place.copy();
        List<String> visible = new ArrayList<>(before.privateNames);
        visible.addAll(own);
        inside.privateNames = visible;
        code.place = inside;
        for (String privateName : own) {
            privateElement(privateName);
        }
        boolean constructor = code.chance(35);
        if (constructor) {
            code.add(code.chance(90) ? "constructor" : "'constructor'");
            code.functions.methodRest(false, false, 0, 2, derived);
        }
        for (int i = code.choices.below(4); i > 0; i--) {
            element(derived);
        }
        code.add("}");
        code.place = before;
    }

    /** The names that this class declares: different ones, but for a sin. */
    private List<String> declared(Place before) {
        List<String> own = new ArrayList<>();
        for (int i = code.chance(50) ? 0 : code.choices.between(1, 2); i > 0; i--) {
            String name = code.choices.of(PRIVATE_NAMES);
            if (!own.contains(name) || code.sin()) {
                own.add(name);
            }
        }
        return own;
    }

    private void privateElement(String name) {
        code.add(code.chance(25) ? "static" : "");
        switch (code.choices.below(6)) {
            case 0 -> {
                code.add(code.choices.of("get", "set"));
                boolean getter = code.out.charAt(code.out.length() - 3) == 'g';
                code.add(name);
                code.functions.methodRest(false, false, getter ? 0 : 1, getter ? 0 : 1, false);
                if (code.chance(20)) {
                    code.add(code.sin() ? "static" : "").add(getter ? "set" : "get").add(name);
                    code.functions.methodRest(false, false, getter ? 1 : 0, getter ? 1 : 0, false);
                }
            }
            case 1 -> {
                code.add(name);
                code.functions.methodRest(false, false, 0, 2, false);
            }
            default -> field(name);
        }
    }

    private void field(String name) {
        if (name == null) {
            int from = code.out.length();
            code.functions.key(false);
            String key = code.out.substring(from).strip();
            if ((key.equals("constructor") || key.equals("'constructor'") || key.equals("prototype")) && !code.sin()) {
                code.out.append("_");
            }
        } else {
            code.add(name);
        }
        if (code.chance(60)) {
            code.add("=");
            initializer(code.expressions::assignment);
        }
        code.semicolon();
    }

    /** Something that runs as a method does, without parameters. */
    private void initializer(Runnable writer) {
        Place before = code.place;
        code.place = before.inFunction(false, false, true);
        code.place.function = false;
        writer.run();
        code.place = before;
    }

    private void element(boolean derived) {
        int roll = code.choices.below(12);
        if (roll == 0) {
            code.add(";");
        } else if (roll == 1) {
            code.add("static").add("{");
            initializer(() -> code.statements.list(code.choices.below(3)));
            code.add("}");
        } else {
            code.add(code.chance(25) ? code.sin() ? code.names.escaped("static") : "static" : "");
            if (roll < 6) {
                field(null);
            } else if (roll < 8) {
                code.functions.accessor(code.sin());
            } else {
                code.functions.method(code.sin(), derived && code.sin());
            }
        }
    }
}
