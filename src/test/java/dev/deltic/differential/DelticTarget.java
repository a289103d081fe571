package dev.deltic.differential;

import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The engine in this JVM, in one configuration. Contexts are new for each program, engines after some hundred. */
final class DelticTarget implements Target, RealmHost {
    /** Programs before a new engine: sharing is under test, but what went wrong should be found again from one program. */
    private static final int PROGRAMS_PER_ENGINE = 100;
    private static final String PRELUDE = Resources.text("prelude.js");

    private final Configuration configuration;
    private final long limitMillis;
    private final ScheduledExecutorService watchdog = Watchdog.create();
    private Engine engine;
    private int programs;
    private Outcome outcome;
    private String pending;

    DelticTarget(Configuration configuration, long limitMillis) {
        this.configuration = configuration;
        this.limitMillis = limitMillis;
    }

    @Override
    public String name() {
        return configuration.name();
    }

    @Override
    public void start(String program) {
        pending = program;
    }

    @Override
    public Outcome answer() {
        if (engine == null || ++programs % PROGRAMS_PER_ENGINE == 0) {
            engine = configuration.newEngine();
        }
        if (configuration.warm()) {
            runOnce(pending);
        }
        outcome = runOnce(pending);
        return outcome;
    }

    /** Runs in an engine of its own: what a reduced program must show again. */
    void forgetEngine() {
        engine = null;
    }

    private Outcome runOnce(String program) {
        CompiledScript script;
        try {
            script = engine.compileScript("program.js", program);
        } catch (SyntaxException e) {
            return new Outcome("early " + e.errorType().constructorName() + "\n", e.getMessage() + "\n");
        } catch (RuntimeException | Error e) {
            return broken(e);
        }
        Isolate isolate = engine.createIsolate();
        Realm realm = isolate.createRealm(this);
        Agent agent = isolate.agent();
        ScheduledFuture<?> limit = watchdog.schedule(() -> agent.requestInterrupt(() -> {
            throw new TerminationException("time limit");
        }), limitMillis, TimeUnit.MILLISECONDS);
        try {
            isolate.run(realm, engine.compileScript("prelude.js", PRELUDE));
            try {
                isolate.run(realm, script);
            } catch (JSException e) {
                JSObject global = realm.globalObject();
                global.set(realm, realm.key("$error"), e.value(), global);
                isolate.run(realm, engine.compileScript("uncaught.js", "$uncaught($error); delete globalThis.$error;"));
            }
            return Outcome.of(String.valueOf(isolate.run(realm, engine.compileScript("result.js", "$result()"))));
        } catch (TerminationException e) {
            return Outcome.timeout();
        } catch (RuntimeException | Error e) {
            return broken(e);
        } finally {
            limit.cancel(false);
        }
    }

    private static Outcome broken(Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        return new Outcome("engine failed: " + trace.toString().lines().limit(12).reduce("", (a, b) -> a + b + '\n'), "");
    }

    @Override
    public void print(String line) {
        // Programs log through the prelude.
    }

    @Override
    public void printError(String line) {
        // See print.
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }
}
