package org.openjdk.nashorn.api.scripting;

import java.util.HashSet;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Tells a log, if there is SLF4J, of options that mean nothing to this engine: of each once. Thread-safe. */
final class IgnoredOptions {
    private Set<String> told;

    synchronized void tell(String option) {
        if (told == null) {
            told = new HashSet<>();
        }
        if (told.add(option)) {
            try {
                Log.ignored(option);
            } catch (LinkageError e) {
                return;                         // nobody wants to know
            }
        }
    }

    /** Cannot be loaded without SLF4J. */
    private static final class Log {
        static void ignored(String option) {
            LoggerFactory.getLogger(NashornScriptEngineFactory.class).warn("the option {} means nothing to this engine", option);
        }
    }
}
