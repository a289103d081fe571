package dev.deltic.runtime;

import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.SourcePositionTable;
import dev.deltic.source.Source;

/** A running function as errors remember it: described only when somebody asks, because few errors' stacks are ever read. */
public final class CapturedFrame {
    private final SharedFunctionInfo shared;
    private final int pc;
    private final boolean constructs;
    private final boolean outermost;
    /** Null where the closure is not known. */
    private final Closure function;
    /** {@code this} of a known function; of an unknown one not null where the call has a receiver. */
    private final Object receiver;

    /** A call of a known function.
     *  @param outermost whether no script function called it */
    public CapturedFrame(Closure function, int pc, boolean constructs, Object receiver, boolean outermost) {
        this.shared = function.shared;
        this.pc = pc;
        this.constructs = constructs;
        this.outermost = outermost;
        this.function = function;
        this.receiver = receiver;
    }

    /** A call of some closure of a function.
     *  @param hasReceiver whether it is called as a method */
    public CapturedFrame(SharedFunctionInfo shared, int pc, boolean constructs, boolean hasReceiver, boolean outermost) {
        this.shared = shared;
        this.pc = pc;
        this.constructs = constructs;
        this.outermost = outermost;
        this.function = null;
        this.receiver = hasReceiver ? shared : null;
    }

    /** The function, its source and the position. */
    public StackFrameInfo describe() {
        Source source = shared.source();
        SourcePositionTable.Cursor cursor = shared.bytecode().positions.seek(pc);
        int offset = cursor == null ? shared.sourceStart() : cursor.position();
        FunctionKind kind = shared.kind();
        boolean topLevel = kind == FunctionKind.SCRIPT || kind == FunctionKind.MODULE || kind == FunctionKind.EVAL;
        String before = constructs ? "new " : kind.isAsync() && outermost ? "async " : "";
        return new StackFrameInfo(topLevel ? "" : name(), source.name(), source.line(offset), source.column(offset), before, topLevel);
    }

    private String name() {
        if (function != null) {
            return FrameNames.of(function, receiver, constructs);
        }
        String name = shared.name();
        return constructs || receiver == null || shared.home == null || name.isEmpty() ? name : shared.home + "." + name;
    }

    /** The descriptions of several; null for null. */
    static StackFrameInfo[] describe(CapturedFrame[] frames) {
        if (frames == null) {
            return null;
        }
        StackFrameInfo[] described = new StackFrameInfo[frames.length];
        for (int i = 0; i < frames.length; i++) {
            described[i] = frames[i].describe();
        }
        return described;
    }
}
