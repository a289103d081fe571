package dev.deltic.differential;

/** The parts of one program's generation: choices, names and the generators of each kind of code. */
final class Generator {
    final Choices choices;
    final Expressions expressions;
    final Numbers numbers;
    final Texts texts;
    final Objects objects;
    final Patterns patterns;
    final Statements statements;
    final ControlFlow controlFlow;
    final Functions functions;
    final Classes classes;
    final Loops loops;
    final Protocols protocols;
    final Traps traps;
    final Asynchronous asynchronous;
    final Sloppy sloppy;
    /** Iterations of hot loops that the program may still have. */
    int hotIterations = 2500;
    private int names;
    private int tags;

    Generator(long seed) {
        choices = new Choices(seed);
        expressions = new Expressions(this);
        numbers = new Numbers(this);
        texts = new Texts(this);
        objects = new Objects(this);
        patterns = new Patterns(this);
        statements = new Statements(this);
        controlFlow = new ControlFlow(this);
        functions = new Functions(this);
        classes = new Classes(this);
        loops = new Loops(this);
        protocols = new Protocols(this);
        traps = new Traps(this);
        asynchronous = new Asynchronous(this);
        sloppy = new Sloppy(this);
    }

    /** A name that nothing else has. */
    String name(String prefix) {
        return prefix + ++names;
    }

    /** A label for a line of the log. */
    String tag() {
        return "'" + ++tags + "'";
    }

    /** A fresh variable of a type, declared in a scope. */
    Variable declare(Scope scope, Type type, boolean assignable) {
        String prefix = switch (type) {
            case INT -> "i";
            case NUMBER -> "n";
            case STRING -> "s";
            case BOOLEAN -> "b";
            case BIGINT -> "big";
            case OBJECT -> "o";
            case ARRAY -> "a";
            case TYPED_ARRAY -> "t";
            case FUNCTION -> "f";
            case CLASS -> "C";
            case ANY -> "v";
        };
        return scope.add(new Variable(name(prefix), type, assignable));
    }

    /** A whole program. */
    static Fragment program(long seed) {
        Generator generator = new Generator(seed);
        boolean strict = generator.choices.chance(40);
        Place top = new Place(new Scope(null), strict);
        top.hasThis = false;
        Fragment body = Fragment.statements();
        for (int i = generator.choices.between(3, 6); i > 0; i--) {
            body.add(generator.statements.declaration(top));
        }
        for (int i = generator.choices.between(1, 3); i > 0; i--) {
            body.add(generator.functions.declaration(top));
        }
        if (generator.choices.chance(60)) {
            body.add(generator.classes.declaration(top));
        }
        for (int i = generator.choices.between(3, 7); i > 0; i--) {
            body.add(generator.segment(top));
        }
        for (Variable variable : top.scope.all(false)) {
            if (generator.choices.chance(70)) {
                body.add(Fragment.statement("$p('" + variable.name() + "', " + variable.name() + ");"));
            }
        }
        return Fragment.text(strict ? "'use strict';\n@" : "@", body);
    }

    /** A part of the program whose failure ends only itself. */
    private Fragment segment(Place top) {
        Place place = top.block();
        // Half of them in a function: registers instead of globals.
        boolean own = choices.chance(60);
        if (own) {
            place = place.function();
        }
        Fragment body = Fragment.statements();
        for (int i = choices.between(0, 2); i > 0; i--) {
            body.add(statements.declaration(place));
        }
        body.add(feature(place));
        for (int i = choices.between(0, 3); i > 0; i--) {
            body.add(statements.any(place, 2));
        }
        String name = name("part");
        return own
            ? Fragment.statement("try { (function " + name + "() {\n@})(@); } catch (e) { $p(" + tag() + ", e); }", body,
                expressions.arguments(top, 2))
            : Fragment.statement("try {\n@} catch (e) { $p(" + tag() + ", e); }", body);
    }

    private Fragment feature(Place place) {
        return switch (choices.below(place.strict ? 12 : 14)) {
            case 0, 1, 2, 3, 4 -> loops.hot(place);
            case 5, 6 -> protocols.any(place);
            case 7 -> traps.any(place);
            case 8 -> asynchronous.any(place);
            case 9 -> functions.use(place);
            case 10 -> classes.use(place);
            case 11 -> controlFlow.any(place, 3);
            default -> sloppy.any(place);
        };
    }
}
