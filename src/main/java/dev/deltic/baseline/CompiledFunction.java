package dev.deltic.baseline;

import dev.deltic.bytecode.SharedFunctionInfo;

/** What stack traces need to know of one JVM method that runs a script function.
 *  @param methodName the JVM method: {@code f$} and a number for code, {@code g$} and a number for frame code, either after
 *      {@code s$} and before a number for a part that is called from it
 *  @param shared the function
 *  @param positions from the JVM method's instructions to the function's */
public record CompiledFunction(String methodName, SharedFunctionInfo shared, CompiledPositions positions) {
    /** The offset of the bytecode instruction that the JVM instruction at {@code bytecodeIndex} belongs to. */
    public int pcAt(int bytecodeIndex) {
        return positions.pcAt(bytecodeIndex);
    }
}
