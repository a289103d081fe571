package dev.deltic.trace;

/** Where the engine says what went wrong that no caller is told of: SLF4J, when its API is on the class path (or is a module that
 *  somebody resolved), else nowhere. SLF4J is not looked for before there is something to say. Never writes to the console itself. */
public final class EngineLog {
    private final String logger;

    /** The log of a logger's name. Whoever may have something to say makes it before: the class may be gone by then, with its loader. */
    public EngineLog(String logger) {
        this.logger = logger;
    }

    /** A warning; {@code cause} may be null. */
    public void warn(String message, Throwable cause) {
        try {
            Slf4jLog.warn(logger, message, cause);
        } catch (LinkageError e) {
            // There is no SLF4J here, or our class loader or module may not use it: then nobody wants to hear.
            return;
        }
    }
}
