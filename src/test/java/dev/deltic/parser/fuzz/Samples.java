package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;
import java.util.Set;

/** Makes the text that a seed names. */
final class Samples {
    private final Corpus corpus;
    private final Forms forms = new Forms();

    private final Set<Sample.Kind> kinds;

    Samples(Corpus corpus, Set<Sample.Kind> kinds) {
        this.corpus = corpus;
        this.kinds = kinds;
    }

    Sample sample(long seed) {
        Choices choices = new Choices(seed);
        Sample.Kind kind = kind(choices.below(1000));
        while (!kinds.contains(kind)) {
            kind = kind(choices.below(1000));
        }
        Goal goal = goal(choices.below(100));
        String text = switch (kind) {
            case GRAMMAR -> grammar(choices, goal);
            case FORM -> forms.text(code(choices, goal, 6, 30));
            case MUTATED_GRAMMAR -> new Mutator(choices).mutate(grammar(choices, goal), grammar(choices, goal));
            case MUTATED_CODE -> new Mutator(choices).mutate(corpus.piece(choices), corpus.piece(choices));
            case REGEXP -> choices.of("", "", "a = ", "() => ", "a\n", "(").concat(new RegExps(choices).literal(choices.of(0, 60, 300)));
            case TOKENS -> tokens(choices);
            case CHARACTERS -> Characters.text(choices);
            case LARGE -> Large.text(choices);
        };
        return new Sample(seed, kind, goal, text);
    }

    /** {@code roll} is below 1,000. Large texts take a hundred times longer than others. */
    private static Sample.Kind kind(int roll) {
        return roll < 330 ? Sample.Kind.GRAMMAR : roll < 620 ? Sample.Kind.FORM : roll < 780 ? Sample.Kind.MUTATED_GRAMMAR
            : roll < 850 ? Sample.Kind.MUTATED_CODE : roll < 890 ? Sample.Kind.REGEXP : roll < 940 ? Sample.Kind.TOKENS
            : roll < 993 ? Sample.Kind.CHARACTERS : Sample.Kind.LARGE;
    }

    private static Goal goal(int roll) {
        return roll < 50 ? Goal.SCRIPT : roll < 75 ? Goal.MODULE : roll < 82 ? Goal.FUNCTION : roll < 88 ? Goal.ASYNC_FUNCTION
            : roll < 94 ? Goal.GENERATOR : Goal.ASYNC_GENERATOR;
    }

    private static Code code(Choices choices, Goal goal, int fuel, int sins) {
        return new Code(choices, Place.of(goal), fuel, sins);
    }

    private static String grammar(Choices choices, Goal goal) {
        int sins = choices.of(0, 0, 0, 0, 3, 10, 30, 80);
        Code code = code(choices, goal, choices.of(3, 5, 8, 12, 20, 50), sins);
        if (choices.chance(6)) {
            code.out.append(choices.of("'use strict';", "'use strict'\n", "#!a\n", "'\\01';", "'a';'use strict';"));
            code.place.strict |= code.out.indexOf("use strict") >= 0;
        }
        int count = choices.between(1, choices.of(1, 2, 5));
        if (goal == Goal.MODULE) {
            code.modules.list(count);
        } else {
            code.statements.list(count);
        }
        return code.out.toString();
    }

    private static String tokens(Choices choices) {
        StringBuilder out = new StringBuilder();
        for (int i = choices.between(1, choices.of(3, 5, 8, 15)); i > 0; i--) {
            out.append(Mutator.token(choices)).append(choices.chance(85) ? " " : choices.chance(50) ? "" : "\n");
        }
        return out.toString();
    }
}
