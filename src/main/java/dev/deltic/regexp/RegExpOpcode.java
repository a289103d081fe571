package dev.deltic.regexp;

/** The instructions of regexp bytecode: an int each, followed by its operands. To fail is to take up the newest
 *  choice on the backtrack stack. Targets are indexes into the code; a set, string or dispatch operand is an index into
 *  the program's tables; a filter is a set, or {@link #NO_FILTER}. */
final class RegExpOpcode {
    static final int NO_FILTER = -1;

    static final int FAIL = 0;
    /** The whole pattern has matched. */
    static final int ACCEPT = 1;
    /** unit */
    static final int CHAR = 2;
    /** string */
    static final int STRING = 3;
    /** Any code unit. */
    static final int ANY = 4;
    /** set: one code unit. */
    static final int SET = 5;
    /** set: one code point. */
    static final int CODE_POINT_SET = 6;
    /** unit */
    static final int CHAR_BACK = 7;
    /** set */
    static final int SET_BACK = 8;
    /** set */
    static final int CODE_POINT_SET_BACK = 9;
    /** target */
    static final int JUMP = 10;
    /** target: goes on here, and on failure at the target. */
    static final int SPLIT = 11;
    /** target: goes on at the target, and on failure here. */
    static final int SPLIT_JUMP = 12;
    /** set, target: jumps if the next code unit is not in the set or there is none. */
    static final int PEEK_NOT = 13;
    /** dispatch: jumps by the next code unit, to the first alternative that can begin with it. */
    static final int DISPATCH = 14;
    /** register ← position, undone on failure. */
    static final int SAVE = 15;
    /** register ← value, undone on failure. */
    static final int SET_REGISTER = 16;
    /** register ← register + 1, undone on failure. */
    static final int INCREMENT = 17;
    /** from, to: these registers ← -1, undone on failure. */
    static final int CLEAR = 18;
    /** from, to: these registers get their present values back on failure. */
    static final int PRESERVE = 19;
    /** register: fails if it holds the position, which means that an iteration matched nothing. */
    static final int EMPTY_CHECK = 20;
    /** register, counter, minimum: as EMPTY_CHECK, once the iteration is one that was not required. */
    static final int COUNTED_EMPTY_CHECK = 21;
    /** counter, minimum, maximum, exit, greedy: enters the next iteration or leaves the loop. */
    static final int COUNT_LOOP = 22;
    /** set, minimum, maximum, code points: the most there are, for good. */
    static final int LOOP_POSSESSIVE = 23;
    /** set, minimum, maximum, filter, code points: the most there are, then fewer; followed by its RETRY_GREEDY. The
     *  filter says what the next code unit must be for the rest to match. */
    static final int LOOP_GREEDY = 24;
    /** filter, code points */
    static final int RETRY_GREEDY = 25;
    /** set, minimum, maximum, filter, code points: the fewest that will do, then more; followed by its RETRY_LAZY. */
    static final int LOOP_LAZY = 26;
    /** set, filter, code points */
    static final int RETRY_LAZY = 27;
    /** stack register, position register: begins a positive lookaround. */
    static final int LOOK = 28;
    /** stack register, position register: it has matched; its choices are dropped. */
    static final int LOOK_END = 29;
    /** stack register, target: begins a negative lookaround; on failure, which is success, goes on at the target. */
    static final int NEGATIVE_LOOK = 30;
    /** stack register: its body has matched, so it fails. */
    static final int NEGATIVE_LOOK_END = 31;
    /** mode, count, groups…: mode 1 is backwards, 2 ignores case. */
    static final int BACK_REFERENCE = 32;
    /** kind, an ordinal of {@link RegExpNode.Boundary.Kind} */
    static final int BOUNDARY = 33;

    static final int BACKWARDS = 1;
    static final int IGNORE_CASE = 2;

    private static final String[] NAMES = {
        "FAIL", "ACCEPT", "CHAR", "STRING", "ANY", "SET", "CODE_POINT_SET", "CHAR_BACK", "SET_BACK",
        "CODE_POINT_SET_BACK", "JUMP", "SPLIT", "SPLIT_JUMP", "PEEK_NOT", "DISPATCH", "SAVE", "SET_REGISTER",
        "INCREMENT", "CLEAR", "PRESERVE", "EMPTY_CHECK", "COUNTED_EMPTY_CHECK", "COUNT_LOOP", "LOOP_POSSESSIVE",
        "LOOP_GREEDY", "RETRY_GREEDY", "LOOP_LAZY", "RETRY_LAZY", "LOOK", "LOOK_END", "NEGATIVE_LOOK",
        "NEGATIVE_LOOK_END", "BACK_REFERENCE", "BOUNDARY",
    };
    private static final int[] OPERANDS = {
        0, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 2, 2, 1, 3, 5, 4, 5, 2, 5, 3, 2, 2, 2, 1, 2, 1,
    };

    private RegExpOpcode() {}

    /** Length in ints of the instruction at {@code pc}. */
    static int length(int[] code, int pc) {
        return 1 + OPERANDS[code[pc]] + (code[pc] == BACK_REFERENCE ? code[pc + 2] : 0);
    }

    /** One instruction a line: address, name, operands. */
    static String disassemble(int[] code) {
        StringBuilder text = new StringBuilder();
        for (int pc = 0; pc < code.length; pc += length(code, pc)) {
            text.append(pc).append(": ").append(NAMES[code[pc]]);
            for (int i = 1; i < length(code, pc); i++) {
                text.append(' ').append(code[pc + i]);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
