package dev.deltic.engine;

/** What an engine is made with. Immutable.
 *  @param allowEval whether {@code eval} and {@code Function} may compile text
 *  @param allowIO whether modules may be read from files
 *  @param test262 whether every realm gets {@code $262} */
public record EngineOptions(boolean allowEval, boolean allowIO, boolean test262) {
    /** What callers get who ask for nothing. */
    public static final EngineOptions DEFAULT = new EngineOptions(true, false, false);
}
