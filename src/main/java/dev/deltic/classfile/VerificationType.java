package dev.deltic.classfile;

/** Types of stack-map frames as {@code int}s: the tag of the class-file format in the low byte, above it the class
 *  constant of {@link #object} or the code offset of {@link #uninitialized}. A long or a double is one type. */
public final class VerificationType {
    public static final int TOP = 0;
    public static final int INTEGER = 1;
    public static final int FLOAT = 2;
    public static final int DOUBLE = 3;
    public static final int LONG = 4;
    public static final int NULL = 5;
    public static final int UNINITIALIZED_THIS = 6;
    static final int OBJECT = 7;
    static final int UNINITIALIZED = 8;

    private VerificationType() { }

    /** An instance of the class named by a class constant of the same pool; see {@link ClassWriter#objectType}. */
    public static int object(int classConstant) {
        return OBJECT | classConstant << 8;
    }

    /** What the {@code new} instruction at {@code offset} left, before its constructor ran. */
    public static int uninitialized(int offset) {
        return UNINITIALIZED | offset << 8;
    }
}
