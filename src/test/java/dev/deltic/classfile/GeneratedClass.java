package dev.deltic.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandles;
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
                // Not by reflection, which from JDK 18 on takes a cast that fails in a frame it cannot see for one of the arguments.
                try {
                    return MethodHandles.lookup().unreflect(method).invokeWithArguments(arguments);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                } catch (Throwable e) {
                    return e;
                }
            }
        }
        throw new AssertionError("no method run");
    }
}
