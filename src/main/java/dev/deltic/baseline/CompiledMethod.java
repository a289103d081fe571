package dev.deltic.baseline;

/** A method of a compiled class as the reader of stacks sees it.
 *  @param function the script function that it runs, null of dispatchers and the like */
record CompiledMethod(String name, Kind kind, CompiledFunction function) {
    /** What a frame of a method says about the stack. */
    enum Kind {
        /** An activation of a function. */
        FUNCTION,
        /** Runs the frame of the interpreter's entry below it. */
        FRAME,
        /** A part of the function whose method is below it. */
        PART,
        /** The function below it goes on above it, in better code. */
        FORWARD,
        /** What is above it is constructed. */
        CONSTRUCT,
        /** Nothing. */
        OTHER
    }

    private static final String FRAME = "g$";
    private static final String CONSTRUCT = "construct";

    /** The method of that name.
     *  @param function what is known of it, or null */
    static CompiledMethod of(String name, CompiledFunction function) {
        Kind kind;
        if (function != null && (name.startsWith(SlowRunGenerator.METHOD) || name.startsWith(PartGenerator.METHOD))) {
            kind = Kind.PART;
        } else if (function != null && name.startsWith(CallEntryGenerator.METHOD)) {
            kind = Kind.FUNCTION;
        } else if (function != null && name.startsWith(FRAME)) {
            kind = Kind.FRAME;
        } else if (name.startsWith(CallEntryGenerator.FORWARD)) {
            kind = Kind.FORWARD;
        } else {
            kind = name.startsWith(CONSTRUCT) ? Kind.CONSTRUCT : Kind.OTHER;
        }
        return new CompiledMethod(name, kind, function);
    }
}
