package dev.deltic.regexp;

import static dev.deltic.classfile.JVMOpcodes.*;
import static dev.deltic.regexp.PatternWriter.*;
import static dev.deltic.regexp.RegExpNode.UNBOUNDED;

import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;

/** The loops over characters of one set, and their retries. Over code units they are written out; over code points they call
 *  {@link CharacterScan}. */
final class LoopTranslator {
    private static final String AT_LEAST = "(Ljava/lang/String;IIIZ)I";
    private static final String EXTEND = "(Ljava/lang/String;IIIIZ)I";
    private static final String BACK = "(Ljava/lang/String;IIZ)I";

    private final PatternWriter writer;
    private final MethodWriter method;
    private final int scan;
    private final int[] code;

    LoopTranslator(PatternWriter writer, int[] code, CharacterScan scan) {
        this.writer = writer;
        this.method = writer.method;
        this.code = code;
        this.scan = writer.constants.add(scan, 'L' + SCAN + ';');
    }

    void possessive(int pc, JumpLabel fail) {
        int set = code[pc + 1];
        if (code[pc + 4] != 0) {
            atLeastCodePoints(set, code[pc + 2], fail);
            callScan(FROM, set, more(pc), "atMost");
            charge(AT, FROM);
        } else {
            members(set, code[pc + 3]);
            charge(AT, POSITION);
            requireMinimum(code[pc + 2], fail);
        }
        writer.copy(AT, POSITION);
    }

    private int more(int pc) {
        return code[pc + 3] == UNBOUNDED ? UNBOUNDED : code[pc + 3] - code[pc + 2];
    }

    // ---- greedy -------------------------------------------------------------------------------------------------

    /** The loop and its retry, which follows it in the bytecode; goes on at {@code after}. */
    void greedy(int pc, int choice, JumpLabel retry, JumpLabel after, JumpLabel fail, JumpLabel failAgain) {
        int filter = code[pc + 4];
        boolean codePoints = code[pc + 5] != 0;
        JumpLabel back = new JumpLabel();
        JumpLabel found = new JumpLabel();
        if (codePoints) {
            atLeastCodePoints(code[pc + 1], code[pc + 2], fail);
            callScan(FROM, code[pc + 1], more(pc), "atMost");
            charge(AT, FROM);
            lastBefore(filter, fail);
        } else {
            members(code[pc + 1], code[pc + 3]);
            charge(AT, POSITION);
            requireMinimum(code[pc + 2], fail);
            method.iload(POSITION);
            method.pushInt(code[pc + 2]);
            method.op(IADD);
            method.istore(FROM);
            if (filter >= 0) {
                filterBackwards(filter, back, fail);
            }
        }
        writer.bind(found);
        writer.copy(AT, POSITION);
        method.iload(POSITION);
        method.iload(FROM);
        method.jump(IF_ICMPLE, after);
        writer.chooseRetry(choice);
        method.jump(GOTO, after);

        writer.bind(retry);
        writer.pop(FROM);
        if (codePoints) {
            retryCodePoints(filter, failAgain);
            method.jump(GOTO, found);
        } else {
            method.iload(POSITION);
            method.pushInt(1);
            method.op(ISUB);
            method.istore(AT);
            method.jump(GOTO, filter >= 0 ? back : found);
        }
    }

    /** Goes from {@link PatternWriter#AT} back to the last place whose code unit the filter lets pass, not before FROM. */
    private void filterBackwards(int filter, JumpLabel test, JumpLabel fail) {
        JumpLabel step = new JumpLabel();
        JumpLabel passed = new JumpLabel();
        writer.bind(test);
        method.iload(AT);
        method.iload(LENGTH);
        method.jump(IF_ICMPGE, step);
        writer.pushUnit(AT, 0);
        method.istore(UNIT);
        writer.unlessMember(filter, step);
        method.jump(GOTO, passed);
        writer.bind(step);
        method.iinc(AT, -1);
        method.iinc(FUEL, -1);
        method.iload(AT);
        method.iload(FROM);
        method.jump(IF_ICMPGE, test);
        method.jump(GOTO, fail);
        writer.bind(passed);
    }

    private void lastBefore(int filter, JumpLabel fail) {
        if (filter < 0) {
            return;
        }
        pushScan();
        method.aload(INPUT);
        method.iload(FROM);
        method.iload(AT);
        method.pushInt(filter);
        method.pushInt(1);
        method.invokeVirtual(SCAN, "lastBefore", AT_LEAST);
        method.istore(AT);
        method.iload(AT);
        method.jump(IFLT, fail);
    }

    private void retryCodePoints(int filter, JumpLabel fail) {
        pushScan();
        method.aload(INPUT);
        method.iload(FROM);
        method.iload(POSITION);
        method.pushInt(1);
        method.invokeVirtual(SCAN, "back", BACK);
        method.istore(AT);
        method.iinc(FUEL, -1);
        method.iload(AT);
        method.jump(IFLT, fail);
        lastBefore(filter, fail);
        charge(POSITION, AT);
    }

    // ---- lazy ---------------------------------------------------------------------------------------------------

    /** As {@link #greedy}. {@link PatternWriter#FROM} holds how many more iterations are allowed. */
    void lazy(int pc, int choice, JumpLabel retry, JumpLabel after, JumpLabel fail, JumpLabel failAgain) {
        int set = code[pc + 1];
        int filter = code[pc + 4];
        boolean codePoints = code[pc + 5] != 0;
        boolean bounded = code[pc + 3] != UNBOUNDED;
        JumpLabel extend = new JumpLabel();
        if (code[pc + 2] == 0) {
            writer.copy(POSITION, AT);
        } else {
            callScan(POSITION, set, code[pc + 2], "atLeast", codePoints);
            method.iload(AT);
            method.jump(IFLT, fail);
            charge(AT, POSITION);
        }
        method.pushInt(more(pc));
        method.istore(FROM);
        writer.bind(extend);
        if (filter >= 0) {
            extend(set, filter, bounded, codePoints, failAgain);
        }
        writer.copy(AT, POSITION);
        writer.chooseRetry(choice);
        method.jump(GOTO, after);

        writer.bind(retry);
        writer.pop(FROM);
        if (bounded) {
            countDown(failAgain);
        }
        callScan(POSITION, set, 1, "atLeast", codePoints);
        method.iload(AT);
        method.jump(IFLT, failAgain);
        method.jump(GOTO, extend);
    }

    private void countDown(JumpLabel fail) {
        method.iload(FROM);
        method.jump(IFEQ, fail);
        method.iinc(FROM, -1);
    }

    private void extend(int set, int filter, boolean bounded, boolean codePoints, JumpLabel fail) {
        if (codePoints) {
            pushScan();
            method.aload(INPUT);
            method.iload(AT);
            method.iload(FROM);
            method.pushInt(set);
            method.pushInt(filter);
            method.pushInt(1);
            method.invokeVirtual(SCAN, "extend", EXTEND);
            method.istore(AT);
            method.iload(AT);
            method.jump(IFLT, fail);
            charge(AT, POSITION);
            return;
        }
        JumpLabel test = new JumpLabel();
        JumpLabel step = new JumpLabel();
        JumpLabel passed = new JumpLabel();
        writer.bind(test);
        method.iload(AT);
        method.iload(LENGTH);
        method.jump(IF_ICMPGE, fail);
        writer.pushUnit(AT, 0);
        method.istore(UNIT);
        writer.unlessMember(filter, step);
        method.jump(GOTO, passed);
        writer.bind(step);
        if (bounded) {
            countDown(fail);
        }
        writer.unlessMember(set, fail);
        method.iinc(AT, 1);
        method.iinc(FUEL, -1);
        method.jump(GOTO, test);
        writer.bind(passed);
    }

    // ---- all ----------------------------------------------------------------------------------------------------

    /** {@link PatternWriter#AT} ← past the members from the position on, no more than {@code max}. */
    private void members(int set, int max) {
        JumpLabel head = new JumpLabel();
        JumpLabel done = new JumpLabel();
        int limit = LENGTH;
        if (max != UNBOUNDED) {
            limit = LIMIT;
            method.iload(LENGTH);
            method.iload(POSITION);
            method.pushInt(max);
            method.invokeStatic(SCAN, "limit", "(III)I");
            method.istore(LIMIT);
        }
        writer.copy(POSITION, AT);
        writer.bind(head);
        method.iload(AT);
        method.iload(limit);
        method.jump(IF_ICMPGE, done);
        writer.pushUnit(AT, 0);
        method.istore(UNIT);
        writer.unlessMember(set, done);
        method.iinc(AT, 1);
        method.jump(GOTO, head);
        writer.bind(done);
    }

    private void requireMinimum(int minimum, JumpLabel fail) {
        if (minimum > 0) {
            method.iload(AT);
            method.iload(POSITION);
            method.op(ISUB);
            method.pushInt(minimum);
            method.jump(IF_ICMPLT, fail);
        }
    }

    /** {@link PatternWriter#FROM} ← past the minimum. */
    private void atLeastCodePoints(int set, int minimum, JumpLabel fail) {
        callScan(POSITION, set, minimum, "atLeast");
        writer.copy(AT, FROM);
        method.iload(FROM);
        method.jump(IFLT, fail);
        charge(FROM, POSITION);
    }

    private void callScan(int from, int set, int count, String name) {
        callScan(from, set, count, name, true);
    }

    /** {@link PatternWriter#AT} ← the result. */
    private void callScan(int from, int set, int count, String name, boolean codePoints) {
        pushScan();
        method.aload(INPUT);
        method.iload(from);
        method.pushInt(set);
        method.pushInt(count);
        method.pushInt(codePoints ? 1 : 0);
        method.invokeVirtual(SCAN, name, AT_LEAST);
        method.istore(AT);
    }

    private void pushScan() {
        writer.constants.load(method, scan);
    }

    /** Takes steps for the characters between two places. */
    private void charge(int end, int start) {
        method.iload(FUEL);
        method.iload(end);
        method.iload(start);
        method.op(ISUB);
        method.op(ISUB);
        method.istore(FUEL);
    }
}
