package dev.deltic.values;

/** A pure operation on primitives has no result; the runtime throws the RangeError that {@link #reason} names. Carries
 *  no stack trace, as scripts may provoke and catch it in a loop. */
public final class ValueRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, with V8's text for the RangeError. */
    public enum Reason {
        INVALID_STRING_LENGTH("Invalid string length"),
        BIGINT_TOO_BIG("Maximum BigInt size exceeded"),
        BIGINT_DIVISION_BY_ZERO("Division by zero"),
        BIGINT_NEGATIVE_EXPONENT("Exponent must be non-negative");

        public final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    public final transient Reason reason;

    public ValueRangeException(Reason reason) {
        super(reason.text, null, false, false);
        this.reason = reason;
    }
}
