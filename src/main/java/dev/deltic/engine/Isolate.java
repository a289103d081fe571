package dev.deltic.engine;

import dev.deltic.interop.HostValues;
import dev.deltic.builtins.console.Console;
import dev.deltic.limits.Limits;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.modules.SourceTextModule;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.Closure;
import dev.deltic.flags.Compatibility;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostHooks;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.SourceCompiler;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.ValueRangeException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One heap: its realms, its promise jobs. Entered by one thread at a time; every method that runs script takes the lock, which the
 *  same thread may take again. */
public final class Isolate {
    private final Engine engine;
    private final Hooks hooks;
    private final Agent agent;
    private final IsolateLock lock;
    private Test262Agents test262Agents;
    /** Null for none. */
    private volatile Object label;
    /** What fails when the isolate is closed; null for nothing so far. */
    private volatile PendingFutures pending;
    /** What threads that enter note. */
    private final WeakReference<Isolate> self = new WeakReference<>(this);
    /** Null for none. */
    private final IsolateGroup group;

    Isolate(Engine engine, IsolateGroup group) {
        this.engine = engine;
        this.group = group;
        this.hooks = new Hooks(this);
        this.agent = new Agent(engine.shared, hooks);
        this.lock = new IsolateLock(agent.turns, this, engine.options.lockTimeoutMillis(), group, engine.entered);
    }

    /** The isolate that a realm lives in. */
    public static Isolate of(Realm realm) {
        return ((Hooks) realm.agent.hooks).isolate;
    }

    /** Says what messages call the isolate: the label's text, asked for when there is a message. */
    public void setLabel(Object text) {
        label = text;
    }

    /** As {@link #setLabel}, if there is none yet. */
    public void offerLabel(Object text) {
        if (label == null) {
            label = text;
        }
    }

    /** The label, or what tells it from other isolates. */
    @Override
    public String toString() {
        Object text = label;
        return text == null ? "context@" + Integer.toHexString(System.identityHashCode(this)) : text.toString();
    }

    /** Ends what runs in the isolate, at its next poll, and lets nobody enter any more; thread-safe, and may be called again. Does not wait
     *  for the end. Who enters gets an {@link EntryRefusedException}. */
    public void close() {
        if (lock.close()) {
            engine.isolatesClosed.incrementAndGet();
            Closing.request(this);
            for (CompletableFuture<?> future : pendingFutures()) {
                future.completeExceptionally(EntryRefusedException.closed(this));
            }
        }
    }

    /** Has a future fail when the isolate is closed, for then nobody can settle the promise behind it. Thread-safe. */
    public void failOnClose(CompletableFuture<?> future) {
        PendingFutures futures = pending;
        if (futures == null) {
            synchronized (this) {
                futures = pending;
                if (futures == null) {
                    futures = new PendingFutures();
                    pending = futures;
                    if (group != null) {
                        group.expect(this);
                    }
                }
            }
        }
        futures.add(future);
        if (lock.isClosed()) {
            future.completeExceptionally(EntryRefusedException.closed(this));
        }
    }

    /** What it is closed with, or null. */
    IsolateGroup group() {
        return group;
    }

    /** The futures of {@link #failOnClose} that are not done. */
    public List<CompletableFuture<?>> pendingFutures() {
        PendingFutures futures = pending;
        return futures == null ? List.of() : futures.list();
    }

    /** Whether {@link #close} was called. */
    public boolean isClosed() {
        return lock.isClosed();
    }

    /** Apart, so that it is loaded when an isolate is closed. */
    private record Closing(Isolate isolate) implements Agent.InterruptHandler {
        static void request(Isolate isolate) {
            isolate.agent.requestInterrupt(new Closing(isolate));
        }

        /** Asks for the next poll too: Java code between two scripts may catch what is thrown here. */
        @Override
        public void onInterrupt() {
            isolate.agent.requestInterrupt(this);
            isolate.agent.jobs.clear();
            throw new TerminationException(isolate + " has been closed");
        }
    }

    /** Whether the current thread is in the isolate. */
    public boolean isEntered() {
        return lock.isHeldByCurrentThread();
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The run-time state, for those that have entered. */
    public Agent agent() {
        return agent;
    }

    /** Told of promises that are rejected without a handler, and of those that get one later. */
    public interface RejectionListener {
        /** A rejected promise has no handler, or, {@code handled}, has got its first one. */
        void rejection(JSObject promise, boolean handled);
    }

    /** Sets who is told of unhandled rejections; nobody at first. */
    public void setRejectionListener(RejectionListener listener) {
        hooks.rejections = listener;
    }

    private static final class Hooks implements HostHooks {
        private RejectionListener rejections;
        private final Isolate isolate;
        private final Engine engine;
        /** Null until a script compiles text. */
        private SourceCompiler compiler;

        Hooks(Isolate isolate) {
            this.isolate = isolate;
            this.engine = isolate.engine;
        }

        @Override
        public void ensureCanCompileStrings(Realm realm) {
            if (!engine.options.allowEval()) {
                throw Errors.create(realm, MessageTemplate.EVAL_DISABLED);
            }
        }

        /** {@code text.equals(other)} and the like; not where conformance is measured. */
        @Override
        public Object callHostMethod(Realm realm, Object receiver, String name, Object[] arguments) {
            return engine.options.test262() ? Hole.HOLE : HostValues.callJavaMethod(realm, receiver, name, arguments);
        }

        @Override
        public void promiseRejection(JSObject promise, boolean handled) {
            if (rejections != null) {
                rejections.rejection(promise, handled);
            }
        }

        @Override
        public SourceCompiler compiler() {
            if (compiler == null) {
                compiler = RuntimeCompiler.of(engine);
            }
            return compiler;
        }

        @Override
        public Realm createShadowRealm(Realm creator) {
            return isolate.createBareRealm((RealmHost) creator.hostData);
        }

        @Override
        public Object moduleHost(Realm realm) {
            return RealmModules.of(realm, engine);
        }

        @Override
        public Compatibility compatibility() {
            return engine.options.compatibility();
        }

        @Override
        public boolean isAloneOnThread() {
            return isolate.lock.isHeldByCurrentThread() && isolate.lock.holder().depth() == 1;
        }

        @Override
        public String withheldBy(Realm realm, String name) {
            return realm.hostData instanceof RealmHost host ? host.withheldBy(name) : null;
        }

        @Override
        public void failOnClose(CompletableFuture<?> future) {
            isolate.failOnClose(future);
        }

        @Override
        public boolean isEntered() {
            return isolate.lock.isHeldByCurrentThread();
        }

        @Override
        public void deliver(JobQueue.Job job) {
            isolate.deliver(job);
        }

        @Override
        public void print(Realm realm, String line) {
            isolate.agent.announceOutput(line);
            ((RealmHost) realm.hostData).print(line);
        }

        @Override
        public void printError(Realm realm, String line) {
            isolate.agent.announceOutput(line);
            ((RealmHost) realm.hostData).printError(line);
        }
    }

    /** Enters the isolate; pairs with {@link #exit}. Blocks while another thread is in it. Throws {@link EntryRefusedException}. */
    public void enter() {
        enter(engine.limits);
    }

    /** Enters with limits for this call, if it is the outermost; null for none. Blocks while another thread is in the isolate. */
    public void enter(Limits limits) {
        Entrant thread = lock.entrant();
        if (lock.isHeldBy(thread)) {
            lock.lock(thread);
            return;
        }
        boolean locked = false;
        thread.add(self);
        try {
            lock.lock(thread);
            locked = true;
        } finally {
            if (!locked) {
                thread.remove();
            }
        }
        if (limits != null || thread.depth() > 1) {
            begin(limits);
        }
    }

    private void begin(Limits limits) {
        boolean begun = false;
        try {
            agent.beginEvaluation(limits);
            begun = true;
        } finally {
            if (!begun) {
                exitWithoutJobs();                       // the JVM may have no memory for what watches the limits
            }
        }
    }

    /** Ends what runs in the isolate, at its next poll; false when nothing does. Thread-safe. */
    public boolean cancel() {
        return agent.cancel();
    }

    /** Ends the evaluation and lets others in; tells whether one of them may have delivered something meanwhile. */
    boolean release() {
        agent.endEvaluation();
        lock.holder().remove();
        boolean expecting = agent.jobs.isExpecting();
        if (expecting) {
            lock.unlockOrdered();
        } else {
            lock.unlock();
        }
        return expecting;
    }

    // ---- jobs from other threads --------------------------------------------------------------------------------------

    /** Has a job run that was announced by {@code expect}: by the calling thread, if nobody is in the isolate, else by whoever is, when it
     *  leaves. Never waits, so that a thread that completes something cannot be stopped by a script that waits for that thread. */
    void deliver(JobQueue.Job job) {
        agent.jobs.deliver(job);
        runDelivered();
    }

    /** The job is in the queue before its deliverer looks at the lock, and the lock is free before its owner looks at the queue: one of
     *  them sees the other. */
    private void runDelivered() {
        if (agent.jobs.hasDelivered()) {
            DeliveredTurns.run(this);
        }
    }

    /** Enters where that needs no waiting; false when some thread, be it this one, is in the isolate. */
    boolean tryEnter() {
        Entrant thread = lock.entrant();
        if (lock.isHeldBy(thread)) {
            return false;
        }
        thread.add(self);
        if (!lock.tryLock(thread)) {
            thread.remove();
            return false;
        }
        return true;
    }

    /** Leaves the isolate. The outermost exit runs the promise jobs; what a job throws is thrown here, after the lock is free. */
    public void exit() {
        try {
            if (lock.holds() == 1) {
                runJobs();
            }
        } finally {
            exitWithoutJobs();
        }
    }

    /** Runs the promise jobs when this is the outermost entry, as {@link #exit} would. */
    public void runJobsIfOutermost() {
        if (lock.holds() == 1) {
            runJobs();
        }
    }

    /** Whether the thread that is in the isolate would leave it by the next exit. */
    public boolean isOutermost() {
        return lock.holds() == 1;
    }

    /** Whether futures of {@link #failOnClose} were given to anybody. */
    public boolean hasPending() {
        return pending != null;
    }

    /** Leaves without running jobs: for those that have just run them. */
    public void exitWithoutJobs() {
        if (lock.holds() > 1) {
            lock.unlock();
            return;
        }
        if (release()) {
            runDelivered();
        }
    }

    /** Runs promise jobs until none is left, none is announced and no timer runs; waits meanwhile. */
    public void runUntilIdle() {
        enter();
        try {
            agent.jobs.runUntilIdle();
        } finally {
            exit();
        }
    }

    /** Runs all promise jobs now. Throws TerminationException when the call's limits are exceeded, be it in its last moments or by
     *  something whose failure the script has caught. */
    public void runJobs() {
        agent.poll();
        if (engine.options.test262()) {
            // Conformance tests expect what a host with an event loop does: promises of Atomics.waitAsync settle.
            agent.jobs.runUntilIdle();
        } else if (!agent.jobs.isEmpty()) {
            agent.jobs.runAll();
            agent.poll();
        }
        agent.endTurn();
    }

    /** A realm whose global object has only its own properties. */
    public Realm createRealm(RealmHost host) {
        return createRealm(host, null);
    }

    /** A realm whose global object also asks {@code scope}, which may be null, for names. */
    public Realm createRealm(RealmHost host, GlobalScope scope) {
        enter();
        try {
            Realm realm = new Realm(agent, scope);
            realm.hostData = host;
            if (scope != null) {
                engine.noteScope(scope);
            }
            if (engine.options.test262()) {
                Test262Host.install(realm, this);
            } else {
                realm.lexicals.redeclarable = true;
            }
            return realm;
        } finally {
            exitWithoutJobs();
        }
    }

    /** Gives a realm's scripts {@code setTimeout} and its kin, as global properties. */
    public void defineTimers(Realm realm) {
        enter();
        try {
            Timers.define(realm);
        } finally {
            exitWithoutJobs();
        }
    }

    /** A realm without {@code $262}, for the agents of test262 and for shadow realms. */
    Realm createBareRealm(RealmHost host) {
        Realm realm = new Realm(agent);
        realm.hostData = host;
        return realm;
    }

    /** The property that a realm's global object itself has, whatever its {@link GlobalScope} says; null when there is none. */
    public static PropertyDescriptor ownGlobal(Realm realm, PropertyKey key) {
        return ((HostedGlobalObject) realm.globalObject()).ownWithoutHost(realm, key);
    }

    /** The agents that tests in this isolate started. */
    Test262Agents test262Agents() {
        if (test262Agents == null) {
            test262Agents = new Test262Agents();
        }
        return test262Agents;
    }

    /** Runs a script. Promise jobs run when the outermost call ends. Throws JSException. */
    public Object run(Realm realm, CompiledScript script) {
        boolean done = false;
        enter();
        try {
            Object result = runEntered(realm, script);
            done = true;
            return result;
        } finally {
            leave(done);
        }
    }

    /** The same for those that have entered, and run the promise jobs themselves. */
    public Object runEntered(Realm realm, CompiledScript script) {
        Object result;
        try {
            result = evaluate(realm, script);
        } catch (RuntimeException | Error e) {
            throw failed(realm, script, e);
        }
        if (script.stored() != null) {
            script.stored().run();
        }
        return result;
    }

    /** What a run's failure is to its caller. */
    private static RuntimeException failed(Realm realm, CompiledScript script, Throwable failure) {
        try {
            if (failure instanceof StackOverflowError) {
                throw Errors.stackOverflow(realm, script.code());
            }
            if (failure instanceof ValueRangeException) {
                throw Errors.asThrow(realm, failure);
            }
            if (failure instanceof Error error) {
                throw error;
            }
            return (RuntimeException) failure;
        } finally {
            if (script.stored() != null) {
                script.stored().run();
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-runtime-semantics-scriptevaluation">ScriptEvaluation</a>. The closure has no
     *  prototype, for no script ever sees it: so nothing of %Function.prototype% is made until one is seen. */
    static Object evaluate(Realm realm, CompiledScript script) {
        return Closure.ofScript(realm, script.code()).run(realm.globalThis);
    }

    /** Leaves after a run: jobs run after a failure too, but then the failure counts, not theirs. */
    private void leave(boolean succeeded) {
        if (succeeded) {
            exit();
            return;
        }
        try {
            exit();
        } catch (JSException e) {
            // The run's own exception is on its way and tells the caller more.
            return;
        }
    }

    /** A value as the console shows it. */
    public String display(Realm realm, Object value) {
        enter();
        try {
            return Console.inspect(realm, value);
        } finally {
            exit();
        }
    }

    /** Compiles; a syntax error is thrown as the realm's SyntaxError. */
    public CompiledScript compile(Realm realm, String name, String text) {
        try {
            return engine.compileScript(name, text);
        } catch (SyntaxException e) {
            throw RuntimeCompiler.asException(realm, e);
        }
    }

    /** Loads, links and evaluates a module, and its promise jobs. Throws its error; gives its namespace object.
     *  A module that still waits when no job is left has not failed: its namespace is returned. */
    public JSObject runModule(Realm realm, String name, String text) {
        JSPromise promise;
        SourceTextModule module;
        boolean done = false;
        enter();
        try {
            module = RealmModules.of(realm, engine).define(realm, name, text);
            promise = evaluate(module);
            done = true;
        } finally {
            leave(done);
        }
        return namespace(module, promise);
    }

    /** The same for a compiled module: each run makes a module of its own. */
    public JSObject runModule(Realm realm, String name, CompiledModule compiled) {
        JSPromise promise;
        SourceTextModule module;
        boolean done = false;
        enter();
        try {
            module = RealmModules.of(realm, engine).define(realm, name, compiled);
            promise = evaluate(module);
            done = true;
        } finally {
            leave(done);
        }
        return namespace(module, promise);
    }

    private JSPromise evaluate(SourceTextModule module) {
        module.loadRequestedModules();
        module.link();
        JSPromise promise = module.evaluate();
        runJobs();
        return promise;
    }

    private static JSObject namespace(SourceTextModule module, JSPromise promise) {
        if (promise.state() == JSPromise.State.REJECTED) {
            promise.setHandled();
            throw new JSException(promise.result());
        }
        return RealmModules.namespaceOf(module);
    }
}
