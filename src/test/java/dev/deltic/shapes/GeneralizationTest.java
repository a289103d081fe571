package dev.deltic.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.PropertyKeyTable;
import dev.deltic.values.PropertyName;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Widening of field representations, in shapes alone. */
class GeneralizationTest {
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ShapeTable table = new ShapeTable();

    private PropertyName key(String name) {
        return keys.name(name);
    }

    private static int representation(Shape shape, int number) {
        return shape.property(number) & Property.REPRESENTATION;
    }

    private Shape numbers(int... representations) {
        Shape shape = table.numeric;
        for (int i = 0; i < representations.length; i++) {
            shape = shape.add(key("k" + i), Property.ALL, representations[i]);
        }
        return shape;
    }

    @Test
    void addingAWiderFieldReplacesTheNarrowOne() {
        Shape narrow = numbers(Property.INT, Property.INT);
        Shape wide = numbers(Property.INT, Property.DOUBLE);
        assertNotSame(narrow, wide);
        assertTrue(narrow.isDeprecated());
        assertSame(wide, narrow.replacement());
        assertSame(wide, numbers(Property.INT, Property.INT));
        assertFalse(wide.isDeprecated());
        assertNull(wide.replacement());
    }

    @Test
    void everythingBelowAReplacedFieldIsDeprecated() {
        Shape two = numbers(Property.INT, Property.DOUBLE);
        Shape three = two.add(key("k2"), Property.ALL, Property.REFERENCE);
        Shape frozen = three.reconfigure(1, Property.ENUMERABLE).preventExtensions();
        Shape wide = two.generalize(0, Property.DOUBLE);
        assertTrue(two.isDeprecated());
        assertTrue(three.isDeprecated());
        assertTrue(frozen.isDeprecated());
        assertEquals(Property.DOUBLE, representation(wide, 0));
        Shape current = frozen.replacement();
        assertFalse(current.extensible);
        assertEquals(Property.ENUMERABLE, current.property(1) & Property.ATTRIBUTES_AND_KIND);
        assertEquals(Property.DOUBLE, representation(current, 0));
        assertEquals(3, current.count);
        assertSame(current, wide.add(key("k2"), Property.ALL, 0).reconfigure(1, Property.ENUMERABLE).preventExtensions());
    }

    @Test
    void aShapeMadeBelowADeprecatedOneIsDeprecatedToo() {
        Shape one = numbers(Property.INT);
        one.generalize(0, Property.DOUBLE);
        Shape late = one.add(key("late"), Property.ALL, Property.INT);
        assertTrue(late.isDeprecated());
        assertEquals(Property.INT, representation(late, 0));
        assertEquals(Property.DOUBLE, representation(late.replacement(), 0));
    }

    @Test
    void theReplacementHoldsWhatTheOldShapeHeld() {
        Shape mine = numbers(Property.INT, Property.DOUBLE, Property.REFERENCE);
        Shape other = numbers(Property.REFERENCE, Property.INT, Property.INT);
        assertEquals(Property.REFERENCE, representation(other, 0));
        Shape moved = mine.generalize(0, Property.DOUBLE);
        assertEquals(Property.REFERENCE, representation(moved, 0));
        assertEquals(Property.DOUBLE, representation(moved, 1));
        assertEquals(Property.REFERENCE, representation(moved, 2));
    }

    @Test
    void anAdditionKeepsTheFieldsBefore() {
        Shape before = numbers(Property.INT, Property.INT);
        Shape after = before.add(key("k2"), Property.ALL, Property.INT);
        assertTrue(after.isAdditionTo(before));
        Shape wide = before.add(key("k2"), Property.ALL, Property.DOUBLE);
        assertTrue(wide.isAdditionTo(before));
        before.generalize(0, Property.REFERENCE);
        assertFalse(after.replacement().isAdditionTo(before));
    }

    @Test
    void notesReachTheShapesThatHaveTheField() {
        Shape one = table.plain.add(key("a"), Property.ALL, 0);
        Shape two = one.add(key("b"), Property.ALL, 0);
        Shape three = two.add(key("c"), Property.ALL, 0);
        three.noteDouble(1);
        assertTrue(three.hasDoubles());
        assertTrue(two.isDouble(1));
        assertFalse(one.hasDoubles());
        two.noteMixed(1);
        assertFalse(two.hasDoubles());
    }

    @Test
    void threadsThatWidenTheSameShapesAgreeInTheEnd() throws InterruptedException {
        for (int round = 0; round < 200; round++) {
            ShapeTable fresh = new ShapeTable();
            PropertyName[] names = {key("x"), key("y"), key("z"), key("w"), key("v"), key("u")};
            CountDownLatch start = new CountDownLatch(1);
            Throwable[] failure = new Throwable[1];
            Shape[] held = new Shape[4];        // transitions are weak
            Thread[] threads = new Thread[4];
            for (int t = 0; t < threads.length; t++) {
                int seed = t;
                threads[t] = new Thread(() -> {
                    try {
                        start.await();
                        held[seed] = widen(fresh, names, seed);
                    } catch (Throwable e) {
                        failure[0] = e;
                    }
                });
                threads[t].start();
            }
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertNull(failure[0]);
            Shape end = fresh.numeric;
            for (PropertyName name : names) {
                end = end.add(name, Property.ALL, Property.INT);
            }
            for (int i = 0; i < names.length; i++) {
                assertEquals(Property.DOUBLE, representation(end, i), "field " + i);
            }
            assertFalse(end.isDeprecated());
            assertNotSame(held[0], table.numeric);
        }
    }

    private static Shape widen(ShapeTable table, PropertyName[] names, int seed) {
        Shape shape = table.numeric;
        for (PropertyName name : names) {
            shape = shape.add(name, Property.ALL, Property.INT);
        }
        for (int i = 0; i < names.length; i++) {
            int number = (i + seed) % names.length;
            Shape wide = shape.generalize(number, Property.DOUBLE);
            for (int k = 0; k < names.length; k++) {
                if (!Property.holds(wide.property(k), representation(shape, k)) || wide.key(k) != names[k]) {
                    throw new AssertionError("narrowed " + k);
                }
            }
            if (!Property.holds(wide.property(number), Property.DOUBLE)) {
                throw new AssertionError("not widened");
            }
            shape = wide;
        }
        return shape;
    }
}
