package dev.deltic.api;

import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.EntryRefusedException;
import dev.deltic.engine.IsolateGroup;
import dev.deltic.flags.Proposal;
import dev.deltic.runtime.TerminationException;
import dev.deltic.source.SyntaxException;
import jakarta.annotation.PreDestroy;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/** Compiled code, property names and hidden classes, shared by all isolates made from it; holds no JavaScript object. An application needs
 *  one, or one for each kind of script author it trusts differently. Thread-safe. Need not be closed: an engine that nobody refers to is
 *  collected, and its background thread ends when it has had nothing to do for a few seconds. */
public final class Engine implements AutoCloseable {
    private final dev.deltic.engine.Engine engine;
    /** The engine's isolates. */
    private final IsolateGroup group = new IsolateGroup();
    /** What else has to be closed with the engine, pools for example. Null for nothing so far. */
    private ArrayList<WeakReference<AutoCloseable>> parts;
    private boolean closed;
    /** An {@link EngineMonitor}, whose class needs a module that may be missing; null for none. */
    private AutoCloseable bean;

    Engine(dev.deltic.engine.Engine engine) {
        this.engine = engine;
    }

    /** A builder with the defaults, which the system properties {@code deltic.…} change.
     *  @throws IllegalArgumentException that names the property, when one of {@code deltic.…} makes no sense */
    public static Builder builder() {
        return new Builder();
    }

    /** An engine with the defaults, which the system properties {@code deltic.…} change. */
    public static Engine create() {
        return new Engine(new dev.deltic.engine.Engine(EngineOptions.fromProperties()));
    }

    /** A script or module, parsed now. The same text under the same name is parsed once.
     *  @throws EvaluationException of kind SYNTAX with the place of the error when the text is no program
     *  @throws IllegalArgumentException when the source is JSON or plain text
     *  @throws IllegalStateException when the engine has been closed */
    public Script compile(Source source) {
        checkOpen();
        try {
            switch (source.kind()) {
                case SCRIPT: return new Script(this, source, engine.compileScript(source.name(), source.text()), null);
                case MODULE: return new Script(this, source, null, engine.compileModule(source.name(), source.text()));
                default: throw new IllegalArgumentException(source.name() + " is neither a script nor a module, but " + source.kind());
            }
        } catch (TerminationException e) {
            throw LimitExceededException.of(e, source.name());
        } catch (SyntaxException e) {
            throw Failures.syntax(e);
        }
    }

    /** A script of a text: {@link #compile(Source)} of {@link Source#of(String, String)}. */
    public Script compile(String name, String text) {
        return compile(Source.of(name, text));
    }

    /** A new isolate.
     *  @throws IllegalStateException when the engine has been closed */
    public Isolate newIsolate() {
        checkOpen();
        return new Isolate(this, engine.createIsolate(group));
    }

    /** A context with an isolate of its own, which is closed with it: contexts made so run in parallel.
     *  @throws IllegalStateException when the engine has been closed */
    public Context newContext() {
        return newIsolate().contextBuilder().ownsIsolate().build();
    }

    /** Isolates to be lent to one caller after the other.
     *  @throws IllegalStateException when the engine has been closed */
    public IsolatePool pool(PoolConfig config) {
        IsolatePool pool = new IsolatePool(this, config);
        closeWith(pool);
        return pool;
    }

    /** What the engine's isolates and tiers have done. */
    public EngineStatistics statistics() {
        return EngineStatistics.of(engine);
    }

    boolean isCompiling() {
        return engine.tiering().isCompiling();
    }

    /** Shows the engine to the JVM's management tools, as the bean {@code dev.deltic:type=Engine} of that name (an {@link EngineMXBean}),
     *  until it is closed or {@link #unregisterBean} is called. The bean keeps no engine alive, but it keeps Deltic's classes.
     *  @throws IllegalArgumentException when there is a bean of that name
     *  @throws IllegalStateException when the engine has been closed, or has a bean */
    public synchronized void registerBean(String name) {
        checkOpen();
        if (bean != null) {
            throw new IllegalStateException("the engine has a bean already");
        }
        bean = EngineMonitor.register(this, Objects.requireNonNull(name, "name"));
    }

    /** Removes what {@link #registerBean} registered, if anything. */
    public synchronized void unregisterBean() {
        AutoCloseable registered = bean;
        bean = null;
        if (registered instanceof EngineMonitor monitor) {
            monitor.close();
        }
    }

    /** What the cache of compiled scripts holds and has done. */
    public CacheStatistics cacheStatistics() {
        return CacheStatistics.of(engine.cacheStatistics());
    }

    /** Forgets the compiled scripts and modules of a name, so that the next use compiles anew. Scripts that run, and {@link Script}s that
     *  are held, are not touched.
     *  @return how many were forgotten */
    public int invalidateCache(String name) {
        return engine.invalidateCache(Objects.requireNonNull(name, "name"));
    }

    /** As {@link #invalidateCache(String)}, for all names. */
    public int invalidateCache() {
        return engine.invalidateCache(null);
    }

    /** Has {@code part} closed when the engine is; held weakly. For what is built on an engine: a {@code javax.script} engine for example.
     *  @throws IllegalStateException when the engine has been closed */
    public synchronized void closeWith(AutoCloseable part) {
        checkOpen();
        if (parts == null) {
            parts = new ArrayList<>(4);
        }
        if (parts.size() >= 16 && Integer.bitCount(parts.size()) == 1) {
            parts.removeIf(reference -> reference.get() == null);
        }
        parts.add(new WeakReference<>(part));
    }

    private synchronized void checkOpen() {
        if (closed) {
            throw EntryRefusedException.closed("the engine");
        }
    }

    /** Closes the engine's isolates and pools: what runs in them ends, and nothing can be run any more. From any thread; does nothing
     *  when it has been closed before. Does not wait for evaluations to end. */
    @Override
    @PreDestroy
    public void close() {
        List<WeakReference<AutoCloseable>> open;
        unregisterBean();
        synchronized (this) {
            closed = true;
            open = parts == null ? List.of() : parts;
            parts = null;
        }
        engine.close(group);
        for (WeakReference<AutoCloseable> reference : open) {
            AutoCloseable part = reference.get();
            if (part != null) {
                close(part);
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot close " + part, e);
        }
    }

    /** Whether it has been closed. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** What stands behind the engine, for other packages of Deltic; no type of an exported package is ever found.
     *  @throws IllegalArgumentException when there is nothing of that type */
    public <T> T unwrap(Class<T> type) {
        if (type == dev.deltic.engine.Engine.class) {
            return type.cast(engine);
        }
        throw new IllegalArgumentException("an engine is no " + type.getName());
    }

    /** The options of a new engine. Not thread-safe; may build several engines. */
    public static final class Builder {
        private EngineOptions options = EngineOptions.fromProperties();
        private ModuleLoader moduleLoader;

        private Builder() { }

        /** What scripts may do to the Java program around them: unless set, what {@link HostAccess#fromProperties} says. Sets what
         *  {@link #allowEval} and {@link #allowIO} set, too. */
        public Builder hostAccess(HostAccess access) {
            options = options.withAccess(access.policy());
            return this;
        }

        /** Whether {@code eval} and {@code Function} may compile text. Unless set, what the system property {@code deltic.allow.eval}
         *  says; true without it. */
        public Builder allowEval(boolean allowed) {
            options = options.withEval(allowed);
            return this;
        }

        /** Whether modules may be read from files. Unless set, what the system property {@code deltic.allow.io} says; false without it. */
        public Builder allowIO(boolean allowed) {
            options = options.withIO(allowed);
            return this;
        }

        // ---- tiers --------------------------------------------------------------------------------------------------

        /** Whose ways scripts expect; unless set, what the system property {@code deltic.compat} says: {@code nashorn}, {@code graal} or
         *  {@code rhino}; {@link Compatibility#NONE} without it. Opens nothing of Java: {@link #hostAccess} does. */
        public Builder compatibility(Compatibility mode) {
            options = options.withCompatibility(mode == Compatibility.NONE ? null
                : dev.deltic.flags.Compatibility.valueOf(mode.name()));
            return this;
        }

        /** Which tiers functions run in; unless set, what the system property {@code deltic.tier} says: {@code 0} is
         *  {@link Tiers#INTERPRETER}, {@code 1} is {@link Tiers#COMPILED}, absent {@link Tiers#MIXED}. */
        public Builder tiers(Tiers tiers) {
            options = switch (tiers) {
                case MIXED -> options.mixed();
                case INTERPRETER -> options.interpreted();
                case COMPILED -> options.compiled();
            };
            return this;
        }

        /** With {@link Tiers#MIXED}, how many calls, or iterations of its loops, each function has before it is compiled; 0 leaves that to
         *  the engine, which asks the size of the function. Unless set, what the system property {@code deltic.tier.budget} says.
         *  @throws IllegalArgumentException when the budget is negative */
        public Builder tierBudget(int budget) {
            if (budget < 0) {
                throw new IllegalArgumentException("negative budget: " + budget);
            }
            options = options.withTierBudget(budget);
            return this;
        }

        /** Whether functions are compiled by the thread that runs the script, which waits meanwhile, and not in the background. For tests
         *  and for hosts that want no thread. Unless set, what the system property {@code deltic.tier.synchronous} says. */
        public Builder tierSynchronous(boolean synchronous) {
            options = options.withTierSynchronous(synchronous);
            return this;
        }

        // ---- threads ------------------------------------------------------------------------------------------------

        /** How long a thread waits, to the millisecond, for another to leave an isolate before it gets an IllegalStateException; zero for
         *  as long as it takes. Threads that would wait for each other get theirs at once, whatever is set here. Unless set, what the
         *  system property {@code deltic.lock.timeoutMillis} says; zero without it.
         *  @throws IllegalArgumentException when the time is negative */
        public Builder lockTimeout(Duration longest) {
            if (longest.isNegative()) {
                throw new IllegalArgumentException("negative time: " + longest);
            }
            options = options.withLockTimeout(longest.isZero() ? 0 : Math.max(1, longest.toMillis()));
            return this;
        }

        /** Gives scripts {@code setTimeout}, {@code setInterval}, {@code clearTimeout}, {@code clearInterval} and {@code queueMicrotask},
         *  which an executor delivers: a callback is run by its thread when nobody is in the context, else by whoever is, when it
         *  leaves. Each callback is an outermost call with its own limits; no evaluation waits for it. The executor is the caller's to shut
         *  down. Null for no timers. Unless set, what the system property {@code deltic.timers} says: with {@code true} a thread of the
         *  engine's own delivers them, which ends when it has been idle for some seconds; no timers without it. */
        public Builder timers(ScheduledExecutorService executor) {
            options = options.withTimers(executor);
            return this;
        }

        // ---- modules ------------------------------------------------------------------------------------------------

        /** Where the imports of all contexts come from that get no loader of their own. Unless set, files anywhere, if
         *  {@link #allowIO} allows it, else nowhere. */
        public Builder moduleLoader(ModuleLoader loader) {
            moduleLoader = Objects.requireNonNull(loader);
            return this;
        }

        // ---- host access --------------------------------------------------------------------------------------------

        /** What Java gets for the objects, arrays and functions of scripts where nothing else is asked for: results, variables of
         *  Bindings, arguments of methods for {@code Object} or for {@code type} and its supertypes. Unless set, views. For libraries
         *  that put another engine's types in front of this one.
         *  @param type the class of what is made; its objects are to implement {@link Mirror}, so that scripts get their objects back
         *  @param maker called once or more for each context, with a Context that must not be closed; what it gives is called for each
         *      object that is handed out, by any thread, and must not run script */
        public <T> Builder mirrors(Class<T> type, Function<Context, ? extends Function<Value, ? extends T>> maker) {
            options = ValueMirrors.in(options, Objects.requireNonNull(type), Objects.requireNonNull(maker));
            return this;
        }

        /** Whether scripts may use the syntax of older engines that {@code docs/javax-script.md} lists. Unless set, what the system
         *  property {@code deltic.syntax.extensions} says; true without it. */
        public Builder syntaxExtensions(boolean accepted) {
            options = options.withSyntaxExtensions(accepted);
            return this;
        }

        /** Whether scripts have what Nashorn's option {@code -scripting} gave them, which {@code docs/compatibility.md} lists; counts with
         *  {@link Compatibility#NASHORN} alone. Unless set, what the system property {@code deltic.syntax.scripting} says; false without
         *  it. */
        public Builder scripting(boolean on) {
            options = options.withScripting(on);
            return this;
        }

        /** Which proposals to TC39, of no edition of the standard yet, scripts may use: {@code all}, {@code none}, or names of
         *  {@code docs/proposals.md}. Unless set, what the system property {@code deltic.proposals} says, a list between commas; none
         *  without it. What is proposed changes, and so does what is built of it, without notice.
         *  @throws IllegalArgumentException when a name is unknown */
        public Builder proposals(String... names) {
            options = options.withProposals(Proposal.set(String.join(",", names)));
            return this;
        }

        // ---- limits -------------------------------------------------------------------------------------------------

        // ---- caches -------------------------------------------------------------------------------------------------

        /** The bytes that compiled scripts may take in memory, as estimated; what is used least goes first. 0 keeps
         *  none. Unless set, what the system property {@code deltic.cache.maximumWeight} says, else a sixteenth of the heap, but at
         *  least 1 MB and at most 64 MB.
         *  @throws IllegalArgumentException when it is negative */
        public Builder cacheMaximumWeight(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("negative weight: " + bytes);
            }
            options = options.withCache(options.cacheOrDefault().withMaximumWeight(bytes));
            return this;
        }

        /** How long a compiled script is kept after its last use, in whole seconds; {@link Duration#ZERO} for as long as there is room.
         *  Unless set, what the system property {@code deltic.cache.expireAfterAccess} says (seconds), else for as long as there is room.
         *  @throws IllegalArgumentException when it is negative */
        public Builder cacheExpireAfterAccess(Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException("negative time: " + time);
            }
            options = options.withCache(options.cacheOrDefault().withExpireAfterAccess(time.toSeconds()));
            return this;
        }

        /** Whether the cache counts its hits, which costs each some nanoseconds; unless set, whether the system property
         *  {@code deltic.cache.recordStats} is {@code true}. */
        public Builder cacheRecordStats(boolean record) {
            options = options.withCache(options.cacheOrDefault().withRecordStats(record));
            return this;
        }

        /** A directory in which compiled scripts and modules of 1,000 characters and more are kept for the next process; null for none.
         *  It is made when the first is written, and may be shared by any number of engines and processes of one version; files that
         *  are damaged or of another version are replaced. Whoever may write to it decides what the scripts do. Unless set, what the
         *  system property {@code deltic.cache.directory} says, else none. */
        public Builder cacheDirectory(Path directory) {
            options = options.withCache(options.cacheOrDefault().withDirectory(directory == null ? null : directory.toString()));
            return this;
        }

        // ---- end of the options -------------------------------------------------------------------------------------

        /** How far each outermost call of the engine's contexts may go; unless set, what the system properties {@code deltic.limit.…} say.
         *  {@link ResourceLimits#NONE} takes those away. With {@link HostAccess#UNTRUSTED}, what is not set is as
         *  {@link ResourceLimits#untrusted} says. */
        public Builder limits(ResourceLimits limits) {
            options = options.withLimits(limits.internal());
            return this;
        }

        /** The engine.
         *  @throws IllegalArgumentException when the module loader reads files and reading files is not allowed; when one of the system
         *      properties {@code deltic.limit.…} counts and makes no sense */
        public Engine build() {
            EngineOptions all = options.withModuleSources(LoadedModules.of(moduleLoader, options.allowIO()));
            dev.deltic.engine.Engine made = new dev.deltic.engine.Engine(all);
            if (made.limits() != null && made.limits().problem() != null) {
                throw new IllegalArgumentException(made.limits().problem());
            }
            return new Engine(made);
        }
    }
}
