package dev.deltic.bytecodegen;

import dev.deltic.ast.Block;
import dev.deltic.ast.BreakStatement;
import dev.deltic.ast.ContinueStatement;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.Statement;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.scope.Variable;
import java.util.ArrayList;
import java.util.List;

/** What surrounds the statement being generated, as far as leaving it matters: targets of break and continue, and what has
 *  to run on the way out. */
final class ControlFlow {
    /** Something that a jump out of a statement may cross or reach. */
    abstract static class Entry {
        Entry outer;

        /** Stops what an exception in here would do, while code outside of it is generated inline. */
        void suspend() { }

        /** The opposite of {@link #suspend}. */
        void resume() { }

        /** Generates what leaving needs; false if that goes on by itself, as a finally block does. */
        boolean leave(Exit exit) {
            return true;
        }
    }

    /** A labelled statement, loop or switch. */
    static final class Target extends Entry {
        final List<String> labels;
        /** Whether break without a label means this. */
        final boolean breakable;
        final Label breakLabel = new Label();
        /** Null when this is no loop. */
        final Label continueLabel;

        Target(List<String> labels, boolean breakable, boolean loop) {
            this.labels = labels;
            this.breakable = breakable;
            continueLabel = loop ? new Label() : null;
        }
    }

    /** Code under an exception handler. */
    static class Region extends Entry {
        final HandlerRegion region;

        Region(HandlerRegion region) {
            this.region = region;
        }

        @Override
        void suspend() {
            region.suspend();
        }

        @Override
        void resume() {
            region.begin();
        }
    }

    /** Where an abrupt completion goes: to a label that belongs to an entry, or out of the function with a value.
     *
     *  @param target the entry, or null for return
     *  @param label its label, or null for return
     *  @param value the register of the returned value; unused for labels */
    record Exit(Entry target, Label label, int value) {
        boolean isReturn() {
            return target == null;
        }

        Exit withValue(int register) {
            return new Exit(target, label, register);
        }
    }

    private final CodeContext context;
    private final BytecodeBuilder code;
    private Entry top;
    private boolean derived;
    /** Of a derived constructor: the binding of its this, null when it is never initialized. */
    private Variable derivedThis;

    ControlFlow(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void push(Entry entry) {
        entry.outer = top;
        top = entry;
    }

    Target pushTarget(List<String> labels, boolean breakable, boolean loop) {
        Target target = new Target(labels, breakable, loop);
        push(target);
        return target;
    }

    void pop() {
        top = top.outer;
    }

    /** The function is a derived constructor: returning checks the value against its this. */
    void setDerivedThis(Variable variable) {
        derived = true;
        derivedThis = variable;
    }

    /** Generates {@code break} with or without a label. */
    void generateBreak(String label) {
        for (Entry entry = top; entry != null; entry = entry.outer) {
            if (entry instanceof Target target
                    && (label == null ? target.breakable : target.labels.contains(label))) {
                generate(new Exit(target, target.breakLabel, CodeContext.NONE));
                return;
            }
        }
        throw new AssertionError("break without a target");
    }

    /** Generates {@code continue} with or without a label. */
    void generateContinue(String label) {
        for (Entry entry = top; entry != null; entry = entry.outer) {
            if (entry instanceof Target target && target.continueLabel != null
                    && (label == null || target.labels.contains(label))) {
                generate(new Exit(target, target.continueLabel, CodeContext.NONE));
                return;
            }
        }
        throw new AssertionError("continue without a target");
    }

    /** The label that a break or continue statement, alone or in a block, jumps to with nothing to do on the way, or null. */
    Label directLabel(Statement statement) {
        Statement only = statement;
        if (only instanceof Block block && block.scope() == null && block.body().size() == 1) {
            only = block.body().get(0);
        }
        boolean breaks = only instanceof BreakStatement;
        if (!breaks && only.kind() != NodeKind.CONTINUE_STATEMENT || !(top instanceof Target target)) {
            return null;
        }
        String label = breaks ? ((BreakStatement) only).label() : ((ContinueStatement) only).label();
        boolean meant = label != null ? target.labels.contains(label) : breaks ? target.breakable
                : target.continueLabel != null;
        return !meant ? null : breaks ? target.breakLabel : target.continueLabel;
    }

    /** Whether a return here has nothing to do on its way out, and no handler is around it. */
    boolean returnsAtOnce() {
        Entry entry = top;
        while (entry instanceof Target) {
            entry = entry.outer;
        }
        return entry == null;
    }

    /** Generates a return of a value that is final: awaited already where the function asks for it. */
    void generateReturn(int value) {
        generate(new Exit(null, null, value));
    }

    /** Generates a return of undefined. */
    void generateReturnUndefined() {
        boolean plain = top == null && !derived && !(context.generator != CodeContext.NONE && context.kind.isAsyncFunction());
        if (plain) {
            code.emit(Opcode.RETURN_UNDEFINED);
            return;
        }
        int mark = code.mark();
        int value = code.newTemporary();
        code.emit(Opcode.LOAD_UNDEFINED, value);
        generateReturn(value);
        code.releaseTo(mark);
    }

    /** Generates an exit from the innermost entry on. */
    void generate(Exit exit) {
        if (code.isUnreachable()) {
            return;
        }
        ArrayList<Entry> suspended = new ArrayList<>(4);
        Entry saved = top;
        boolean goesOn = true;
        for (Entry entry = top; entry != exit.target() && goesOn; entry = entry.outer) {
            entry.suspend();
            suspended.add(entry);
            top = entry.outer;
            goesOn = entry.leave(exit);
        }
        if (goesOn) {
            if (exit.isReturn()) {
                leaveFunction(exit.value());
            } else {
                code.jump(exit.label());
            }
        }
        top = saved;
        for (int i = suspended.size() - 1; i >= 0; i--) {
            suspended.get(i).resume();
        }
    }

    private void leaveFunction(int value) {
        if (derived) {
            int mark = code.mark();
            int result = code.newTemporary();
            int receiver = code.thisRegister();
            if (derivedThis != null) {
                receiver = code.newTemporary();
                context.variables.loadUnchecked(derivedThis, receiver);
            }
            code.emit(Opcode.DERIVED_CONSTRUCTOR_RESULT, result, value, receiver);
            code.emit(Opcode.RETURN, result);
            code.releaseTo(mark);
        } else if (context.generator != CodeContext.NONE && context.kind.isAsyncFunction()) {
            code.emit(Opcode.ASYNC_RETURN, context.generator, value);
        } else {
            code.emit(Opcode.RETURN, value);
        }
    }
}
