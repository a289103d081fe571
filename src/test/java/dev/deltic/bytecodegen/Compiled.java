package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeVerifier;
import dev.deltic.bytecode.EvalDeclarations;
import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.ModuleInfo;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.parser.Parser;
import dev.deltic.parser.ParserOptions;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.source.Source;
import dev.deltic.source.SourceKind;
import dev.deltic.values.PropertyKeyTable;

/** Compiles a text with all the functions in it, verifying each, for tests. */
public final class Compiled {
    private static final ParserOptions STANDARD = new ParserOptions(true);

    private Compiled() { }

    /** A script. */
    public static SharedFunctionInfo script(String name, String text) {
        return script(name, text, STANDARD);
    }

    /** A script, with other syntax. */
    public static SharedFunctionInfo script(String name, String text, ParserOptions options) {
        CompilationUnit unit = unit(new Source(name, text, SourceKind.SCRIPT), options);
        SharedFunctionInfo script = ProgramCompiler.script(unit, Parser.parseScript(unit.source(), options));
        compileAll(script);
        return script;
    }

    /** A module. */
    public static ModuleInfo module(String name, String text) {
        return module(name, text, STANDARD);
    }

    /** A module, with other syntax. */
    public static ModuleInfo module(String name, String text, ParserOptions options) {
        CompilationUnit unit = unit(new Source(name, text, SourceKind.MODULE), options);
        ModuleInfo module = ModuleCompiler.module(unit, Parser.parseModule(unit.source(), options));
        compileAll(module.code());
        for (SharedFunctionInfo function : module.functions()) {
            compileAll(function);
        }
        return module;
    }

    /** A function such as {@code Function} makes, without parameters. */
    public static SharedFunctionInfo function(String body, boolean async, boolean generator, ParserOptions options) {
        CompilationUnit unit = unit(new Source("function.js", Parser.dynamicFunctionText("", body, async, generator), SourceKind.FUNCTION),
                options);
        FunctionLiteral literal = Parser.parseDynamicFunction(unit.source(), "", body, async, generator, options);
        SharedFunctionInfo function = ProgramCompiler.dynamicFunction(unit, literal);
        compileAll(function);
        return function;
    }

    private static CompilationUnit unit(Source source, ParserOptions options) {
        return new CompilationUnit(source, new PropertyKeyTable(), new CompilationHost() {
            @Override
            public FunctionLiteral parseLazyFunction(Source from, FunctionLiteral lazy, ScopeInfo outer) {
                return Parser.parseLazyFunction(from, lazy, outer, options);
            }

            @Override
            public void compiled(SharedFunctionInfo function) { }
        });
    }

    private static void compileAll(SharedFunctionInfo function) {
        BytecodeArray bytecode = function.bytecode();
        BytecodeVerifier.verify(bytecode);
        for (Object constant : bytecode.constants) {
            if (constant instanceof SharedFunctionInfo inner) {
                compileAll(inner);
            } else if (constant instanceof GlobalDeclarations globals) {
                compileAll(globals.functions());
            } else if (constant instanceof EvalDeclarations evals) {
                compileAll(evals.functions());
            }
        }
    }

    private static void compileAll(SharedFunctionInfo[] functions) {
        for (SharedFunctionInfo function : functions) {
            compileAll(function);
        }
    }
}
