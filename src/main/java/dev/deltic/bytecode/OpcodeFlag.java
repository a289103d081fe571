package dev.deltic.bytecode;

/** A property of every instruction with an opcode. */
public enum OpcodeFlag implements Opcode.RowItem {
    /** May end in a JavaScript exception. */
    MAY_THROW,
    /** May run script or embedder code: getters, conversions, proxies, calls. */
    CALLS_USER_CODE,
    /** May continue at a JUMP or JUMP_TABLE operand. */
    JUMPS,
    /** Never continues at the next instruction. */
    TERMINATES,
    /** Leaves the frame and may be resumed at the next instruction. */
    SUSPENDS,
    /** A loop's back edge: polls for interrupts and counts. */
    BACK_EDGE
}
