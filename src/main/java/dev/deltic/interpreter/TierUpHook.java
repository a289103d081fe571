package dev.deltic.interpreter;

import dev.deltic.bytecode.SharedFunctionInfo;

/** What the interpreter tells the tiers above it; filled in by {@code engine}. Thread-safe. */
public interface TierUpHook {
    /** No tiers above. */
    TierUpHook NONE = new TierUpHook() {
        @Override
        public void budgetSpent(SharedFunctionInfo function) { }
    };

    /** A function has spent its budget of calls or loop iterations; better code may be asked for, to be published by
     *  {@link SharedFunctionInfo#setCode}. */
    void budgetSpent(SharedFunctionInfo function);
}
