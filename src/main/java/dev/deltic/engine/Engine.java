package dev.deltic.engine;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationHost;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.bytecodegen.ModuleCompiler;
import dev.deltic.bytecodegen.ProgramCompiler;
import dev.deltic.interpreter.InterpreterCodeProvider;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.runtime.Agent;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.tiering.Tiering;
import dev.deltic.tiering.TieringOptions;
import dev.deltic.trace.Trace;
import dev.deltic.values.PropertyKeyTable;
import java.util.function.Supplier;

/** What isolates share: property names, shapes, compiled code and the script cache. Holds no JavaScript object. Thread-safe. */
public final class Engine {
    final EngineOptions options;
    final Agent.SharedState shared;
    private final Tiering tiering;
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ParserOptions parserOptions;
    private final Host compilationHost = new Host();
    private final ScriptCache cache = new ScriptCache();
    /** How many isolates of the engine a thread is in; null for none so far. */
    final ThreadLocal<int[]> enteredByThread = new ThreadLocal<>();
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
        this.parserOptions = new ParserOptions(true, options.syntaxExtensions());
        this.trace = trace;
        this.tracer = trace == null ? null : new CompileTracer(trace);
        this.tiering = new Tiering(options.tiering() == null ? TieringOptions.fromProperties() : options.tiering(), trace);
        this.shared = new Agent.SharedState(keys, new ShapeTable(), new Intrinsics(), new InterpreterCodeProvider(tiering));
        shared.hostPolicy = options.access();
        tiering.attach(shared, compilationHost);
    }

    /** Has isolates that are made from now on unbox the number fields of all objects with doubles, to test that path. */
    public void stressUnboxedFields() {
        shared.unboxAlways();
    }

    /** The tiers. */
    public Tiering tiering() {
        return tiering;
    }

    /** The options the engine was made with. */
    public EngineOptions options() {
        return options;
    }

    /** What the packages below have this one do: one class, because each costs time when the process starts. */
    private final class Host implements CompilationHost, Supplier<Runnable> {
        /** What the compiler's thread rehearses. */
        @Override
        public Runnable get() {
            return new RealmRehearsal();
        }

        @Override
        public FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer) {
            FunctionLiteral full = Parser.parseLazyFunction(source, lazy, outer, parserOptions);
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
        CompiledScript known = cache.find(name, text);
        if (known != null) {
            return known;
        }
        Source source = new Source(name, text, SourceKind.SCRIPT);
        Program program = traced(source, Parser.parseScript(source, parserOptions));
        CompiledScript script = new CompiledScript(source, ProgramCompiler.script(unit(source), program));
        cache.put(name, text, script);
        return script;
    }

    /** The module of a text. Throws {@link dev.deltic.source.SyntaxException}. */
    public ModuleInfo compileModule(String name, String text) {
        Source source = new Source(name, text, SourceKind.MODULE);
        return ModuleCompiler.module(unit(source), traced(source, Parser.parseModule(source, parserOptions)));
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

    /** A new isolate: a heap of its own. */
    public Isolate createIsolate() {
        Isolate isolate = new Isolate(this);
        if (trace != null) {
            ExecutionTracer.attach(trace, isolate.agent());
        }
        return isolate;
    }
}
