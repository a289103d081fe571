package dev.deltic.baseline;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.FrameCode;
import dev.deltic.runtime.Code;

/** What one compilation made of its functions: for each, by its index in the request, code, frame code or the reason why there is
 *  neither. Immutable. Refers to its hidden classes and is referred to by nothing but their code: it goes with the script. */
public final class BaselineUnit {
    private final SharedFunctionInfo[] functions;
    private final Code[] codes;
    private final FrameCode[] frameCodes;
    private final BaselineRefusal[] refusals;
    private final int bytes;

    /** The arrays are kept; they are parallel.
     *  @param bytes the size of the class files */
    public BaselineUnit(SharedFunctionInfo[] functions, Code[] codes, FrameCode[] frameCodes, BaselineRefusal[] refusals, int bytes) {
        this.functions = functions;
        this.codes = codes;
        this.frameCodes = frameCodes;
        this.refusals = refusals;
        this.bytes = bytes;
    }

    /** The number of functions asked for. */
    public int count() {
        return functions.length;
    }

    /** A function that was to be compiled. */
    public SharedFunctionInfo function(int i) {
        return functions[i];
    }

    /** What calls of function {@code i} are to run, or null. */
    public Code code(int i) {
        return codes[i];
    }

    /** What frames of function {@code i} are to run, or null. */
    public FrameCode frameCode(int i) {
        return frameCodes[i];
    }

    /** Why function {@code i} stays in the interpreter, or null. */
    public BaselineRefusal refusal(int i) {
        return refusals[i];
    }

    /** The size of the class files. */
    public int bytes() {
        return bytes;
    }
}
