package dev.deltic.differential;

import static dev.deltic.differential.Fragment.expression;

import java.util.ArrayList;
import java.util.List;

/** Expressions of a type; hands on to the generator of that type. */
final class Expressions {
    private final Generator generator;
    private final Choices choices;

    Expressions(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    /** An expression that mostly gives a type; {@code depth} bounds how deep it nests. */
    Fragment of(Type type, Place place, int depth) {
        if (choices.chance(4)) {
            return any(place, depth);
        }
        return switch (type) {
            case INT -> generator.numbers.integer(place, depth);
            case NUMBER -> generator.numbers.number(place, depth);
            case STRING -> generator.texts.string(place, depth);
            case BOOLEAN -> generator.numbers.condition(place, depth);
            case BIGINT -> generator.numbers.bigint(place, depth);
            case OBJECT -> generator.objects.object(place, depth);
            case ARRAY -> generator.objects.array(place, depth);
            case TYPED_ARRAY -> generator.objects.typedArray(place, depth);
            case FUNCTION -> generator.functions.expression(place, depth);
            case CLASS -> variableOr(Type.CLASS, place, "Object");
            case ANY -> any(place, depth);
        };
    }

    /** A visible variable of a type, or else a given text. */
    Fragment variableOr(Type type, Place place, String otherwise) {
        List<Variable> variables = place.scope.visible(type, false);
        return expression(variables.isEmpty() ? otherwise : variables.get(choices.below(variables.size())).name());
    }

    /** A visible variable of a type, or null. */
    Variable variable(Type type, Place place, boolean assignable) {
        List<Variable> variables = place.scope.visible(type, assignable);
        return variables.isEmpty() ? null : variables.get(choices.below(variables.size()));
    }

    Type valueType() {
        return choices.of(Type.INT, Type.INT, Type.NUMBER, Type.NUMBER, Type.STRING, Type.BOOLEAN, Type.OBJECT, Type.ARRAY, Type.ANY, Type.BIGINT,
            Type.TYPED_ARRAY);
    }

    Fragment any(Place place, int depth) {
        if (depth <= 0) {
            Variable variable = choices.chance(60) ? variable(Type.ANY, place, false) : null;
            return expression(variable != null ? variable.name() : Values.any(choices));
        }
        return switch (choices.below(20)) {
            case 0, 1, 2, 3 -> mixed(place, depth - 1);
            case 4 -> expression("(@ ? @ : @)", of(Type.BOOLEAN, place, depth - 1), any(place, depth - 1), any(place, depth - 1));
            case 5 -> expression("(@ " + choices.word("&& ||") + " @)", any(place, depth - 1), any(place, depth - 1));
            case 6 -> expression("(@ ?? @)", any(place, depth - 1), any(place, depth - 1));
            case 7, 8 -> property(place, depth);
            case 9, 10 -> element(place, depth);
            case 11, 12 -> call(place, depth);
            case 13 -> logged(place, depth);
            case 14 -> place.hasArguments ? argument(place, depth) : of(valueType(), place, depth - 1);
            case 15 -> place.hasThis ? expression("this.@", member(place)) : of(valueType(), place, depth - 1);
            case 16 -> place.privateName != null ? expression("this." + place.privateName) : of(valueType(), place, depth - 1);
            case 17 -> place.hasSuper ? expression("super.@", choices.word(Values.KEYS)) : assignment(place, depth - 1);
            case 18 -> assignment(place, depth - 1);
            default -> of(valueType(), place, depth - 1);
        };
    }

    private Fragment argument(Place place, int depth) {
        return switch (choices.below(3)) {
            case 0 -> expression("arguments.length");
            case 1 -> expression("arguments[@]", of(Type.INT, place, depth - 1));
            default -> expression("arguments[" + choices.below(3) + "]");
        };
    }

    private static String member(Place place) {
        return place.privateName != null ? place.privateName : "x";
    }

    /** An operator over two of anything: strings with numbers, objects with valueOf, BigInts with what throws. */
    private Fragment mixed(Place place, int depth) {
        Type type = choices.chance(50) ? Type.ANY : valueType();
        Fragment left = of(type, place, depth);
        Fragment right = of(choices.chance(50) ? type : Type.ANY, place, depth);
        return switch (choices.below(8)) {
            case 0, 1, 2 -> expression("(@ + @)", left, right);
            case 3 -> expression("(@ " + choices.word("- * / %") + " @)", left, right);
            case 4 -> expression("(@ " + choices.word("& | ^ << >> >>>") + " @)", left, right);
            case 5 -> expression("(@ " + choices.word("< > <= >= == != === !==") + " @)", left, right);
            case 6 -> expression("(" + choices.word("- + ~ ! typeof void") + " @)", left);
            default -> expression("(@, @)", left, right);
        };
    }

    /** An operand that says when it is converted. */
    private Fragment logged(Place place, int depth) {
        String tag = generator.tag();
        return switch (choices.below(4)) {
            case 0 -> expression("({valueOf() { return $logged(" + tag + ", @); }})", of(Type.ANY, place, 0));
            case 1 -> expression("({toString() { return $logged(" + tag + ", @); }, valueOf: @})", of(Type.STRING, place, 0),
                choices.of("null", "undefined", "() => ({})", "() => 7"));
            case 2 -> expression("({[Symbol.toPrimitive](hint) { return $logged(" + tag + " + hint, @); }})", of(Type.ANY, place, 0));
            default -> expression("$logged(" + tag + ", @)", any(place, depth - 1));
        };
    }

    Fragment property(Place place, int depth) {
        Fragment object = choices.chance(80) ? of(Type.OBJECT, place, depth - 1) : any(place, depth - 1);
        String key = choices.word(Values.KEYS);
        return switch (choices.below(6)) {
            case 0, 1, 2 -> expression("@." + key, object);
            case 3 -> expression("@?." + key, object);
            case 4 -> expression("@?.[@]", object, of(choices.chance(70) ? Type.STRING : Type.ANY, place, depth - 1));
            default -> expression("@?." + key + "?." + choices.word(Values.KEYS), object);
        };
    }

    Fragment element(Place place, int depth) {
        Type type = choices.of(Type.ARRAY, Type.ARRAY, Type.TYPED_ARRAY, Type.STRING, Type.OBJECT);
        return expression("@[@]", of(type, place, depth - 1), index(place, depth - 1));
    }

    Fragment index(Place place, int depth) {
        return switch (choices.below(8)) {
            case 0 -> expression(Integer.toString(choices.below(5)));
            case 1 -> expression(choices.word("-1 -0 1.5 4294967295 '1' '01' 'length' 100"));
            case 2, 3 -> expression("@ & 7", of(Type.INT, place, depth));
            default -> variableOr(Type.INT, place, "2");
        };
    }

    Fragment call(Place place, int depth) {
        Variable function = variable(Type.FUNCTION, place, false);
        if (function == null || choices.chance(25)) {
            return expression(choices.of("@.#?.(@)", "@.#(@)", "@?.#(@)").replace("#", choices.word(Values.KEYS)), of(Type.OBJECT, place, depth - 1), arguments(place, depth - 1));
        }
        String name = function.name();
        return switch (choices.below(10)) {
            case 0 -> expression(name + ".call(@)", arguments(place, depth - 1));
            case 1 -> expression(name + ".apply(@, @)", any(place, depth - 1), of(Type.ARRAY, place, depth - 1));
            case 2 -> expression(name + "(...@)", of(Type.ARRAY, place, depth - 1));
            case 3 -> expression("new " + name + "(@)", arguments(place, depth - 1));
            case 4 -> expression(name + "?.(@)", arguments(place, depth - 1));
            default -> expression(name + "(@)", arguments(place, depth - 1));
        };
    }

    /** Arguments of a call: right, missing or too many. */
    Fragment arguments(Place place, int depth) {
        List<Fragment> list = new ArrayList<>();
        for (int i = choices.below(4); i > 0; i--) {
            list.add(of(valueType(), place, depth - 1));
        }
        if (choices.chance(8)) {
            list.add(expression("...@", of(Type.ARRAY, place, depth - 1)));
        }
        return Fragment.list(", ", list);
    }

    private Fragment assignment(Place place, int depth) {
        Variable variable = variable(Type.ANY, place, true);
        if (variable == null) {
            return any(place, depth);
        }
        String name = variable.name();
        return switch (choices.below(4)) {
            case 0 -> expression("(" + name + " = $c(@))", any(place, depth));
            case 1 -> expression("(" + name + " " + choices.word("??= ||= &&=") + " $c(@))", any(place, depth));
            case 2 -> expression("(" + name + " " + choices.word("-= *= |= &= ^= >>= >>>= <<=") + " @)", any(place, depth));
            default -> expression("(" + choices.of("++" + name, name + "--", name + "++") + ")");
        };
    }
}
