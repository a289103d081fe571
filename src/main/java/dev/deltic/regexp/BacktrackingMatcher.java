package dev.deltic.regexp;

import static dev.deltic.regexp.RegExpOpcode.*;

import java.util.Arrays;

/** Runs regexp bytecode. The Java stack does not grow with the match: what to do on failure is on an int stack.
 *
 *  <p>Its entries end with an int that says what they are, so that they are taken off from the top: a choice is
 *  {@code position, address}, an undo is {@code old value, ~register}. A retry instruction finds one int of its own
 *  under its choice. Registers are the captures, two each, and whatever loops and lookarounds need. Failing undoes
 *  every register change since the choice, so that the registers after a failed attempt are as before it. */
final class BacktrackingMatcher implements Matcher {
    /** What an attempt costs beside its steps, in steps. */
    private static final int ATTEMPT_STEPS = 8;

    private final int[] code;
    private final CharacterTable[] sets;
    private final String[] strings;
    private final DispatchTable[] dispatches;
    private final SearchPlan plan;
    private final int captureRegisters;
    private final int registers;
    private final boolean fullUnicode;
    private final CharacterScan scan;
    private final PatternTraits traits;
    /** The pattern's own method, null until it is worth one. */
    private volatile PatternCode compiled;
    /** What was done without it, in steps; a lost update does no harm. Below zero once the pattern is compiled or cannot be. */
    private int work;

    BacktrackingMatcher(int[] code, ProgramTables tables, SearchPlan plan, int captureCount, int registers,
            boolean fullUnicode, PatternTraits traits) {
        this.traits = traits;
        this.code = code;
        this.sets = tables.characterTables();
        this.strings = tables.strings();
        this.dispatches = tables.dispatches();
        this.plan = plan;
        this.captureRegisters = captureCount * 2;
        this.registers = registers;
        this.fullUnicode = fullUnicode;
        this.scan = new CharacterScan(sets);
    }

    @Override
    public int[] match(String input, int from, boolean anchored, MatchLimits limits) {
        return match(input, from, anchored, limits, 0, Long.MAX_VALUE);
    }

    /** The same after {@code charged} steps; it throws a {@link PatienceException} after {@code patience} more. */
    int[] match(String input, int from, boolean anchored, MatchLimits limits, long charged, long patience) {
        MatchState state = new MatchState(limits, registers, charged, patience);
        try {
            int start = fullUnicode && isInsidePair(input, from) ? from - 1 : from;
            boolean found = anchored || plan.anchored()
                    ? attempt(input, start, state) : search(input, start, state);
            if (!found) {
                return null;
            }
            return registers == captureRegisters ? state.registers : Arrays.copyOf(state.registers, captureRegisters);
        } finally {
            limits.giveStackBack(state.stack);
        }
    }

    int[] code() {
        return code;
    }

    CharacterTable[] sets() {
        return sets;
    }

    String[] strings() {
        return strings;
    }

    DispatchTable[] dispatches() {
        return dispatches;
    }

    int captureRegisters() {
        return captureRegisters;
    }

    int registerCount() {
        return registers;
    }

    boolean fullUnicode() {
        return fullUnicode;
    }

    PatternTraits traits() {
        return traits;
    }

    SearchPlan plan() {
        return plan;
    }

    CharacterScan scan() {
        return scan;
    }

    static boolean isInsidePair(String input, int index) {
        return index > 0 && index < input.length() && Character.isLowSurrogate(input.charAt(index))
                && Character.isHighSurrogate(input.charAt(index - 1));
    }

    private boolean search(String input, int from, MatchState state) {
        int last = input.length() - plan.minWidth();
        LeadingLoop loop = plan.loop();
        int start = plan.candidate(input, from, last, scan);
        while (start >= 0) {
            int next = start + 1;
            if (!(fullUnicode && isInsidePair(input, start))) {
                if (attempt(input, start, state)) {
                    return true;
                }
                if (loop != null) {
                    next = loop.after(input, start, scan);
                }
            }
            start = plan.candidate(input, next, last, scan);
        }
        return false;
    }

    private boolean attempt(String input, int start, MatchState state) {
        PatternCode code = compiled;
        if (code != null) {
            return code.run(input, start, state);
        }
        int before = state.fuel;
        boolean found = run(input, start, state);
        if (work >= 0) {
            work(ATTEMPT_STEPS + Math.abs(before - state.fuel), state.limits);
        }
        return found;
    }

    /** Notes what an attempt has taken, and compiles the pattern when it was enough. */
    private void work(int steps, MatchLimits limits) {
        int done = work + steps;
        if (done <= limits.compileAfter()) {
            work = done;
        } else if (limits.compileAfter() != MatchLimits.NEVER) {
            work = Integer.MIN_VALUE;
            compile();
        }
    }

    /** Makes the pattern's own method, if there can be one. */
    PatternCode compile() {
        try {
            compiled = PatternCompiler.compile(this);
        } catch (StackOverflowError | LinkageError e) {
            // Deep in a recursion of the script the compiler's classes may fail to initialize. The match shall not fail for that.
            compiled = null;
        }
        return compiled;
    }

    /** The pattern's own method, null while there is none. */
    PatternCode compiled() {
        return compiled;
    }

    /** Matches at {@code start}; on success the registers hold the captures. */
    private boolean run(String input, int start, MatchState state) {
        final int[] program = code;
        final int length = input.length();
        final int[] registers = state.registers;
        state.start = start;
        int[] stack = state.stack;
        int fuel = state.fuel;
        int top = 0;
        int position = start;
        int pc = 0;
        while (true) {
            // A case that succeeds goes on with the loop; one that breaks has failed.
            switch (program[pc]) {
                case CHAR:
                    if (position < length && input.charAt(position) == program[pc + 1]) {
                        position++;
                        pc += 2;
                        continue;
                    }
                    break;
                case SET:
                    if (position < length && has(program[pc + 1], input.charAt(position))) {
                        position++;
                        pc += 2;
                        continue;
                    }
                    break;
                case STRING: {
                    String text = strings[program[pc + 1]];
                    if (input.startsWith(text, position)) {
                        position += text.length();
                        pc += 2;
                        continue;
                    }
                    break;
                }
                case ANY:
                    if (position < length) {
                        position++;
                        pc++;
                        continue;
                    }
                    break;
                case CODE_POINT_SET: {
                    int end = scan.codePoint(input, position, program[pc + 1]);
                    if (end >= 0) {
                        position = end;
                        pc += 2;
                        continue;
                    }
                    break;
                }
                case PEEK_NOT:
                    pc = position < length && has(program[pc + 1], input.charAt(position)) ? pc + 3 : program[pc + 2];
                    continue;
                case DISPATCH:
                    if (position < length) {
                        pc = dispatches[program[pc + 1]].target(input.charAt(position));
                        continue;
                    }
                    break;
                case JUMP:
                    fuel--;                     // the next failure looks at it; loops that cannot fail end with the input
                    pc = program[pc + 1];
                    continue;
                case SPLIT:
                    if (top + 2 > stack.length) {
                        stack = state.growStack();
                    }
                    stack[top++] = position;
                    stack[top++] = program[pc + 1];
                    pc += 2;
                    continue;
                case SPLIT_JUMP:
                    if (top + 2 > stack.length) {
                        stack = state.growStack();
                    }
                    stack[top++] = position;
                    stack[top++] = pc + 2;
                    fuel--;
                    pc = program[pc + 1];
                    continue;
                case SAVE: {
                    int register = program[pc + 1];
                    if (top > 0) {
                        if (top + 2 > stack.length) {
                            stack = state.growStack();
                        }
                        stack[top++] = registers[register];
                        stack[top++] = ~register;
                    } else {
                        state.saved = true;     // without a choice to return to, failure ends the attempt
                    }
                    registers[register] = position;
                    pc += 2;
                    continue;
                }
                case LOOP_POSSESSIVE: {
                    int from = scan.atLeast(input, position, program[pc + 1], program[pc + 2], program[pc + 4] != 0);
                    if (from < 0) {
                        fuel -= ~from - position;
                        break;
                    }
                    int before = position;
                    position = scan.atMost(input, from, program[pc + 1], more(pc), program[pc + 4] != 0);
                    fuel -= position - before;
                    pc += 5;
                    continue;
                }
                case LOOP_GREEDY: {
                    int from = scan.atLeast(input, position, program[pc + 1], program[pc + 2], program[pc + 5] != 0);
                    if (from < 0) {
                        fuel -= ~from - position;
                        break;
                    }
                    int end = scan.atMost(input, from, program[pc + 1], more(pc), program[pc + 5] != 0);
                    fuel -= end - position;
                    position = scan.lastBefore(input, from, end, program[pc + 4], program[pc + 5] != 0);
                    if (position < 0) {
                        break;
                    }
                    pc += 6;
                    if (position > from) {
                        if (top + 3 > stack.length) {
                            stack = state.growStack();
                        }
                        stack[top++] = from;
                        stack[top++] = position;
                        stack[top++] = pc;
                    }
                    pc += 3;
                    continue;
                }
                case RETRY_GREEDY: {
                    int from = stack[--top];
                    int before = position;
                    position = scan.lastBefore(input, from, scan.back(input, from, position, program[pc + 2] != 0),
                            program[pc + 1], program[pc + 2] != 0);
                    if (position < 0) {
                        fuel -= before - from;
                        break;
                    }
                    fuel -= before - position;
                    if (position > from) {
                        stack[top++] = from;
                        stack[top++] = position;
                        stack[top++] = pc;
                    }
                    pc += 3;
                    continue;
                }
                case LOOP_LAZY: {
                    int from = scan.atLeast(input, position, program[pc + 1], program[pc + 2], program[pc + 5] != 0);
                    if (from < 0) {
                        fuel -= ~from - position;
                        break;
                    }
                    int more = more(pc);
                    fuel += position;
                    position = scan.extend(input, from, more, program[pc + 1], program[pc + 4], program[pc + 5] != 0);
                    if (position < 0) {
                        fuel -= ~position;
                        break;
                    }
                    fuel -= position;
                    if (top + 3 > stack.length) {
                        stack = state.growStack();
                    }
                    stack[top++] = more == RegExpNode.UNBOUNDED ? more : more - (position - from);
                    stack[top++] = position;
                    stack[top++] = pc + 6;
                    pc += 10;
                    continue;
                }
                case RETRY_LAZY: {
                    int more = stack[--top];
                    if (more == 0) {
                        break;
                    }
                    int from = scan.atLeast(input, position, program[pc + 1], 1, program[pc + 3] != 0);
                    if (from < 0) {
                        break;
                    }
                    more = more == RegExpNode.UNBOUNDED ? more : more - 1;
                    position = scan.extend(input, from, more, program[pc + 1], program[pc + 2], program[pc + 3] != 0);
                    if (position < 0) {
                        fuel -= ~position - from;
                        break;
                    }
                    fuel -= position - from;
                    stack[top++] = more == RegExpNode.UNBOUNDED ? more : more - (position - from);
                    stack[top++] = position;
                    stack[top++] = pc;
                    pc += 4;
                    continue;
                }
                case BOUNDARY:
                    if (CharacterScan.isBoundary(input, position, program[pc + 1])) {
                        pc += 2;
                        continue;
                    }
                    break;
                case SET_REGISTER:
                case INCREMENT: {
                    if (top + 2 > stack.length) {
                        stack = state.growStack();
                    }
                    int register = program[pc + 1];
                    stack[top++] = registers[register];
                    stack[top++] = ~register;
                    if (program[pc] == INCREMENT) {
                        registers[register]++;
                        pc += 2;
                    } else {
                        registers[register] = program[pc + 2];
                        pc += 3;
                    }
                    continue;
                }
                case CLEAR:
                case PRESERVE: {
                    boolean clear = program[pc] == CLEAR;
                    for (int register = program[pc + 1]; register < program[pc + 2]; register++) {
                        if (clear && registers[register] < 0) {
                            continue;
                        }
                        if (top + 2 > stack.length) {
                            stack = state.growStack();
                        }
                        stack[top++] = registers[register];
                        stack[top++] = ~register;
                        registers[register] = clear ? -1 : registers[register];
                    }
                    pc += 3;
                    continue;
                }
                case EMPTY_CHECK:
                    if (registers[program[pc + 1]] != position) {
                        pc += 2;
                        continue;
                    }
                    break;
                case COUNTED_EMPTY_CHECK:
                    if (registers[program[pc + 1]] != position || registers[program[pc + 2]] <= program[pc + 3]) {
                        pc += 4;
                        continue;
                    }
                    break;
                case COUNT_LOOP: {
                    if (--fuel < 0) {
                        fuel = state.refuel(fuel);
                    }
                    int count = registers[program[pc + 1]];
                    if (count < program[pc + 2]) {
                        pc += 6;
                    } else if (count >= program[pc + 3]) {
                        pc = program[pc + 4];
                    } else {
                        if (top + 2 > stack.length) {
                            stack = state.growStack();
                        }
                        boolean greedy = program[pc + 5] != 0;
                        stack[top++] = position;
                        stack[top++] = greedy ? program[pc + 4] : pc + 6;
                        pc = greedy ? pc + 6 : program[pc + 4];
                    }
                    continue;
                }
                case LOOK:
                    registers[program[pc + 1]] = top;
                    registers[program[pc + 2]] = position;
                    pc += 3;
                    continue;
                case LOOK_END:
                    top = registers[program[pc + 1]];
                    position = registers[program[pc + 2]];
                    pc += 3;
                    continue;
                case NEGATIVE_LOOK:
                    registers[program[pc + 1]] = top;
                    if (top + 2 > stack.length) {
                        stack = state.growStack();
                    }
                    stack[top++] = position;
                    stack[top++] = program[pc + 2];
                    pc += 3;
                    continue;
                case NEGATIVE_LOOK_END:
                    top = registers[program[pc + 1]];
                    break;
                case BACK_REFERENCE: {
                    int end = BackReferenceMatch.end(program, pc, registers, input, position, fullUnicode);
                    fuel -= BackReferenceMatch.steps(end, position);
                    if (end < 0) {
                        break;
                    }
                    position = end;
                    pc += 3 + program[pc + 2];
                    continue;
                }
                case CHAR_BACK:
                    if (position > 0 && input.charAt(position - 1) == program[pc + 1]) {
                        position--;
                        pc += 2;
                        continue;
                    }
                    break;
                case SET_BACK:
                    if (position > 0 && has(program[pc + 1], input.charAt(position - 1))) {
                        position--;
                        pc += 2;
                        continue;
                    }
                    break;
                case CODE_POINT_SET_BACK: {
                    int end = scan.codePointBack(input, position, program[pc + 1]);
                    if (end >= 0) {
                        position = end;
                        pc += 2;
                        continue;
                    }
                    break;
                }
                case ACCEPT:
                    registers[0] = start;
                    registers[1] = position;
                    state.fuel = fuel;
                    return true;
                case FAIL:
                    break;
                default:
                    throw new IllegalStateException("regexp opcode " + program[pc] + " at " + pc);
            }
            if (--fuel < 0) {
                fuel = state.refuel(fuel);
            }
            int tag;
            do {
                if (top == 0) {
                    state.fail(fuel);
                    return false;
                }
                tag = stack[--top];
                position = stack[--top];
                if (tag < 0) {
                    registers[~tag] = position;
                }
            } while (tag < 0);
            pc = tag;
        }
    }

    /** How many more than the minimum the loop at {@code pc} allows. */
    private int more(int pc) {
        int max = code[pc + 3];
        return max == RegExpNode.UNBOUNDED ? max : max - code[pc + 2];
    }

    private boolean has(int set, char c) {
        return sets[set].has(c);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(RegExpOpcode.disassemble(code));
        for (int i = 0; i < sets.length; i++) {
            text.append("set ").append(i).append(": ").append(sets[i].set).append('\n');
        }
        for (int i = 0; i < strings.length; i++) {
            text.append("string ").append(i).append(": ").append(strings[i]).append('\n');
        }
        return text.toString();
    }
}
