package dev.deltic.classfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sharing, indices and limits of constants. */
final class ConstantPoolTest {
    private final ConstantPool pool = new ConstantPool();

    @Test
    void equalConstantsShareAnEntry() {
        assertEquals(pool.utf8("a"), pool.utf8(new String("a")));
        assertEquals(pool.classConstant("A"), pool.classConstant("A"));
        assertEquals(pool.method("A", "m", "()V"), pool.method("A", "m", "()V"));
        assertEquals(pool.longConstant(7), pool.longConstant(7));
        assertEquals(pool.doubleConstant(Double.NaN), pool.doubleConstant(Double.NaN));
    }

    @Test
    void differentConstantsDoNot() {
        assertNotEquals(pool.string("A"), pool.classConstant("A"));
        assertNotEquals(pool.field("A", "m", "I"), pool.field("A", "m", "J"));
        assertNotEquals(pool.method("A", "m", "()V"), pool.interfaceMethod("A", "m", "()V"));
        assertNotEquals(pool.doubleConstant(0.0), pool.doubleConstant(-0.0));
        assertNotEquals(pool.longConstant(0), pool.doubleConstant(0.0));
        assertNotEquals(pool.integer(1), pool.floatConstant(Float.MIN_VALUE));
        assertNotEquals(pool.utf8("Aa"), pool.utf8("BB"), "texts with the same hash code");
    }

    @Test
    void widthOfEntries() {
        assertEquals(1, pool.size());
        int first = pool.integer(1);
        int wide = pool.longConstant(1);
        int last = pool.floatConstant(1);
        assertEquals(1, first);
        assertEquals(2, wide);
        assertEquals(4, last);
        assertEquals(5, pool.size());
    }

    @Test
    void entriesAreFoundAfterGrowth() {
        int[] entries = new int[20_000];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = i % 3 == 0 ? pool.integer(i) : i % 3 == 1 ? pool.longConstant(i) : pool.utf8("u" + i);
        }
        for (int i = 0; i < entries.length; i++) {
            assertEquals(entries[i], i % 3 == 0 ? pool.integer(i) : i % 3 == 1 ? pool.longConstant(i) : pool.utf8("u" + i));
        }
    }

    @Test
    void slotsOfDescriptors() {
        assertEquals(1, ConstantPool.descriptorSlots("[J"));
        assertEquals(2, ConstantPool.descriptorSlots("D"));
        assertEquals(0, ConstantPool.descriptorSlots("()V"));
        assertEquals(8 << 2 | 2, ConstantPool.descriptorSlots("(IJ[[DLjava/lang/Object;[Ljava/lang/String;D)J"));
    }

    @Test
    void aFullPoolIsReported() {
        for (int i = 1; i < 65_534; i++) {
            assertEquals(i, pool.integer(i));
        }
        assertThrows(ClassTooLargeException.class, () -> pool.integer(-1));
        assertThrows(ClassTooLargeException.class, () -> pool.longConstant(-1));
        assertEquals(17, pool.integer(17), "what is there is still found");
    }

    /** A full pool of 65,535 indices makes HotSpot 17 crash when the class is hidden. */
    @Test
    void theLastEntryOfAFullPoolIsUsable() throws DefinitionFailure {
        GeneratedClass generated = new GeneratedClass();
        MethodWriter code = generated.method("()I");
        ConstantPool full = generated.writer.constantPool();
        full.utf8("Code");
        full.utf8("run");
        full.utf8("()I");
        for (int i = 0; full.size() < 65_533; i++) {
            full.integer(i);
        }
        code.loadConstant(full.integer(-3));
        code.op(JVMOpcodes.IRETURN);
        assertEquals(65_534, full.size());
        assertEquals(-3, generated.call());
    }

    @Test
    void longStringsAreReported() {
        String fits = "é".repeat(32_767);
        assertTrue(ConstantPool.isEncodable(fits));
        pool.string(fits);
        String large = "é".repeat(32_768);
        assertFalse(ConstantPool.isEncodable(large));
        assertThrows(ClassTooLargeException.class, () -> pool.string(large));
        assertTrue(ConstantPool.isEncodable("x".repeat(65_535)));
        assertFalse(ConstantPool.isEncodable("x".repeat(65_536)));
    }
}
