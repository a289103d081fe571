package dev.deltic.trace;

import org.slf4j.LoggerFactory;

/** The only class that names SLF4J: it cannot be loaded without. */
final class Slf4jLog {
    private Slf4jLog() { }

    static void warn(String logger, String message, Throwable cause) {
        LoggerFactory.getLogger(logger).warn(message, cause);
    }
}
