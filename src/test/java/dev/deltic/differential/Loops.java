package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

import java.util.ArrayList;
import java.util.List;

/** Loops that run often enough for a compiler to take notice, in which something changes at some iteration. */
final class Loops {
    private final Generator generator;
    private final Choices choices;

    Loops(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    private int iterations() {
        int wanted = choices.of(100, 200, 300, 500, 800, 1500);
        int given = Math.max(40, Math.min(wanted, generator.hotIterations));
        generator.hotIterations -= given;
        return given;
    }

    Fragment hot(Place place) {
        return choices.chance(12) ? suspended(place) : choices.chance(35) ? callee(place) : inline(place);
    }

    /** A loop that a generator or an async function leaves and goes on with. */
    private Fragment suspended(Place place) {
        boolean async = choices.chance(40);
        Place inner = place.function();
        Variable parameter = generator.declare(inner.scope, Type.ANY, true);
        Fragment setup = Fragment.statements().add(generator.statements.declaration(inner)).add(generator.statements.declaration(inner));
        Place loop = inner.loop(null);
        loop.hot = true;
        String i = generator.name("i");
        String hash = generator.name("h");
        String g = generator.name("g");
        String tag = generator.tag();
        loop.scope.add(new Variable(i, Type.INT, false));
        int count = iterations();
        int event = choices.between(count / 3, count - 2);
        Fragment body = generator.statements.block(loop, choices.between(2, 4), 1);
        body.add(statement(hash + " = $h(" + hash + ", @);", of(choices.of(Type.INT, Type.NUMBER, Type.ANY), loop, 2)));
        body.add(statement("if (" + i + " === " + event + ") {\n@}", event(inner)));
        String stop = async ? "await " : "yield ";
        body.add(statement("if (" + i + " % " + choices.of(7, 50, 97) + " === 3) " + choices.of("@;", hash + " = $h(" + hash + ", @);",
            "try { @; } finally { " + hash + "++; }").replace("@", stop + i) + ""));
        Fragment function = statement((async ? "async function " : "function* ") + g + "(" + parameter.name() + ") {\nlet " + hash + " = 0;\n@for (let " + i
            + " = 0; " + i + " < " + count + "; " + i + "++) {\ntry {\n@} catch (e) { if (" + hash + "++ % 64 === 0) $p(" + tag + ", " + i
            + ", e); }\n}\n$p(" + tag + ", " + hash + ");\nreturn " + hash + ";\n}", setup, body);
        Fragment use = async ? statement(g + "(@).then(v => $p(" + tag + ", v), e => $p(" + tag + ", e));", of(Type.ANY, place, 1))
            : statement("{ let k = 0; for (const v of " + g + "(@)) { k = $h(k, v); if (k % 101 === 0) " + choices.word("break; continue; k++;") + " } $p(" + tag
                + ", k); }", of(Type.ANY, place, 1));
        return statement("@\n@", function, use);
    }

    /** A function that a loop calls; the loop's arguments change kind on the way. */
    private Fragment callee(Place place) {
        Place inner = place.function();
        inner.hot = true;
        List<Variable> parameters = new ArrayList<>();
        List<Fragment> names = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            Type type = choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.OBJECT, Type.ARRAY, Type.STRING, Type.TYPED_ARRAY);
            parameters.add(generator.declare(inner.scope, type, true));
            names.add(Fragment.text(parameters.get(parameters.size() - 1).name()));
        }
        Fragment body = generator.statements.block(quiet(inner), choices.between(1, 3), 1);
        Fragment result = of(choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.STRING), quiet(inner), 3);
        String f = generator.name("f");
        String i = generator.name("i");
        String hash = generator.name("h");
        List<Fragment> usual = new ArrayList<>();
        List<Fragment> unusual = new ArrayList<>();
        Place loop = place.loop(null);
        loop.hot = true;
        loop.scope.add(new Variable(i, Type.INT, false));
        for (Variable parameter : parameters) {
            usual.add(parameter.type() == Type.INT && choices.chance(60) ? Fragment.text(i) : of(parameter.type(), loop, 1));
            unusual.add(of(choices.of(parameter.type(), Type.ANY, Type.NUMBER), loop, 1));
        }
        int count = iterations();
        int event = choices.between(count / 3, count - 2);
        return statement("@\nlet " + hash + " = 0;\n@\n$p(" + generator.tag() + ", " + hash + ");",
            statement("function " + f + "(@) {\n@return @;\n}", Fragment.list(", ", names), body, result),
            statement("for (let " + i + " = 0; " + i + " < " + count + "; " + i + "++) {\ntry {\n@} catch (e) { if (" + hash + "++ % 64 === 0) $p("
                + generator.tag() + ", " + i + ", e); }\n}",
                Fragment.statements()
                    .add(statement(hash + " = $h(" + hash + ", " + i + " === " + event + " ? " + f + "(@) : " + f + "(@));", Fragment.list(", ", unusual),
                        Fragment.list(", ", usual)))));
    }

    /** Hot code must not fill the log. */
    private static Place quiet(Place place) {
        Place copy = place.block();
        copy.hot = true;
        return copy;
    }

    /** A loop over variables of its own and those around. */
    private Fragment inline(Place place) {
        Place loop = place.loop(null);
        loop.hot = true;
        String i = generator.name("i");
        String hash = generator.name("h");
        int count = iterations();
        int event = choices.between(count / 3, count - 2);
        Fragment setup = Fragment.statements();
        Place around = place.block();
        for (int n = choices.between(1, 3); n > 0; n--) {
            setup.add(generator.statements.declaration(around));
        }
        loop.scope = new Scope(around.scope);
        loop.scope.add(new Variable(i, Type.INT, false));
        Fragment body = Fragment.statements();
        for (int n = choices.between(2, 5); n > 0; n--) {
            body.add(generator.statements.any(loop, 1));
        }
        body.add(statement(hash + " = $h(" + hash + ", @);", of(choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.STRING), loop, 2)));
        body.add(statement("if (" + i + " === " + event + ") {\n@}", event(around)));
        if (choices.chance(30)) {
            body.add(statement("if (" + i + " % 97 === 5) {\n@}", generator.statements.block(loop.block(), 1, 0)));
        }
        Fragment header = Fragment.text(choices.of(
            "for (let # = 0; # < " + count + "; #++)", "for (var # = " + count + "; # > 0; #--)",
            "for (let #0 = 0, # = 0; #0 < " + count + "; #0++, # = (# + 7) % " + count + ")").replace("#", i));
        boolean guarded = choices.chance(60);
        Fragment run = guarded
            ? statement("@ {\ntry {\n@} catch (e) { if (" + hash + "++ % 64 === 0) $p(" + generator.tag() + ", " + i + ", e); }\n}", header, body)
            : statement("@ {\n@}", header, body);
        return statement("{\nlet " + hash + " = 0;\n@try {\n@\n} finally {\n$p(" + generator.tag() + ", " + hash + ");\n@}\n}", setup, run, results(around));
    }

    private Fragment results(Place place) {
        Fragment list = Fragment.statements();
        for (Variable variable : place.scope.all(true)) {
            if (choices.chance(35)) {
                list.add(statement("$p('" + variable.name() + "', " + variable.name() + ");"));
            }
        }
        return list;
    }

    /** What changes the assumptions that code before it was compiled with. */
    private Fragment event(Place place) {
        Fragment list = Fragment.statements();
        for (int n = choices.between(1, 2); n > 0; n--) {
            list.add(oneEvent(place));
        }
        return list;
    }

    private Fragment oneEvent(Place place) {
        String key = choices.word(Values.KEYS);
        Fragment object = of(Type.OBJECT, place, 0);
        Fragment array = of(Type.ARRAY, place, 0);
        return switch (choices.below(16)) {
            case 0 -> statement("Object.prototype." + key + " = @;\nif (@) delete Object.prototype." + key + ";", of(Type.ANY, place, 1),
                of(Type.BOOLEAN, place, 1));
            case 1 -> statement("Object.defineProperty(Array.prototype, '" + choices.below(4) + "', {value: @, configurable: true, writable: "
                + choices.word("true false") + "});", of(Type.INT, place, 0));
            case 2 -> statement("Object.setPrototypeOf(@, @);", object, of(choices.of(Type.OBJECT, Type.ARRAY), place, 1));
            case 3 -> statement("Object.defineProperty(@, '" + key + "', {get() { return @; }, set(v) {}, configurable: true, enumerable: true});", object,
                of(Type.ANY, place.function(), 1));
            case 4 -> statement("Object." + choices.word("freeze seal preventExtensions") + "(@);", choices.of(object, array));
            case 5 -> statement("delete @." + key + ";", object);
            case 6 -> statement("@[" + choices.word("7 20 1000 100000") + "] = @;", array, of(Type.ANY, place, 1));
            case 7 -> statement("@.length = " + choices.word("0 1 3 50") + ";", array);
            case 8 -> statement("@." + key + " = @;", object, of(choices.of(Type.NUMBER, Type.STRING, Type.ANY), place, 1));
            case 9 -> assignAny(place);
            case 10 -> statement("for (let k = 0; k < 140; k++) @['k' + k] = k;", object);
            case 11 -> prototypeMethod(place);
            case 12 -> statement("Object.defineProperty(@, '" + key + "', {value: @, writable: false, configurable: true});", object, of(Type.ANY, place, 1));
            case 13 -> statement("@[0] = @;", array, of(choices.of(Type.NUMBER, Type.STRING, Type.ANY), place, 1));
            case 14 -> statement("Object.defineProperty(@, '0', {get() { return @; }, configurable: true});", array, of(Type.ANY, place.function(), 1));
            default -> statement("Array.prototype.x = @; String.prototype.x = 's'; Number.prototype.x = @;", of(Type.ANY, place, 0), of(Type.ANY, place, 0));
        };
    }

    private Fragment assignAny(Place place) {
        List<Variable> all = place.scope.all(true);
        if (all.isEmpty()) {
            return generator.statements.store(place);
        }
        return statement("@ = @;", all.get(choices.below(all.size())).name(), of(choices.of(Type.ANY, Type.NUMBER, Type.STRING), place, 1));
    }

    private Fragment prototypeMethod(Place place) {
        Variable type = generator.expressions.variable(Type.CLASS, place, false);
        String target = type == null ? "Object" : type.name();
        Place body = place.function();
        body.hasThis = true;
        return statement(target + ".prototype." + choices.word(Values.KEYS) + " = function (p) { return @; };", of(Type.ANY, body, 1));
    }
}
