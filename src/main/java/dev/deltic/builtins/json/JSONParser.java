package dev.deltic.builtins.json;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ArrayBuilder;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PlainObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import java.util.Arrays;

/** Makes values of a JSON text. Open containers are on a stack of its own, so that any depth parses. The properties of an object
 *  are collected first: when they are those of an object seen before, its shape is taken as it is. Objects in one array or one place of
 *  such objects look alike most often, so what the last one at a depth was like is expected of the next.
 *  <a href="https://tc39.es/ecma262/#sec-ParseJSON">ParseJSON</a> */
final class JSONParser {
    /** A power of two. */
    private static final int SHAPE_CACHE_SIZE = 64;
    private static final int POLL_MASK = 1023;

    private final Realm realm;
    private final JSONScanner scanner;
    /** Null when nobody asks for source texts. */
    private final JSONRecorder recorder;
    private final Shape[] shapes = new Shape[SHAPE_CACHE_SIZE];
    private final JSObject objectPrototype;

    /** An ArrayBuilder for each open array, null for each open object. */
    private ArrayBuilder[] containers = new ArrayBuilder[16];
    /** Where the properties of each open object begin on the property stack. */
    private int[] starts = new int[16];
    /** The shape of the last object that was complete at each depth, and while the keys of an open one are the same so far, how
     *  many keys those are; else -1. */
    private Shape[] expected = new Shape[16];
    private int[] agreeing = new int[16];
    private int depth;
    /** The properties of the open objects; the last object's last key waits for its value. */
    private PropertyKey[] keys = new PropertyKey[32];
    private Object[] values = new Object[32];
    private int properties;
    private int steps;

    JSONParser(Realm realm, String text, JSONRecorder recorder) {
        this.realm = realm;
        this.scanner = new JSONScanner(realm, text);
        this.recorder = recorder;
        this.objectPrototype = realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE);
    }

    /** The value of the whole text. */
    Object parse() {
        Object value = container();
        scanner.peek();
        if (scanner.position < scanner.length) {
            throw scanner.error(MessageTemplate.JSON_TRAILING_CHARACTER);
        }
        return value;
    }

    private Object container() {
        while (true) {
            if ((++steps & POLL_MASK) == 0) {
                realm.agent.poll();
            }
            char c = scanner.peek();
            Object value;
            if (c == '{') {
                if (!openObject()) {
                    continue;
                }
                value = closeObject();
            } else if (c == '[') {
                if (!openArray()) {
                    continue;
                }
                value = closeArray();
            } else {
                value = primitive(c);
            }
            // A value is complete: it belongs to the innermost container, which may be complete with it.
            while (true) {
                if (depth == 0) {
                    return value;
                }
                ArrayBuilder array = containers[depth - 1];
                if (array != null ? addElement(array, value) : addProperty(value)) {
                    break;
                }
                value = array != null ? closeArray() : closeObject();
            }
        }
    }

    private Object primitive(char first) {
        int start = scanner.position;
        Object value;
        if (first == '"') {
            value = scanner.string();
        } else if (first >= '0' && first <= '9' || first == '-') {
            value = scanner.number();
        } else {
            value = literal(first);
        }
        if (recorder != null) {
            recorder.primitive(value, start, scanner.position);
        }
        return value;
    }

    private Object literal(char first) {
        switch (first) {
            case 't':
                scanner.literal("true");
                return Boolean.TRUE;
            case 'f':
                scanner.literal("false");
                return Boolean.FALSE;
            case 'n':
                scanner.literal("null");
                return null;
            default:
                throw scanner.unexpected();
        }
    }

    private void open(ArrayBuilder array) {
        if (depth == containers.length) {
            containers = Arrays.copyOf(containers, depth * 2);
            starts = Arrays.copyOf(starts, depth * 2);
            expected = Arrays.copyOf(expected, depth * 2);
            agreeing = Arrays.copyOf(agreeing, depth * 2);
        }
        containers[depth] = array;
        agreeing[depth] = 0;
        starts[depth++] = properties;
        if (recorder != null) {
            recorder.begin(array != null);
        }
    }

    /** Whether the array is complete, because it is empty. */
    private boolean openArray() {
        scanner.position++;
        open(new ArrayBuilder(4));
        if (scanner.peek() == ']') {
            scanner.position++;
            return true;
        }
        return false;
    }

    /** Whether another element follows. */
    private boolean addElement(ArrayBuilder array, Object value) {
        array.add(value);
        if (recorder != null) {
            recorder.element();
        }
        char c = scanner.peek();
        if (c == ',') {
            scanner.position++;
            return true;
        }
        if (c != ']') {
            throw scanner.error(MessageTemplate.JSON_EXPECTED_COMMA_OR_BRACKET);
        }
        scanner.position++;
        return false;
    }

    private Object closeArray() {
        Object array = containers[--depth].toArray(realm);
        if (recorder != null) {
            recorder.end(array);
        }
        return array;
    }

    /** Whether the object is complete, because it is empty. */
    private boolean openObject() {
        scanner.position++;
        open(null);
        char c = scanner.peek();
        if (c == '}') {
            scanner.position++;
            return true;
        }
        if (c != '"') {
            throw scanner.error(MessageTemplate.JSON_EXPECTED_NAME_OR_BRACE);
        }
        name();
        return false;
    }

    private PropertyKey key() {
        int innermost = depth - 1;
        Shape shape = expected[innermost];
        int number = agreeing[innermost];
        if (shape != null && number >= 0 && number < shape.count) {
            PropertyKey key = shape.key(number);
            if (scanner.skipKey(((PropertyName) key).string())) {
                agreeing[innermost] = number + 1;
                return key;
            }
        }
        agreeing[innermost] = -1;
        return scanner.key();
    }

    private void name() {
        PropertyKey key = key();
        if (properties == keys.length) {
            keys = Arrays.copyOf(keys, properties * 2);
            values = Arrays.copyOf(values, properties * 2);
        }
        keys[properties] = key;
        if (scanner.peek() != ':') {
            throw scanner.error(MessageTemplate.JSON_EXPECTED_COLON);
        }
        scanner.position++;
        // Nested objects use the stack above: the key keeps its place.
        properties++;
    }

    /** Whether another property follows; its name is then read. */
    private boolean addProperty(Object value) {
        values[properties - 1] = value;
        if (recorder != null) {
            recorder.property(keys[properties - 1]);
        }
        char c = scanner.peek();
        if (c == ',') {
            scanner.position++;
            if (scanner.peek() != '"') {
                throw scanner.error(MessageTemplate.JSON_EXPECTED_NAME);
            }
            name();
            return true;
        }
        if (c != '}') {
            throw scanner.error(MessageTemplate.JSON_EXPECTED_COMMA_OR_BRACE);
        }
        scanner.position++;
        return false;
    }

    private Object closeObject() {
        int start = starts[--depth];
        int count = properties - start;
        properties = start;
        JSObject object = count == 0 ? JSObject.create(realm) : object(start, count);
        if (recorder != null) {
            recorder.end(object);
        }
        return object;
    }

    private JSObject object(int start, int count) {
        Shape likely = expected[depth];
        if (likely != null && agreeing[depth] == count && likely.count == count) {
            return fill(likely, start, count);
        }
        int slot = keys[start].hash + keys[start + count - 1].hash * 7 + count & SHAPE_CACHE_SIZE - 1;
        Shape shape = shapes[slot];
        if (shape != null && matches(shape, start, count)) {
            expected[depth] = shape;
            return fill(shape, start, count);
        }
        JSObject object = JSObject.create(realm);
        boolean named = true;
        for (int i = start; i < start + count; i++) {
            PropertyKey key = keys[i];
            if (key.isIndex()) {
                ElementOperations.put(object, key.index(), values[i]);
                named = false;
            } else if (object.hasOwnProperty(realm, key)) {
                object.set(realm, key, values[i], object);
            } else {
                object.addProperty(key, values[i], Property.ALL);
            }
        }
        if (named && object.shape.dictionary == null && object.shape.count == count && !object.shape.layout.unboxesNumbers()) {
            shapes[slot] = object.shape;
            expected[depth] = object.shape;
        }
        return object;
    }

    private boolean matches(Shape shape, int start, int count) {
        if (shape.count != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (shape.key(i) != keys[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The object of a shape whose properties are all plain references, in the order of its fields. */
    private JSObject fill(Shape shape, int start, int count) {
        PlainObject object = new PlainObject(shape, objectPrototype);
        int inline = Math.min(count, shape.layout.inlineReferences);
        for (int i = 0; i < inline; i++) {
            object.setInlineReference(i, values[start + i]);
        }
        if (count > inline) {
            object.slots = Arrays.copyOfRange(values, start + inline, start + count);
        }
        return object;
    }
}
