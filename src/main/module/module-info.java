/** The Deltic JavaScript engine: found through {@code javax.script}. */
module dev.deltic {
    requires transitive java.scripting;
    // Only the shell's line editor logs through it.
    requires java.logging;

    exports dev.deltic.api;
    exports dev.deltic.scripting;

    provides javax.script.ScriptEngineFactory with dev.deltic.scripting.DelticScriptEngineFactory;
}
