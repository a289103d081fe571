package dev.deltic.differential;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.tiering.TieringOptions;
import java.util.ArrayList;
import java.util.List;

/** One way to run the engine: what an engine is made with, and how a program is run in it. A new switch of the engine that must
 *  not change what programs do gets its row in {@link #ALL}.
 *  @param name what {@code --configurations} and the reports call it
 *  @param options what its engines are made with
 *  @param warm whether the program runs once before, in another context: its feedback and caches are then another realm's */
record Configuration(String name, EngineOptions options, boolean warm) {
    /** Every configuration there is, the plainest first: the others are compared with it. */
    static final List<Configuration> ALL = List.of(
        new Configuration("t0", tiers(TieringOptions.INTERPRETER, 0, true), false),
        new Configuration("t0-warm", tiers(TieringOptions.INTERPRETER, 0, true), true),
        // Compiled before the first call, without feedback.
        new Configuration("t1", tiers(TieringOptions.BASELINE, 0, true), false),
        // From the interpreter to compiled code at odd moments, in the middle of loops.
        new Configuration("mixed-1", tiers(TieringOptions.MIXED, 1, true), false),
        new Configuration("mixed-7", tiers(TieringOptions.MIXED, 7, true), false),
        new Configuration("mixed-30-warm", tiers(TieringOptions.MIXED, 30, true), true),
        // As it is in use: the budgets of the functions, a thread in the background.
        new Configuration("mixed", tiers(TieringOptions.MIXED, 0, false), true));

    private static EngineOptions tiers(int tier, int budget, boolean synchronous) {
        return EngineOptions.DEFAULT.withTiering(new TieringOptions(tier, budget, synchronous));
    }

    Engine newEngine() {
        return new Engine(options);
    }

    /** The configurations of a comma-separated list. */
    static List<Configuration> named(String names) {
        List<Configuration> found = new ArrayList<>();
        for (String name : names.split(",")) {
            found.add(ALL.stream().filter(one -> one.name.equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no configuration " + name + "; there are "
                    + ALL.stream().map(Configuration::name).toList())));
        }
        return found;
    }
}
