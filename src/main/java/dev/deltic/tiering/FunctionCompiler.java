package dev.deltic.tiering;

import dev.deltic.baseline.BaselineUnit;
import dev.deltic.bytecode.SharedFunctionInfo;

/** What compiles for {@link Tiering}: the baseline compiler, or a test's. Thread-safe. Any exception or error is a failure to compile
 *  and leaves the functions in the interpreter. */
public interface FunctionCompiler {
    /** Makes the compiler when something is to be compiled for the first time: until then none of its classes is needed. */
    interface Factory {
        /** The compiler. */
        FunctionCompiler create();
    }

    /** Whether the JVM lets us define classes. Asked once. */
    boolean isSupported();

    /** Compiles functions for calls, or for frames where they can be suspended. */
    BaselineUnit compile(SharedFunctionInfo[] functions) throws Exception;

    /** Compiles a function again that has been compiled {@code generation} times before. */
    default BaselineUnit compileAgain(SharedFunctionInfo[] functions, int generation) throws Exception {
        return compile(functions);
    }

    /** Compiles a function for the frames that are running its loops. */
    BaselineUnit compileFrameEntry(SharedFunctionInfo function) throws Exception;
}
