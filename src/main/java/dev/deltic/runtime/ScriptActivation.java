package dev.deltic.runtime;

/** An activation of script code as stack traces and the debugger see it; a link in {@link Agent#activation}'s list. */
public abstract class ScriptActivation {
    /** The activation that called this one, or null. */
    public ScriptActivation caller;

    /** The function, its source and the current position. */
    public abstract StackFrameInfo describe();

    /** The source text of the expression that an error at the current position names, such as a call's callee; null when there
     *  is none. */
    public String subject() {
        return null;
    }

    /** The realm of the running function. */
    public abstract Realm realm();

    /** The running function, or null at the top level and where the activation does not know it. */
    public JSFunction function() {
        return null;
    }

    /** The name that imports of the running code are resolved against. */
    public abstract String referrer();
}
