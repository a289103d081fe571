package dev.deltic.regexp;

import java.util.Arrays;

/** What a backtracking search keeps between its attempts: registers, the backtrack stack, the steps that are left. */
final class MatchState {
    final MatchLimits limits;
    /** Captures, two registers each, and whatever loops and lookarounds need. */
    final int[] registers;
    int[] stack;
    /** Steps left until the next charge. */
    int fuel;
    /** Whether registers were changed that no entry of the stack undoes. */
    boolean saved;
    /** Where the present attempt started. */
    int start;
    private long charged;
    private int chunk;
    /** After so many steps, those before included, another engine shall take over. */
    private final long lastStep;

    /** {@code charged} steps were taken before; after {@code patience} more, another engine shall take over. */
    MatchState(MatchLimits limits, int registerCount, long charged, long patience) {
        this.limits = limits;
        this.charged = charged;
        this.lastStep = patience == Long.MAX_VALUE ? patience : charged + patience;
        registers = new int[registerCount];
        Arrays.fill(registers, -1);
        stack = limits.takeStack();
        chunk = (int) Math.min(limits.firstChunk(), patience);
        fuel = chunk;
    }

    /** Charges what was used of the last chunk; {@code left} is below zero. The result is the new chunk. */
    int refuel(int left) {
        charged += (long) chunk - left;
        limits.charge(charged);
        if (charged > lastStep) {
            throw new PatienceException(start, charged);
        }
        chunk = MatchLimits.STEPS_PER_POLL;
        return chunk;
    }

    /** The attempt has failed, with so many steps left until the next charge. */
    void fail(int left) {
        fuel = left;
        if (saved) {
            Arrays.fill(registers, -1);
            saved = false;
        }
    }

    /** A larger stack with the same entries. */
    int[] growStack() {
        if (stack.length >= MatchLimits.MAX_STACK) {
            if (lastStep != Long.MAX_VALUE) {
                throw new PatienceException(start, charged);
            }
            throw new RegExpLimitException(RegExpLimitException.Limit.BACKTRACK_MEMORY);
        }
        stack = Arrays.copyOf(stack, stack.length * 2);
        return stack;
    }
}
