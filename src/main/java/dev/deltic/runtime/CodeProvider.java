package dev.deltic.runtime;

import dev.deltic.bytecode.SharedFunctionInfo;

/** Where script functions get their first code from; the engine fills in the interpreter. Thread-safe. */
public interface CodeProvider {
    /** The code to start {@code function} with; also recorded by {@link SharedFunctionInfo#setCode}. */
    Code initialCode(SharedFunctionInfo function);
}
