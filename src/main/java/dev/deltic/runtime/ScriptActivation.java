package dev.deltic.runtime;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.bytecode.SourcePositionTable;

/** An activation of script code as stack traces and the debugger see it. Those of the interpreter are links in
 *  {@link Agent#activation}'s list; those of compiled code are made when {@link ScriptStack} is asked. */
public abstract class ScriptActivation {
    /** The next activation of {@link Agent#activation}'s list, or null. */
    public ScriptActivation caller;
    /** What the last capture found outside of this activation, if it {@link #keepsCallers}, else null. */
    StackCapture.Callers callers;

    /** What all closures of the running function share. */
    public abstract SharedFunctionInfo shared();

    /** The offset of the current instruction in the function's bytecode. */
    public abstract int pc();

    /** The realm of the running function; null where the activation does not know it. */
    public abstract Realm realm();

    /** Whether the activation is one of {@code function}. */
    public abstract boolean runs(JSFunction function);

    /** Whether this is the activation itself, not a description, and is entered once: then what is outside of it stays as it is for as
     *  long as it is on the stack. */
    public boolean keepsCallers() {
        return false;
    }

    /** The call as an error remembers it.
     *  @param by the activation that called this one, or null */
    public abstract CapturedFrame capture(ScriptActivation by);

    /** The source text of the expression that an error at the current position names, such as a call's callee; null when there is none. */
    public final String subject() {
        SourcePositionTable.Cursor cursor = position();
        if (cursor == null || cursor.subjectEnd() <= cursor.subjectStart()) {
            return null;
        }
        return shared().source().text().substring(cursor.subjectStart(), cursor.subjectEnd());
    }

    private SourcePositionTable.Cursor position() {
        return shared().bytecode().positions.seek(pc());
    }

    /** The name that imports of the running code are resolved against. */
    public final String referrer() {
        return shared().source().referrer();
    }
}
