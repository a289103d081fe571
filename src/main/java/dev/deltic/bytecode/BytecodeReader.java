package dev.deltic.bytecode;

/** Walks the instructions of a function in order of offset. */
public final class BytecodeReader {
    private final int[] code;
    private int offset;

    /** A reader on the first instruction. */
    public BytecodeReader(BytecodeArray bytecode) {
        code = bytecode.code;
    }

    /** Whether there is no instruction here: the end has been reached. */
    public boolean atEnd() {
        return offset >= code.length;
    }

    /** Moves to the next instruction. */
    public void next() {
        offset += opcode().length();
    }

    /** The offset of the instruction. */
    public int offset() {
        return offset;
    }

    /** Its opcode. */
    public Opcode opcode() {
        return Opcode.of(code[offset]);
    }

    /** One of its operand words. */
    public int operand(int index) {
        return code[offset + 1 + index];
    }

    /** The offset of the next instruction. */
    public int nextOffset() {
        return offset + opcode().length();
    }
}
