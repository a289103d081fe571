package dev.deltic.interpreter;

import dev.deltic.bytecode.HandlerTable;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.CapturedFrame;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ResumableFrame;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.values.ValueRangeException;

/** The activation of one call: its registers and where it is. Generators and async functions keep it while they are suspended. */
public final class InterpreterFrame extends ResumableFrame {
    /** How the frame was left. */
    public enum Exit { RETURNED, YIELDED, DELEGATED, AWAITING }

    final InterpreterCode code;
    /** The running function. */
    public final Closure function;
    /** The registers, as {@link dev.deltic.bytecode.BytecodeArray} lays them out. */
    public final Object[] registers;
    /** The function's realm. */
    public final Realm realm;
    /** The realm's agent. */
    public final Agent agent;
    /** Whether the call constructs. */
    final boolean constructs;
    /** The offset of the current instruction; stale while {@link #inCompiledCode}. */
    public int pc;
    /** Whether {@link FrameCode} runs the frame: the JVM's stack, not {@link #pc}, then tells where it is. */
    boolean inCompiledCode;
    /** Loop iterations so far. */
    int loops;
    /** {@link Agent#depth} outside this frame. */
    int depth;
    /** What the calls in tail position that led here have used of the stack, as {@link dev.deltic.semantics.TailCalls} counts it. */
    public final int tailDepth;
    /** What an instruction that leaves the loop leaves it with. */
    Object result;
    /** How the frame was left last; null like RETURNED. */
    Exit exit;
    /** What to throw at the current instruction when the frame is resumed, or null. */
    private RuntimeException pending;
    /** The exception a handler caught last, for rethrowing it as it was. */
    private JSException caught;

    InterpreterFrame(InterpreterCode code, Closure function, Object[] registers, boolean constructs, int tailDepth) {
        this.code = code;
        this.function = function;
        this.registers = registers;
        this.realm = function.realm;
        this.agent = function.realm.agent;
        this.constructs = constructs;
        this.tailDepth = tailDepth;
        this.caller = agent.activation();
    }

    // ---- exceptions -------------------------------------------------------------------------------------------------

    /** The offset of the handler for a failure at the current instruction, its register set; rethrows when there is none. */
    int handle(Throwable failure) {
        agent.setActivation(this);
        agent.depth = depth + 1;
        HandlerTable handlers = code.bytecode.handlers;
        int index = handlers.find(pc);
        // A RangeError without a handler becomes one here all the same, where its place is known.
        JSException exception = index < 0 && !(failure instanceof ValueRangeException) ? null : Errors.asThrow(realm, failure);
        if (exception == null || index < 0) {
            rethrow(exception == null ? failure : exception);
        }
        caught = exception;
        registers[handlers.register(index)] = exception.value();
        return handlers.handler(index);
    }

    /** What a handler in compiled code makes of a failure: the exception whose value it binds. Rethrows what no script may catch. */
    public JSException caught(Throwable failure) {
        agent.setActivation(this);
        agent.depth = depth + 1;
        JSException exception = Errors.asThrow(realm, failure);
        if (exception == null) {
            rethrow(failure);
        }
        caught = exception;
        return exception;
    }

    private void rethrow(Throwable failure) {
        exit = Exit.RETURNED;
        if (failure instanceof ValueRangeException) {
            // An error without a handler, too: its stack is this one's, and callers outside know no other exception.
            throw Errors.asThrow(realm, failure);
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        throw (Error) failure;
    }

    /** The exception to throw for a value: the one it was caught in, if it is the last. */
    public JSException rethrown(Object value) {
        JSException last = caught;
        return last != null && last.value() == value ? last : new JSException(value);
    }

    /** The exception to throw on resumption, once. */
    public RuntimeException takePending() {
        RuntimeException exception = pending;
        pending = null;
        return exception;
    }

    /** Whether there is an exception to throw on resumption. */
    public boolean hasPending() {
        return pending != null;
    }

    // ---- suspension -------------------------------------------------------------------------------------------------

    /** Leaves the frame at the current instruction; {@link #resume} goes on there. */
    int leave(Exit how, Object value) {
        exit = how;
        result = value;
        return Interpreter.LEAVE;
    }

    /** Leaves the frame at the suspending instruction at {@code at}, its registers written back: compiled code returns the result. */
    public Object suspend(int at, Exit how, Object value) {
        pc = at;
        exit = how;
        return value;
    }

    @Override
    public Object resume(Resumption how, Object value) {
        code.countCall(agent);
        caller = agent.activation();
        int[] words = code.bytecode.code;
        int at = pc;
        if (how == Resumption.THROW && words[at] != Opcodes.YIELD_DELEGATE) {
            pending = new JSException(value);
        } else {
            switch (words[at]) {
                case Opcodes.INITIAL_YIELD:
                    pc = at + 2;
                    break;
                case Opcodes.YIELD:
                    registers[words[at + 1]] = value;
                    pc = how == Resumption.NEXT ? words[at + 4] : at + 5;
                    break;
                case Opcodes.YIELD_DELEGATE:
                    registers[words[at + 1]] = value;
                    registers[words[at + 1] + 1] = how.ordinal();
                    pc = at + 4;
                    break;
                default:
                    registers[words[at + 1]] = value;
                    pc = at + 4;
                    break;
            }
        }
        exit = Exit.RETURNED;
        return InterpreterCode.run(this);
    }

    @Override
    public boolean isSuspended() {
        return exit != null && exit != Exit.RETURNED;
    }

    @Override
    public boolean isDelegating() {
        return exit == Exit.DELEGATED;
    }

    // ---- description ------------------------------------------------------------------------------------------------

    @Override
    public SharedFunctionInfo shared() {
        return function.shared;
    }

    @Override
    public int pc() {
        return pc;
    }

    /** Tells the frame where it is, if {@link FrameCode} runs it; whether that is so. */
    public boolean foundInCompiledCode(int at) {
        if (inCompiledCode) {
            pc = at;
        }
        return inCompiledCode;
    }

    @Override
    public boolean keepsCallers() {
        return !function.shared.kind().isResumable();
    }

    @Override
    public CapturedFrame capture(ScriptActivation by) {
        return new CapturedFrame(function, pc, constructs, registers[0], by == null);
    }

    @Override
    public Realm realm() {
        return realm;
    }

    @Override
    public boolean runs(JSFunction other) {
        return other == function;
    }
}
