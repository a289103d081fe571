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
 *  <li>a method of compiled code for frames is the next of those, and tells its position, and so is the interpreter's loop; the entry
 *  into the interpreter further out is the same activation.</ul>
 *
 *  <p>Compiled methods do not know their agent. Where the thread is in several isolates, those further out than the first frame of the
 *  embedder may belong to another one, whose functions a script must not see: from there on only the interpreter's list counts, and
 *  compiled functions are missing. */
final class StackMerger {
    private static final String ROOT = Agent.class.getPackageName().substring(0, Agent.class.getPackageName().lastIndexOf('.') + 1);

    /** What the names of the methods begin with that have entered the interpreter. */
    private static final String RUN = "run";

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
    /** Whether the activation that the next entry into the interpreter stands for has been found already, by its compiled method. */
    private boolean isEntryKnown;
    /** Whether the last frame was one of the methods that enter the interpreter. */
    private boolean inEntry;
    /** Whether the next compiled function has done no more than go on in better code of its own. */
    private boolean isForwarded;
    /** The position in the next compiled function, told by a method that is called from its own, or -1. */
    private int partPc = -1;
    private boolean enough;
    /** Whether the last frame was one of a compiled class. */
    private boolean afterCompiled;

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
        CompiledMethods methods = units.find(type);
        boolean enters = afterCompiled;
        afterCompiled = methods != null;
        if (methods != null) {
            addCompiled(frame, methods.of(frame, enters));
        } else if (type == InterpreterCode.class) {
            addEntry(frame);
            return !enough;
        } else if (InterpreterCode.entered(type)) {
            addInterpreted();
            isEntryKnown = true;
        } else if (entered != null && type == BaselineCode.class) {
            if (frame.getMethodName().startsWith("construct")) {
                noteConstruction();
            }
        } else {
            entered = null;
            inEntry = false;
            return (alone || isOfScript(type)) && !enough;
        }
        inEntry = false;
        return !enough;
    }

    private void addCompiled(StackWalker.StackFrame frame, CompiledMethod method) {
        CompiledMethod.Kind kind = method.kind();
        if (kind == CompiledMethod.Kind.OTHER) {
            return;
        }
        if (kind == CompiledMethod.Kind.CONSTRUCT) {
            noteConstruction();
            return;
        }
        if (kind == CompiledMethod.Kind.FORWARD) {
            isForwarded = true;
            return;
        }
        if (isForwarded && kind == CompiledMethod.Kind.FUNCTION) {
            isForwarded = false;
            return;
        }
        CompiledFunction function = method.function();
        int pc = partPc >= 0 ? partPc : function.pcAt(frame.getByteCodeIndex());
        if (entered != null && isConstruction(function.shared(), pc)) {
            entered.constructs = true;
        }
        if (kind == CompiledMethod.Kind.PART) {
            partPc = pc;
            entered = null;
            return;
        }
        partPc = -1;
        if (kind == CompiledMethod.Kind.FRAME) {
            addFrame(function, pc);
            return;
        }
        entered = new CompiledActivation(function.shared(), pc);
        found(entered);
    }

    /** The frame that runs compiled is the next of the list, so what it may remember of its callers is asked here, and not some methods
     *  further out, where the interpreter was entered for it. */
    private void addFrame(CompiledFunction function, int pc) {
        entered = null;
        if (listed instanceof InterpreterFrame running && running.shared() == function.shared() && running.foundInCompiledCode(pc)) {
            isEntryKnown = true;
            addListed();
        }
    }

    /** Whether what an instruction enters directly is a constructor. */
    private static boolean isConstruction(SharedFunctionInfo caller, int pc) {
        int opcode = caller.bytecode().code[pc];
        return opcode == Opcodes.CONSTRUCT || opcode == Opcodes.CONSTRUCT_SUPER;
    }

    /** The methods between a compiled function and its caller tell whether it is constructed, as does its caller's instruction if there
     *  are none. */
    private void noteConstruction() {
        if (entered != null) {
            entered.constructs = true;
        }
    }

    private void addInterpreted() {
        entered = null;
        if (!isEntryKnown && listed != null) {
            addListed();
        }
    }

    /** Takes a frame of the methods that enter the interpreter. They follow one another on the stack for one entry only, and are an
     *  activation if what they entered is above them, or it is their {@code run} itself that made an error. */
    private void addEntry(StackWalker.StackFrame frame) {
        entered = null;
        if (!inEntry && !isEntryKnown && frame.getMethodName().startsWith(RUN)) {
            addInterpreted();
        }
        isEntryKnown = false;
        inEntry = true;
    }

    private void addListed() {
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
            addListed();
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
