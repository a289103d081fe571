package dev.deltic.parser.fuzz;

/** Expressions. What binds less tightly than its place asks for stands in parentheses, but for a sin. */
final class Expressions {
    // How tightly a form binds.
    private static final int SEQUENCE = 0;
    private static final int ASSIGNMENT = 1;
    private static final int CONDITIONAL = 2;
    private static final int LOGICAL = 3;
    private static final int BINARY = 4;
    private static final int UNARY = 5;
    private static final int POSTFIX = 6;
    private static final int LEFT_HAND_SIDE = 7;
    private static final int MEMBER = 8;

    private static final String[] BINARY_OPERATORS = {
        "+", "-", "*", "/", "%", "**", "<<", ">>", ">>>", "&", "|", "^", "==", "!=", "===", "!==", "<", ">", "<=", ">=", "instanceof", "in",
    };
    private static final String[] ASSIGNMENT_OPERATORS = {
        "=", "=", "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=", "||=", "??=",
    };

    private final Code code;

    Expressions(Code code) {
        this.code = code;
    }

    void expression() {
        at(SEQUENCE);
    }

    void assignment() {
        at(ASSIGNMENT);
    }

    void leftHandSide() {
        at(LEFT_HAND_SIDE);
    }

    void member() {
        at(MEMBER);
    }

    void unary() {
        at(UNARY);
    }

    /** Something that binds at least that tightly. */
    private void at(int level) {
        int from = code.out.length();
        // Parentheses allow everything again, but they come afterwards.
        int written = code.burn() ? form() : primary();
        if (written < level && !code.sin()) {
            code.parenthesize(from);
        }
    }

    private int form() {
        return switch (code.choices.below(40)) {
            case 0 -> {
                assignment();
                code.add(",");
                assignment();
                yield SEQUENCE;
            }
            case 1, 2, 3 -> assign();
            case 4, 5, 6 -> code.functions.arrow() ? ASSIGNMENT : MEMBER;
            case 7 -> suspension();
            case 8, 9 -> conditional();
            case 10, 11 -> logical();
            case 12, 13, 14 -> binary();
            case 15 -> exponent();
            case 16, 17 -> prefix();
            case 18 -> update();
            case 19, 20, 21, 22 -> memberAccess();
            case 23, 24, 25 -> call();
            case 26, 27 -> optionalChain();
            case 28 -> construct();
            case 29, 30 -> array();
            case 31, 32, 33 -> code.functions.objectLiteral();
            case 34 -> code.functions.functionExpression();
            case 35 -> code.classes.classExpression();
            case 36 -> special();
            case 37 -> {
                code.add("(");
                if (!code.chance(3) || !code.sin()) {
                    expression();
                }
                code.add(")");
                yield MEMBER;
            }
            case 38 -> template();
            default -> primary();
        };
    }

    private int primary() {
        switch (code.choices.below(14)) {
            case 0, 1 -> code.add(code.literals.number());
            case 2 -> code.add(code.literals.string());
            case 3 -> code.add(code.regExps.literal(code.sins));
            case 4 -> code.add(code.choices.of("this", "null", "true", "false"));
            case 5 -> code.add(code.choices.of("[]", "{}", "``", "`a`", "()=>{}", "function(){}", "class{}"));
            default -> code.add(code.names.reference());
        }
        return code.out.length() > 3 && code.out.charAt(code.out.length() - 1) == '}' && code.out.charAt(code.out.length() - 3) == '>'
            ? ASSIGNMENT : MEMBER;
    }

    private int assign() {
        if (code.chance(25)) {
            code.patterns.assignmentPattern();
            code.add(code.sin() ? code.choices.of(ASSIGNMENT_OPERATORS) : "=");
        } else {
            target();
            code.add(code.choices.of(ASSIGNMENT_OPERATORS));
        }
        assignment();
        return ASSIGNMENT;
    }

    /** What can be assigned to: mostly a name or a member. */
    void target() {
        if (code.sin()) {
            at(code.choices.of(LEFT_HAND_SIDE, UNARY, ASSIGNMENT));
            return;
        }
        switch (code.choices.below(8)) {
            case 0, 1 -> memberAccess();
            case 2 -> {
                code.add("(");
                target();
                code.add(")");
            }
            default -> code.add(code.names.binding());
        }
    }

    private int suspension() {
        boolean yield = code.place.generator || code.sin();
        boolean await = code.place.async || code.sin();
        if (await && (!yield || code.chance(50))) {
            code.add("await");
            unary();
            return UNARY;
        }
        if (yield) {
            code.add("yield");
            if (code.chance(70)) {
                code.add(code.chance(30) ? "*" : "");
                assignment();
            }
            return ASSIGNMENT;
        }
        return primary();
    }

    private int conditional() {
        at(LOGICAL);
        code.add("?");
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        assignment();
        code.place.noIn = noIn;
        code.add(":");
        assignment();
        return CONDITIONAL;
    }

    private int logical() {
        String operator = code.choices.of("&&", "||", "??");
        at(BINARY);
        for (int i = code.choices.between(1, 2); i > 0; i--) {
            code.add(code.sin() ? code.choices.of("&&", "||", "??") : operator);
            at(BINARY);
        }
        return LOGICAL;
    }

    private int binary() {
        int from = code.out.length();
        if (code.chance(8) && (!code.place.privateNames.isEmpty() || code.sin())) {
            code.add(code.names.privateName()).add(code.sin() ? code.choices.of(BINARY_OPERATORS) : "in");
        } else {
            at(UNARY);
            code.add(code.choices.of(BINARY_OPERATORS));
        }
        boolean exponent = code.out.charAt(code.out.length() - 1) == '*' && code.out.charAt(code.out.length() - 2) == '*';
        at(UNARY);
        if (exponent && !code.sin() || code.place.noIn && !code.sin()) {
            code.parenthesize(from);
            return MEMBER;
        }
        return BINARY;
    }

    private int exponent() {
        at(POSTFIX);
        code.add("**");
        at(UNARY);
        return BINARY;
    }

    private int prefix() {
        code.add(code.choices.of("+", "-", "!", "~", "typeof", "void", "delete", "!"));
        boolean delete = code.out.length() > 5 && code.out.charAt(code.out.length() - 1) == 'e' && code.place.strict;
        at(delete && !code.sin() ? MEMBER : UNARY);
        return UNARY;
    }

    private int update() {
        if (code.chance(50)) {
            code.add(code.choices.of("++", "--"));
            target();
            return UNARY;
        }
        target();
        if (code.sin()) {
            code.out.append('\n');
        }
        code.add(code.choices.of("++", "--"));
        return POSTFIX;
    }

    private int memberAccess() {
        if (code.chance(10) && (code.place.superProperty || code.sin())) {
            code.add("super");
        } else {
            at(MEMBER);
        }
        suffix();
        return MEMBER;
    }

    private void suffix() {
        switch (code.choices.below(8)) {
            case 0, 1 -> {
                code.add("[");
                boolean noIn = code.place.noIn;
                code.place.noIn = false;
                expression();
                code.place.noIn = noIn;
                code.add("]");
            }
            case 2 -> {
                boolean known = !code.place.privateNames.isEmpty() || code.sin();
                code.add(".").add(known ? code.names.privateName() : code.names.property());
            }
            default -> code.add(".").add(code.names.property());
        }
    }

    private int call() {
        int roll = code.choices.below(12);
        if (roll == 0 && (code.place.superCall || code.sin())) {
            code.add("super");
        } else if (roll == 1) {
            code.add("import").add(code.sin() ? code.choices.of(".source", ".defer", ".meta", ".", ".a") : "").add("(");
            for (int i = code.sin() ? code.choices.below(4) : code.choices.between(1, 2); i > 0; i--) {
                code.add(code.sin() ? "..." : "");
                assignment();
                code.add(i > 1 || code.chance(15) ? "," : "");
            }
            code.add(")");
            return LEFT_HAND_SIDE;
        } else if (roll < 4) {
            code.add("async");
        } else {
            leftHandSide();
        }
        arguments();
        return LEFT_HAND_SIDE;
    }

    void arguments() {
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        code.add("(");
        int count = code.choices.below(3);
        for (int i = 0; i < count; i++) {
            code.add(code.chance(10) ? "..." : "");
            assignment();
            code.add(i < count - 1 || code.chance(10) ? "," : "");
        }
        code.add(")");
        code.place.noIn = noIn;
    }

    private int optionalChain() {
        at(MEMBER);
        for (int i = code.choices.between(1, 3); i > 0; i--) {
            code.add("?.");
            switch (code.choices.below(5)) {
                case 0 -> arguments();
                case 1 -> {
                    code.add("[");
                    expression();
                    code.add("]");
                }
                case 2 -> code.add(!code.place.privateNames.isEmpty() || code.sin() ? code.names.privateName() : code.names.property());
                case 3 -> {
                    code.add(code.names.property());
                    suffix();
                }
                default -> code.add(code.names.property());
            }
        }
        if (code.sin()) {
            code.literals.template(true);
        }
        return LEFT_HAND_SIDE;
    }

    private int construct() {
        code.add("new");
        if (code.chance(10) && (code.place.newTarget || code.sin())) {
            code.add(".").add(code.sin() ? code.names.escaped("target") : "target");
            return MEMBER;
        }
        at(MEMBER);
        if (code.chance(75)) {
            arguments();
        }
        return code.out.charAt(code.out.length() - 1) == ')' ? MEMBER : LEFT_HAND_SIDE;
    }

    private int array() {
        code.add("[");
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        for (int i = code.choices.below(4); i > 0; i--) {
            if (code.chance(85)) {
                code.add(code.chance(15) ? "..." : "");
                assignment();
            } else {
                code.add(",");
            }
            code.add(i > 1 || code.chance(15) ? "," : "");
        }
        code.place.noIn = noIn;
        code.add("]");
        return MEMBER;
    }

    private int special() {
        switch (code.choices.below(4)) {
            case 0 -> code.add(code.place.newTarget || code.sin() ? "new.target" : "new a.b");
            case 1 -> code.add(code.place.module || code.sin() ? "import.meta" : "import('a')");
            case 2 -> code.add(code.place.superProperty || code.sin() ? "super.a" : "a.super");
            default -> code.add(code.place.superCall || code.sin() ? "super()" : "this.super()");
        }
        return LEFT_HAND_SIDE;
    }

    private int template() {
        boolean tagged = code.chance(40);
        if (tagged) {
            at(MEMBER);
        }
        boolean noIn = code.place.noIn;
        code.place.noIn = false;
        code.literals.template(tagged);
        code.place.noIn = noIn;
        return MEMBER;
    }
}
