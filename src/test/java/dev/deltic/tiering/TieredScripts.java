package dev.deltic.tiering;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;

/** Runs scripts in one realm of an engine whose tiers are chosen. */
final class TieredScripts implements RealmHost {
    static final TieringOptions INTERPRETED = new TieringOptions(TieringOptions.INTERPRETER, 0, false);
    static final TieringOptions COMPILED = new TieringOptions(TieringOptions.BASELINE, 0, false);
    /** Changes the tier after a few calls and iterations, on the spot. */
    static final TieringOptions EARLY = new TieringOptions(TieringOptions.MIXED, 2, true);

    final Engine engine;
    final Isolate isolate;
    final Realm realm;

    TieredScripts(TieringOptions tiers) {
        this(new Engine(EngineOptions.DEFAULT.withTiering(tiers)));
    }

    TieredScripts(Engine engine) {
        this.engine = engine;
        isolate = engine.createIsolate();
        realm = isolate.createRealm(this);
    }

    TieringCounters counters() {
        return engine.tiering().service().counters();
    }

    Object run(String text) {
        return isolate.run(realm, engine.compileScript("test.js", text));
    }

    String show(String text) {
        return Errors.describeWithoutCode(run(text));
    }

    /** The stack of what the script throws. */
    String stack(String text) {
        try {
            run(text);
        } catch (JSException e) {
            return e.value() instanceof JSError error ? String.valueOf(error.get(realm, Names.STACK)) : "not an error: " + e.getMessage();
        }
        return "no failure";
    }

    @Override
    public void print(String line) {
        throw new AssertionError("printed " + line);
    }

    @Override
    public void printError(String line) {
        throw new AssertionError("printed " + line);
    }
}
