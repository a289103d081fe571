package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.AASTORE;

import java.lang.invoke.MethodHandles;

/** Turns class files into hidden classes beside the class of a {@code Lookup}: in its package, loader and module, and
 *  unloaded when nothing refers to them any more. An engine has one. The JVM verifies them like the engine's own.
 *
 *  <p>Methods of hidden classes are left out of stack traces unless the JVM runs with
 *  {@code -XX:+UnlockDiagnosticVMOptions -XX:+ShowHiddenFrames}; a {@code StackWalker} with SHOW_HIDDEN_FRAMES sees them. */
public final class CodeDefiner {
    private static final int UNKNOWN = 0;
    private static final int SUPPORTED = 1;
    private static final int UNSUPPORTED = 2;

    private final MethodHandles.Lookup lookup;
    private volatile int support = UNKNOWN;

    /** {@code lookup} has full privilege access, as {@code MethodHandles.lookup()} gives. */
    public CodeDefiner(MethodHandles.Lookup lookup) {
        this.lookup = lookup;
    }

    /** What the names of the classes to be defined start with: their package as an internal name, and a slash. */
    public String namePrefix() {
        return lookup.lookupClass().getPackageName().replace('.', '/') + '/';
    }

    /** Whether classes can be defined here; answered by defining a small one the first time. They cannot in a native
     *  image and where a security manager forbids it. */
    public boolean isSupported() {
        if (support == UNKNOWN) {
            support = probe() ? SUPPORTED : UNSUPPORTED;
        }
        return support == SUPPORTED;
    }

    /** Defines and initializes a class. Its initializer may read {@code classData}, and leave in it what it has made: see
     *  {@link ClassConstants}. An {@code OutOfMemoryError} is passed on. */
    public Class<?> define(byte[] classFile, Object[] classData) throws DefinitionFailure {
        try {
            return lookup.defineHiddenClassWithClassData(classFile, classData, true).lookupClass();
        } catch (Throwable e) {
            // Not told apart by catch clauses: the verifier would load each type named there, 5 ms before the first class.
            throw failure(e);
        }
    }

    private static DefinitionFailure failure(Throwable cause) {
        if (cause instanceof VirtualMachineError error) {
            throw error;
        }
        // A native image reports a feature it lacks by an Error of its own, which is no LinkageError.
        boolean unsupported = cause instanceof UnsupportedOperationException || cause instanceof SecurityException
            || cause instanceof IllegalAccessException || cause instanceof Error && !(cause instanceof LinkageError);
        return new DefinitionFailure(unsupported ? DefinitionFailure.Reason.UNSUPPORTED : DefinitionFailure.Reason.REJECTED, cause);
    }

    /** Defines a class that copies one constant into its class data, and looks whether it arrived. */
    private boolean probe() {
        ClassWriter writer = new ClassWriter(AccessFlags.FINAL, namePrefix() + "Probe", "java/lang/Object");
        ClassConstants constants = new ClassConstants(writer);
        int constant = constants.add(this, "Ljava/lang/Object;");
        int answer = constants.reserve();
        MethodWriter initializer = constants.initializer();
        initializer.aload(0);
        initializer.pushInt(answer);
        constants.load(initializer, constant);
        initializer.op(AASTORE);
        constants.finish();
        try {
            define(writer.toByteArray(), constants.classData());
            return constants.classData()[answer] == this;
        } catch (DefinitionFailure e) {
            return false;
        }
    }
}
