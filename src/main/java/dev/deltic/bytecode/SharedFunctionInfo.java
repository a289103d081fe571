package dev.deltic.bytecode;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.source.Source;

/** What all closures of one function literal share, in every isolate of an engine: its static facts, its bytecode once
 *  compiled, its profile, and its current executable. Facts are final; the rest is written racily, each field one reference
 *  to something immutable or monotonic. */
public final class SharedFunctionInfo {
    /** No flags. */
    public static final int NONE = 0;
    /** The function is strict code. */
    public static final int STRICT = 1;
    /** A class constructor whose class has instance fields or private methods. */
    public static final int HAS_INSTANCE_ELEMENTS = 2;

    private final FunctionKind kind;
    private final String name;
    private final int length;
    private final int flags;
    private final int sourceStart;
    private final int sourceEnd;
    private final Source source;

    private volatile LazyFunctionCompiler compiler;
    private volatile BytecodeArray bytecode;
    private FeedbackVector feedback;
    private ExecutableCode code;
    /** The name of the class that a method is written in, "Object" for one of an object literal, null otherwise: how stack traces name
     *  the receiver where they cannot see it. Set before the function is shared. */
    public String home;
    /** What the tiers keep per function beyond its code: budgets spent, compilations failed. Owned by {@code tiering}. */
    public Object tieringState;
    /** The predicted shape of objects that {@code new} of this function makes. Owned by {@code runtime}. */
    public Object constructShape;
    /** The shape of a closure, as last seen, whose objects get the prototype that the closure made or was given. Owned by
     *  {@code runtime}. */
    public Object constructorShape;
    /** Calls of the function so far, in all isolates; racy, so a lower bound. */
    public int invocationCount;
    /** Loop iterations of the function so far, in all isolates; racy, so a lower bound. */
    public int backEdgeCount;

    /** A function that is compiled when first needed. */
    public SharedFunctionInfo(FunctionKind kind, String name, int length, int flags, int sourceStart,
                              int sourceEnd, Source source, LazyFunctionCompiler compiler) {
        this.kind = kind;
        this.name = name;
        this.length = length;
        this.flags = flags;
        this.sourceStart = sourceStart;
        this.sourceEnd = sourceEnd;
        this.source = source;
        this.compiler = compiler;
    }

    /** What sort of function this is. */
    public FunctionKind kind() {
        return kind;
    }

    /** The initial value of a closure's {@code name}; empty for an anonymous function. */
    public String name() {
        return name;
    }

    /** The initial value of a closure's {@code length}. */
    public int length() {
        return length;
    }

    /** Whether a flag of this class is set. */
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** All flags of the function. */
    public int flags() {
        return flags;
    }

    /** What compiles the function; null once it has its bytecode. */
    public LazyFunctionCompiler compiler() {
        return compiler;
    }

    /** Whether the function is strict code. */
    public boolean isStrict() {
        return (flags & STRICT) != 0;
    }

    /** The offset of the function's first character in the source; of its class's for a class constructor. */
    public int sourceStart() {
        return sourceStart;
    }

    /** The offset after the function's last character. */
    public int sourceEnd() {
        return sourceEnd;
    }

    /** The source that the function is in. */
    public Source source() {
        return source;
    }

    /** The function's source text, as Function.prototype.toString gives it. */
    public String sourceText() {
        return source.text().substring(sourceStart, sourceEnd);
    }

    /** The bytecode, compiled now if it was not yet. */
    public BytecodeArray bytecode() {
        BytecodeArray present = bytecode;
        return present != null ? present : compile();
    }

    /** The bytecode, or null before the first call. */
    public BytecodeArray bytecodeIfCompiled() {
        return bytecode;
    }

    /** One thread compiles, others wait: the tree of a script and its scopes are not made for two. Runs no script, so nothing else is
     *  waited for while the lock is held. */
    private BytecodeArray compile() {
        LazyFunctionCompiler lazy;
        synchronized (this) {
            if (bytecode != null) {
                return bytecode;
            }
            lazy = compiler;
            BytecodeArray compiled = lazy.compile(this);
            feedback = new FeedbackVector(compiled.feedbackKinds());
            bytecode = compiled;
            compiler = null;
        }
        lazy.compiled(this);
        return bytecode;
    }

    /** The profile; the bytecode must be compiled. */
    public FeedbackVector feedback() {
        return feedback;
    }

    /** The current executable, null until a tier has been chosen. */
    public ExecutableCode code() {
        return code;
    }

    /** Replaces the executable; {@code code} must be safe to publish by a race: all its fields final. */
    public void setCode(ExecutableCode code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "<anonymous>" : name;
    }
}
