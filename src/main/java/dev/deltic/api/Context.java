package dev.deltic.api;

import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.RealmAccess;
import dev.deltic.interop.ThrowReport;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import java.util.function.Consumer;

/** A global object with its builtins. May be used from any thread; one at a time runs in it. */
public final class Context {
    private final Engine engine;
    private final Isolate isolate;
    private final Realm realm;
    private final Host host;

    Context(Engine engine, Isolate isolate) {
        this.engine = engine;
        this.isolate = isolate;
        this.host = new Host(isolate);
        this.realm = isolate.createRealm(host);
    }

    private static final class Host implements RealmHost, RealmAccess {
        private final Isolate isolate;
        private volatile Consumer<String> output;

        Host(Isolate isolate) {
            this.isolate = isolate;
        }

        @Override
        public void print(String line) {
            Consumer<String> target = output;
            if (target != null) {
                target.accept(line);
            }
        }

        @Override
        public void printError(String line) {
            print(line);
        }

        @Override
        public void enter() {
            isolate.enter();
        }

        @Override
        public void exit() {
            isolate.exit();
        }

        @Override
        public Object anchor() {
            return null;
        }
    }

    /** The engine this context shares code through. */
    public Engine engine() {
        return engine;
    }

    /** Where {@code print} and {@code console} write, line by line; nowhere unless set. */
    public void setOutput(Consumer<String> lines) {
        host.output = lines;
    }

    /** Runs a text as a script and gives its completion value.
     *  @throws EvaluationException when the text is no script, or the script throws */
    public Object eval(String name, String text) {
        return run(engine.compile(name, text));
    }

    /** Runs a script and gives its completion value.
     *  @throws EvaluationException when the script throws; the cause is the Java exception, if that is what was thrown */
    public Object run(Script script) {
        isolate.enter();
        try {
            return HostValues.toHost(realm, isolate.run(realm, script.compiled()));
        } catch (JSException e) {
            throw failure(e);
        } finally {
            isolate.exit();
        }
    }

    /** The value of a global property; null when there is none. */
    public Object get(String name) {
        isolate.enter();
        try {
            JSObject global = realm.globalObject();
            return HostValues.toHost(realm, global.get(realm, realm.key(name)));
        } catch (JSException e) {
            throw failure(e);
        } finally {
            isolate.exit();
        }
    }

    /** Sets a global property. */
    public void put(String name, Object value) {
        isolate.enter();
        try {
            JSObject global = realm.globalObject();
            global.set(realm, realm.key(name), HostValues.toScript(realm, value), global);
        } catch (JSException e) {
            throw failure(e);
        } finally {
            isolate.exit();
        }
    }

    private static EvaluationException failure(JSException e) {
        ThrowReport failure = ThrowReport.of(e);
        StackFrameInfo at = failure.at();
        return at == null ? new EvaluationException(failure.message(), null, -1, -1, failure.cause())
            : new EvaluationException(failure.message(), at.source(), at.line(), at.column(), failure.cause());
    }
}
