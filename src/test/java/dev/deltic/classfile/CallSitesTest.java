package dev.deltic.classfile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CallSitesTest {
    private static final String OTHER = "java/lang/System";

    private static MethodWriter method(ClassWriter writer, String name) {
        return writer.method(AccessFlags.STATIC, name, "()V");
    }

    @Test
    void callsOfChosenClassesHavePlacesOfTheirOwn() {
        ClassWriter writer = new ClassWriter(AccessFlags.FINAL, "x/Listed", "java/lang/Object");
        CallSites sites = writer.listCalls("x/Listed");
        for (int i = 0; i < 4; i++) {
            MethodWriter m = method(writer, "m" + i);
            m.invokeStatic("x/Listed", "m0", "()V");
            m.invokeStatic(OTHER, "gc", "()V");
            m.op(JVMOpcodes.RETURN);
            m.end();
        }
        writer.toByteArray();
        assertArrayEquals(new String[] {"m0", "m1", "m2", "m3"}, sites.methods());
        int[] distinct = sites.calls(true);
        assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, distinct);
        int[] all = sites.calls(false);
        assertEquals(16, all.length);
        Set<Integer> places = new HashSet<>();
        for (int i = 1; i < distinct.length; i += 2) {
            assertTrue(places.add(distinct[i]));
        }
    }

    @Test
    void otherCallsStayWhereTheyAreAndDiscardedMethodsAreNotListed() {
        ClassWriter writer = new ClassWriter(AccessFlags.FINAL, "x/Listed", "java/lang/Object");
        CallSites sites = writer.listCalls();
        MethodWriter dropped = method(writer, "dropped");
        dropped.invokeStatic(OTHER, "gc", "()V");
        dropped.discard();
        for (int i = 0; i < 2; i++) {
            MethodWriter m = method(writer, "m" + i);
            m.invokeStatic(OTHER, "gc", "()V");
            m.op(JVMOpcodes.RETURN);
            m.end();
        }
        assertArrayEquals(new String[] {"m0", "m1"}, sites.methods());
        assertArrayEquals(new int[0], sites.calls(true));
        assertArrayEquals(new int[] {0, 0, 1, 0}, sites.calls(false));
    }
}
