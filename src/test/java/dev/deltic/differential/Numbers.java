package dev.deltic.differential;

import static dev.deltic.differential.Fragment.expression;

/** Numbers, BigInts and conditions. Only operations whose result the specification fixes to the last bit. */
final class Numbers {
    private final Generator generator;
    private final Choices choices;

    Numbers(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment leaf(Type type, Place place) {
        if (choices.chance(65)) {
            Variable variable = generator.expressions.variable(type, place, false);
            if (variable != null) {
                return expression(variable.name());
            }
        }
        return expression(switch (type) {
            case INT -> Values.integer(choices);
            case BIGINT -> Values.bigint(choices);
            case BOOLEAN -> choices.word("true false");
            default -> Values.number(choices);
        });
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    Fragment integer(Place place, int depth) {
        if (depth <= 0) {
            return leaf(Type.INT, place);
        }
        int d = depth - 1;
        return switch (choices.below(16)) {
            case 0, 1, 2 -> expression("(@ " + choices.word("+ - *") + " @ | 0)", integer(place, d), integer(place, d));
            case 3, 4 -> expression("(@ " + choices.word("& | ^ << >> >>>") + " @)", integer(place, d), integer(place, d));
            case 5 -> expression("(@ " + choices.word("+ - * / %") + " @)", integer(place, d), integer(place, d));
            case 6 -> expression("(" + choices.word("~ - +") + " @)", integer(place, d));
            case 7 -> expression("Math.imul(@, @)", integer(place, d), integer(place, d));
            case 8 -> expression("Math." + choices.word("clz32 abs sign floor ceil round trunc") + "(@)", number(place, d));
            case 9 -> expression("@.length", of(choices.of(Type.STRING, Type.ARRAY, Type.TYPED_ARRAY), place, d));
            case 10 -> expression("@.charCodeAt(@)", of(Type.STRING, place, d), integer(place, d));
            case 11 -> expression("@[@]", of(Type.TYPED_ARRAY, place, d), generator.expressions.index(place, d));
            case 12 -> increment(place);
            case 13 -> expression("(@ ? @ : @)", condition(place, d), integer(place, d), integer(place, d));
            case 14 -> expression("@." + choices.word("indexOf includes") + "(@)", of(choices.of(Type.ARRAY, Type.STRING), place, d),
                of(Type.ANY, place, d));
            default -> leaf(Type.INT, place);
        };
    }

    private Fragment increment(Place place) {
        Variable variable = generator.expressions.variable(Type.INT, place, true);
        if (variable == null) {
            return leaf(Type.INT, place);
        }
        String name = variable.name();
        return expression("(" + choices.of("++" + name, name + "++", "--" + name, name + "--", name + " += 3", name + " ^= 5", name + " = " + name
            + " * 3 | 0") + ")");
    }

    Fragment number(Place place, int depth) {
        if (depth <= 0) {
            return leaf(choices.chance(70) ? Type.NUMBER : Type.INT, place);
        }
        int d = depth - 1;
        return switch (choices.below(14)) {
            case 0, 1, 2, 3 -> expression("(@ " + choices.word("+ - * / %") + " @)", number(place, d), number(place, d));
            case 4 -> expression("(- @)", number(place, d));
            case 5 -> expression("Math." + choices.word("abs floor ceil round trunc sqrt fround sign") + "(@)", number(place, d));
            case 6 -> expression("Math." + choices.word("min max") + "(@, @)", number(place, d), number(place, d));
            case 7 -> expression("((@ & 15) ** (@ & 7))", integer(place, d), integer(place, d));
            case 8 -> expression(choices.word("+ Number parseFloat parseInt") + "(@)", of(Type.STRING, place, d));
            case 9 -> expression("(@ >>> @)", integer(place, d), integer(place, d));
            case 10 -> expression("@." + choices.word(Values.KEYS), of(Type.OBJECT, place, d));
            case 11 -> integer(place, d);
            case 12 -> expression("(@ ? @ : @)", condition(place, d), number(place, d), number(place, d));
            default -> leaf(Type.NUMBER, place);
        };
    }

    Fragment condition(Place place, int depth) {
        if (depth <= 0) {
            return leaf(Type.BOOLEAN, place);
        }
        int d = depth - 1;
        return switch (choices.below(14)) {
            case 0, 1, 2 -> expression("(@ " + choices.word("< > <= >= === !==") + " @)", integer(place, d), integer(place, d));
            case 3 -> expression("(@ " + choices.word("< > <= >= == != === !==") + " @)", number(place, d), number(place, d));
            case 4 -> expression("(@ " + choices.word("< > <= >= == != === !==") + " @)", of(Type.STRING, place, d), of(Type.STRING, place, d));
            case 5 -> expression("(@ " + choices.word("== != < >") + " @)", of(Type.ANY, place, d), of(Type.ANY, place, d));
            case 6 -> expression("(!@)", of(Type.ANY, place, d));
            case 7 -> expression("(@ " + choices.word("&& || ??") + " @)", condition(place, d), condition(place, d));
            case 8 -> expression("(@ in @)", of(choices.of(Type.STRING, Type.INT), place, d), of(choices.of(Type.OBJECT, Type.ARRAY), place, d));
            case 9 -> expression("(typeof @ === '" + choices.word("number string object function undefined boolean symbol bigint") + "')",
                of(Type.ANY, place, d));
            case 10 -> expression("Object.is(@, @)", of(Type.NUMBER, place, d), of(Type.NUMBER, place, d));
            case 11 -> expression("(@ instanceof @)", of(choices.of(Type.OBJECT, Type.ANY), place, d), instanceOperand(place));
            case 12 -> expression("Number." + choices.word("isInteger isNaN isSafeInteger isFinite") + "(@)", number(place, d));
            default -> leaf(Type.BOOLEAN, place);
        };
    }

    private Fragment instanceOperand(Place place) {
        return choices.chance(50) ? expression(choices.word("Object Array Function Error"))
            : generator.expressions.variableOr(choices.of(Type.CLASS, Type.FUNCTION), place, "Object");
    }

    Fragment bigint(Place place, int depth) {
        if (depth <= 0) {
            return leaf(Type.BIGINT, place);
        }
        int d = depth - 1;
        return switch (choices.below(8)) {
            case 0, 1, 2 -> expression("(@ " + choices.word("+ - * / % & | ^") + " @)", bigint(place, d), bigint(place, d));
            case 3 -> expression("(@ " + choices.word("<< >>") + " BigInt(@ & 63))", bigint(place, d), integer(place, d));
            case 4 -> expression("BigInt.as" + choices.word("IntN UintN") + "(" + choices.word("0 1 8 32 63 64 65 100") + ", @)", bigint(place, d));
            case 5 -> expression("(" + choices.word("- ~") + " @)", bigint(place, d));
            case 6 -> expression("BigInt(@)", integer(place, d));
            default -> leaf(Type.BIGINT, place);
        };
    }
}
