package dev.deltic.api;

import dev.deltic.engine.EntryRefusedException;
import dev.deltic.engine.ModuleSources;
import dev.deltic.engine.RealmHost;
import dev.deltic.interop.HostValues;
import dev.deltic.interop.RealmAccess;
import dev.deltic.limits.Limits;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.values.Hole;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A global object with its builtins. Any thread may use it; one at a time runs in its isolate. Promise jobs run before each outermost call
 *  returns. Need not be closed: what nobody refers to is collected.
 *  <a href="https://tc39.es/ecma262/#sec-code-realms">Realms</a> */
public final class Context implements AutoCloseable {
    private static final String UNNAMED = "<eval>";

    private final Isolate isolate;
    private final dev.deltic.engine.Isolate internal;
    private final Realm realm;
    private final Host host;
    private final boolean ownsIsolate;

    private Context(Builder builder) {
        this.isolate = builder.isolate;
        this.internal = isolate.internal();
        this.ownsIsolate = builder.ownsIsolate;
        this.host = new Host(internal, builder);
        this.realm = internal.createRealm(host);
        if (internal.engine().options().hasTimers()) {
            internal.defineTimers(realm);
        }
        if (builder.name != null) {
            internal.offerLabel(builder.name);
        }
    }

    /** Another context of a realm that is there: for the mirrors of its objects. */
    Context(Realm realm) {
        this.internal = dev.deltic.engine.Isolate.of(realm);
        this.isolate = new Isolate(new Engine(internal.engine()), internal);
        this.ownsIsolate = false;
        this.realm = realm;
        this.host = realm.hostData instanceof Host known ? known : new Host(internal, new Builder(isolate));
    }

    /** What the realm knows of its context. Refers to no Context: views refer to the realm. */
    private static final class Host implements RealmHost, RealmAccess {
        private final dev.deltic.engine.Isolate isolate;
        private final ModuleSources modules;
        private final String name;
        private volatile Consumer<String> output;
        private volatile Consumer<String> errorOutput;
        private volatile boolean closed;
        /** How many calls of the thread that is in the isolate are in this context; only that thread may look. */
        private int depth;

        Host(dev.deltic.engine.Isolate isolate, Builder builder) {
            this.isolate = isolate;
            this.modules = builder.modules;
            this.name = builder.name;
            this.output = builder.output;
            this.errorOutput = builder.errorOutput;
        }

        @Override
        public void print(String line) {
            write(output, line);
        }

        @Override
        public void printError(String line) {
            Consumer<String> target = errorOutput;
            write(target == null ? output : target, line);
        }

        private static void write(Consumer<String> target, String line) {
            if (target != null) {
                target.accept(line);
            }
        }

        @Override
        public ModuleSources moduleSources() {
            return modules;
        }

        @Override
        public void enter() {
            enter(isolate.engine().limits());
        }

        void enter(Limits limits) {
            isolate.enter(limits);
            if (closed) {
                isolate.exitWithoutJobs();
                throw EntryRefusedException.closed(this);
            }
            depth++;
        }

        @Override
        public void exit() {
            depth--;
            isolate.exit();
        }

        void exitWithoutJobs() {
            depth--;
            isolate.exitWithoutJobs();
        }

        @Override
        public RuntimeException ended(TerminationException end) {
            return Failures.toldOutside(isolate, end);
        }

        @Override
        public Object anchor() {
            return null;
        }

        @Override
        public String toString() {
            return name != null ? name : "context@" + Integer.toHexString(System.identityHashCode(this));
        }
    }

    // ---- evaluation -------------------------------------------------------------------------------------------------

    /** Runs a text as a script named {@code <eval>} and gives its completion value.
     *  @throws EvaluationException when the text is no script, the script throws, or is ended
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public Value eval(String text) {
        return eval(UNNAMED, text);
    }

    /** Runs a text and gives its completion value; {@code name} is shown in errors, and tells modules ({@code .mjs}) from scripts.
     *  @throws EvaluationException when the text is no program, the script throws, or is ended
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public Value eval(String name, String text) {
        return run(engine().compile(name, text));
    }

    /** As {@link #eval(String, String)}, within limits of this call: see {@link #run(Script, ResourceLimits)}.
     *  @throws LimitExceededException when a limit ended the evaluation, or the text is too long */
    public Value eval(String name, String text, ResourceLimits limits) {
        limits.checkSource(name, text);
        return run(engine().compile(name, text), limits);
    }

    /** Runs a source: {@link #run} of {@link Engine#compile(Source)}. */
    public Value eval(Source source) {
        return run(engine().compile(source));
    }

    /** Runs a script and gives its completion value, or a module and gives its namespace object, after its top-level {@code await}.
     *  @throws EvaluationException when the script throws, or is ended; the cause is the Java exception, if that is what was thrown
     *  @throws IllegalArgumentException when another engine compiled the script
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public Value run(Script script) {
        return run(script, internal.engine().limits());
    }

    /** As {@link #run(Script)}, within limits of this call: where the engine limits the same, the stricter counts. When a host callback
     *  makes the call, what it does counts for the outer call as well. A call depth is counted by compiled code only where the engine
     *  limits it too.
     *  @throws LimitExceededException when a limit ended the evaluation */
    public Value run(Script script, ResourceLimits limits) {
        return run(script, Limits.stricter(internal.engine().limits(), limits.internal()));
    }

    private Value run(Script script, Limits limits) {
        if (script.engine() != engine()) {
            throw new IllegalArgumentException(script.name() + " was compiled by another engine");
        }
        host.enter(limits);
        Object result;
        try {
            result = script.module() == null ? internal.runEntered(realm, script.script())
                : internal.runModule(realm, script.name(), script.module());
        } catch (RuntimeException | Error e) {
            throw leaveAfter(e);
        }
        leave();
        return wrap(result);
    }

    // ---- the global object ------------------------------------------------------------------------------------------

    /** The global object. */
    public Value global() {
        return wrap(realm.globalThis);
    }

    /** The value of a global name, top-level {@code let}, {@code const} and {@code class} included; undefined when there is none.
     *  @throws EvaluationException when a getter throws
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public Value get(String name) {
        enter();
        Object value;
        try {
            int number = realm.lexicals.find(realm.key(name));
            Object lexical = number < 0 ? Hole.HOLE : realm.lexicals.values[number];
            value = lexical != Hole.HOLE ? lexical : realm.globalObject().get(realm, realm.key(name));
        } catch (RuntimeException | Error e) {
            throw leaveAfter(e);
        }
        leave();
        return wrap(value);
    }

    /** Sets a property of the global object. Values of this isolate, {@link Value}s and views alike, arrive as what they are; Java
     *  objects as themselves.
     *  @throws EvaluationException when a setter throws
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public void put(String name, Object value) {
        enter();
        try {
            JSObject global = realm.globalObject();
            global.set(realm, realm.key(name), toScript(value), global);
        } catch (RuntimeException | Error e) {
            throw leaveAfter(e);
        }
        leave();
    }

    /** A Java value as scripts of this context see it: numbers, strings, booleans and null by value, views and {@link Value}s of this
     *  isolate as what they are, anything else as a Java object.
     *  @throws IllegalStateException when the context has been closed, or the thread cannot enter it */
    public Value asValue(Object value) {
        enter();
        Object converted;
        try {
            converted = toScript(value);
        } catch (RuntimeException | Error e) {
            throw leaveAfter(e);
        }
        leave();
        return wrap(converted);
    }

    /** Where {@code print}, {@code console.log} and their like write, line by line; nowhere unless set. Called inside the isolate, by the
     *  thread that runs the script. */
    public void setOutput(Consumer<String> lines) {
        host.output = lines;
    }

    /** Where {@code console.error} and {@code console.warn} write; as {@link #setOutput} unless set. */
    public void setErrorOutput(Consumer<String> lines) {
        host.errorOutput = lines;
    }

    // ---- life -------------------------------------------------------------------------------------------------------

    /** The isolate it lives in. */
    public Isolate isolate() {
        return isolate;
    }

    /** The engine it shares code through. */
    public Engine engine() {
        return isolate.engine();
    }

    /** Lets nothing run in the context any more and ends what runs, as {@link Isolate#close} does; the isolate itself goes on, unless it
     *  was made for this context. What is closed stays readable by contexts of the same isolate that got hold of its objects. From any
     *  thread; does nothing when it has been closed before. Does not wait for the end. Later use throws IllegalStateException. */
    @Override
    @PreDestroy
    public void close() {
        host.closed = true;
        if (ownsIsolate) {
            isolate.close();
        } else {
            ContextEnd.request(internal.agent(), host);
            for (CompletableFuture<?> future : internal.pendingFutures()) {
                if (future instanceof PromiseFuture own && own.isOf(this)) {
                    own.completeExceptionally(EntryRefusedException.closed(host));
                }
            }
        }
    }

    /** Ends what runs in the context's isolate, at its next poll: a loop, a call, some work of a builtin; host code that the script calls
     *  is not interrupted. No code of the script runs any more, {@code catch} and {@code finally} included; the outermost call throws a
     *  {@link LimitExceededException}, and the context can be used again. From any thread.
     *  @return whether anything ran */
    public boolean cancel() {
        return internal.cancel();
    }

    /** Whether it, or its isolate, has been closed. */
    public boolean isClosed() {
        return host.closed || isolate.isClosed();
    }

    /** Ends a context while others of its isolate go on. Runs on the thread that is in the isolate, which may be in none of ours. */
    private record ContextEnd(Agent agent, Host host) implements Agent.InterruptHandler {
        static void request(Agent agent, Host host) {
            agent.requestInterrupt(new ContextEnd(agent, host));
        }

        @Override
        public void onInterrupt() {
            if (host.depth > 0) {
                // Again at the next poll: Java code between two scripts may have caught this one.
                agent.requestInterrupt(this);
                throw new TerminationException(host + " has been closed");
            }
        }
    }

    /** What messages call it: its name, if it was given one. */
    @Override
    public String toString() {
        return host.toString();
    }

    // ---- for values -------------------------------------------------------------------------------------------------

    Realm realm() {
        return realm;
    }

    /** Whether the thread is in the isolate. */
    boolean isEntered() {
        return internal.isEntered();
    }

    /** Runs the promise jobs in the middle of a call, for a thread that is in the isolate. */
    void runJobs() {
        internal.runJobs();
    }

    void enter() {
        host.enter();
    }

    /** Leaves after a success. The jobs run while the thread is still in, so that what one throws can be told. */
    void leave() {
        try {
            internal.runJobsIfOutermost();
        } catch (RuntimeException | Error e) {
            throw leaveAfter(e);
        }
        host.exitWithoutJobs();
    }

    /** Leaves after a failure: jobs run as well, but the failure is what counts.
     *  @return what to throw */
    RuntimeException leaveAfter(Throwable failure) {
        Throwable cause = failure;
        try {
            internal.runJobsIfOutermost();
        } catch (RuntimeException | Error e) {
            if (e instanceof TerminationException) {
                cause = e;                      // the jobs were ended: that is what the caller has to know
            } else if (e != failure) {
                failure.addSuppressed(e);
            }
        }
        try {
            return Failures.of(this, cause);
        } finally {
            host.exitWithoutJobs();
        }
    }

    /** A JavaScript value of this isolate as a Value. */
    Value wrap(Object value) {
        return value instanceof JSObject object ? new ObjectValue(this, object) : new PrimitiveValue(value);
    }

    /** A Java value, or a Value, as a JavaScript value. Inside the isolate. */
    Object toScript(Object value) {
        return HostValues.toScript(realm, value);
    }

    Object[] toScript(Object[] values) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = toScript(values[i]);
        }
        return converted;
    }

    /** The options of a new context. Not thread-safe. */
    public static final class Builder {
        private final Isolate isolate;
        private String name;
        private Consumer<String> output;
        private Consumer<String> errorOutput;
        private ModuleSources modules;
        private boolean ownsIsolate;

        Builder(Isolate isolate) {
            this.isolate = isolate;
        }

        Builder ownsIsolate() {
            ownsIsolate = true;
            return this;
        }

        /** What messages call the context; unless set, something that tells it from others. The first name in an isolate is the isolate's,
         *  too. */
        public Builder name(String text) {
            name = Objects.requireNonNull(text);
            return this;
        }

        /** As {@link Context#setOutput}. */
        public Builder output(Consumer<String> lines) {
            output = lines;
            return this;
        }

        /** As {@link Context#setErrorOutput}. */
        public Builder errorOutput(Consumer<String> lines) {
            errorOutput = lines;
            return this;
        }

        /** Where the context's imports come from; unless set, the engine's loader.
         *  @throws IllegalArgumentException when the loader reads files and the engine does not allow that */
        public Builder moduleLoader(ModuleLoader loader) {
            boolean allowIO = isolate.internal().engine().options().allowIO();
            modules = LoadedModules.of(Objects.requireNonNull(loader), allowIO);
            return this;
        }

        /** The context.
         *  @throws IllegalStateException when the isolate has been closed, or the thread cannot enter it */
        public Context build() {
            return new Context(this);
        }
    }
}
