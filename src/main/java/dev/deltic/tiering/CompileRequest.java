package dev.deltic.tiering;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.InterpreterCode;

/** A function to compile.
 *  @param code where the result is published
 *  @param forFrames whether it is wanted by a running loop
 *  @param time {@link System#nanoTime} of the request
 *  @param generation how often the function has been compiled before */
record CompileRequest(InterpreterCode code, boolean forFrames, long time, int generation) {
    CompileRequest(InterpreterCode code, boolean forFrames, long time) {
        this(code, forFrames, time, 0);
    }

    SharedFunctionInfo function() {
        return code.shared();
    }

    int words() {
        return code.shared().bytecode().code.length;
    }

    /** Whether both may be in one class: a class lives as long as any function in it, so it is to have those of one source. */
    boolean fits(CompileRequest other) {
        return !forFrames && !other.forFrames && generation == other.generation && function().source() == other.function().source();
    }
}
