package dev.deltic.differential;

import static dev.deltic.differential.Fragment.statement;

/** Statements: declarations, assignments, stores, and the way to all others. */
final class Statements {
    private final Generator generator;
    private final Choices choices;

    Statements(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    /** A few statements of any kind. */
    Fragment block(Place place, int count, int depth) {
        Fragment list = Fragment.statements();
        for (int i = 0; i < count; i++) {
            list.add(any(place, depth));
        }
        return list;
    }

    Fragment any(Place place, int depth) {
        return switch (choices.below(22)) {
            case 0, 1, 2 -> declaration(place);
            case 3, 4, 5, 6 -> assignment(place);
            case 7, 8, 9 -> store(place);
            case 10, 11 -> statement("$p(" + generator.tag() + ", @);", of(generator.expressions.valueType(), place, 2));
            case 12 -> statement("@;", generator.expressions.call(place, 2));
            case 13 -> generator.patterns.assignment(place);
            case 14 -> mutation(place);
            case 15 -> depth > 0 && !place.hot ? generator.functions.declaration(place) : assignment(place);
            case 16 -> suspension(place);
            case 17 -> place.hot && choices.chance(85) ? assignment(place) : guardedError(place);
            default -> depth > 0 ? generator.controlFlow.any(place, depth - 1) : assignment(place);
        };
    }

    /** A variable with a value of its type, declared in the innermost scope. */
    Fragment declaration(Place place) {
        if (choices.chance(12)) {
            boolean constant = choices.chance(30);
            boolean array = choices.chance(50);
            Scope inner = new Scope(null);
            Fragment pattern = generator.patterns.binding(place, inner, !constant, 1);
            Fragment result = statement((constant ? "const" : choices.word("let var")) + " @ = @;", pattern, generator.patterns.source(place, array));
            inner.all(false).forEach(place.scope::add);
            return result;
        }
        Type type = generator.expressions.valueType();
        String keyword = choices.word("let let let var const");
        // Made before the name is known: an initialiser that sees its own variable is a test of its own.
        Fragment value = of(type, place, 2);
        Variable variable = generator.declare(place.scope, type, !keyword.equals("const"));
        return statement(keyword + " " + variable.name() + " = @;", type == Type.BIGINT || type == Type.INT ? value : Fragment.expression("$c(@)", value));
    }

    Fragment assignment(Place place) {
        Type type = generator.expressions.valueType();
        Variable variable = generator.expressions.variable(type, place, true);
        if (variable == null) {
            return store(place);
        }
        String name = variable.name();
        boolean number = type == Type.INT || type == Type.NUMBER;
        if (number && choices.chance(50)) {
            return switch (choices.below(4)) {
                case 0 -> statement(choices.of("@++;", "++@;", "@--;", "--@;"), name);
                case 1 -> statement("@ " + choices.word("+= -= *= /= %=") + " @;", name, of(type, place, 2));
                case 2 -> statement("@ " + choices.word("&= |= ^= <<= >>= >>>=") + " @;", name, of(Type.INT, place, 2));
                default -> statement("@ = (@ + @) | 0;", name, name, of(Type.INT, place, 2));
            };
        }
        if (choices.chance(8)) {
            return statement("@ " + choices.word("??= ||= &&=") + " $c(@);", name, of(Type.ANY, place, 1));
        }
        return statement(number ? "@ = @;" : "@ = $c(@);", name, of(type, place, 2));
    }

    /** A write to a property or an element. */
    Fragment store(Place place) {
        String key = choices.word(Values.KEYS);
        Fragment object = of(Type.OBJECT, place, 0);
        return switch (choices.below(14)) {
            case 0, 1, 2 -> statement("@." + key + " = $c(@);", object, of(generator.expressions.valueType(), place, 1));
            case 3 -> statement("@." + key + " " + choices.word("+= -= |= *= ??= &&=") + " $c(@);", object, of(choices.of(Type.INT, Type.NUMBER, Type.ANY),
                place, 1));
            case 4 -> statement(choices.of("@.#++;", "--@.#;").replace("#", key), object);
            case 5 -> statement("delete @." + key + ";", object);
            case 6 -> statement("@[@] = $c(@);", object, of(Type.STRING, place, 1), of(Type.ANY, place, 1));
            case 7, 8, 9 -> statement("@[@] = $c(@);", of(Type.ARRAY, place, 0), smallIndex(place), of(choices.of(Type.INT, Type.NUMBER, Type.ANY), place, 1));
            case 10, 11 -> statement("@[@] = @;", of(Type.TYPED_ARRAY, place, 0), generator.expressions.index(place, 1), of(Type.NUMBER, place, 1));
            case 12 -> statement("@[@] " + choices.word("+= ^= -=") + " @;", of(choices.of(Type.TYPED_ARRAY, Type.ARRAY), place, 0), smallIndex(place),
                of(Type.INT, place, 1));
            default -> place.privateName != null ? statement("this." + place.privateName + " = $c(@);", of(Type.ANY, place, 1))
                : place.hasThis ? statement("this." + key + " = $c(@);", of(Type.ANY, place, 1))
                : place.hasArguments ? statement("arguments[" + choices.below(3) + "] = @;", of(Type.ANY, place, 1))
                : statement("@[" + choices.below(4) + "]++;", of(Type.ARRAY, place, 0));
        };
    }

    private Fragment smallIndex(Place place) {
        return choices.chance(30) ? Fragment.expression(choices.word("0 1 2 3 5 -1 'x' 2.5"))
            : Fragment.expression("@ & 15", of(Type.INT, place, 1));
    }

    /** A method that changes an array, or a change of its length. */
    Fragment mutation(Place place) {
        Fragment array = of(Type.ARRAY, place, 0);
        return switch (choices.below(12)) {
            case 0, 1 -> statement("if (@.length < 30) @.push(@);", array, array, of(Type.ANY, place, 1));
            case 2 -> statement("$p(" + generator.tag() + ", @.pop());", array);
            case 3 -> statement("$p(" + generator.tag() + ", @.shift());", array);
            case 4 -> statement("if (@.length < 30) @.unshift(@);", array, array, of(Type.ANY, place, 1));
            case 5 -> statement("@.length = @ & 15;", array, of(Type.INT, place, 1));
            case 6 -> statement("@.splice(@, @ & 3, @);", array, of(Type.INT, place, 0), of(Type.INT, place, 0), of(Type.ANY, place, 0));
            case 7 -> statement("@.reverse();", array);
            case 8 -> statement("@.sort((p, q) => +(p > q) - +(p < q));", Fragment.expression("@.filter(e => typeof e === 'number' && e === e)", array));
            case 9 -> statement("delete @[@ & 7];", array, of(Type.INT, place, 1));
            case 10 -> statement("@.copyWithin(@ & 3, @ & 3);", of(choices.of(Type.ARRAY, Type.TYPED_ARRAY), place, 0), of(Type.INT, place, 0),
                of(Type.INT, place, 0));
            default -> statement("@.fill(@, @ & 3);", of(choices.of(Type.ARRAY, Type.TYPED_ARRAY), place, 0), of(choices.of(Type.INT, Type.NUMBER), place, 0),
                of(Type.INT, place, 0));
        };
    }

    private Fragment suspension(Place place) {
        Fragment value = of(Type.ANY, place, 1);
        if (place.inGenerator && place.inAsync) {
            return statement("$p(" + generator.tag() + ", @ @);", choices.word("yield await"), value);
        } else if (place.inGenerator) {
            return choices.chance(25) ? statement("$p(" + generator.tag() + ", yield* @);", of(Type.ARRAY, place, 0))
                : statement("$p(" + generator.tag() + ", yield @);", value);
        } else if (place.inAsync) {
            return statement("$p(" + generator.tag() + ", await @);", choices.chance(50) ? value
                : Fragment.expression("Promise." + choices.word("resolve reject") + "(@)", value));
        }
        return assignment(place);
    }

    /** Something that throws, seen by the nearest handler: dead zones, constants, calls of what is none. */
    private Fragment guardedError(Place place) {
        String name = generator.name("z");
        return switch (choices.below(7)) {
            case 0 -> statement("try { @; let @ = 1; } catch (e) { $p(" + generator.tag() + ", e); }",
                choices.of(name, name + " = 2", "typeof " + name, name + "++", "(() => " + name + ")()"), name);
            case 1 -> statement("try { const @ = 1; @; } catch (e) { $p(" + generator.tag() + ", e); }", name,
                choices.of(name + " = 2", name + "++", name + " += 1", "[" + name + "] = [3]", name + " &&= 0", name + " ??= 5"));
            case 2 -> statement("try { @(); } catch (e) { $p(" + generator.tag() + ", e); }", of(Type.ANY, place, 1));
            case 3 -> statement("try { @." + choices.word("x.y a().b nope()") + "; } catch (e) { $p(" + generator.tag() + ", e); }", of(Type.ANY, place, 1));
            case 4 -> statement("try { new (@)(@); } catch (e) { $p(" + generator.tag() + ", e); }", of(Type.ANY, place, 1), of(Type.ANY, place, 0));
            case 5 -> statement("try { @ = 1; } catch (e) { $p(" + generator.tag() + ", e); }", choices.of("undefined", "NaN", "undeclared" + name,
                "Object.freeze([1])[0]", "'abc'.length", "null.x", "(void 0)[0]"));
            default -> statement("try { throw @; } catch (e) { $p(" + generator.tag() + ", e); }", of(Type.ANY, place, 1));
        };
    }
}
