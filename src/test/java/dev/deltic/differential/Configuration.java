package dev.deltic.differential;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
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
        new Configuration("t0", EngineOptions.DEFAULT, false),
        new Configuration("t0-warm", EngineOptions.DEFAULT, true));

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
