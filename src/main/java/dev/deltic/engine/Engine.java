package dev.deltic.engine;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecodegen.CompilationUnit;
import dev.deltic.bytecodegen.LazyFunctionParser;
import dev.deltic.bytecodegen.ModuleCompiler;
import dev.deltic.bytecodegen.ProgramCompiler;
import dev.deltic.interpreter.InterpreterCodeProvider;
import dev.deltic.interpreter.TierUpHook;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.runtime.Agent;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.values.PropertyKeyTable;

/** What isolates share: property names, shapes, compiled code and the script cache. Holds no JavaScript object. Thread-safe. */
public final class Engine {
    final EngineOptions options;
    final Agent.SharedState shared;
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ParserOptions parserOptions = new ParserOptions(true);
    private final LazyFunctionParser lazyParser = new LazyParser();
    private final ScriptCache cache = new ScriptCache();

    /** An engine. Cheap: everything in it is made when first needed. */
    public Engine(EngineOptions options) {
        this.options = options;
        this.shared = new Agent.SharedState(keys, new ShapeTable(), new Intrinsics(), new InterpreterCodeProvider(TierUpHook.NONE));
    }

    /** The options the engine was made with. */
    public EngineOptions options() {
        return options;
    }

    private final class LazyParser implements LazyFunctionParser {
        @Override
        public FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer) {
            return Parser.parseLazyFunction(source, lazy, outer, parserOptions);
        }
    }

    private CompilationUnit unit(Source source) {
        return new CompilationUnit(source, keys, lazyParser);
    }

    /** The script of a text, from the cache when it is there. Throws {@link dev.deltic.source.SyntaxException}. */
    public CompiledScript compileScript(String name, String text) {
        CompiledScript known = cache.find(name, text);
        if (known != null) {
            return known;
        }
        Source source = new Source(name, text, SourceKind.SCRIPT);
        Program program = Parser.parseScript(source, parserOptions);
        CompiledScript script = new CompiledScript(source, ProgramCompiler.script(unit(source), program));
        cache.put(name, text, script);
        return script;
    }

    /** The module of a text. Throws {@link dev.deltic.source.SyntaxException}. */
    public ModuleInfo compileModule(String name, String text) {
        Source source = new Source(name, text, SourceKind.MODULE);
        return ModuleCompiler.module(unit(source), Parser.parseModule(source, parserOptions));
    }

    /** Eval code; {@code outer} is null for an indirect eval. */
    SharedFunctionInfo compileEval(String name, String text, boolean strict, ScopeInfo outer) {
        Source source = new Source(name, text, SourceKind.EVAL);
        return ProgramCompiler.eval(unit(source), Parser.parseEval(source, strict, outer, parserOptions));
    }

    /** The function that {@code Function} makes of its arguments. */
    SharedFunctionInfo compileFunction(String parameters, String body, boolean async, boolean generator) {
        String text = Parser.dynamicFunctionText(parameters, body, async, generator);
        Source source = new Source("<anonymous>", text, SourceKind.FUNCTION);
        FunctionLiteral literal = Parser.parseDynamicFunction(source, parameters, body, async, generator, parserOptions);
        return ProgramCompiler.dynamicFunction(unit(source), literal);
    }

    /** A new isolate: a heap of its own. */
    public Isolate createIsolate() {
        return new Isolate(this);
    }
}
