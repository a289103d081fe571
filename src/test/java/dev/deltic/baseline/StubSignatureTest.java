package dev.deltic.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.deltic.bytecode.Opcode;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every opcode has the stub that its row asks for, or is expanded without one. */
final class StubSignatureTest {
    /** Always expanded in place. */
    private static final Set<Opcode> EXPANDED = EnumSet.of(Opcode.LOAD_UNDEFINED, Opcode.LOAD_NULL, Opcode.LOAD_TRUE, Opcode.LOAD_FALSE,
        Opcode.LOAD_HOLE, Opcode.LOAD_SMI, Opcode.LOAD_CONSTANT, Opcode.MOVE, Opcode.GET_ENVIRONMENT_SLOT, Opcode.SET_ENVIRONMENT_SLOT,
        Opcode.JUMP, Opcode.JUMP_LOOP, Opcode.JUMP_IF_UNDEFINED, Opcode.JUMP_IF_NOT_UNDEFINED, Opcode.JUMP_IF_HOLE, Opcode.JUMP_IF_NULL,
        Opcode.JUMP_IF_NOT_NULL, Opcode.SWITCH_INTEGER, Opcode.RETURN, Opcode.RETURN_UNDEFINED, Opcode.RETHROW, Opcode.ITERATOR_UNPACK,
        Opcode.INITIAL_YIELD, Opcode.YIELD, Opcode.YIELD_DELEGATE, Opcode.TAIL_POSITION, Opcode.DEBUGGER);
    /** Have stubs with a signature of their own: they need the frame or the callee, or return what is neither. */
    private static final Set<Opcode> IRREGULAR = EnumSet.of(Opcode.LOOKUP_GET, Opcode.LOOKUP_GET_TYPEOF, Opcode.LOOKUP_CALLEE,
        Opcode.CREATE_GENERATOR, Opcode.CREATE_ASYNC_FUNCTION, Opcode.AWAIT, Opcode.ASYNC_RETURN, Opcode.ASYNC_THROW, Opcode.IMPORT_CALL,
        Opcode.THROW);

    @Test
    void everyOpcodeHasItsStub() throws Exception {
        int checked = 0;
        for (Opcode opcode : Opcode.values()) {
            if (!EXPANDED.contains(opcode) && !IRREGULAR.contains(opcode)) {
                Method stub = find(opcode);
                assertNotNull(stub, opcode + " has no stub " + StubCalls.name(opcode) + " in " + StubCalls.owner(opcode.ordinal()));
                assertEquals(StubCalls.descriptor(opcode, 0), descriptor(stub), opcode.name());
                checked++;
            }
        }
        assertEquals(Opcode.count() - EXPANDED.size() - IRREGULAR.size(), checked);
    }

    @Test
    void lookupsTakeTheirStrictness() throws Exception {
        for (Opcode opcode : EnumSet.of(Opcode.LOOKUP_GET, Opcode.LOOKUP_GET_TYPEOF, Opcode.LOOKUP_CALLEE)) {
            assertEquals(StubCalls.descriptor(opcode, 1), descriptor(find(opcode)), opcode.name());
        }
    }

    private static Method find(Opcode opcode) throws ClassNotFoundException {
        Class<?> owner = Class.forName(StubCalls.owner(opcode.ordinal()).replace('/', '.'));
        for (Method method : owner.getDeclaredMethods()) {
            if (method.getName().equals(StubCalls.name(opcode))) {
                return method;
            }
        }
        return null;
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes()).toMethodDescriptorString();
    }
}
