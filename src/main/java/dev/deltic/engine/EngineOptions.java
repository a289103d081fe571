package dev.deltic.engine;

import dev.deltic.tiering.TieringOptions;

/** What an engine is made with. Immutable.
 *  @param allowEval whether {@code eval} and {@code Function} may compile text
 *  @param allowIO whether modules may be read from files
 *  @param test262 whether every realm gets {@code $262}
 *  @param tiering when functions are compiled; null for what the system properties say */
public record EngineOptions(boolean allowEval, boolean allowIO, boolean test262, TieringOptions tiering) {
    /** What callers get who ask for nothing. */
    public static final EngineOptions DEFAULT = new EngineOptions(true, false, false);

    /** Options that leave the tiers to the system properties. */
    public EngineOptions(boolean allowEval, boolean allowIO, boolean test262) {
        this(allowEval, allowIO, test262, null);
    }

    /** These options with others for the tiers, as the command line's texts give them; null keeps what was.
     *  @return null when a text makes no sense */
    public EngineOptions withTiers(String tier, String budget, boolean synchronous) {
        TieringOptions before = tiering == null ? TieringOptions.fromProperties() : tiering;
        TieringOptions after = before.with(tier, budget, synchronous);
        return after == null ? null : new EngineOptions(allowEval, allowIO, test262, after);
    }
}
