package dev.deltic.bytecode;

/** Makes a function's bytecode when it is called first. Holds what that takes: the syntax tree or the source span. */
public interface LazyFunctionCompiler {
    /** The function's bytecode. May be called by several threads at once; each gives equal code. */
    BytecodeArray compile(SharedFunctionInfo function);

    /** Called once the function has the bytecode that {@link #compile} gave. */
    default void compiled(SharedFunctionInfo function) { }
}
