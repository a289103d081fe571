package dev.deltic.parser.fuzz;

/** Functions of all kinds, methods, object literals. */
final class Functions {
    private static final int MEMBER = 8;

    private final Code code;

    Functions(Code code) {
        this.code = code;
    }

    /** The parameters in parentheses, with their place as the function has it. Tells whether they are simple. */
    private boolean parameters(int least, int most) {
        boolean simple = true;
        code.add("(");
        int count = code.sin() ? code.choices.below(4) : code.choices.between(least, most);
        for (int i = 0; i < count; i++) {
            boolean rest = i == count - 1 && count > least && code.chance(10) || code.sin();
            code.add(rest ? "..." : "");
            int from = code.out.length();
            code.patterns.binding();
            simple &= !rest && code.out.indexOf("{", from) < 0 && code.out.indexOf("[", from) < 0;
            if (!rest && code.chance(15)) {
                simple = false;
                code.add("=");
                Place before = code.place;
                code.place = before.copy();
                code.place.async &= code.sin();
                code.place.generator &= code.sin();
                code.expressions.assignment();
                code.place = before;
            }
            code.add(i < count - 1 || !rest && code.chance(8) || code.sin() ? "," : "");
        }
        code.add(")");
        return simple;
    }

    private void body(boolean simple) {
        code.add("{");
        if (code.chance(6) && (simple || code.sin())) {
            code.add(code.choices.of("'use strict'", "\"use strict\"", "'a';'use strict'", "'use\\x20strict'", "('use strict')"));
            code.add(code.choices.of(";", "\n", "+a;"));
            code.place.strict = true;
        }
        code.statements.list(code.choices.below(4));
        code.add("}");
    }

    /** {@code function}, all kinds; {@code name} may be empty. */
    void function(String name, boolean async, boolean generator) {
        if (async) {
            code.add(code.sin() ? code.names.escaped("async") : "async");
            code.add(code.sin() ? "\n" : "");
        }
        code.add("function").add(generator ? "*" : "").add(name);
        Place before = code.place;
        code.place = before.inFunction(async, generator, false);
        body(parameters(0, 3));
        code.place = before;
    }

    int functionExpression() {
        boolean async = code.chance(30);
        boolean generator = code.chance(25);
        Place before = code.place;
        code.place = before.inFunction(async, generator, false);
        String name = code.chance(50) ? "" : code.names.binding();
        code.place = before;
        function(name, async, generator);
        return MEMBER;
    }

    /** An arrow function, which binds loosely: true; or, now and then, something that only looks like one. */
    boolean arrow() {
        boolean async = code.chance(35);
        code.add(async ? code.sin() ? code.names.escaped("async") : "async" : "");
        if (async && code.sin()) {
            code.out.append('\n');
        }
        Place before = code.place;
        Place inner = before.inArrow(async);
        boolean simple = true;
        if (code.chance(40)) {
            code.place = inner;
            code.add(code.names.binding());
        } else {
            Place parametersPlace = inner.copy();
            parametersPlace.async = (async || before.async) && code.sin();
            parametersPlace.generator = before.generator && code.sin();
            code.place = parametersPlace;
            simple = parameters(0, 3);
        }
        code.place = inner;
        if (code.sin()) {
            code.out.append('\n');
        }
        if (!code.sin()) {
            code.add("=>");
        }
        if (code.chance(45)) {
            body(simple);
        } else {
            inner.noIn = before.noIn;
            int from = code.out.length();
            code.expressions.assignment();
            if (Statements.startsWith(code.out, from, "{") && !code.sin()) {
                code.parenthesize(from);
            }
        }
        code.place = before;
        return true;
    }

    /** The key of a property or of an element of a class. */
    void key(boolean privateToo) {
        switch (code.choices.below(12)) {
            case 0 -> code.add(code.literals.string());
            case 1 -> code.add(code.literals.number());
            case 2 -> {
                code.add("[");
                boolean noIn = code.place.noIn;
                code.place.noIn = false;
                code.expressions.assignment();
                code.place.noIn = noIn;
                code.add("]");
            }
            case 3, 4 -> code.add(privateToo || code.sin() ? code.names.privateName() : code.names.property());
            default -> code.add(code.names.property());
        }
    }

    /** What follows the key of a method. {@code least}, {@code most}: how many parameters. */
    void methodRest(boolean async, boolean generator, int least, int most, boolean superCall) {
        Place before = code.place;
        code.place = before.inFunction(async, generator, true);
        code.place.superCall = superCall;
        body(parameters(least, most));
        code.place = before;
    }

    int objectLiteral() {
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        code.add("{");
        int count = code.choices.below(4);
        for (int i = 0; i < count; i++) {
            property();
            code.add(i < count - 1 && !code.sin() || code.chance(20) ? "," : "");
        }
        code.add("}");
        code.place.noIn = noIn;
        return MEMBER;
    }

    private void property() {
        switch (code.choices.below(9)) {
            case 0 -> {
                code.add("...");
                code.expressions.assignment();
            }
            case 1, 2 -> {
                code.add(code.names.reference());
                if (code.sin()) {
                    code.add("=");
                    code.expressions.assignment();
                }
            }
            case 3 -> accessor(false);
            case 4, 5 -> method(false, false);
            default -> {
                key(false);
                code.add(":");
                code.expressions.assignment();
            }
        }
    }

    /** A getter or setter. */
    void accessor(boolean privateToo) {
        boolean getter = code.chance(50);
        code.add(code.sin() ? code.names.escaped(getter ? "get" : "set") : getter ? "get" : "set");
        key(privateToo);
        methodRest(code.sin(), code.sin(), getter ? 0 : 1, getter ? 0 : 1, false);
    }

    void method(boolean privateToo, boolean superCall) {
        boolean async = code.chance(20);
        boolean generator = code.chance(20);
        code.add(async ? code.sin() ? code.names.escaped("async") : "async" : "");
        if (async && code.sin()) {
            code.out.append('\n');
        }
        code.add(generator ? "*" : "");
        key(privateToo);
        methodRest(async, generator, 0, 2, superCall);
    }
}
