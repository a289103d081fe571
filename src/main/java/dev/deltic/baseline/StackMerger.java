package dev.deltic.baseline;

import dev.deltic.bytecode.Opcodes;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.interpreter.InterpreterCode;
import dev.deltic.interpreter.InterpreterFrame;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.runtime.ScriptStack;

/** Makes one list of the two kinds of activations, from the frames of the JVM's stack, innermost first:
 *
 *  <ul><li>a method of compiled code is an activation of the function it was compiled from;
 *  <li>an entry into the interpreter is the next of the activations that the interpreter lists;
 *  <li>an entry into the interpreter whose frame runs compiled is that too, its position told by the compiled method above it.</ul>
 *
 *  <p>Compiled methods do not know their agent. Where the thread is in several isolates, those further out than the first frame of the
 *  embedder may belong to another one, whose functions a script must not see: from there on only the interpreter's list counts, and
 *  compiled functions are missing. */
final class StackMerger {
    private static final String ROOT = Agent.class.getPackageName().substring(0, Agent.class.getPackageName().lastIndexOf('.') + 1);
    private static final String FUNCTION = "f$";
    private static final String FRAME = "g$";
    private static final String SLOW = SlowRunGenerator.METHOD;

    private final CompiledUnits units;
    private final ScriptStack.Visitor visitor;
    private final boolean alone;
    /** Whether visits are made before the caller is known. */
    private final boolean eager;
    /** The next activation of the interpreter's list. */
    private ScriptActivation listed;
    /** Found and not visited, because its caller is not known. */
    private ScriptActivation pending;
    /** The compiled activation whose entry may be next. */
    private CompiledActivation entered;
    /** The position in the frame whose compiled method was found, or -1. */
    private int framePc = -1;
    /** Whether the next compiled function has done no more than go on in better code of its own. */
    private boolean isForwarded;
    /** The position in the next compiled function, told by a method that is called from its own, or -1. */
    private int slowPc = -1;
    private boolean enough;

    StackMerger(Agent agent, CompiledUnits units, ScriptStack.Visitor visitor, boolean eager) {
        this.units = units;
        this.visitor = visitor;
        this.eager = eager;
        this.listed = agent.activation();
        this.alone = agent.hooks.isAloneOnThread();
    }

    /** Takes the next frame; whether there may be more to find. */
    boolean add(StackWalker.StackFrame frame) {
        Class<?> type = frame.getDeclaringClass();
        BaselineUnit unit = units.find(type);
        if (unit != null) {
            addCompiled(frame, unit);
        } else if (type == InterpreterCode.class) {
            addInterpreted(frame);
        } else if (entered != null && BaselineUnit.class.getPackage() == type.getPackage()) {
            noteEntry(frame.getMethodName());
        } else {
            entered = null;
            return (alone || isOfScript(type)) && !enough;
        }
        return !enough;
    }

    private void addCompiled(StackWalker.StackFrame frame, BaselineUnit unit) {
        String method = frame.getMethodName();
        boolean isSlow = method.startsWith(SLOW);
        CompiledFunction function = isSlow || method.startsWith(FUNCTION) || method.startsWith(FRAME) ? unit.find(method) : null;
        if (function == null) {
            isForwarded |= method.startsWith(CallEntryGenerator.FORWARD);
            noteEntry(method);
            return;
        }
        if (isForwarded && method.startsWith(FUNCTION)) {
            isForwarded = false;
            return;
        }
        int pc = slowPc >= 0 ? slowPc : function.pcAt(frame.getByteCodeIndex());
        if (isSlow) {
            slowPc = pc;
            entered = null;
            return;
        }
        slowPc = -1;
        if (entered != null && isConstruction(function.shared(), pc)) {
            entered.constructs = true;
        }
        if (method.startsWith(FRAME)) {
            framePc = pc;
            entered = null;
            return;
        }
        entered = new CompiledActivation(function.shared(), pc);
        found(entered);
    }

    /** Whether what an instruction enters directly is a constructor. */
    private static boolean isConstruction(SharedFunctionInfo caller, int pc) {
        int opcode = caller.bytecode().code[pc];
        return opcode == Opcodes.CONSTRUCT || opcode == Opcodes.CONSTRUCT_SUPER;
    }

    /** The methods between a compiled function and its caller tell whether it is constructed, as does its caller's instruction if there
     *  are none. */
    private void noteEntry(String method) {
        if (entered != null && method.startsWith("construct")) {
            entered.constructs = true;
        }
    }

    private void addInterpreted(StackWalker.StackFrame frame) {
        entered = null;
        if (listed == null || !frame.getMethodName().equals("run")) {
            return;
        }
        if (framePc >= 0 && listed instanceof InterpreterFrame running) {
            running.foundInCompiledCode(framePc);
        }
        framePc = -1;
        ScriptActivation activation = listed;
        listed = activation.caller;
        found(activation);
    }

    private static boolean isOfScript(Class<?> type) {
        String name = type.getName();
        return name.startsWith(ROOT) && !name.startsWith("api.", ROOT.length()) && !name.startsWith("scripting.", ROOT.length());
    }

    /** No more frames are taken: the rest is what the interpreter lists. */
    void finish() {
        while (listed != null && !enough) {
            ScriptActivation activation = listed;
            listed = activation.caller;
            found(activation);
        }
        if (pending != null && !enough) {
            visitor.visit(pending, null);
        }
    }

    private void found(ScriptActivation activation) {
        if (eager) {
            enough = !visitor.visit(activation, null);
            return;
        }
        if (pending != null) {
            enough = !visitor.visit(pending, activation);
        }
        pending = activation;
        if (alone && !enough && visitor.knowsCallers(activation)) {
            pending = null;
            enough = true;
        }
    }
}
