package dev.deltic.trace;

/** Where the engine says what went wrong that no caller is told of: SLF4J, when its API is on the class path (or is a module that
 *  somebody resolved), else nowhere. Nothing of it is loaded before there is something to say. Never writes to the console itself. */
public final class EngineLog {
    private EngineLog() { }

    /** A warning of a logger; {@code cause} may be null. */
    public static void warn(String logger, String message, Throwable cause) {
        try {
            Slf4jLog.warn(logger, message, cause);
        } catch (LinkageError e) {
            // There is no SLF4J here, or our class loader or module may not use it: then nobody wants to hear.
            return;
        }
    }
}
