package dev.deltic.engine;

/** Where {@link RealmRehearsal} plays: new realms, made and run as an embedder makes and runs its own. */
public interface RehearsalStage {
    /** Runs a script, of the engine that the stage was made for, in a new realm, and gives its value. */
    Object play(CompiledScript script);
}
