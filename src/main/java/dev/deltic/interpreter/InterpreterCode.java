package dev.deltic.interpreter;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.AllocationSite;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Code;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.semantics.CallSemantics;

/** Runs a script function in the interpreter: makes the register array of a call and enters the loop. Counts calls and loop
 *  iterations for the tiers above, and gives way to the code that they publish. */
public class InterpreterCode extends Code {
    /** What the loop returns to go on in {@link #frameCode} at the frame's position. */
    static final Object ENTER_COMPILED = new Object();
    /** Loop iterations that are counted at once, at most; a power of two. */
    private static final int MAX_LOOP_BATCH = 64;
    /** Calls of a function between two renewals of where activations are noted; a power of two. */
    private static final int RENEWAL_INTERVAL = 256;
    /** The part of the budget that makes a function warm. */
    private static final int WARM = 4;

    final SharedFunctionInfo shared;
    final BytecodeArray bytecode;
    final FeedbackVector feedback;
    /** {@link BytecodeArray#code}, {@link BytecodeArray#constants} and {@link FeedbackVector#slots}, a load nearer. */
    final int[] instructions;
    final Object[] constants;
    final Object[] slots;
    private final TierUpHook hook;
    private final int registerCount;
    private final int parameterCount;
    private final int argumentsRegister;
    private final int newTargetRegister;
    private final boolean derived;
    /** Whether calls have to go through {@link #callN}: they set registers beside {@code this} and the parameters, or there is better
     *  code. */
    private boolean special;
    /** What runs calls instead, null until a tier above has published it; a race, as {@link SharedFunctionInfo#code} is. */
    private Code better;
    /** What runs frames where it can enter, null until a tier above has published it; a race. */
    private FrameCode frameCode;
    /** The counts of calls and of loop iterations at which the tiers above are told next; races. */
    private int nextCall;
    private int nextLoop;
    /** A mask: loop iterations are counted when these bits of their number are 0. */
    final int loopMask;

    InterpreterCode(SharedFunctionInfo shared, TierUpHook hook) {
        this.shared = shared;
        this.hook = hook;
        bytecode = shared.bytecode();
        feedback = shared.feedback();
        instructions = bytecode.code;
        constants = bytecode.constants;
        slots = feedback.slots;
        registerCount = bytecode.registerCount;
        parameterCount = bytecode.parameterCount;
        argumentsRegister = bytecode.argumentsRegister;
        newTargetRegister = bytecode.newTargetRegister;
        special = argumentsRegister >= 0 || newTargetRegister >= 0 || shared.kind().isClassConstructor();
        derived = shared.kind() == FunctionKind.DERIVED_CONSTRUCTOR;
        nextCall = hook.callBudget(shared);
        nextLoop = hook.loopBudget(shared);
        loopMask = Math.min(MAX_LOOP_BATCH, Integer.highestOneBit(Math.max(1, nextLoop))) - 1;
    }

    /** Whether methods of a class are on the stack only between an entry into the interpreter, a method of this class, and what the frame
     *  that it entered has called. Two of many: the loop, and what it calls functions by. */
    public static boolean entered(Class<?> type) {
        return type == CallOpcodes.class || type == Interpreter.class;
    }

    /** The function. */
    public final SharedFunctionInfo shared() {
        return shared;
    }

    /** Whether the function has been called a good part of the times after which the tiers above are told. */
    public final boolean isWarm() {
        return shared.invocationCount >= hook.callBudget(shared) / WARM;
    }

    // ---- tiers above ------------------------------------------------------------------------------------------------

    /** Has {@code code} run the function's calls from now on, in every isolate. Closures change to it at their next call. */
    public final void replaceWith(Code code) {
        shared.setCode(code);
        better = code;
        special = true;
    }

    /** Has {@code code} run the function's frames wherever it can enter. */
    public final void setFrameCode(FrameCode code) {
        frameCode = code;
    }

    /** What runs frames of the function, or null. */
    public final FrameCode frameCode() {
        return frameCode;
    }

    /** Counts a batch of loop iterations, {@code iterations} in the frame so far; whether the loop is to be left because compiled code
     *  can go on at {@code header}. */
    final boolean countLoops(InterpreterFrame frame, int header, int iterations) {
        FrameCode compiled = frameCode;
        if (compiled == null) {
            int count = shared.backEdgeCount + loopMask + 1;
            shared.backEdgeCount = count;
            if (count >= nextLoop) {
                nextLoop = after(count, hook.loopBudgetSpent(this, iterations));
                compiled = frameCode;
            }
        }
        if (compiled == null || !compiled.canEnter(header)) {
            return false;
        }
        frame.pc = header;
        hook.onStackReplacement(this, header);
        return true;
    }

    private static int after(int count, int more) {
        return count > Integer.MAX_VALUE - more ? Integer.MAX_VALUE : count + more;
    }

    // ---- calls ------------------------------------------------------------------------------------------------------

    @Override
    public boolean isConstructor() {
        return shared.kind().isConstructor();
    }

    // The registers of an array begin with `this`, three parameters or fewer and two more: what has no parameter's place is overwritten by
    // those two or is above them, where registers start as garbage. Constant indices into a new array need no write barrier.

    @Override
    public Object call0(JSFunction callee, Object thisValue) {
        if (special) {
            return callN(callee, thisValue, JSFunction.NO_ARGUMENTS);
        }
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        return enter((Closure) callee, r, 1, false, 0);
    }

    @Override
    public Object call1(JSFunction callee, Object thisValue, Object a0) {
        if (special) {
            return callN(callee, thisValue, new Object[] {a0});
        }
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        r[1] = a0;
        return enter((Closure) callee, r, 2, false, 0);
    }

    @Override
    public Object call2(JSFunction callee, Object thisValue, Object a0, Object a1) {
        if (special) {
            return callN(callee, thisValue, new Object[] {a0, a1});
        }
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        r[1] = a0;
        r[2] = a1;
        return enter((Closure) callee, r, 3, false, 0);
    }

    @Override
    public Object call3(JSFunction callee, Object thisValue, Object a0, Object a1, Object a2) {
        if (special) {
            return callN(callee, thisValue, new Object[] {a0, a1, a2});
        }
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        r[1] = a0;
        r[2] = a1;
        if (parameterCount >= 3) {
            r[3] = a2;
        }
        return enter((Closure) callee, r, 4, false, 0);
    }

    @Override
    public Object callN(JSFunction callee, Object thisValue, Object[] arguments) {
        Code code = better;
        if (code != null) {
            callee.code = code;
            return code.callN(callee, thisValue, arguments);
        }
        return enter((Closure) callee, registers(thisValue, arguments, UNDEFINED), parameterCount + 1, false, 0);
    }

    @Override
    public Object tailCallN(JSFunction callee, Object thisValue, Object[] arguments, int depth) {
        Code code = better;
        if (code != null) {
            callee.code = code;
            return code.tailCallN(callee, thisValue, arguments, depth);
        }
        return enter((Closure) callee, registers(thisValue, arguments, UNDEFINED), parameterCount + 1, false, depth);
    }

    @Override
    public final boolean passesTailCalls(JSFunction callee) {
        return bytecode.hasTailCalls();
    }

    /** A call by the interpreter, of any number of arguments: those in the registers of {@code caller} that the words from
     *  {@code operand} on name. One way for all, so that HotSpot inlines it once.
     *  @param tailDepth of calls in tail position, 0 of others */
    final Object call(Closure closure, Object thisValue, Object[] caller, int[] words, int operand, int count, int tailDepth) {
        if (special) {
            Object[] arguments = new Object[count];
            for (int i = 0; i < count; i++) {
                arguments[i] = caller[words[operand + i]];
            }
            return tailDepth == 0 ? callN(closure, thisValue, arguments) : tailCallN(closure, thisValue, arguments, tailDepth);
        }
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        int given = Math.min(count, parameterCount);
        for (int i = 0; i < given; i++) {
            r[i + 1] = caller[words[operand + i]];
        }
        return enter(closure, r, given + 1, false, tailDepth);
    }

    private Object[] registers(Object thisValue, Object[] arguments, Object newTarget) {
        Object[] r = new Object[registerCount];
        r[0] = thisValue;
        int given = Math.min(arguments.length, parameterCount);
        for (int i = 0; i < given; i++) {
            r[i + 1] = arguments[i];
        }
        for (int i = given + 1; i <= parameterCount; i++) {
            r[i] = UNDEFINED;
        }
        if (argumentsRegister >= 0) {
            r[argumentsRegister] = arguments;
        }
        if (newTargetRegister >= 0) {
            r[newTargetRegister] = newTarget;
        }
        return r;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ecmascript-function-objects-construct-argumentslist-newtarget">[[Construct]]</a> */
    @Override
    public Object construct(JSFunction callee, Object[] arguments, JSObject newTarget) {
        Code code = better;
        if (code != null) {
            callee.code = code;
            return code.construct(callee, arguments, newTarget);
        }
        Closure closure = (Closure) callee;
        if (derived) {
            Object made = enter(closure, registers(HOLE, arguments, newTarget), parameterCount + 1, true, 0);
            if (newTarget == callee) {
                AllocationSite.constructed(closure, (JSObject) made);
            }
            return made;
        }
        JSObject object = Closure.newObject(closure, newTarget);
        Object result = enter(closure, registers(object, arguments, newTarget), parameterCount + 1, true, 0);
        if (result instanceof JSObject) {
            return result;
        }
        if (newTarget == callee) {
            AllocationSite.constructed(closure, object);
        }
        return object;
    }

    /** {@code new closure(range of the caller's registers)}: constructs without an argument array where the function needs none. */
    final Object construct(Closure closure, Object[] caller, int first, int count) {
        if (derived || argumentsRegister >= 0 || better != null || !closure.isConstructor()) {
            return CallSemantics.construct(closure.realm, closure, CallSemantics.listOf(caller, first, count));
        }
        JSObject object = Closure.newObject(closure, closure);
        Object[] r = new Object[registerCount];
        r[0] = object;
        int given = Math.min(count, parameterCount);
        for (int i = 0; i < given; i++) {
            r[i + 1] = caller[first + i];
        }
        if (newTargetRegister >= 0) {
            r[newTargetRegister] = closure;
        }
        Object result = enter(closure, r, given + 1, true, 0);
        if (result instanceof JSObject) {
            return result;
        }
        AllocationSite.constructed(closure, object);
        return object;
    }

    /** Runs a call whose {@code this}, optional registers and parameters are set, those from register {@code missing} on excepted. */
    private Object enter(Closure closure, Object[] r, int missing, boolean constructs, int tailDepth) {
        int count = parameterCount;
        if (missing <= count) {
            fillUndefined(r, missing, count);
        }
        r[count + 1] = closure;
        r[count + 2] = closure.environment;
        countCall(closure.realm.agent);
        return run(new InterpreterFrame(this, closure, r, constructs, tailDepth));
    }

    private static void fillUndefined(Object[] r, int first, int last) {
        for (int i = first; i <= last; i++) {
            r[i] = UNDEFINED;
        }
    }

    /** Counts a call, or a resumption: it has the same costs. */
    final void countCall(Agent agent) {
        int count = ++shared.invocationCount;
        if ((count & RENEWAL_INTERVAL - 1) == 0) {
            agent.renewActivation();
        }
        if (count >= nextCall) {
            nextCall = after(count, hook.callBudgetSpent(this, !agent.isLimited()));
        }
    }

    /** Runs or resumes a frame, whose caller is set, as the innermost activation. */
    static Object run(InterpreterFrame frame) {
        Agent agent = frame.agent;
        int depth = agent.depth;
        ScriptActivation caller = frame.caller;
        frame.depth = depth;
        agent.setActivation(frame);
        agent.depth = depth + 1;
        try {
            if (depth >= agent.depthLimit) {
                throw agent.tooDeep(frame.realm);
            }
            if (agent.interruptRequested()) {
                agent.poll();
            }
            FrameCode compiled = frame.code.frameCode;
            Object result = compiled != null && compiled.canEnter(frame.pc) ? ENTER_COMPILED : Interpreter.run(frame);
            return result == ENTER_COMPILED ? runCompiled(frame) : result;
        } catch (StackOverflowError e) {
            if (depth > 0) {
                throw e;                        // a frame further out may have a handler, and has more stack to run it
            }
            throw Errors.asThrow(frame.realm, e);
        } finally {
            frame.caller = null;
            agent.setActivation(caller);
            agent.depth = depth;
        }
    }

    /** Handlers of compiled code are its own, so it runs outside of the loop's. */
    private static Object runCompiled(InterpreterFrame frame) {
        frame.inCompiledCode = true;
        try {
            return frame.code.frameCode.run(frame);
        } finally {
            frame.inCompiledCode = false;
        }
    }
}
