package dev.deltic.interpreter;

import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;

/** Runs scripts in one realm of an engine of its own. */
final class Scripts implements RealmHost {
    final Engine engine;
    final Isolate isolate;
    final Realm realm;
    final StringBuilder printed = new StringBuilder();

    Scripts() {
        this(new Engine(EngineOptions.DEFAULT));
    }

    Scripts(Engine engine) {
        this.engine = engine;
        isolate = engine.createIsolate();
        realm = isolate.createRealm(this);
    }

    /** Scripts in an engine that unboxes whatever it can. */
    static Scripts unboxing() {
        Engine engine = new Engine(EngineOptions.DEFAULT);
        engine.stressUnboxedFields();
        return new Scripts(engine);
    }

    @Override
    public void print(String line) {
        printed.append(line).append('\n');
    }

    @Override
    public void printError(String line) {
        printed.append(line).append('\n');
    }

    /** The completion value. */
    Object run(String text) {
        return isolate.run(realm, engine.compileScript("test.js", text));
    }

    /** A display of the completion value. */
    String show(String text) {
        return Errors.describeWithoutCode(run(text));
    }

    /** The text of what the script throws. */
    String failure(String text) {
        try {
            run(text);
        } catch (JSException e) {
            return e.getMessage();
        }
        return "no failure";
    }

    /** The stack of what the script throws. */
    String stack(String text) {
        try {
            run(text);
        } catch (JSException e) {
            return String.valueOf(((JSError) e.value()).get(realm, Names.STACK));
        }
        return "no failure";
    }
}
