package dev.deltic.regexp;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.FrameLocals;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import dev.deltic.classfile.VerificationType;
import dev.deltic.unicode.CodePointSet;
import java.util.Arrays;

/** The method of one pattern's attempt: its locals, its constants, its backtrack stack, and tests of code units. */
final class PatternWriter {
    static final int INPUT = 1;
    static final int START = 2;
    static final int STATE = 3;
    static final int LENGTH = 4;
    static final int POSITION = 5;
    static final int TOP = 6;
    static final int FUEL = 7;
    static final int STACK = 8;
    /** Where a loop is. */
    static final int AT = 9;
    /** What a retry needs. */
    static final int FROM = 10;
    static final int LIMIT = 11;
    static final int UNIT = 12;
    private static final int REGISTERS = 13;

    private static final String PACKAGE = "dev/deltic/regexp/";
    private static final String TABLE = PACKAGE + "CharacterTable";
    private static final String STATE_TYPE = PACKAGE + "MatchState";
    static final String SCAN = PACKAGE + "CharacterScan";

    final MethodWriter method;
    final ClassConstants constants;
    /** Takes up the newest choice. */
    final JumpLabel fail = new JumpLabel();
    /** Ends the attempt where there is no choice. */
    final JumpLabel noMatch = new JumpLabel();
    private final CharacterTable[] sets;
    private final int registers;
    private final FrameLocals locals;
    private final boolean[] undone;

    PatternWriter(ClassWriter writer, ClassConstants constants, CharacterTable[] sets, int registers) {
        this.constants = constants;
        this.sets = sets;
        this.registers = registers;
        this.undone = new boolean[registers];
        method = writer.method(0, "run", "(Ljava/lang/String;IL" + STATE_TYPE + ";)Z");
        int[] types = new int[REGISTERS + registers];
        Arrays.fill(types, VerificationType.INTEGER);
        types[0] = writer.objectType(writer.name());
        types[INPUT] = writer.objectType("java/lang/String");
        types[STATE] = writer.objectType(STATE_TYPE);
        types[STACK] = writer.objectType("[I");
        locals = FrameLocals.of(types);
    }

    // ---- frame of the method ------------------------------------------------------------------------------------

    void entry() {
        method.aload(INPUT);
        method.invokeVirtual("java/lang/String", "length", "()I");
        method.istore(LENGTH);
        copy(START, POSITION);
        method.pushInt(0);
        method.istore(TOP);
        method.aload(STATE);
        method.iload(START);
        method.putField(STATE_TYPE, "start", "I");
        method.aload(STATE);
        method.getField(STATE_TYPE, "fuel", "I");
        method.istore(FUEL);
        method.aload(STATE);
        method.getField(STATE_TYPE, "stack", "[I");
        method.astore(STACK);
        for (int local : new int[] {AT, FROM, LIMIT, UNIT}) {
            method.pushInt(0);
            method.istore(local);
        }
        for (int register = 0; register < registers; register++) {
            method.pushInt(-1);
            method.istore(REGISTERS + register);
        }
    }

    void accept(int captureRegisters) {
        copyToState(0, START);
        copyToState(1, POSITION);
        for (int register = 2; register < captureRegisters; register++) {
            spill(register);
        }
        method.aload(STATE);
        method.iload(FUEL);
        method.putField(STATE_TYPE, "fuel", "I");
        method.pushInt(1);
        method.op(IRETURN);
    }

    /** Stores a register where other code finds it. */
    void spill(int register) {
        copyToState(register, REGISTERS + register);
    }

    private void copyToState(int register, int local) {
        pushStateRegisters();
        method.pushInt(register);
        method.iload(local);
        method.op(IASTORE);
    }

    void pushStateRegisters() {
        method.aload(STATE);
        method.getField(STATE_TYPE, "registers", "[I");
    }

    /** The ways out that failures take; {@code choices[i]} is where choice i goes on. */
    void failures(JumpLabel[] choices) {
        JumpLabel none = new JumpLabel();
        if (choices.length > 0) {
            backtrack(choices, none);
        }
        bind(noMatch);
        method.iinc(FUEL, -1);
        method.iload(FUEL);
        method.jump(IFGE, none);
        refuel();
        bind(none);
        method.aload(STATE);
        method.iload(FUEL);
        method.putField(STATE_TYPE, "fuel", "I");
        method.pushInt(0);
        method.op(IRETURN);
    }

    private void backtrack(JumpLabel[] choices, JumpLabel none) {
        bind(fail);
        method.iinc(FUEL, -1);
        JumpLabel pop = new JumpLabel();
        method.iload(FUEL);
        method.jump(IFGE, pop);
        refuel();
        bind(pop);
        method.iload(TOP);
        method.jump(IFEQ, none);
        pop(LIMIT);
        pop(POSITION);
        // An undo of register r has the tag ~r, so that one switch takes both.
        JumpLabel[] targets = new JumpLabel[registers + choices.length];
        for (int register = 0; register < registers; register++) {
            targets[registers - 1 - register] = undone[register] ? new JumpLabel() : null;
        }
        System.arraycopy(choices, 0, targets, registers, choices.length);
        method.iload(LIMIT);
        method.tableSwitch(-registers, targets, none);
        for (int register = 0; register < registers; register++) {
            if (undone[register]) {
                bind(targets[registers - 1 - register]);
                copy(POSITION, REGISTERS + register);
                method.jump(GOTO, pop);
            }
        }
    }

    /** Charges what was used. */
    void refuel() {
        method.aload(STATE);
        method.iload(FUEL);
        method.invokeVirtual(STATE_TYPE, "refuel", "(I)I");
        method.istore(FUEL);
    }

    void bind(JumpLabel label) {
        method.frame(label, locals);
        method.bind(label);
    }

    void copy(int from, int to) {
        method.iload(from);
        method.istore(to);
    }

    // ---- registers and stack ------------------------------------------------------------------------------------

    static int local(int register) {
        return REGISTERS + register;
    }

    /** Has failure give the register its present value back. */
    void undo(int register) {
        undone[register] = true;
        room(2);
        put(0, REGISTERS + register);
        putInt(1, ~register);
        method.iinc(TOP, 2);
    }

    /** Has failure go on at the choice, at the present position. */
    void choose(int choice) {
        room(2);
        put(0, POSITION);
        putInt(1, choice);
        method.iinc(TOP, 2);
    }

    /** The same with {@link #FROM} under it. */
    void chooseRetry(int choice) {
        room(3);
        put(0, FROM);
        put(1, POSITION);
        putInt(2, choice);
        method.iinc(TOP, 3);
    }

    void pop(int local) {
        method.iinc(TOP, -1);
        method.aload(STACK);
        method.iload(TOP);
        method.op(IALOAD);
        method.istore(local);
    }

    private void room(int words) {
        JumpLabel enough = new JumpLabel();
        method.iload(TOP);
        method.pushInt(words);
        method.op(IADD);
        method.aload(STACK);
        method.op(ARRAYLENGTH);
        method.jump(IF_ICMPLE, enough);
        method.aload(STATE);
        method.invokeVirtual(STATE_TYPE, "growStack", "()[I");
        method.astore(STACK);
        bind(enough);
    }

    private void put(int offset, int local) {
        slot(offset);
        method.iload(local);
        method.op(IASTORE);
    }

    private void putInt(int offset, int value) {
        slot(offset);
        method.pushInt(value);
        method.op(IASTORE);
    }

    private void slot(int offset) {
        method.aload(STACK);
        method.iload(TOP);
        if (offset > 0) {
            method.pushInt(offset);
            method.op(IADD);
        }
    }

    // ---- code units ---------------------------------------------------------------------------------------------

    /** Pushes the code unit {@code offset} after what the local says. */
    void pushUnit(int local, int offset) {
        method.aload(INPUT);
        method.iload(local);
        if (offset != 0) {
            method.pushInt(offset);
            method.op(IADD);
        }
        method.invokeVirtual("java/lang/String", "charAt", "(I)C");
    }

    /** Jumps if the code unit in {@link #UNIT} is not in the set. */
    void unlessMember(int set, JumpLabel otherwise) {
        CodePointSet members = sets[set].set;
        int ranges = unitRanges(members);
        if (ranges == 0) {
            method.pushInt(0);
            method.jump(IFEQ, otherwise);
        } else if (ranges == 1) {
            range(members.rangeFirst(0), members.rangeLast(0), otherwise, true);
        } else if (ranges == 2 && members.rangeFirst(0) == 0 && members.rangeLast(1) >= 0xFFFF) {
            range(members.rangeLast(0) + 1, members.rangeFirst(1) - 1, otherwise, false);
        } else {
            table(set, members, otherwise);
        }
    }

    private static int unitRanges(CodePointSet members) {
        int count = 0;
        while (count < members.rangeCount() && members.rangeFirst(count) <= 0xFFFF) {
            count++;
        }
        return count;
    }

    /** Jumps if the code unit is outside of the range, or {@code inside} is not wanted and it is inside. */
    private void range(int first, int last, JumpLabel target, boolean inside) {
        if (first == 0 && last >= 0xFFFF) {
            return;
        }
        method.iload(UNIT);
        if (first == last) {
            method.pushInt(first);
            method.jump(inside ? IF_ICMPNE : IF_ICMPEQ, target);
            return;
        }
        if (first > 0) {
            method.pushInt(first);
            method.op(ISUB);
            method.op(I2C);
        }
        method.pushInt(Math.min(last, 0xFFFF) - first);
        method.jump(inside ? IF_ICMPGT : IF_ICMPLE, target);
    }

    private void table(int set, CodePointSet members, JumpLabel otherwise) {
        JumpLabel member = new JumpLabel();
        CodePointSet beyond = CodePointSet.ofRange(CharacterTable.DIRECT, 0xFFFF);
        boolean none = !members.intersects(beyond);
        boolean all = members.intersect(beyond).equals(beyond);
        JumpLabel other = none ? otherwise : all ? member : new JumpLabel();
        method.iload(UNIT);
        method.pushInt(CharacterTable.DIRECT);
        method.jump(IF_ICMPGE, other);
        constants.load(method, constants.add(sets[set].direct, "[Z"));
        method.iload(UNIT);
        method.op(BALOAD);
        method.jump(IFEQ, otherwise);
        if (!none && !all) {
            method.jump(GOTO, member);
            bind(other);
            constants.load(method, constants.add(sets[set], 'L' + TABLE + ';'));
            method.iload(UNIT);
            method.invokeVirtual(TABLE, "hasBeyond", "(I)Z");
            method.jump(IFEQ, otherwise);
        }
        if (!none) {
            bind(member);
        }
    }
}
