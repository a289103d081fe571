package dev.deltic.feedback;

/** What a feedback slot profiles. The kind also tells a store's language mode, so that the opcode need not. */
public enum FeedbackSlotKind {
    /** {@code object.name} */
    LOAD_NAMED,
    /** {@code object.name} as the callee of {@code object.name(…)}: of the host's objects, that is the method, whatever else is named
     *  so. */
    LOAD_CALLEE,
    /** {@code object[key]} */
    LOAD_INDEXED,
    /** {@code object.name = value} in sloppy code. */
    STORE_NAMED_SLOPPY,
    /** {@code object.name = value} in strict code. */
    STORE_NAMED_STRICT,
    /** {@code object[key] = value} in sloppy code. */
    STORE_INDEXED_SLOPPY,
    /** {@code object[key] = value} in strict code. */
    STORE_INDEXED_STRICT,
    /** A new own property of a literal or a class field. */
    DEFINE_NAMED,
    /** A computed new own property. */
    DEFINE_INDEXED,
    /** A global binding read; unresolvable is a ReferenceError. */
    LOAD_GLOBAL,
    /** A global binding read inside {@code typeof}. */
    LOAD_GLOBAL_TYPEOF,
    /** A global binding written by sloppy code. */
    STORE_GLOBAL_SLOPPY,
    /** A global binding written by strict code. */
    STORE_GLOBAL_STRICT,
    /** A binding found by name at run time, because of {@code with} or {@code eval}. */
    LOOKUP,
    /** A private element read, written or asked for. */
    PRIVATE_NAME,
    /** A call. */
    CALL,
    /** A {@code new} expression or a {@code super()} call. */
    CONSTRUCT,
    /** Operand types of an arithmetic operation. */
    BINARY,
    /** Operand types of a comparison. */
    COMPARE,
    /** Operand type of {@code ++}, {@code --}, {@code -}, {@code ~} and numeric conversion. */
    UNARY,
    /** {@code instanceof} */
    INSTANCE_OF,
    /** {@code in} */
    HAS_PROPERTY,
    /** The allocation site of an object literal: its predicted shape. */
    OBJECT_LITERAL,
    /** The allocation site of an array literal: its predicted elements kind. */
    ARRAY_LITERAL,
    /** {@code for-of}, destructuring and spread: what is iterated. */
    ITERATION,
    /** {@code for-in}: the enumerated shape. */
    FOR_IN,
    /** A loop's back edge: its count and its compiled entry. */
    LOOP;

    /** Whether a failing store through a slot of this kind throws. */
    public boolean isStrictStore() {
        return this == STORE_NAMED_STRICT || this == STORE_INDEXED_STRICT || this == STORE_GLOBAL_STRICT;
    }
}
