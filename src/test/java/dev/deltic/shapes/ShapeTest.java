package dev.deltic.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.PropertyKeyTable;
import dev.deltic.values.PropertyName;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ShapeTable table = new ShapeTable();

    private PropertyName key(String name) {
        return keys.name(name);
    }

    @Test
    void sameKeysInSameOrderGiveTheSameShape() {
        Shape a = table.plain.add(key("x"), Property.ALL, 0).add(key("y"), Property.ALL, 0);
        Shape b = table.plain.add(key("x"), Property.ALL, 0).add(key("y"), Property.ALL, 0);
        Shape c = table.plain.add(key("y"), Property.ALL, 0).add(key("x"), Property.ALL, 0);
        assertSame(a, b);
        assertNotSame(a, c);
        assertEquals(0, a.find(key("x")));
        assertEquals(1, a.find(key("y")));
        assertEquals(-1, a.find(key("z")));
    }

    @Test
    void aLineOfManyKeysFindsOnlyItsOwn() {
        Shape[] line = new Shape[400];
        Shape shape = table.plain;
        for (int i = 0; i < line.length; i++) {
            shape = shape.add(key("p" + i), Property.ALL, 0);
            line[i] = shape;
        }
        for (int i = line.length - 1; i >= 0; i -= 7) {
            for (int k = 0; k < line.length; k += 5) {
                assertEquals(k <= i ? k : -1, line[i].find(key("p" + k)), "p" + k + " in a shape of " + (i + 1));
            }
        }
        Shape fork = line[20].add(key("fork"), Property.ALL, 0).add(key("p300"), Property.ALL, 0);
        assertEquals(21, fork.find(key("fork")));
        assertEquals(22, fork.find(key("p300")));
        assertEquals(-1, fork.find(key("p21")));
        assertEquals(300, line[399].find(key("p300")));
    }

    @Test
    void numbersAreUnboxedInNumericLayoutsAndWiden() {
        Shape ints = table.numeric.add(key("n"), Property.ALL, Property.INT);
        assertEquals(Property.INT, ints.property(0) & Property.REPRESENTATION);
        assertEquals(Property.REFERENCE, table.plain.add(key("n"), Property.ALL, Property.INT).property(0) & Property.REPRESENTATION);
        Shape doubles = ints.generalize(0, Property.DOUBLE);
        assertEquals(Property.DOUBLE, doubles.property(0) & Property.REPRESENTATION);
        assertSame(doubles, ints.replacement());
        assertSame(doubles, table.numeric.add(key("n"), Property.ALL, Property.INT));
    }

    @Test
    void removingTheLastKeyGoesBack() {
        Shape one = table.plain.add(key("x"), Property.ALL, 0);
        Shape two = one.add(key("y"), Property.ALL, 0);
        assertSame(one, two.withoutLast());
        assertNull(two.reconfigure(0, Property.WRITABLE).withoutLast());
    }

    @Test
    void aShapeThatTakesNoMoreKeysIsAnother() {
        Shape open = table.plain.add(key("x"), Property.ALL, 0);
        Shape closed = open.preventExtensions();
        assertTrue(open.extensible);
        assertTrue(!closed.extensible);
        assertSame(closed, open.preventExtensions());
        assertEquals(0, closed.find(key("x")));
    }
}
