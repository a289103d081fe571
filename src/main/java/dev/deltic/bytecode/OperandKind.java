package dev.deltic.bytecode;

/** What one operand word of an instruction is. */
public enum OperandKind implements Opcode.RowItem {
    /** A register that is read. */
    REG,
    /** A register that is written; never read before the write. */
    OUT_REG,
    /** A register that is read and written. */
    IN_OUT_REG,
    /** The first of two consecutive registers that are written. */
    OUT_PAIR,
    /** The first of a range of registers that are read; a {@link #COUNT} follows. */
    RANGE,
    /** The length of the range before it. */
    COUNT,
    /** A signed integer. */
    IMMEDIATE,
    /** An index into the constants. */
    CONSTANT,
    /** An index into the constants, of a {@code PropertyKey}. */
    KEY,
    /** A slot of the feedback vector. */
    FEEDBACK,
    /** A slot of an environment. */
    SLOT,
    /** How many environments to walk outwards. */
    DEPTH,
    /** The offset of an instruction, absolute. */
    JUMP,
    /** An index into the constants, of an {@code int[]} of instruction offsets. */
    JUMP_TABLE;

    /** Whether the operand names a register. */
    public boolean isRegister() {
        return ordinal() <= RANGE.ordinal();
    }

    /** Whether the operand's registers are written. */
    public boolean isWritten() {
        return this == OUT_REG || this == IN_OUT_REG || this == OUT_PAIR;
    }

    /** Whether the operand indexes the constants. */
    public boolean isConstant() {
        return this == CONSTANT || this == KEY || this == JUMP_TABLE;
    }
}
