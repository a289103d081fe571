package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** What only sloppy code can do: {@code with}, variables from direct eval, functions in blocks, {@code this} as an object. */
final class Sloppy {
    private final Generator generator;
    private final Choices choices;

    Sloppy(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    Fragment any(Place place) {
        return switch (choices.below(6)) {
            case 0, 1 -> with(place);
            case 2, 3 -> eval(place);
            case 4 -> functionInBlock(place);
            default -> thisValue(place);
        };
    }

    private Fragment with(Place place) {
        Place inner = place.block();
        for (String key : Values.KEYS.split(" ")) {
            inner.scope.add(new Variable(key, Type.ANY, true));
        }
        Fragment object = choices.of(of(Type.OBJECT, place, 1), of(Type.OBJECT, place, 1), of(Type.ANY, place, 0),
            Fragment.expression("new Proxy({x: 1, y: 2}, {get(t, k) { if (typeof k === 'string') $p('get', k); return t[k]; }, set(t, k, v) { $p('set', k, v); t[k] = v; return true; }})"),
            Fragment.expression("{x: 1, a: 2, [Symbol.unscopables]: {a: true}}"));
        Fragment body = Fragment.statements();
        for (int i = choices.between(2, 5); i > 0; i--) {
            String key = choices.word(Values.KEYS);
            body.add(statement("try { @ } catch (e) { $p(" + generator.tag() + ", e); }", switch (choices.below(8)) {
                case 0 -> statement("$p(" + generator.tag() + ", " + key + ");");
                case 1 -> statement(key + " = $c(@);", of(Type.ANY, inner, 1));
                case 2 -> statement(key + " " + choices.word("+= ??= |=") + " $c(@);", of(Type.ANY, inner, 1));
                case 3 -> statement("$p(" + generator.tag() + ", typeof " + key + ", delete " + key + ");");
                case 4 -> statement("$p(" + generator.tag() + ", " + key + "(@));", of(Type.ANY, inner, 0));
                case 5 -> statement("var " + key + " = $c(@);", of(Type.ANY, inner, 1));
                case 6 -> statement("$p(" + generator.tag() + ", (() => " + key + ")());");
                default -> generator.statements.any(inner, 1);
            }));
        }
        return statement("(function (x, y) { var a = 'local';\nwith (@) {\n@}\n$p(" + generator.tag() + ", x, y, a); })(1, 2);", object, body);
    }

    private Fragment eval(Place place) {
        Place inner = place.block();
        String v = generator.name("ev");
        inner.scope.add(new Variable(v, Type.ANY, true));
        Fragment code = statement("@", generator.statements.assignment(inner));
        String text = code.toString().replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ");
        Fragment list = Fragment.statements();
        list.add(statement("var before = typeof " + v + ";"));
        list.add(statement("for (let k = 0; k < 3; k++) {\n@}", Fragment.statements().add(statement("try { $p(" + generator.tag() + ", eval('@')); } catch (e) { $p("
            + generator.tag() + ", e); }", choices.of(
                "var " + v + " = k; " + v, "let " + v + " = k; " + v + " + 1", "k = 2; k", "function " + v + "() { return k; } " + v + "()", "\"use strict\"; var "
                + v + " = 3; " + v, "if (k) { 5 } else { }", "this === undefined", "(() => arguments.length)()", "new.target", "for (var " + v
                + " of [1, 2]) { " + v + "; }", "try { 1 } finally { 2 }", "const q = 1; q = 2;", "k: { 3; break k; }", "switch (k) { case 1: 4; default: 6 }")))));
        list.add(statement("var " + v + "; eval('" + text + "');"));
        list.add(statement("$p(" + generator.tag() + ", before, typeof " + v + ", " + choices.of("delete " + v, v, "(0, eval)('typeof " + v + "')") + ");"));
        return statement("(function (p) {\n@})(@);", list, of(Type.ANY, place, 0));
    }

    private Fragment functionInBlock(Place place) {
        String g = generator.name("g");
        Place inner = place.function();
        return statement("(function () { $p(" + generator.tag() + ", typeof " + g + "); { $p(" + generator.tag() + ", typeof " + g + "); function " + g + "() { return @; } "
            + choices.of("", g + " = 5; ", "{ function " + g + "() { return 'inner'; } } ") + "$p(" + generator.tag() + ", typeof " + g + "); } $p(" + generator.tag()
            + ", typeof " + g + "); " + choices.of("if (true) function " + g + "() {} ", "switch (1) { case 1: function " + g + "() { return 'case'; } } ", "")
            + "$p(" + generator.tag() + ", " + g + "); })();", of(Type.ANY, inner, 1));
    }

    private Fragment thisValue(Place place) {
        String f = generator.name("f");
        Place inner = place.function();
        Fragment list = Fragment.statements();
        list.add(statement("function " + f + "(p, p) { return [typeof this, this === globalThis, p, arguments.length, @]; }", of(Type.ANY, inner, 1)));
        for (int i = choices.between(1, 3); i > 0; i--) {
            list.add(statement("$p(" + generator.tag() + ", " + f + ".call(@, 1), " + f + "(1, 2), " + f + ".call('s'));", of(Type.ANY, place, 0)));
        }
        return statement("@", list);
    }
}
