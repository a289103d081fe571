package dev.deltic.codecache;

/** What was read is not what a writer writes. Never leaves the engine. */
final class CorruptCodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CorruptCodeException(String message) {
        super(message, null, false, false);
    }
}
