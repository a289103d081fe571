package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** Promises, async functions and async generators. They go on after the script's end; the log shows in which order. */
final class Asynchronous {
    private final Generator generator;
    private final Choices choices;

    Asynchronous(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    Fragment any(Place place) {
        Fragment list = Fragment.statements();
        for (int i = choices.between(1, 2); i > 0; i--) {
            list.add(switch (choices.below(5)) {
                case 0, 1 -> function(place);
                case 2 -> asyncGenerator(place);
                case 3 -> promises(place);
                default -> forAwait(place);
            });
        }
        return statement("@", list);
    }

    private String settle() {
        String tag = generator.tag();
        return ".then(v => $p(" + tag + ", 'ok', v), e => $p(" + tag + ", 'failed', e))";
    }

    private Fragment function(Place place) {
        String f = generator.name("f");
        Place inner = place.function();
        inner.inAsync = true;
        Variable p = generator.declare(inner.scope, Type.ANY, true);
        Fragment body = Fragment.statements();
        body.add(generator.statements.block(inner, choices.between(1, 4), 2));
        Fragment awaited = statement("$p(" + generator.tag() + ", await @);", awaitable(inner));
        body.add(choices.of(awaited, statement("try { @ } catch (e) { $p(" + generator.tag() + ", e); } finally { $p(" + generator.tag() + ", await @); }", awaited,
            awaitable(inner)), statement("for (let k = 0; k < 3; k++) { @ }", awaited)));
        return statement("@\n@", statement("async function " + f + "(" + p.name() + ") {\n@return @;\n}", body, of(Type.ANY, inner, 1)),
            statement(f + "(@)" + settle() + ";", of(Type.ANY, place, 1)));
    }

    private Fragment awaitable(Place place) {
        return switch (choices.below(6)) {
            case 0 -> Fragment.expression("Promise.resolve(@)", of(Type.ANY, place, 1));
            case 1 -> Fragment.expression("Promise.reject(@)", of(Type.ANY, place, 1));
            case 2 -> Fragment.expression("{then(done, fail) { $p(" + generator.tag() + "); " + choices.of("done(@)", "fail(@)", "throw @") + "; }}",
                of(Type.ANY, place, 0));
            case 3 -> Fragment.expression("new Promise((done, fail) => { done(@); fail(1); throw 2; })", of(Type.ANY, place, 0));
            default -> of(Type.ANY, place, 1);
        };
    }

    private Fragment asyncGenerator(Place place) {
        String g = generator.name("g");
        String it = generator.name("it");
        Fragment list = Fragment.statements();
        list.add(generator.protocols.function(place, g, "async function*"));
        list.add(statement("const " + it + " = " + g + "(@);", generator.expressions.arguments(place, 1)));
        for (int i = choices.between(2, 6); i > 0; i--) {
            list.add(statement(it + "." + choices.word("next next next return throw") + "(@)" + settle() + ";", awaitable(place)));
        }
        return statement("@", list);
    }

    private Fragment promises(Place place) {
        String p = generator.name("p");
        Fragment list = Fragment.statements();
        list.add(statement("const " + p + " = [@, @, @];", awaitable(place), awaitable(place), awaitable(place)));
        for (int i = choices.between(1, 3); i > 0; i--) {
            list.add(statement(choices.of("Promise.all(#)", "Promise.race(#)", "Promise.any(#)", "Promise.allSettled(#)", "Promise.resolve(#[0]).finally(() => { throw 'f'; })",
                "Promise.resolve(#[1]).then(v => #[2]).catch(e => [e])", "Promise.resolve(#[2]).finally(() => #[0])", "Promise.resolve(1).then(() => { throw #[0]; })")
                .replace("#", p) + settle() + ";"));
        }
        return statement("@", list);
    }

    private Fragment forAwait(Place place) {
        String tag = generator.tag();
        Place inner = place.function();
        inner.inAsync = true;
        Fragment body = generator.statements.block(inner, 2, 1);
        Fragment iterable = choices.of(Fragment.expression("[@, @, 3]", awaitable(place), awaitable(place)),
            Fragment.text("{[Symbol.asyncIterator]() { let k = 0; return {next() { return {value: k++, done: k > 3}; }, return() { $p('closed'); return {}; }}; }}"),
            Fragment.text("{*[Symbol.iterator]() { try { yield 1; yield Promise.resolve('r'); } finally { $p('fin'); } }}"));
        return statement("(async () => { for await (const v of @) { $p(" + tag + ", v);\n@" + choices.of("", "break;", "return v;", "throw v;", "continue;")
            + " } })()" + settle() + ";", iterable, body);
    }
}
