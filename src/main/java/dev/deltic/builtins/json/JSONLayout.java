package dev.deltic.builtins.json;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.Arrays;

/** What JSON.stringify writes of the objects of a shape, without indentation: the texts between the values, and where those are. Made when
 *  a second object of the shape is written, kept by the shape, and shared by all who have the shape. */
final class JSONLayout {
    /** Stands for a property whose value is not in a field. */
    static final int INDIRECT = -1;
    /** What a shape keeps of which one object has been written. */
    private static final Object SEEN_ONCE = new Object();

    /** The keys that are written, in their order. */
    final PropertyKey[] keys;
    /** For each a comma, the key quoted, and a colon. */
    final String[] names;
    /** For each the {@link Property} that says where its value is, or {@link #INDIRECT}. */
    final int[] properties;

    private JSONLayout(PropertyKey[] keys, String[] names, int[] properties) {
        this.keys = keys;
        this.names = names;
        this.properties = properties;
    }

    /** The layout of a shape, which is no dictionary's; null for the first object of it that is written. */
    static JSONLayout of(Shape shape, JSONText out) {
        Object known = shape.serialization;
        if (known instanceof JSONLayout layout) {
            return layout;
        }
        JSONLayout layout = known == null ? null : create(shape, out);
        shape.serialization = layout == null ? SEEN_ONCE : layout;
        return layout;
    }

    private static JSONLayout create(Shape shape, JSONText out) {
        PropertyKey[] keys = new PropertyKey[shape.count];
        String[] names = new String[shape.count];
        int[] properties = new int[shape.count];
        int count = 0;
        for (int i = 0; i < shape.count; i++) {
            PropertyKey key = shape.key(i);
            int property = shape.property(i);
            if ((property & Property.ENUMERABLE) != 0 && !key.isSymbol() && !key.isPrivate()) {
                keys[count] = key;
                names[count] = out.quoted((PropertyName) key);
                properties[count++] = (property & (Property.ACCESSOR | Property.NATIVE | Property.LAZY)) == 0 ? property : INDIRECT;
            }
        }
        return new JSONLayout(Arrays.copyOf(keys, count), Arrays.copyOf(names, count), Arrays.copyOf(properties, count));
    }
}
