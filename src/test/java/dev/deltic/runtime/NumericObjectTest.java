package dev.deltic.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.ShapeTable;
import dev.deltic.values.PropertyKeyTable;
import dev.deltic.values.PropertyName;
import org.junit.jupiter.api.Test;

/** Fields of objects with unboxed numbers, without any script. */
final class NumericObjectTest {
    private final PropertyKeyTable keys = new PropertyKeyTable();
    private final ShapeTable table = new ShapeTable();

    private NumericObject object(Object... values) {
        NumericObject object = new NumericObject(table.numeric, null);
        for (int i = 0; i < values.length; i++) {
            PropertyName key = keys.name("k" + i);
            object.addProperty(key, values[i], Property.ALL);
        }
        return object;
    }

    private static void check(NumericObject object, Object... values) {
        assertEquals(values.length, object.shape.count);
        for (int i = 0; i < values.length; i++) {
            assertEquals(values[i], object.readField(object.shape.property(i)), "field " + i);
        }
    }

    @Test
    void anOverflowFieldWidensBeforeItExists() {
        NumericObject ints = object(1, 2, 3, 4, 5);
        NumericObject doubles = object(1, 2, 3, 4, 5.5);
        NumericObject text = object(1, 2, 3, 4, "five");
        check(doubles, 1, 2, 3, 4, 5.5);
        check(text, 1, 2, 3, 4, "five");
        ints.migrateIfDeprecated();
        check(ints, 1, 2, 3, 4, 5);
        assertEquals(text.shape, ints.shape);
    }

    @Test
    void everyFieldWidensInPlace() {
        for (int field = 0; field < 12; field++) {
            Object[] values = {1, 2.5, "c", 4, 5.5, "f", 7, 8, 9, 10.5, 11.5, "l"};
            NumericObject object = object(values);
            values[field] = values[field] instanceof Integer i ? i + 0.5 : "text";
            object.writeField(field, values[field]);
            check(object, values);
            values[field] = null;
            object.writeField(field, null);
            check(object, values);
            assertFalse(object.shape.isDeprecated());
        }
    }
}
