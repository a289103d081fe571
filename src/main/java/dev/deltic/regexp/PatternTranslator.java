package dev.deltic.regexp;

import static dev.deltic.classfile.JVMOpcodes.*;
import static dev.deltic.regexp.PatternWriter.*;
import static dev.deltic.regexp.RegExpOpcode.*;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** Regexp bytecode to the instructions of a JVM method, one after the other, with the effects that {@link BacktrackingMatcher} has.
 *  Registers are locals; places to go on after a failure are cases of a switch. */
final class PatternTranslator {
    /** Longer texts are compared by a call. */
    private static final int MAX_INLINE_TEXT = 8;

    private final int[] code;
    private final String[] strings;
    private final DispatchTable[] dispatches;
    private final PatternFlow flow;
    private final PatternWriter writer;
    private final MethodWriter method;
    private final LoopTranslator loops;
    private final CharacterScan scan;
    private final boolean fullUnicode;
    private final int captureRegisters;
    private final JumpLabel[] labels;

    PatternTranslator(BacktrackingMatcher matcher, PatternFlow flow, PatternWriter writer) {
        this.code = matcher.code();
        this.strings = matcher.strings();
        this.dispatches = matcher.dispatches();
        this.flow = flow;
        this.writer = writer;
        this.method = writer.method;
        this.scan = matcher.scan();
        this.loops = new LoopTranslator(writer, code, scan);
        this.fullUnicode = matcher.fullUnicode();
        this.captureRegisters = matcher.captureRegisters();
        this.labels = new JumpLabel[code.length + 1];
    }

    void translate() {
        writer.entry();
        int pc = 0;
        while (pc < code.length) {
            int next = pc + RegExpOpcode.length(code, pc);
            boolean isRetry = code[pc] == RETRY_GREEDY || code[pc] == RETRY_LAZY;
            if (!flow.isReached(pc) || isRetry) {         // a retry was written with its loop
                pc = next;
                continue;
            }
            if (flow.isTarget(pc)) {
                writer.bind(label(pc));
            }
            int end = unitsEnd(pc);
            if (end > pc) {
                units(pc, end);
                pc = end;
            } else {
                instruction(pc, next);
                pc = next;
            }
        }
        JumpLabel[] choices = new JumpLabel[flow.choiceCount()];
        for (pc = 0; pc < code.length; pc += RegExpOpcode.length(code, pc)) {
            if (flow.choice(pc) >= 0) {
                choices[flow.choice(pc)] = label(pc);
            }
        }
        writer.failures(choices);
    }

    private JumpLabel label(int pc) {
        if (labels[pc] == null) {
            labels[pc] = new JumpLabel();
        }
        return labels[pc];
    }

    /** Where a failure of the instruction goes. */
    private JumpLabel failure(int pc) {
        return flow.mayHaveChoices(pc) ? writer.fail : writer.noMatch;
    }

    // ---- runs of single code units ------------------------------------------------------------------------------

    /** Past the instructions from {@code pc} on that compare a fixed number of code units and are only entered at the first. */
    private int unitsEnd(int pc) {
        int end = pc;
        while (end < code.length && (end == pc || !flow.isTarget(end)) && width(end) > 0) {
            end += RegExpOpcode.length(code, end);
        }
        return end;
    }

    private int width(int pc) {
        switch (code[pc]) {
            case CHAR, SET, ANY:
                return 1;
            case STRING: {
                int length = strings[code[pc + 1]].length();
                return length <= MAX_INLINE_TEXT ? length : 0;
            }
            default:
                return 0;
        }
    }

    private void units(int from, int to) {
        JumpLabel fail = failure(from);
        int count = 0;
        for (int pc = from; pc < to; pc += RegExpOpcode.length(code, pc)) {
            count += width(pc);
        }
        method.iload(LENGTH);
        method.iload(POSITION);
        method.op(ISUB);
        method.pushInt(count);
        method.jump(IF_ICMPLT, fail);
        int offset = 0;
        for (int pc = from; pc < to; pc += RegExpOpcode.length(code, pc)) {
            if (code[pc] == CHAR) {
                compare(POSITION, offset, code[pc + 1], fail);
            } else if (code[pc] == SET) {
                writer.pushUnit(POSITION, offset);
                method.istore(UNIT);
                writer.unlessMember(code[pc + 1], fail);
            } else if (code[pc] == STRING) {
                String text = strings[code[pc + 1]];
                for (int i = 0; i < text.length(); i++) {
                    compare(POSITION, offset + i, text.charAt(i), fail);
                }
            }
            offset += width(pc);
        }
        method.iinc(POSITION, count);
    }

    private void compare(int local, int offset, int unit, JumpLabel fail) {
        writer.pushUnit(local, offset);
        method.pushInt(unit);
        method.jump(IF_ICMPNE, fail);
    }

    // ---- instructions -------------------------------------------------------------------------------------------

    private void instruction(int pc, int next) {
        JumpLabel fail = failure(pc);
        switch (code[pc]) {
            case STRING -> longText(strings[code[pc + 1]], fail);
            case CODE_POINT_SET -> codePoint(pc, "codePoint", fail);
            case CODE_POINT_SET_BACK -> codePoint(pc, "codePointBack", fail);
            case CHAR_BACK, SET_BACK -> unitBack(pc, fail);
            case JUMP -> {
                method.iinc(FUEL, -1);
                method.jump(GOTO, label(code[pc + 1]));
            }
            case SPLIT -> writer.choose(flow.choice(code[pc + 1]));
            case SPLIT_JUMP -> {
                writer.choose(flow.choice(next));
                method.iinc(FUEL, -1);
                method.jump(GOTO, label(code[pc + 1]));
            }
            case PEEK_NOT -> peek(code[pc + 1], label(code[pc + 2]));
            case DISPATCH -> dispatch(dispatches[code[pc + 1]], fail);
            case LOOP_POSSESSIVE -> loops.possessive(pc, fail);
            case LOOP_GREEDY -> loops.greedy(pc, flow.choice(next), label(next), label(afterRetry(next)), fail, failure(next));
            case LOOP_LAZY -> loops.lazy(pc, flow.choice(next), label(next), label(afterRetry(next)), fail, failure(next));
            case BOUNDARY -> boundary(code[pc + 1], fail);
            case BACK_REFERENCE -> backReference(pc, fail);
            case ACCEPT -> writer.accept(captureRegisters);
            case FAIL -> method.jump(GOTO, fail);
            default -> register(pc, next, fail);
        }
    }

    private int afterRetry(int retry) {
        return retry + RegExpOpcode.length(code, retry);
    }

    private void longText(String text, JumpLabel fail) {
        method.aload(INPUT);
        writer.constants.load(method, writer.constants.add(text, "Ljava/lang/String;"));
        method.iload(POSITION);
        method.invokeVirtual("java/lang/String", "startsWith", "(Ljava/lang/String;I)Z");
        method.jump(IFEQ, fail);
        method.iinc(POSITION, text.length());
    }

    private void codePoint(int pc, String name, JumpLabel fail) {
        writer.constants.load(method, writer.constants.add(scan, 'L' + SCAN + ';'));
        method.aload(INPUT);
        method.iload(POSITION);
        method.pushInt(code[pc + 1]);
        method.invokeVirtual(SCAN, name, "(Ljava/lang/String;II)I");
        method.istore(AT);
        method.iload(AT);
        method.jump(IFLT, fail);
        writer.copy(AT, POSITION);
    }

    private void unitBack(int pc, JumpLabel fail) {
        method.iload(POSITION);
        method.jump(IFLE, fail);
        if (code[pc] == CHAR_BACK) {
            compare(POSITION, -1, code[pc + 1], fail);
        } else {
            writer.pushUnit(POSITION, -1);
            method.istore(UNIT);
            writer.unlessMember(code[pc + 1], fail);
        }
        method.iinc(POSITION, -1);
    }

    private void peek(int set, JumpLabel otherwise) {
        method.iload(POSITION);
        method.iload(LENGTH);
        method.jump(IF_ICMPGE, otherwise);
        writer.pushUnit(POSITION, 0);
        method.istore(UNIT);
        writer.unlessMember(set, otherwise);
    }

    private void dispatch(DispatchTable table, JumpLabel fail) {
        method.iload(POSITION);
        method.iload(LENGTH);
        method.jump(IF_ICMPGE, fail);
        writer.constants.load(method, writer.constants.add(table, "Ldev/deltic/regexp/DispatchTable;"));
        writer.pushUnit(POSITION, 0);
        method.invokeVirtual("dev/deltic/regexp/DispatchTable", "target", "(C)I");
        int[] keys = table.distinctTargets();
        JumpLabel[] targets = new JumpLabel[keys.length];
        for (int i = 0; i < keys.length; i++) {
            targets[i] = label(keys[i]);
        }
        method.lookupSwitch(keys, targets, targets[0]);
    }

    private void boundary(int kind, JumpLabel fail) {
        if (kind == RegExpNode.Boundary.Kind.INPUT_START.ordinal()) {
            method.iload(POSITION);
            method.jump(IFNE, fail);
        } else if (kind == RegExpNode.Boundary.Kind.INPUT_END.ordinal()) {
            method.iload(POSITION);
            method.iload(LENGTH);
            method.jump(IF_ICMPNE, fail);
        } else {
            method.aload(INPUT);
            method.iload(POSITION);
            method.pushInt(kind);
            method.invokeStatic(SCAN, "isBoundary", "(Ljava/lang/String;II)Z");
            method.jump(IFEQ, fail);
        }
    }

    private void backReference(int pc, JumpLabel fail) {
        for (int i = 0; i < code[pc + 2]; i++) {
            writer.spill(code[pc + 3 + i] * 2);
            writer.spill(code[pc + 3 + i] * 2 + 1);
        }
        writer.constants.load(method, writer.constants.add(code, "[I"));
        method.pushInt(pc);
        writer.pushStateRegisters();
        method.aload(INPUT);
        method.iload(POSITION);
        method.pushInt(fullUnicode ? 1 : 0);
        method.invokeStatic("dev/deltic/regexp/BackReferenceMatch", "end", "([II[ILjava/lang/String;IZ)I");
        method.istore(AT);
        method.iload(FUEL);
        method.iload(AT);
        method.iload(POSITION);
        method.invokeStatic("dev/deltic/regexp/BackReferenceMatch", "steps", "(II)I");
        method.op(ISUB);
        method.istore(FUEL);
        method.iload(AT);
        method.jump(IFLT, fail);
        writer.copy(AT, POSITION);
    }

    // ---- registers ----------------------------------------------------------------------------------------------

    private void register(int pc, int next, JumpLabel fail) {
        boolean undo = flow.mayHaveChoices(pc);
        int register = code[pc + 1];
        int local = PatternWriter.local(register);
        switch (code[pc]) {
            case SAVE -> {
                undo(register, undo);
                writer.copy(POSITION, local);
            }
            case SET_REGISTER -> {
                undo(register, undo);
                method.pushInt(code[pc + 2]);
                method.istore(local);
            }
            case INCREMENT -> {
                undo(register, undo);
                method.iinc(local, 1);
            }
            case CLEAR -> clear(pc, undo);
            case PRESERVE -> {
                for (int r = register; undo && r < code[pc + 2]; r++) {
                    writer.undo(r);
                }
            }
            case EMPTY_CHECK -> {
                method.iload(local);
                method.iload(POSITION);
                method.jump(IF_ICMPEQ, fail);
            }
            case COUNTED_EMPTY_CHECK -> {
                JumpLabel passed = new JumpLabel();
                method.iload(local);
                method.iload(POSITION);
                method.jump(IF_ICMPNE, passed);
                method.iload(PatternWriter.local(code[pc + 2]));
                method.pushInt(code[pc + 3]);
                method.jump(IF_ICMPGT, fail);
                writer.bind(passed);
            }
            case COUNT_LOOP -> countLoop(pc, next, local);
            case LOOK -> {
                writer.copy(TOP, local);
                writer.copy(POSITION, PatternWriter.local(code[pc + 2]));
            }
            case LOOK_END -> {
                writer.copy(local, TOP);
                writer.copy(PatternWriter.local(code[pc + 2]), POSITION);
            }
            case NEGATIVE_LOOK -> {
                writer.copy(TOP, local);
                writer.choose(flow.choice(code[pc + 2]));
            }
            case NEGATIVE_LOOK_END -> {
                writer.copy(local, TOP);
                method.jump(GOTO, fail);
            }
            default -> throw new IllegalStateException("regexp opcode " + code[pc] + " at " + pc);
        }
    }

    private void undo(int register, boolean wanted) {
        if (wanted) {
            writer.undo(register);
        }
    }

    private void clear(int pc, boolean undo) {
        for (int register = code[pc + 1]; register < code[pc + 2]; register++) {
            JumpLabel isClear = new JumpLabel();
            method.iload(PatternWriter.local(register));
            method.jump(IFLT, isClear);
            undo(register, undo);
            method.pushInt(-1);
            method.istore(PatternWriter.local(register));
            writer.bind(isClear);
        }
    }

    private void countLoop(int pc, int next, int counter) {
        JumpLabel ready = new JumpLabel();
        method.iinc(FUEL, -1);
        method.iload(FUEL);
        method.jump(IFGE, ready);
        writer.refuel();
        writer.bind(ready);
        int exit = code[pc + 4];
        method.iload(counter);
        method.pushInt(code[pc + 2]);
        method.jump(IF_ICMPLT, label(next));
        if (code[pc + 3] > code[pc + 2]) {
            method.iload(counter);
            method.pushInt(code[pc + 3]);
            method.jump(IF_ICMPGE, label(exit));
            boolean greedy = code[pc + 5] != 0;
            writer.choose(flow.choice(greedy ? exit : next));
            method.jump(GOTO, label(greedy ? next : exit));
        } else {
            method.jump(GOTO, label(exit));
        }
    }
}
