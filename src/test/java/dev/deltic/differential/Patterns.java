package dev.deltic.differential;

import java.util.ArrayList;
import java.util.List;

/** Destructuring patterns, and the values that fit them more or less. */
final class Patterns {
    private final Generator generator;
    private final Choices choices;

    Patterns(Generator generator) {
        this.generator = generator;
        this.choices = generator.choices;
    }

    /** A pattern that declares variables in a scope; defaults are evaluated in {@code place}. */
    Fragment binding(Place place, Scope scope, boolean assignable, int depth) {
        return choices.chance(50) ? object(place, scope, assignable, depth) : array(place, scope, assignable, depth);
    }

    private Fragment target(Place place, Scope scope, boolean assignable, int depth) {
        if (depth > 0 && choices.chance(20)) {
            return binding(place, scope, assignable, depth - 1);
        }
        return Fragment.text(generator.declare(scope, Type.ANY, assignable).name());
    }

    private Fragment withDefault(Place place, Fragment target) {
        return choices.chance(40) ? Fragment.text("@ = @", target, generator.expressions.of(Type.ANY, place, 1)) : target;
    }

    private Fragment object(Place place, Scope scope, boolean assignable, int depth) {
        List<Fragment> parts = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            String key = choices.word(Values.KEYS + " length 0");
            // The default comes first: it must not see its own variable, which is still in its dead zone then.
            Fragment target = withDefault(place, target(place, scope, assignable, depth));
            parts.add(choices.chance(15)
                ? Fragment.text("[@]: @", generator.expressions.of(Type.STRING, place, 1), target)
                : Fragment.text(key + ": @", target));
        }
        if (choices.chance(25)) {
            parts.add(Fragment.text("...@", generator.declare(scope, Type.OBJECT, assignable).name()));
        }
        return Fragment.text("{@}", Fragment.list(", ", parts));
    }

    private Fragment array(Place place, Scope scope, boolean assignable, int depth) {
        List<Fragment> parts = new ArrayList<>();
        for (int i = choices.between(1, 3); i > 0; i--) {
            parts.add(choices.chance(12) ? Fragment.text("") : withDefault(place, target(place, scope, assignable, depth)));
        }
        if (choices.chance(30)) {
            parts.add(Fragment.text("...@", target(place, scope, assignable, 0)));
        } else {
            parts.add(Fragment.text(""));
        }
        return Fragment.text("[@]", Fragment.list(", ", parts));
    }

    /** A destructuring assignment to what exists. */
    Fragment assignment(Place place) {
        List<Fragment> parts = new ArrayList<>();
        boolean array = choices.chance(50);
        for (int i = choices.between(1, 3); i > 0; i--) {
            Fragment target = withDefault(place, assignmentTarget(place));
            parts.add(array ? target : Fragment.text(choices.word(Values.KEYS) + ": @", target));
        }
        return Fragment.statement(array ? "[@] = @;" : "({@} = @);", Fragment.list(", ", parts), source(place, array));
    }

    private Fragment assignmentTarget(Place place) {
        Variable variable = generator.expressions.variable(Type.ANY, place, true);
        return switch (choices.below(4)) {
            case 0 -> Fragment.text("@." + choices.word(Values.KEYS), generator.expressions.of(Type.OBJECT, place, 0));
            case 1 -> Fragment.text("@[@]", generator.expressions.variableOr(Type.ARRAY, place, "[]"), generator.expressions.index(place, 0));
            default -> Fragment.text(variable != null ? variable.name() : "[].x");
        };
    }

    /** A value to take apart; sometimes one that cannot be. */
    Fragment source(Place place, boolean array) {
        if (choices.chance(15)) {
            return generator.expressions.of(Type.ANY, place, 1);
        }
        return generator.expressions.of(array ? choices.of(Type.ARRAY, Type.ARRAY, Type.STRING) : Type.OBJECT, place, 2);
    }
}
