package dev.deltic.classfile;

/** A method has more than 65,535 bytes of code, or a jump in it spans more than 32 KB. Raised only by {@link MethodWriter#end}. */
public final class MethodTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MethodTooLargeException(String message) {
        super(message);
    }

    // The declared type keeps the JVM's verifier from loading this class together with the one that throws.
    static RuntimeException of(String method, int codeSize) {
        return new MethodTooLargeException("method " + method + " has " + codeSize + " bytes of code or a jump that spans more than 32 KB");
    }
}
