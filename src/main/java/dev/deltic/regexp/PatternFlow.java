package dev.deltic.regexp;

import static dev.deltic.regexp.RegExpOpcode.*;

import java.util.Arrays;

/** What the compiler needs to know of the ways through regexp bytecode: where control arrives other than from the instruction before,
 *  which of these places are choices on the backtrack stack, and whether there can be any choice left when an instruction runs.
 *  Where there is none, failure ends the attempt and nothing has to be undone. */
final class PatternFlow {
    private static final byte NO_CHOICE = 1;
    private static final byte CHOICES = 2;

    private final int[] code;
    private final DispatchTable[] dispatches;
    /** By address: 0 where control does not come, or one of the constants. */
    private final byte[] reached;
    private final boolean[] targets;
    /** By address: the number of the choice, or -1. */
    private final int[] choices;
    private int choiceCount;
    private boolean changed;

    PatternFlow(int[] code, DispatchTable[] dispatches) {
        this.code = code;
        this.dispatches = dispatches;
        reached = new byte[code.length + 1];
        targets = new boolean[code.length + 1];
        choices = new int[code.length + 1];
        Arrays.fill(choices, -1);
        reached[0] = NO_CHOICE;
        do {
            changed = false;
            for (int pc = 0; pc < code.length; pc += RegExpOpcode.length(code, pc)) {
                if (reached[pc] != 0) {
                    follow(pc, reached[pc] == CHOICES);
                }
            }
        } while (changed);
    }

    boolean isReached(int pc) {
        return reached[pc] != 0;
    }

    /** Whether the backtrack stack may hold a choice when the instruction runs. */
    boolean mayHaveChoices(int pc) {
        return reached[pc] == CHOICES;
    }

    /** Whether control may come from elsewhere than the instruction before. */
    boolean isTarget(int pc) {
        return targets[pc];
    }

    int choiceCount() {
        return choiceCount;
    }

    /** The number of the choice that goes on at {@code pc}, or -1. */
    int choice(int pc) {
        return choices[pc];
    }

    private void go(int pc, boolean withChoices) {
        byte state = withChoices ? CHOICES : NO_CHOICE;
        if (reached[pc] < state) {
            reached[pc] = state;
            changed = true;
        }
    }

    private void jump(int pc, boolean withChoices) {
        targets[pc] = true;
        go(pc, withChoices);
    }

    /** A choice is made that goes on at {@code pc}; {@code others} says whether there may be more below it. */
    private void choose(int pc, boolean others) {
        if (choices[pc] < 0) {
            choices[pc] = choiceCount++;
        }
        jump(pc, others);
    }

    private void follow(int pc, boolean before) {
        int next = pc + RegExpOpcode.length(code, pc);
        switch (code[pc]) {
            case ACCEPT, FAIL, NEGATIVE_LOOK_END -> { }
            case JUMP -> jump(code[pc + 1], before);
            case SPLIT -> {
                go(next, true);
                choose(code[pc + 1], before);
            }
            case SPLIT_JUMP -> {
                jump(code[pc + 1], true);
                choose(next, before);
            }
            case PEEK_NOT -> {
                go(next, before);
                jump(code[pc + 2], before);
            }
            case DISPATCH -> {
                for (int target : dispatches[code[pc + 1]].distinctTargets()) {
                    jump(target, before);
                }
            }
            case LOOP_GREEDY, LOOP_LAZY -> {
                choose(next, before);
                jump(next + RegExpOpcode.length(code, next), true);
            }
            case RETRY_GREEDY, RETRY_LAZY -> jump(next, true);
            case COUNT_LOOP -> countLoop(pc, next, before);
            case NEGATIVE_LOOK -> {
                go(next, true);
                choose(code[pc + 2], before);
            }
            default -> go(next, before);
        }
    }

    private void countLoop(int pc, int next, boolean before) {
        int exit = code[pc + 4];
        boolean choosing = code[pc + 3] > code[pc + 2];
        boolean greedy = code[pc + 5] != 0;
        jump(next, before || choosing && greedy);
        jump(exit, before || choosing && !greedy);
        if (choosing) {
            choose(greedy ? exit : next, before);
        }
    }
}
