package dev.deltic.interpreter;

/** Compiled code that goes on with an {@link InterpreterFrame}: how generators and async functions run compiled, and how a running
 *  loop changes to compiled code. All state between two entries is in the frame (registers, position), so either tier may go on
 *  where the other left. Immutable and free of any realm, like {@link dev.deltic.runtime.Code}. */
public abstract class FrameCode {
    /** Whether {@link #run} can start at the instruction at {@code pc}: a loop's header, the function's start, where a suspended
     *  frame goes on, or a suspended instruction itself, for resumption by a throw. */
    public abstract boolean canEnter(int pc);

    /** Goes on with the frame at {@link InterpreterFrame#pc} until it returns, throws or is suspended, as the interpreter would.
     *  Reads the live registers from {@link InterpreterFrame#registers} and writes them back when it suspends. Starts by throwing
     *  {@link InterpreterFrame#takePending} where {@link InterpreterFrame#hasPending} says so. Handles exceptions itself, through
     *  {@link InterpreterFrame#caught}: what leaves it leaves the function. */
    public abstract Object run(InterpreterFrame frame);
}
