package dev.deltic.bytecodegen;

import dev.deltic.bytecode.SharedFunctionInfo;

/** Who wants to know what is compiled: {@code --print-bytecode} and {@code --trace-compile}. Called on the thread that compiles. */
public interface CompileListener {
    /** Wants to know nothing. */
    CompileListener NONE = new CompileListener() {
        @Override
        public void compiled(SharedFunctionInfo function) { }
    };

    /** A function has its bytecode. */
    void compiled(SharedFunctionInfo function);
}
