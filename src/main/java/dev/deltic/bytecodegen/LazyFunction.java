package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.ScopeInfo;

/** A function that has been parsed just enough to know that it is one, as something that can be kept and made again.
 *  @param literal the lazy literal
 *  @param outer the environments around it; null for the global one alone */
public record LazyFunction(FunctionLiteral literal, ScopeInfo outer) {
    /** What is to be kept of a function; null for one that has its bytecode or its whole tree. */
    public static LazyFunction of(SharedFunctionInfo function) {
        return function.compiler() instanceof FunctionCompiler compiler && compiler.literal().isLazy()
            ? new LazyFunction(compiler.literal(), compiler.outer()) : null;
    }

    /** Compiles the function when it is called first. */
    public LazyFunctionCompiler compiler(CompilationUnit unit) {
        return FunctionCompiler.lazy(unit, literal, outer);
    }
}
