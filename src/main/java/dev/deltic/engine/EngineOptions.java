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
        TieringOptions after = tiers().with(tier, budget, synchronous);
        return after == null ? null : new EngineOptions(allowEval, allowIO, test262, after);
    }

    /** These options with functions compiled as they get hot. */
    public EngineOptions mixed() {
        return withTiering(TieringOptions.MIXED, tiers().budget, tiers().synchronous);
    }

    /** These options with nothing compiled. */
    public EngineOptions interpreted() {
        return withTiering(TieringOptions.INTERPRETER, tiers().budget, tiers().synchronous);
    }

    /** These options with all functions compiled before their first call. */
    public EngineOptions compiled() {
        return withTiering(TieringOptions.BASELINE, tiers().budget, tiers().synchronous);
    }

    /** These options with a number of calls or iterations after which functions are compiled; 0 for what their size says. */
    public EngineOptions withTierBudget(int budget) {
        return withTiering(tiers().tier, budget, tiers().synchronous);
    }

    /** These options with functions compiled by the thread that calls them, or not. */
    public EngineOptions withTierSynchronous(boolean synchronous) {
        return withTiering(tiers().tier, tiers().budget, synchronous);
    }

    /** These options with other permissions. */
    public EngineOptions allowing(boolean eval, boolean io) {
        return new EngineOptions(eval, io, test262, tiering);
    }

    private TieringOptions tiers() {
        return tiering == null ? TieringOptions.fromProperties() : tiering;
    }

    private EngineOptions withTiering(int tier, int budget, boolean synchronous) {
        return new EngineOptions(allowEval, allowIO, test262, new TieringOptions(tier, budget, synchronous));
    }
}
