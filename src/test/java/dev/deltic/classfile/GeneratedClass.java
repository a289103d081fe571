package dev.deltic.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/** Writes one static method {@code run}, defines its class, which the JVM verifies, and calls it. */
final class GeneratedClass {
    static final String NAME = "dev/deltic/classfile/Generated";
    static final String OBJECT = "java/lang/Object";

    final ClassWriter writer = new ClassWriter(AccessFlags.PUBLIC | AccessFlags.FINAL, NAME, OBJECT);

    MethodWriter method(String descriptor) {
        return writer.method(AccessFlags.PUBLIC | AccessFlags.STATIC, "run", descriptor);
    }

    static Object run(String descriptor, Consumer<MethodWriter> body, Object... arguments) {
        GeneratedClass generated = new GeneratedClass();
        MethodWriter method = generated.method(descriptor);
        body.accept(method);
        method.end();
        try {
            return generated.call(arguments);
        } catch (DefinitionFailure e) {
            throw new AssertionError(ClassDump.print(generated.writer.toByteArray()), e);
        }
    }

    /** Returns what is on the stack; fails if the writer's count of it is not exactly the result's size. */
    static void finish(MethodWriter method, int returnOpcode) {
        int slots = switch (returnOpcode) {
            case JVMOpcodes.RETURN -> 0;
            case JVMOpcodes.LRETURN, JVMOpcodes.DRETURN -> 2;
            default -> 1;
        };
        assertTrue(method.isReachable());
        assertEquals(slots, method.stackDepth(), "depth of the operand stack");
        method.op(returnOpcode);
    }

    Class<?> define() throws DefinitionFailure {
        return new CodeDefiner(MethodHandles.lookup()).define(writer.toByteArray(), new Object[0]);
    }

    Object call(Object... arguments) throws DefinitionFailure {
        return call(define(), arguments);
    }

    static Object call(Class<?> type, Object... arguments) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("run")) {
                try {
                    return method.invoke(null, arguments);
                } catch (InvocationTargetException e) {
                    return e.getCause();
                } catch (IllegalArgumentException e) {
                    // Reflection of JDK 18 and later takes a failed cast in a frame it cannot see for one of the arguments.
                    if (e.getCause() instanceof ClassCastException cast) {
                        return cast;
                    }
                    throw e;
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        throw new AssertionError("no method run");
    }
}
