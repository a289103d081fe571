package dev.deltic.classfile;

/** A class needs more than the format has room for: 65,533 constant pool entries, or 65,535 bytes in one string. */
public final class ClassTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ClassTooLargeException(String message) {
        super(message);
    }

    // The declared type keeps the JVM's verifier from loading this class together with the one that throws.
    static RuntimeException constantPool() {
        return new ClassTooLargeException("constant pool is full");
    }

    static RuntimeException string(long bytes) {
        return new ClassTooLargeException("string constant of " + bytes + " bytes");
    }

    static RuntimeException table(String what, int entries) {
        return new ClassTooLargeException(entries + " entries in the table of " + what);
    }
}
