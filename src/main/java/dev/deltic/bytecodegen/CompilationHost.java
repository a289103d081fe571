package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.source.Source;

/** What compiling asks of those above: the parser, which this package may not name, and who wants to know what is compiled. One
 *  interface for both, because each class counts on the way to the first result. */
public interface CompilationHost {
    /** The full literal of one that was only pre-parsed; {@code outer} describes the environments around it, null for the global
     *  one alone. */
    FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer);

    /** A function has its bytecode. Called on the thread that compiles; {@code --print-bytecode} and {@code --trace-compile}. */
    void compiled(SharedFunctionInfo function);
}
