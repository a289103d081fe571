package dev.deltic.observability;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What loggers were told while somebody listened. The provider of the tests' SLF4J tells all listeners. */
public final class RecordedLog implements AutoCloseable {
    private static final List<RecordedLog> LISTENERS = new CopyOnWriteArrayList<>();

    private final String logger;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<Throwable> causes = new CopyOnWriteArrayList<>();

    private RecordedLog(String logger) {
        this.logger = logger;
    }

    /** Listens to a logger until it is closed. */
    public static RecordedLog of(String logger) {
        RecordedLog log = new RecordedLog(logger);
        LISTENERS.add(log);
        return log;
    }

    static void tell(String logger, String message, Throwable cause) {
        for (RecordedLog log : LISTENERS) {
            if (log.logger.equals(logger)) {
                log.messages.add(message);
                if (cause != null) {
                    log.causes.add(cause);
                }
            }
        }
    }

    /** The messages so far. */
    public List<String> messages() {
        return messages;
    }

    /** The exceptions that came with them. */
    public List<Throwable> causes() {
        return causes;
    }

    @Override
    public void close() {
        LISTENERS.remove(this);
    }
}
