package dev.deltic.bytecode;

import dev.deltic.values.PropertyKey;
import java.util.BitSet;

/** Checks that a function's bytecode is well formed: what a tier may assume without looking. Runs in every test. */
public final class BytecodeVerifier {
    private final BytecodeArray bytecode;
    private final BitSet starts = new BitSet();

    private BytecodeVerifier(BytecodeArray bytecode) {
        this.bytecode = bytecode;
    }

    /** True; throws what {@link #verify} throws when the code is not valid. For {@code assert}. */
    static boolean isValid(BytecodeArray bytecode) {
        verify(bytecode);
        return true;
    }

    /** Throws an {@link IllegalStateException} that names the instruction if the code is malformed. */
    public static void verify(BytecodeArray bytecode) {
        new BytecodeVerifier(bytecode).verify();
    }

    private void verify() {
        findInstructions();
        for (BytecodeReader reader = new BytecodeReader(bytecode); !reader.atEnd(); reader.next()) {
            for (int i = 0; i < reader.opcode().operandCount(); i++) {
                verifyOperand(reader, i);
            }
            verifyWritten(reader);
            if (reader.opcode() == Opcode.TAIL_POSITION) {
                verifyTail(reader.offset(), reader.nextOffset());
            }
            boolean last = reader.nextOffset() == bytecode.code.length;
            check(!last || reader.opcode().has(OpcodeFlag.TERMINATES), reader.offset(), "the code runs off its end");
        }
        verifyHandlers();
        verifyPositions();
        verifyHeader();
        DefiniteAssignment.verify(bytecode);
    }

    private void findInstructions() {
        int[] code = bytecode.code;
        check(code.length > 0, 0, "no code");
        int offset = 0;
        while (offset < code.length) {
            check(code[offset] >= 0 && code[offset] < Opcode.count(), offset, "no opcode: " + code[offset]);
            starts.set(offset);
            offset += Opcode.of(code[offset]).length();
        }
        check(offset == code.length, offset, "the last instruction is cut off");
    }

    private void verifyOperand(BytecodeReader reader, int index) {
        int value = reader.operand(index);
        int at = reader.offset();
        switch (reader.opcode().operand(index)) {
            case REG, OUT_REG, IN_OUT_REG -> checkRegisters(at, value, 1);
            case OUT_PAIR -> checkRegisters(at, value, 2);
            case RANGE -> checkRegisters(at, value, reader.operand(index + 1));
            case COUNT -> check(value >= 0, at, "negative count");
            case CONSTANT -> checkConstant(at, value);
            case KEY -> {
                checkConstant(at, value);
                check(bytecode.constants[value] instanceof PropertyKey, at, "constant " + value + " is no key");
            }
            case FEEDBACK -> check(value >= 0 && value < bytecode.feedbackKinds().length, at, "no slot " + value);
            case SLOT, DEPTH -> check(value >= 0, at, "negative slot or depth");
            case JUMP -> checkTarget(at, value);
            case JUMP_TABLE -> {
                checkConstant(at, value);
                check(bytecode.constants[value] instanceof int[], at, "constant " + value + " is no jump table");
                for (int target : (int[]) bytecode.constants[value]) {
                    checkTarget(at, target);
                }
            }
            case IMMEDIATE -> { }
        }
    }

    private void verifyTail(int at, int next) {
        check(next < bytecode.code.length, at, "a tail position without a call");
        int opcode = bytecode.code[next];
        check(opcode >= Opcodes.CALL0 && opcode <= Opcodes.CALL_DIRECT_EVAL_SPREAD, at, "a tail position without a call");
    }

    /** What entry puts in a register stays there. */
    private void verifyWritten(BytecodeReader reader) {
        for (int i = 0; i < reader.opcode().operandCount(); i++) {
            if (reader.opcode().operand(i).isWritten()) {
                int register = reader.operand(i);
                boolean filled = register == bytecode.calleeRegister() || register == bytecode.environmentRegister()
                        || register == bytecode.argumentsRegister;
                check(!filled, reader.offset(), "writes r" + register + ", which belongs to the frame");
            }
        }
    }

    private void verifyHandlers() {
        HandlerTable handlers = bytecode.handlers;
        for (int i = 0; i < handlers.count(); i++) {
            int start = handlers.start(i);
            checkTarget(start, start);
            check(handlers.end(i) > start, start, "empty handler range");
            check(handlers.end(i) == bytecode.code.length || starts.get(handlers.end(i)), start,
                    "a handler's range ends inside an instruction");
            checkTarget(start, handlers.handler(i));
            checkRegisters(start, handlers.register(i), 1);
        }
    }

    private void verifyPositions() {
        int last = -1;
        for (SourcePositionTable.Cursor cursor = bytecode.positions.cursor(); cursor.next(); last = cursor.codeOffset()) {
            check(cursor.codeOffset() > last && starts.get(cursor.codeOffset()), cursor.codeOffset(), "misplaced position");
            check(cursor.position() >= 0, cursor.codeOffset(), "negative position");
        }
    }

    private void verifyHeader() {
        check(bytecode.registerCount > bytecode.environmentRegister(), 0, "too few registers");
        check(bytecode.newTargetRegister < bytecode.registerCount, 0, "no register for new.target");
        check(bytecode.argumentsRegister < bytecode.registerCount, 0, "no register for the arguments");
    }

    private void checkRegisters(int at, int first, int count) {
        check(first >= 0 && count <= bytecode.registerCount - first, at, "no register r" + (first + count - 1));
    }

    private void checkConstant(int at, int index) {
        check(index >= 0 && index < bytecode.constants.length, at, "no constant " + index);
    }

    private void checkTarget(int at, int target) {
        check(target >= 0 && starts.get(target), at, "a jump to " + target + ", where no instruction starts");
    }

    private void check(boolean condition, int at, String problem) {
        if (!condition) {
            throw new IllegalStateException("malformed bytecode at " + at + ": " + problem);
        }
    }
}
