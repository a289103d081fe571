package dev.deltic.base;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContainersTest {
    @Test
    void intList() {
        IntList list = new IntList();
        for (int i = 0; i < 100; i++) {
            list.add(i);
        }
        list.insert(0, -1);
        list.insert(list.size(), 100);
        assertEquals(102, list.size());
        assertEquals(100, list.pop());
        assertEquals(51, list.indexOf(50));
        list.truncate(3);
        assertArrayEquals(new int[] {-1, 0, 1}, list.toArray());
        assertEquals(IntList.of(-1, 0, 1), list);
        assertThrows(IndexOutOfBoundsException.class, () -> list.get(3));
        assertThrows(IndexOutOfBoundsException.class, () -> new IntList().pop());
    }

    @Test
    void bitVectorAgreesWithBitSet() {
        Random random = new Random(5);
        BitVector vector = new BitVector();
        BitVector other = new BitVector();
        BitSet set = new BitSet();
        BitSet otherSet = new BitSet();
        for (int i = 0; i < 300; i++) {
            int bit = random.nextInt(500);
            assertEquals(!set.get(bit), vector.set(bit));
            set.set(bit);
            int second = random.nextInt(700);
            other.set(second);
            otherSet.set(second);
        }
        BitVector union = vector.copy();
        assertTrue(union.union(other));
        assertFalse(union.union(other));
        BitSet unionSet = (BitSet) set.clone();
        unionSet.or(otherSet);
        assertEquals(unionSet.toString(), union.toString());
        assertEquals(unionSet.cardinality(), union.cardinality());
        vector.intersect(other);
        set.and(otherSet);
        assertEquals(set.toString(), vector.toString());
        assertTrue(union.subtract(vector));
        unionSet.andNot(set);
        assertEquals(unionSet.toString(), union.toString());
        for (int i = union.nextSet(0); i >= 0; i = union.nextSet(i + 1)) {
            union.clear(i);
        }
        assertTrue(union.isEmpty());
        assertEquals(new BitVector(10), union);
    }
}
