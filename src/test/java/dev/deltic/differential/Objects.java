package dev.deltic.differential;

import static dev.deltic.differential.Fragment.expression;

import java.util.ArrayList;
import java.util.List;

/** Objects, arrays and typed arrays: literals, and what the builtins make of them. */
final class Objects {
    private final Generator generator;
    private final Choices choices;

    Objects(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    private Fragment of(Type type, Place place, int depth) {
        return generator.expressions.of(type, place, depth);
    }

    private Fragment value(Place place, int depth) {
        return of(generator.expressions.valueType(), place, depth);
    }

    Fragment object(Place place, int depth) {
        Variable variable = generator.expressions.variable(Type.OBJECT, place, false);
        if (variable != null && (depth <= 0 || choices.chance(60))) {
            return expression(variable.name());
        }
        if (depth <= 0) {
            return expression(choices.of("({x: 1, y: 2})", "({})", "({a: 1.5})", "({z: 'z', b: null})"));
        }
        return switch (choices.below(8)) {
            case 0 -> expression("Object.create(@)", choices.chance(30) ? expression("null") : object(place, depth - 1));
            case 1 -> expression("Object.assign(@, @)", literal(place, depth - 1), object(place, depth - 1));
            case 2 -> expression("new @(@)", generator.expressions.variableOr(Type.CLASS, place, "Object"),
                generator.expressions.arguments(place, depth - 1));
            case 3 -> expression("Object.fromEntries([['" + choices.word(Values.KEYS) + "', @], [@, @]])", value(place, depth - 1),
                of(Type.STRING, place, depth - 1), value(place, depth - 1));
            case 4 -> expression("Object." + choices.word("freeze seal preventExtensions") + "(@)", literal(place, depth - 1));
            default -> literal(place, depth);
        };
    }

    Fragment literal(Place place, int depth) {
        List<Fragment> members = new ArrayList<>();
        if (choices.chance(8)) {
            members.add(Fragment.text("__proto__: @", object(place, depth - 1)));
        }
        for (int i = choices.below(5); i > 0; i--) {
            members.add(member(place, depth - 1));
        }
        if (choices.chance(15)) {
            // Last: V8 defines accessors that follow a spread too late.
            members.add(Fragment.text("...@", choices.chance(70) ? object(place, depth - 1) : of(Type.ARRAY, place, depth - 1)));
        }
        return expression("({@})", Fragment.list(", ", members));
    }

    private Fragment member(Place place, int depth) {
        String key = choices.word(Values.KEYS);
        Place method = place.function();
        method.hasThis = true;
        return switch (choices.below(16)) {
            case 0 -> Fragment.text("get " + key + "() { return $logged('get " + key + "', @); }", of(Type.ANY, method, depth));
            case 1 -> Fragment.text("set " + key + "(v) { $logged('set " + key + "'); this._" + key + " = v; }");
            case 2 -> Fragment.text("[@]: @", of(Type.STRING, place, depth), value(place, depth));
            case 3 -> Fragment.text(key + "(p, q) { return @; }", of(Type.ANY, method, depth));
            case 4, 5 -> Fragment.text(choices.below(3) + ": @", value(place, depth));
            case 6 -> Fragment.text(key + ": @", generator.functions.expression(place, depth));
            default -> Fragment.text(key + ": @", value(place, depth));
        };
    }

    Fragment array(Place place, int depth) {
        Variable variable = generator.expressions.variable(Type.ARRAY, place, false);
        if (variable != null && (depth <= 0 || choices.chance(60))) {
            return expression(variable.name());
        }
        if (depth <= 0) {
            return expression(choices.of("[1, 2, 3]", "[]", "[1.5, , 2]", "['a', 1]", "[, ]", "[0, -0, NaN]", "[undefined, null]"));
        }
        int d = depth - 1;
        return switch (choices.below(14)) {
            case 0 -> expression("@.map(@)", array(place, d), callback(place, d));
            case 1 -> expression("@.filter(@)", array(place, d), callback(place, d));
            case 2 -> expression("@.concat(@)", array(place, d), of(choices.of(Type.ARRAY, Type.ANY), place, d));
            case 3 -> expression("@." + choices.word("slice toSpliced with fill") + "(@, @)", array(place, d), of(Type.INT, place, 0), of(Type.INT, place, 0));
            case 4 -> expression("Object." + choices.word("keys values entries") + "(@)", object(place, d));
            case 5 -> expression("Array.from({length: @ & 7}, (e, i) => @)", of(Type.INT, place, d), of(Type.NUMBER, place.arrow(), 0));
            case 6 -> expression("[...@, @]", of(choices.of(Type.ARRAY, Type.STRING, Type.TYPED_ARRAY), place, d), value(place, d));
            case 7 -> expression("@.to" + choices.word("Sorted Reversed") + "()", array(place, d));
            case 8 -> expression("[...@].sort((p, q) => p < q ? -1 : p > q ? 1 : 0)", of(choices.of(Type.TYPED_ARRAY, Type.STRING), place, d));
            case 9 -> expression("@.flat" + choices.of("()", "(2)", "Map(e => [e, 1])"), array(place, d));
            default -> literalArray(place, d);
        };
    }

    private Fragment literalArray(Place place, int depth) {
        List<Fragment> elements = new ArrayList<>();
        Type type = choices.of(Type.INT, Type.NUMBER, Type.ANY, Type.STRING);
        for (int i = choices.below(7); i > 0; i--) {
            boolean hole = choices.chance(8);
            elements.add(hole ? Fragment.text("") : of(choices.chance(90) ? type : Type.ANY, place, depth));
        }
        return expression("[@]", Fragment.list(", ", elements));
    }

    Fragment callback(Place place, int depth) {
        Variable function = choices.chance(30) ? generator.expressions.variable(Type.FUNCTION, place, false) : null;
        if (function != null) {
            return expression(function.name());
        }
        Place body = place.arrow();
        Variable element = generator.declare(body.scope, Type.ANY, true);
        Variable index = generator.declare(body.scope, Type.INT, true);
        return expression("((@, @) => @)", element.name(), index.name(), of(Type.ANY, body, depth));
    }

    Fragment typedArray(Place place, int depth) {
        Variable variable = generator.expressions.variable(Type.TYPED_ARRAY, place, false);
        if (variable != null && (depth <= 0 || choices.chance(70))) {
            return expression(variable.name());
        }
        String name = Values.typedArrayClass(choices);
        if (depth <= 0) {
            return expression("new " + name + "(4)");
        }
        int d = depth - 1;
        return switch (choices.below(6)) {
            case 0 -> expression("new " + name + "(new ArrayBuffer(16), " + choices.word("0 8") + ")");
            case 1 -> expression(name + ".of(@, @, @)", of(Type.NUMBER, place, d), of(Type.NUMBER, place, d), of(Type.INT, place, d));
            case 2 -> expression("@.subarray(@)", typedArray(place, d), of(Type.INT, place, 0));
            case 3 -> expression("new " + name + "(@)", typedArray(place, d));
            case 4 -> expression("@.map(@)", typedArray(place, d), callback(place, d));
            default -> expression("new " + name + "([@, @, @])", of(Type.NUMBER, place, d), of(Type.INT, place, d), of(Type.NUMBER, place, d));
        };
    }
}
