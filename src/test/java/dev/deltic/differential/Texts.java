package dev.deltic.differential;

import static dev.deltic.differential.Fragment.expression;

/** Strings. */
final class Texts {
    private final Generator generator;
    private final Choices choices;

    Texts(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    private Fragment leaf(Place place) {
        Variable variable = choices.chance(60) ? generator.expressions.variable(Type.STRING, place, false) : null;
        return expression(variable != null ? variable.name() : Values.string(choices));
    }

    Fragment string(Place place, int depth) {
        if (depth <= 0) {
            return leaf(place);
        }
        int d = depth - 1;
        return switch (choices.below(18)) {
            case 0, 1 -> expression("(@ + @)", string(place, d), string(place, d));
            case 2 -> expression("(@ + @)", string(place, d), of(choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.BOOLEAN), place, d));
            case 3 -> expression("`@${@}" + choices.word("a : -") + "${@}`", choices.word("< p \\u0041 $"), of(Type.ANY, place, d), of(Type.INT, place, d));
            case 4 -> expression("String(@)", of(Type.ANY, place, d));
            case 5 -> expression("@." + choices.word("slice substring substr") + "(@, @)", string(place, d), of(Type.INT, place, d), of(Type.INT, place, d));
            case 6 -> expression("@." + choices.word("charAt at slice substring") + "(@)", string(place, d), of(Type.INT, place, d));
            case 7 -> expression("@[@]", string(place, d), generator.expressions.index(place, d));
            case 8 -> expression("@." + choices.word("toUpperCase toLowerCase trim trimStart trimEnd normalize toWellFormed") + "()", string(place, d));
            case 9 -> expression("@.repeat(@ & 3)", string(place, d), of(Type.INT, place, d));
            case 10 -> expression("@." + choices.word("padStart padEnd") + "(@ & 15, @)", string(place, d), of(Type.INT, place, d), string(place, 0));
            case 11 -> expression("@.split(@).join(@)", string(place, d), choices.chance(50) ? string(place, 0) : expression(pattern()), string(place, 0));
            case 12 -> expression("@." + choices.word("replace replaceAll") + "(@, @)", string(place, d), pattern(), replacement(place, d));
            case 13 -> expression("typeof @", of(Type.ANY, place, d));
            case 14 -> expression("(@).toString(" + choices.word("2 8 10 16 36") + ")", of(Type.INT, place, d));
            case 15 -> expression("(@).to" + choices.word("Fixed(2) Fixed(0) Precision(3) Exponential(2) String()"), of(Type.NUMBER, place, d));
            case 16 -> expression("String.fromC" + choices.word("harCode odePoint") + "(@ & 0x3ff)", of(Type.INT, place, d));
            default -> expression("JSON.stringify(@)", of(choices.of(Type.STRING, Type.ARRAY, Type.NUMBER), place, d));
        };
    }

    private String pattern() {
        return choices.word("/a/g /[a-c]+/g /(.)(.)/g /\\d+/g /x?/g /(?<k>[st])(\\d)?/g /./gu /^|$/g /\\b/g");
    }

    private Fragment replacement(Place place, int depth) {
        return switch (choices.below(4)) {
            case 0 -> expression("(...m) => $c(m.length + String(m[1]))");
            case 1 -> expression("m => m + @", of(Type.INT, place, depth));
            case 2 -> expression("'[$&$1$$]'");
            default -> leaf(place);
        };
    }
}
