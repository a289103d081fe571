package dev.deltic.engine;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationHost;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.bytecodegen.ModuleCompiler;
import dev.deltic.bytecodegen.ProgramCompiler;
import dev.deltic.codecache.CodeReader;
import dev.deltic.codecache.CodeStore;
import dev.deltic.interpreter.InterpreterCodeProvider;
import dev.deltic.limits.LimitKind;
import dev.deltic.limits.Limits;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.runtime.Agent;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.tiering.Tiering;
import dev.deltic.tiering.TieringOptions;
import dev.deltic.trace.FlightRecording;
import dev.deltic.trace.Trace;
import dev.deltic.values.PropertyKeyTable;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What isolates share: property names, shapes, compiled code and the script cache. Holds no JavaScript object. Thread-safe. */
public final class Engine {
    /** What a function's profile, tables and code take in memory beside its words: an estimate, from heap dumps of libraries. */
    private static final int BYTES_OF_FUNCTION = 1_000;
    /** What a word of bytecode takes: itself, its part of the side tables, and of the JVM class that is made of it. */
    private static final int BYTES_OF_WORD = 16;

    final EngineOptions options;
    /** Null for none. */
    final Limits limits;
    final Agent.SharedState shared;
    private final Tiering tiering;
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ParserOptions parserOptions;
    private final Host compilationHost = new Host();
    private final ScriptCache cache;
    private volatile boolean storeKnown;
    /** Null when there is no second level of the cache, or nobody asked yet. */
    private CodeStore store;
    private final AtomicLong isolatesCreated = new AtomicLong();
    final AtomicLong isolatesClosed = new AtomicLong();
    final EnteredIsolates entered = new EnteredIsolates();
    /** A scope that a realm has, for its kind; null before there is one. */
    private volatile WeakReference<GlobalScope> scope;
    /** Null until a script of an engine without an executor asks for a timer. */
    private ScheduledExecutorService ownTimers;
    /** Null when nothing is printed: its classes are not loaded then. */
    private final Trace trace;
    /** Null when nothing is printed. */
    private final CompileTracer tracer;

    /** An engine. Cheap: everything in it is made when first needed. */
    public Engine(EngineOptions options) {
        this(options, null);
    }

    /** An engine that prints about itself what {@code trace} asks for; null asks for nothing. */
    public Engine(EngineOptions options, Trace trace) {
        this.options = options;
        this.parserOptions = new ParserOptions(!options.scripting(), options.syntaxExtensions(), options.proposals(), options.scripting());
        this.cache = new ScriptCache(options.cache());
        this.limits = options.limits();
        this.trace = trace;
        this.tracer = trace == null ? null : new CompileTracer(trace);
        TieringOptions tiers = options.tiering() == null ? TieringOptions.fromProperties() : options.tiering();
        this.tiering = new Tiering(limits != null && limits.of(LimitKind.CALL_DEPTH) != 0 ? tiers.countingCallDepth() : tiers, trace);
        this.shared = new Agent.SharedState(keys, new ShapeTable(), new Intrinsics(), new InterpreterCodeProvider(tiering));
        shared.hostPolicy = options.access();
        shared.regExpCompileAfter = tiers.regExpBudget();
        shared.hostMirrors = options.mirrors();
        shared.localeSource = options.localeSource();
        shared.proposals = options.proposals();
        tiering.attach(shared, compilationHost);
    }

    /** Has isolates that are made from now on unbox the number fields of all objects with doubles, to test that path. */
    public void stressUnboxedFields() {
        shared.unboxAlways();
    }

    /** A rehearsal of realms such as the engine has. */
    RealmRehearsal createRehearsal() {
        WeakReference<GlobalScope> known = scope;
        return new RealmRehearsal(known == null ? null : known.get());
    }

    /** A realm with such a scope is being made: rehearsals make such, too. */
    void noteScope(GlobalScope of) {
        WeakReference<GlobalScope> known = scope;
        if (known == null || known.get() == null) {
            scope = new WeakReference<>(of);
        }
    }

    /** The tiers. */
    public Tiering tiering() {
        return tiering;
    }

    /** How far each outermost call may go; null for no limit. */
    public Limits limits() {
        return limits;
    }

    /** Who delivers timers: the embedder's executor, else one of the engine's own, whose only thread, a daemon, ends when it has been idle
     *  for some seconds. */
    ScheduledExecutorService timerExecutor() {
        ScheduledExecutorService given = options.timerExecutor();
        if (given != null) {
            return given;
        }
        synchronized (entered) {
            if (ownTimers == null) {
                ownTimers = TimerThread.executor();
            }
            return ownTimers;
        }
    }

    /** The options the engine was made with. */
    public EngineOptions options() {
        return options;
    }

    /** What the packages below have this one do: one class, because each costs time when the process starts. */
    private final class Host implements CompilationHost, Supplier<Runnable> {
        /** Where the script is kept whose functions are compiled; null for what is not kept. */
        private ScriptCache.Entry entry;
        /** The script's file; null when it has none. */
        private StoredScript stored;
        private int codeBytes;
        private int knownBytes;

        /** What the compiler's thread rehearses. */
        @Override
        public Runnable get() {
            return createRehearsal();
        }

        @Override
        public FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer) {
            Object event = cache.hasMissed() && FlightRecording.isWanted() ? FlightRecords.beginParse() : null;
            FunctionLiteral full = Parser.parseLazyFunction(source, lazy, outer, parserOptions);
            if (event != null) {
                FlightRecords.endParse(event, source, lazy.end() - lazy.start(), false);
            }
            if (tracer != null) {
                tracer.parsed(source, full);
            }
            return full;
        }

        @Override
        public void compiled(SharedFunctionInfo function) {
            if (tracer != null) {
                tracer.compiled(function);
            }
            if (this != compilationHost) {
                grow(function.bytecodeIfCompiled());
                if (stored != null) {
                    stored.functionCompiled();
                }
            }
        }

        /** Tells the cache, now and then, that the script has become heavier. */
        private synchronized void grow(BytecodeArray bytecode) {
            codeBytes += BYTES_OF_FUNCTION + bytecode.code.length * BYTES_OF_WORD;
            if (entry != null && codeBytes - knownBytes > knownBytes / 4) {
                knownBytes = codeBytes;
                cache.reweigh(entry, codeBytes);
            }
        }

        private synchronized void keptIn(ScriptCache.Entry kept) {
            entry = kept;
        }
    }

    private Program traced(Source source, Program program) {
        if (tracer != null) {
            tracer.parsed(source, program);
        }
        return program;
    }

    private CompilationUnit unit(Source source) {
        return new CompilationUnit(source, keys, compilationHost);
    }

    /** The script of a text, from the cache when it is there. Throws {@link dev.deltic.source.SyntaxException}. */
    public CompiledScript compileScript(String name, String text) {
        checkLength(text, limits);
        Object known = cache.find(name, text, SourceKind.SCRIPT);
        return (CompiledScript) (known != null ? known : compile(name, text, SourceKind.SCRIPT));
    }

    /** The module of a text, from the cache when it is there. Throws {@link dev.deltic.source.SyntaxException}. */
    public CompiledModule compileModule(String name, String text) {
        checkLength(text, limits);
        Object known = cache.find(name, text, SourceKind.MODULE);
        return (CompiledModule) (known != null ? known : compile(name, text, SourceKind.MODULE));
    }

    /** Throws a TerminationException when a text is longer than limits, which may be null, allow. */
    static void checkLength(String text, Limits limits) {
        if (limits != null) {
            long most = limits.of(LimitKind.SOURCE_CHARS);
            if (most != 0 && text.length() > most) {
                throw RuntimeCompiler.tooLong(most);
            }
        }
    }

    private Object compile(String name, String text, SourceKind kind) {
        // Whether anybody records is not asked before the second script: the answer costs a class or two.
        Object event = cache.hasMissed() && FlightRecording.isWanted() ? FlightRecords.beginParse() : null;
        long start = System.nanoTime();
        Source source = new Source(name, text, kind);
        Host host = new Host();
        CompilationUnit unit = new CompilationUnit(source, keys, host);
        Object compiled = kind == SourceKind.MODULE ? module(unit, host) : script(unit, host);
        long nanos = System.nanoTime() - start;
        if (event != null) {
            FlightRecords.endParse(event, source, text.length(), host.stored != null && host.stored.wasRead());
        }
        ScriptCache.Entry entry = cache.put(name, text, kind, compiled, nanos);
        Object kept = entry.compiled;
        if (kept == compiled) {
            host.keptIn(entry);
        }
        return kept == null ? compiled : kept;
    }

    /** A script from its file, if there is a second level of the cache that has it, else from its text. */
    private CompiledScript script(CompilationUnit unit, Host host) {
        Source source = unit.source();
        StoredScript stored = stored(source);
        if (stored == null) {
            return new CompiledScript(source, scriptFromText(unit));
        }
        CodeReader read = stored.read(unit, new Supplier<>() {
            @Override
            public SharedFunctionInfo[] get() {
                return new SharedFunctionInfo[] {scriptFromText(unit(source))};
            }
        });
        SharedFunctionInfo code = read == null ? scriptFromText(unit) : read.program();
        if (read == null) {
            stored.compiledFromText(code, null);
        }
        host.stored = stored;
        return new CompiledScript(source, code, stored);
    }

    /** A module, from where a script would come. */
    private CompiledModule module(CompilationUnit unit, Host host) {
        StoredScript stored = stored(unit.source());
        if (stored == null) {
            return new CompiledModule(moduleFromText(unit), null);
        }
        CodeReader read = stored.read(unit, new Supplier<>() {
            @Override
            public SharedFunctionInfo[] get() {
                return moduleFromText(unit(unit.source())).topFunctions();
            }
        });
        ModuleInfo info = read == null ? moduleFromText(unit) : read.module();
        if (read == null) {
            stored.compiledFromText(info.code(), info);
        }
        host.stored = stored;
        return new CompiledModule(info, stored);
    }

    /** What a text has to do with its file in the second level of the cache; null when it has none. */
    private StoredScript stored(Source source) {
        CodeStore files = source.length() < StoredScript.LEAST_TEXT || trace != null || options.scripting() ? null : store();
        return files == null ? null
            : new StoredScript(files, CodeStore.key(source, options.syntaxExtensions(), options.proposals()));
    }

    private SharedFunctionInfo scriptFromText(CompilationUnit unit) {
        return ProgramCompiler.script(unit, traced(unit.source(), Parser.parseScript(unit.source(), parserOptions)));
    }

    private ModuleInfo moduleFromText(CompilationUnit unit) {
        return ModuleCompiler.module(unit, traced(unit.source(), Parser.parseModule(unit.source(), parserOptions)));
    }

    /** The second level of the cache; null when there is none. Asked for before the cache's other options are. */
    private CodeStore store() {
        if (!storeKnown) {
            synchronized (cache) {
                if (!storeKnown) {
                    String directory = options.cache() == null ? null : options.cache().directory;
                    store = directory == null || directory.isEmpty() ? null : new CodeStore(directory);
                    storeKnown = true;
                }
            }
        }
        return store;
    }

    /** What the script cache holds and has done. */
    public CacheStatistics cacheStatistics() {
        CodeStore files = store();
        return cache.statistics(files == null ? null : new CacheStatistics.DiskStatistics(files.hits(), files.misses(), files.rejected(),
            files.writes(), files.failures()));
    }

    /** Has the script cache forget the scripts and modules of a name, or all when it is null. Gives their number. What runs goes on. */
    public int invalidateCache(String name) {
        return cache.invalidate(name);
    }

    /** Eval code; {@code outer} is null for an indirect eval, {@code referrer} is what its imports are resolved against. */
    SharedFunctionInfo compileEval(String referrer, String text, boolean strict, ScopeInfo outer) {
        Source source = new Source("<eval>", text, SourceKind.EVAL, referrer);
        return ProgramCompiler.eval(unit(source), Parser.parseEval(source, strict, outer, parserOptions));
    }

    /** The function that {@code Function} makes of its arguments. */
    SharedFunctionInfo compileFunction(String referrer, String parameters, String body, boolean async, boolean generator) {
        String text = Parser.dynamicFunctionText(parameters, body, async, generator);
        Source source = new Source("<anonymous>", text, SourceKind.FUNCTION, referrer);
        FunctionLiteral literal = Parser.parseDynamicFunction(source, parameters, body, async, generator, parserOptions);
        return ProgramCompiler.dynamicFunction(unit(source), literal);
    }

    /** Isolates made so far. */
    public long isolatesCreated() {
        return isolatesCreated.get();
    }

    /** Isolates closed so far. */
    public long isolatesClosed() {
        return isolatesClosed.get();
    }

    /** Ends what runs in a group's isolates, and lets nobody enter them any more. From any thread; may be called again. */
    public void close(IsolateGroup group) {
        List<Isolate> isolates = group.close();
        entered.collect(group, isolates);
        for (Isolate isolate : isolates) {
            isolate.close();
        }
    }

    /** A new isolate: a heap of its own. */
    public Isolate createIsolate() {
        return createIsolate(null);
    }

    /** A new isolate that is closed with others, or with null by itself. */
    public Isolate createIsolate(IsolateGroup group) {
        Isolate isolate = new Isolate(this, group);
        isolatesCreated.incrementAndGet();
        if (trace != null) {
            ExecutionTracer.attach(trace, isolate.agent());
        }
        return isolate;
    }
}
