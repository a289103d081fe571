package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** Branches, small loops, labels and handlers, with every way out of them. */
final class ControlFlow {
    private final Generator generator;
    private final Choices choices;

    ControlFlow(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    private Fragment body(Place place, int depth) {
        return generator.statements.block(place, choices.between(1, 3), depth);
    }

    Fragment any(Place place, int depth) {
        return switch (choices.below(14)) {
            case 0, 1 -> statement("if (@) {\n@}", of(Type.BOOLEAN, place, 2), exits(place.block(), depth));
            case 2 -> statement("if (@) {\n@} else {\n@}", of(Type.BOOLEAN, place, 2), body(place.block(), depth), exits(place.block(), depth));
            case 3, 4 -> choice(place, depth);
            case 5, 6, 7 -> handlers(place, depth);
            case 8 -> counted(place, depth);
            case 9 -> over(place, depth);
            case 10 -> keys(place, depth);
            case 11 -> whileLoop(place, depth);
            case 12 -> statement("{\n@}", body(place.block(), depth));
            default -> closures(place, depth);
        };
    }

    /** A body that perhaps ends by leaving what is around it. */
    private Fragment exits(Place place, int depth) {
        Fragment list = body(place, depth);
        if (choices.chance(40)) {
            Fragment exit = exit(place);
            if (exit != null) {
                list.add(exit);
            }
        }
        return list;
    }

    /** A jump out of the code here, or null when there is none. */
    private Fragment exit(Place place) {
        return switch (choices.below(6)) {
            case 0 -> place.inFunction ? statement("return @;", of(Type.ANY, place, 1)) : null;
            case 1, 2 -> place.inLoop ? statement(choices.word("break continue") + ";") : null;
            case 3 -> place.loopLabel != null ? statement(choices.word("break continue") + " " + place.loopLabel + ";") : null;
            case 4 -> place.hot ? null : statement("throw @;", choices.chance(50) ? of(Type.ANY, place, 1)
                : Fragment.expression("new " + choices.word("Error TypeError RangeError") + "('" + generator.name("e") + "')"));
            default -> null;
        };
    }

    private Fragment choice(Place place, int depth) {
        Place inner = place.block();
        inner.inSwitch = true;
        Fragment cases = Fragment.statements();
        int count = choices.between(2, 5);
        int otherwise = choices.below(count + 2);
        Type type = choices.of(Type.INT, Type.INT, Type.STRING, Type.ANY);
        for (int i = 0; i < count; i++) {
            Fragment body = body(inner, depth - 1);
            String end = choices.chance(60) ? "break;\n" : "";
            if (i == otherwise) {
                cases.add(statement("default: @" + end, body));
            } else if (type == Type.INT && choices.chance(80)) {
                cases.add(statement("case " + i + ": @" + end, body));
            } else {
                cases.add(statement("case @: @" + end, of(type, place, 1), body));
            }
        }
        return type == Type.INT ? statement("switch (@ & 7) {\n@}", of(type, place, 1), cases)
            : statement("switch (@) {\n@}", of(type, place, 2), cases);
    }

    /** {@code try} with {@code catch}, {@code finally} or both; jumps out of all three. */
    private Fragment handlers(Place place, int depth) {
        Fragment body = exits(place.block(), depth);
        if (choices.chance(40) && !place.hot) {
            body.add(statement("if (@) throw @;", of(Type.BOOLEAN, place, 1), of(Type.ANY, place, 1)));
        }
        boolean hasFinally = choices.chance(45);
        boolean hasCatch = !hasFinally || choices.chance(60);
        Place handler = place.block();
        String name = generator.name("e");
        Fragment caught = Fragment.statements();
        boolean binds = choices.chance(80);
        if (binds) {
            caught.add(statement("$p(" + generator.tag() + ", " + name + ");"));
        }
        caught.add(exits(handler, depth));
        Fragment last = exits(place.block(), depth);
        String start = binds ? " catch (" + name + ") {\n@}" : " catch {\n@}";
        if (!hasFinally) {
            return statement("try {\n@}" + start, body, caught);
        }
        return hasCatch ? statement("try {\n@}" + start + " finally {\n@}", body, caught, last)
            : statement("try {\n@} finally {\n@}", body, last);
    }

    private String label() {
        return choices.chance(30) ? generator.name("L") : null;
    }

    private Fragment labelled(String label, Fragment loop) {
        return label == null ? loop : statement(label + ": @", loop);
    }

    private Fragment counted(Place place, int depth) {
        String label = label();
        Place inner = place.loop(label);
        Variable counter = generator.declare(inner.scope, Type.INT, false);
        String i = counter.name();
        int count = choices.between(1, 5);
        String head = choices.of("let # = 0; # < " + count + "; #++", "let # = " + count + "; # > 0; #--", "var # = 0; # < " + count + "; ++#",
            "let # = 0, end = " + count + "; # < end; # += 2").replace("#", i);
        return labelled(label, statement("for (" + head + ") {\n@}", exits(inner, depth)));
    }

    private Fragment whileLoop(Place place, int depth) {
        String label = label();
        Place inner = place.loop(label);
        String n = generator.name("w");
        Fragment condition = of(Type.BOOLEAN, place, 1);
        Fragment body = exits(inner, depth);
        Fragment loop = choices.chance(50) ? statement("while (" + n + "-- > 0 && @) {\n@}", condition, body)
            : statement("do {\n@} while (" + n + "-- > 0 && @);", body, condition);
        return statement("{ let " + n + " = " + choices.between(1, 5) + ";\n@ }", labelled(label, loop));
    }

    /** {@code for-of}: over what arrays, strings, typed arrays and maps give, by name or by pattern. */
    private Fragment over(Place place, int depth) {
        String label = label();
        Place inner = place.loop(label);
        Fragment iterable = switch (choices.below(6)) {
            case 0, 1 -> of(Type.ARRAY, place, 1);
            case 2 -> of(Type.STRING, place, 0);
            case 3 -> of(Type.TYPED_ARRAY, place, 1);
            case 4 -> Fragment.expression("new Map([[1, @], ['k', @]])", of(Type.ANY, place, 1), of(Type.ANY, place, 1));
            default -> Fragment.expression("@.entries()", of(Type.ARRAY, place, 0));
        };
        boolean constant = choices.chance(30);
        Scope names = inner.scope;
        Fragment target = choices.chance(25) ? generator.patterns.binding(place, names, !constant, 0)
            : Fragment.text(generator.declare(names, Type.ANY, !constant).name());
        Fragment list = Fragment.statements();
        String bound = generator.name("k");
        list.add(statement("if (" + bound + "++ > 6) break;"));
        list.add(exits(inner, depth));
        return statement("{ let " + bound + " = 0;\n@ }", labelled(label,
            statement("for (" + (constant ? "const" : "let") + " @ of @) {\n@}", target, iterable, list)));
    }

    private Fragment keys(Place place, int depth) {
        Place inner = place.loop(null);
        Variable key = generator.declare(inner.scope, Type.STRING, true);
        Fragment object = of(choices.of(Type.OBJECT, Type.OBJECT, Type.ARRAY), place, 1);
        Fragment list = Fragment.statements();
        list.add(statement("$p(" + generator.tag() + ", " + key.name() + ");"));
        if (choices.chance(40)) {
            list.add(body(inner, 0));
        }
        return statement("for (const " + key.name() + " in @) {\n@}", object, list);
    }

    /** Closures over the variables of a loop, called after it. */
    private Fragment closures(Place place, int depth) {
        String list = generator.name("fs");
        Place inner = place.loop(null);
        Variable counter = generator.declare(inner.scope, Type.INT, false);
        String i = counter.name();
        Fragment declaration = generator.statements.declaration(inner);
        Place body = inner.arrow();
        String push = choices.of("(() => @)", "(() => { " + i + " += 10; return @; })", "(function () { return [this === undefined, @]; })");
        Fragment value = of(Type.ANY, body, 2);
        Fragment first = Fragment.expression(list + ".push(" + push + ")", value);
        String kind = choices.word("let let var");
        return statement("{ const " + list + " = [];\n@\nfor (const f of " + list + ") $p(" + generator.tag() + ", f(), f()); }",
            statement("for (" + kind + " " + i + " = 0; " + i + " < 3; " + i + "++) {\n@}",
                Fragment.statements().add(declaration).add(statement("@;", first)).add(body(inner, depth - 1))));
    }
}
