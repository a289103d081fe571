package dev.deltic.baseline;

/** Why a function stays in the interpreter. */
public enum BaselineRefusal {
    /** The body would pass the size that HotSpot compiles. */
    TOO_LARGE,
    /** Direct eval: any call may declare variables. */
    DIRECT_EVAL,
    /** {@code with}: names are looked up at run time. */
    WITH,
    /** An instruction that the compiler does not know. */
    OPCODE
}
