/** The Deltic JavaScript engine: found through {@code javax.script}. */
@SuppressWarnings("requires-automatic") // ICU4J, whose jar has a name and no more.
module dev.deltic {
    requires transitive java.scripting;
    // Only the shell's line editor logs through it.
    requires java.logging;
    // Only where somebody registers an engine's bean, or records events.
    requires static java.management;
    requires static jdk.jfr;
    // Only where it is there anyway: the log's API.
    requires static org.slf4j;
    // Only where a caller adds it: the data of Intl.
    requires static com.ibm.icu;
    // Marks for other tools; nothing loads them.
    requires static jakarta.annotation;
    // Only where the memory or the processor time of evaluations is limited.
    requires static jdk.management;

    exports dev.deltic.api;
    exports dev.deltic.scripting;
    // A bean's interface.
    exports dev.deltic.tiering to java.management;

    provides javax.script.ScriptEngineFactory with dev.deltic.scripting.DelticScriptEngineFactory;
}
