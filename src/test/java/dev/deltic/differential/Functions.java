package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

import java.util.ArrayList;
import java.util.List;

/** Functions of every kind, their parameters and {@code arguments}. */
final class Functions {
    private final Generator generator;
    private final Choices choices;

    Functions(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    /** The parameters of a function, declared in its scope. */
    Fragment parameters(Place outer, Place inner, boolean simple) {
        List<Fragment> list = new ArrayList<>();
        for (int i = choices.below(4); i > 0; i--) {
            Type type = choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.ANY, Type.OBJECT);
            if (!simple && choices.chance(12)) {
                list.add(generator.patterns.binding(outer, inner.scope, true, 0));
            } else if (!simple && choices.chance(20)) {
                // Sees the parameters before it, and the function around.
                Fragment value = of(type, inner.arrow(), 1);
                list.add(Fragment.text("@ = @", generator.declare(inner.scope, type, true).name(), value));
            } else {
                list.add(Fragment.text(generator.declare(inner.scope, type, true).name()));
            }
        }
        if (!simple && choices.chance(20)) {
            list.add(Fragment.text("...@", generator.declare(inner.scope, Type.ARRAY, true).name()));
        }
        return Fragment.list(", ", list);
    }

    /** A named function that any code after it may call. */
    Fragment declaration(Place place) {
        if (choices.chance(15)) {
            return recursive(place);
        }
        Place inner = place.function();
        boolean simple = choices.chance(50);
        Fragment parameters = parameters(place, inner, simple);
        boolean strict = simple && !place.strict && choices.chance(20);
        inner.strict |= strict;
        Fragment body = body(inner, 2);
        Variable name = generator.declare(place.scope, Type.FUNCTION, false);
        return statement("function " + name.name() + "(@) {\n" + (strict ? "'use strict';\n" : "") + "$tick();\n@}", parameters, body);
    }

    Fragment body(Place inner, int depth) {
        Fragment body = generator.statements.block(inner, choices.between(1, 4), depth);
        body.add(statement("return @;", of(choices.of(Type.INT, Type.NUMBER, Type.ANY), inner, 2)));
        return body;
    }

    private Fragment recursive(Place place) {
        Place inner = place.function();
        String depth = generator.name("d");
        Variable value = generator.declare(inner.scope, Type.NUMBER, true);
        int shape = choices.below(4);
        // In strict code that is a call in tail position; so many of them are made in a loop.
        boolean isLong = shape == 3 && choices.chance(30);
        Fragment before = generator.statements.block(inner, isLong ? 0 : choices.below(3), 1);
        String name = generator.name("f");
        Fragment next = of(Type.NUMBER, inner, 1);
        Fragment self = Fragment.expression(choices.of("#(% - 1, @)", "#.call(this, % - 1, @)", "#.apply(null, [% - 1, @])", "new.target ? 0 : #(% - 2, @)")
            .replace("#", name).replace("%", depth), next);
        Fragment other = of(Type.ANY, inner, 1);
        Fragment result = switch (shape) {
            case 0 -> Fragment.expression("(@ + @)", self, of(Type.NUMBER, inner, 1));
            case 1 -> Fragment.expression("[@, @]", self, other);
            case 2 -> Fragment.expression("(@, @)", other, self);
            default -> self;
        };
        Fragment function = statement("function " + name + "(" + depth + ", " + value.name() + ") {\n$tick();\nif (!(" + depth + " > 0)) return @;\n@"
            + "return @;\n}", of(Type.NUMBER, inner, 1), before, result);
        return statement("@\n$p(" + generator.tag() + ", " + name + "(" + (isLong ? choices.between(150, 400) : choices.between(2, 20)) + ", @));", function, of(Type.NUMBER, place, 1));
    }

    /** A function as a value; in parentheses. */
    Fragment expression(Place place, int depth) {
        Variable variable = choices.chance(60) ? generator.expressions.variable(Type.FUNCTION, place, false) : null;
        if (variable != null) {
            return Fragment.expression(variable.name());
        }
        if (choices.chance(60) || depth <= 0) {
            Place inner = place.arrow();
            Fragment parameters = parameters(place, inner, depth <= 0);
            return Fragment.expression("((@) => @)", parameters, of(Type.ANY, inner, depth));
        }
        Place inner = place.function();
        Fragment parameters = parameters(place, inner, false);
        return Fragment.expression("(function (@) { $tick(); return @; })", parameters, of(Type.ANY, inner, depth));
    }

    /** Code about functions themselves. */
    Fragment use(Place place) {
        return switch (choices.below(5)) {
            case 0 -> argumentsObject(place);
            case 1 -> statement("@\n@", declaration(place), statement("$p(" + generator.tag() + ", @, @);", generator.expressions.call(place, 2),
                generator.expressions.call(place, 2)));
            case 2 -> tagged(place);
            case 3 -> bound(place);
            default -> defaults(place);
        };
    }

    /** Writes through {@code arguments} and through parameters, mapped or not. */
    private Fragment argumentsObject(Place place) {
        Place inner = place.function();
        String f = generator.name("f");
        String p = generator.name("p");
        String q = generator.name("q");
        inner.scope.add(new Variable(p, Type.ANY, true));
        inner.scope.add(new Variable(q, Type.ANY, true));
        String header = choices.of("(#p, #q)", "(#p, #q)", "(#p, #q = 2)", "(#p, ...#q)", "(#p, #q, #q2)").replace("#p", p).replace("#q", q);
        boolean strict = place.strict || header.equals("(" + p + ", " + q + ")") && choices.chance(25);
        Fragment list = Fragment.statements();
        for (int i = choices.between(2, 6); i > 0; i--) {
            list.add(switch (choices.below(9)) {
                case 0 -> statement("arguments[" + choices.below(3) + "] = @;", of(Type.ANY, inner, 1));
                case 1 -> statement(choices.of(p, q) + " = @;", of(Type.ANY, inner, 1));
                case 2 -> statement("delete arguments[" + choices.below(3) + "];");
                case 3 -> statement("arguments.length = " + choices.below(4) + ";");
                case 4 -> statement("if (# in arguments) Object.defineProperty(arguments, '#', {".replace("#", choices.word("0 1 2")) + choices.of("value: 'd'", "writable: false",
                    "get() { return 'got'; }", "configurable: false, value: 3", "value: 5, writable: false") + "});");
                case 5 -> statement("$p(" + generator.tag() + ", [...arguments], arguments.length);");
                case 6 -> statement("(() => { arguments[0] = @; })();", of(Type.ANY, inner.arrow(), 1));
                case 7 -> strict ? statement(p + "++;") : statement("eval('" + p + " = \"ev\"');");
                default -> statement("for (let i = 0; i < arguments.length; i++) $p(" + generator.tag() + ", arguments[i]);");
            });
        }
        boolean simple = header.equals("(" + p + ", " + q + ")");
        return statement("function " + f + header + " {\n" + (strict && simple ? "'use strict';\n" : "") + "@$p(" + generator.tag() + ", " + p + ", " + q
            + ", arguments);\nreturn arguments;\n}\n@", list, statement("$p(" + generator.tag() + ", " + f + "(@));", generator.expressions.arguments(place, 1)));
    }

    private Fragment tagged(Place place) {
        String f = generator.name("tag");
        return statement("function " + f + "(strings, ...values) { $p(" + generator.tag() + ", strings, strings.raw, values); "
            + f + ".last = " + f + ".last === strings; return values.length; }\n@",
            statement("for (let i = 0; i < 3; i++) $p(" + generator.tag() + ", " + f + "`a\\n${@}b${@}\\u0041`, " + f + ".last);", of(Type.ANY, place, 1),
                of(Type.ANY, place, 1)));
    }

    private Fragment bound(Place place) {
        Place inner = place.function();
        inner.hasThis = true;
        Fragment body = of(Type.ANY, inner, 2);
        String f = generator.name("f");
        return statement("const " + f + " = function named(p, q) { return [typeof this, new.target === undefined, p, q, @]; };\n@", body,
            Fragment.statements()
                .add(statement("$p(" + generator.tag() + ", " + f + ".bind(@, 1)(2));", of(Type.ANY, place, 1)))
                .add(statement("$p(" + generator.tag() + ", " + f + ".call(@), " + f + ".apply(@, [1, 2]));", of(Type.ANY, place, 1), of(Type.OBJECT, place, 1)))
                .add(statement("$p(" + generator.tag() + ", new " + f + "(3), new (" + f + ".bind(null, 4)));"))
                .add(statement("$p(" + generator.tag() + ", " + f + ".bind({}).name, " + f + ".length, Reflect.construct(" + f + ", [1], Array));")));
    }

    /** Defaults that see other parameters, their own scope and the outer one. */
    private Fragment defaults(Place place) {
        String f = generator.name("f");
        Place inner = place.function();
        inner.hasArguments = false;
        return statement("var shared" + f + " = 'outer';\nfunction " + f + "(p = @, q = () => p, r = shared" + f + ", {s = q(), ...t} = {a: p}, [u = s, ...w] = [,"
            + " 1]) {\nvar p = @, shared" + f + " = 'inner';\n$p(" + generator.tag() + ", p, q(), r, s, t, u, w, shared" + f + ", " + f + ".length);\n}\n@",
            of(Type.ANY, place, 1), of(Type.ANY, inner, 1),
            Fragment.statements()
                .add(statement(f + "();"))
                .add(statement("try { " + f + "(@); } catch (e) { $p(" + generator.tag() + ", e); }", generator.expressions.arguments(place, 2)))
                .add(statement("try { (function (a = b, b) {})(@); } catch (e) { $p(" + generator.tag() + ", e); }",
                    choices.of("", "1", "undefined, 2"))));
    }
}
