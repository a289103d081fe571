package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** Generators and iterators: what is asked of them, in which order, and what happens when they fail. */
final class Protocols {
    private final Generator generator;
    private final Choices choices;

    Protocols(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    Fragment any(Place place) {
        return switch (choices.below(5)) {
            case 0, 1 -> driven(place);
            case 2, 3 -> iterator(place);
            default -> delegated(place);
        };
    }

    /** A generator function; the name it got is returned through {@code name}. */
    Fragment function(Place place, String name, String keyword) {
        Place inner = place.function();
        inner.inGenerator = true;
        inner.inAsync = keyword.startsWith("async");
        Variable p = generator.declare(inner.scope, Type.ANY, true);
        Variable q = generator.declare(inner.scope, Type.INT, true);
        Fragment body = Fragment.statements();
        for (int i = choices.between(1, 3); i > 0; i--) {
            body.add(guarded(inner));
        }
        return statement(keyword + " " + name + "(" + p.name() + ", " + q.name() + ") {\n@return @;\n}", body, of(Type.ANY, inner, 1));
    }

    /** Yields inside handlers and loops, and a {@code finally} that yields or returns. */
    private Fragment guarded(Place place) {
        Fragment body = generator.statements.block(place.block(), choices.between(1, 3), 1);
        body.add(statement("$p(" + generator.tag() + ", yield @);", of(Type.ANY, place, 1)));
        String tag = generator.tag();
        return switch (choices.below(5)) {
            case 0 -> statement("try {\n@} finally {\n$p(" + tag + ");\n@}", body, choices.chance(50) ? Fragment.statements()
                : Fragment.statements().add(statement(choices.of("yield 'f';", "return 'r';", "throw 'thrown';", "$p(" + tag + ", yield 1, yield 2);"))));
            case 1 -> statement("try {\n@} catch (e) {\n$p(" + tag + ", e, yield e);\n}", body);
            case 2 -> statement("for (let k = 0; k < 3; k++) {\n@" + choices.of("", "try { yield k; } finally { if (k === 1) continue; }\n",
                "try { yield k; } finally { if (k === 1) break; }\n") + "}", body);
            case 3 -> statement("for (const w of [1, , 'x']) {\n@$p(" + tag + ", [yield w, yield [w]]);\n}", body);
            default -> statement("@", body);
        };
    }

    /** A generator and a sequence of requests to it. */
    private Fragment driven(Place place) {
        String g = generator.name("g");
        String it = generator.name("it");
        Fragment list = Fragment.statements();
        list.add(function(place, g, "function*"));
        list.add(statement("const " + it + " = " + g + "(@);", generator.expressions.arguments(place, 1)));
        for (int i = choices.between(2, 9); i > 0; i--) {
            String method = choices.word("next next next next return throw");
            list.add(statement("try { $p(" + generator.tag() + ", " + it + "." + method + "(@)); } catch (e) { $p(" + generator.tag() + ", e); }",
                choices.chance(40) ? Fragment.text("") : of(Type.ANY, place, 1)));
        }
        if (choices.chance(50)) {
            list.add(statement("{ let k = 0; for (const v of " + g + "(1, 2)) { $p(" + generator.tag() + ", v); if (++k > "
                + choices.below(4) + ") " + choices.of("break", "throw 'out'", "break") + "; } }"));
        }
        return statement("@", list);
    }

    /** A hand-made iterator that logs what is asked of it, and a consumer. */
    private Fragment iterator(Place place) {
        String it = generator.name("it");
        int length = choices.below(5);
        String step = choices.of("{value: k, done: k > " + length + "}", "{value: k, done: k > " + length + "}",
            "{get value() { $p('value'); return k; }, get done() { $p('done'); return k > " + length + "; }}",
            "k > 2 ? 5 : {value: k, done: false}", "k > 2 ? {done: 1} : {value: [k]}");
        String close = choices.of("return() { $p('return'); return {}; },", "return(v) { $p('return', v); return 1; },",
            "return() { $p('return'); throw new Error('closing'); },", "get return() { $p('get return'); return null; },", "");
        String fail = choices.of("", "", "if (k === 2) throw new Error('next failed');");
        Fragment list = Fragment.statements();
        list.add(statement("function " + it + "(k = 0) { return {[Symbol.iterator]() { $p('iterator'); return this; }, next(v) { k++; $p('next', v); " + fail
            + " return " + step + "; }, " + close + " throw(e) { $p('throw', e); return {value: 1, done: true}; }}; }"));
        for (int i = choices.between(1, 3); i > 0; i--) {
            list.add(statement("try { @ } catch (e) { $p(" + generator.tag() + ", e); }", consumer(place, it)));
        }
        return statement("@", list);
    }

    private Fragment consumer(Place place, String it) {
        String tag = generator.tag();
        return switch (choices.below(14)) {
            case 0 -> statement("for (const v of " + it + "()) { $p(" + tag + ", v); @ }", choices.of("break;", "throw 'body';", "if (v > 1) break;", "continue;", ""));
            case 1 -> statement("const [p, , q = @] = " + it + "(); $p(" + tag + ", p, q);", of(Type.ANY, place, 1));
            case 2 -> statement("const [p, ...q] = " + it + "(); $p(" + tag + ", p, q);");
            case 3 -> statement("let p; [p = $p('d', @), [].x.y] = " + it + "();", of(Type.ANY, place, 0));
            case 4 -> statement("$p(" + tag + ", [..." + it + "(), ..." + it + "(3)]);");
            case 5 -> statement("$p(" + tag + ", Math.max(..." + it + "()), new Set(" + it + "()));");
            case 6 -> statement("$p(" + tag + ", Array.from(" + it + "(), v => $p('m', v)));");
            case 7 -> statement("new Map(" + it + "());");
            case 8 -> statement("out: for (const p of " + it + "()) for (const q of " + it + "(1)) { $p(" + tag + ", p, q); "
                + choices.of("continue out;", "break out;", "break;") + " }");
            case 9 -> statement("(() => { for (const p of " + it + "()) { try { return p; } finally { $p(" + tag + "); " + choices.of("", "break;", "continue;",
                "return 2;", "throw 3;") + " } } })();");
            case 10 -> statement("(([p, {x}]) => p)(" + it + "());");
            case 11 -> statement("[] = " + it + "(); const [] = " + it + "(1);");
            case 12 -> statement("$p(" + tag + ", new WeakSet(" + it + "()));");
            default -> statement("for (var [p = 1, q] of [" + it + "(), " + it + "(2)]) $p(" + tag + ", p, q);");
        };
    }

    /** {@code yield*} over generators, iterators and arrays. */
    private Fragment delegated(Place place) {
        String inner = generator.name("g");
        String outer = generator.name("g");
        String it = generator.name("it");
        Fragment list = Fragment.statements();
        list.add(function(place, inner, "function*"));
        list.add(statement("function* " + outer + "() { try { $p(" + generator.tag() + ", yield* @); } catch (e) { $p('inner', e); yield 'c'; } finally { $p('fin'); } yield* 'ab'; }",
            choices.of(inner + "(1, 2)", "[1, , 3]", "{[Symbol.iterator]() { return {next(v) { $p('n', v); return {value: v, done: v === 1}; }, get return() { $p('gr'); return "
                + choices.of("undefined", "v => ({value: v, done: false})", "v => 3") + "; }, throw: " + choices.of("null", "e => ({value: e, done: true})") + "}; }}")));
        list.add(statement("const " + it + " = " + outer + "();"));
        for (int i = choices.between(3, 8); i > 0; i--) {
            list.add(statement("try { $p(" + generator.tag() + ", " + it + "." + choices.word("next next next return throw") + "(@)); } catch (e) { $p("
                + generator.tag() + ", e); }", of(Type.ANY, place, 0)));
        }
        return statement("@", list);
    }
}
