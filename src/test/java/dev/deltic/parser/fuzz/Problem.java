package dev.deltic.parser.fuzz;

/** Something wrong with a text's treatment.
 *  @param signature what stays the same while the text is made smaller
 *  @param what for people */
record Problem(Kind kind, String signature, String what) {
    /** What can be wrong. */
    enum Kind {
        /** A Java exception, from the parser. */
        CRASH,
        /** A Java exception, from the generation of bytecode, or bytecode that does not verify. */
        BYTECODE_CRASH,
        /** Functions left out at first change the verdict, the error, or the tree. */
        LAZY,
        /** Eval code is judged otherwise than a script. */
        EVAL,
        /** Too slow for its length. */
        SLOW,
        /** Said to be too deep, but is short. */
        NOT_DEEP,
        /** Node says otherwise. */
        NODE
    }

    static Problem thrown(Kind kind, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        StringBuilder what = new StringBuilder(thrown.toString());
        for (int i = 0; i < Math.min(12, trace.length); i++) {
            what.append("\n    at ").append(trace[i]);
        }
        String place = trace.length > 0 ? trace[0].getClassName() + trace[0].getMethodName() : "";
        return new Problem(kind, thrown.getClass().getName() + place, what.toString());
    }

    boolean isLike(Problem other) {
        return other != null && kind == other.kind && signature.equals(other.signature);
    }
}
