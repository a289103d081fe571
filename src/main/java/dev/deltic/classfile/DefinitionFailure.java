package dev.deltic.classfile;

/** A written class did not become a class of the JVM. What was to be compiled stays in the tier it is in. */
public final class DefinitionFailure extends Exception {
    /** Why a class could not be defined. */
    public enum Reason {
        /** The runtime defines no classes at all, or not for us: nothing will ever be compiled. */
        UNSUPPORTED,
        /** This one class was refused, by the verifier for instance: a mistake of the code generator. */
        REJECTED
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    DefinitionFailure(Reason reason, Throwable cause) {
        super(cause.toString(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
