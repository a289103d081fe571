package dev.deltic.builtins.json;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Hole;
import dev.deltic.values.IndexKey;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.PropertyName;
import dev.deltic.values.Rope;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;

/** One call of JSON.stringify. <a href="https://tc39.es/ecma262/#sec-json-serialization-record">JSON Serialization Record</a> */
final class JSONSerializer {
    private static final int MAX_GAP = 10;
    private static final int POLL_MASK = 1023;

    private final Realm realm;
    private final JSONText out;
    private final JSONMethods methods;
    /** The replacer, or null. */
    private JSObject replacer;
    /** The keys to serialize, or null for all. */
    private ArrayList<PropertyKey> propertyList;
    private String gap = "";
    private String indent = "";
    private int steps;

    /** The objects being serialized, and for each the key it was found at: a PropertyKey, or an Integer or Double index. */
    private JSObject[] stack = new JSObject[8];
    private Object[] stackKeys = new Object[8];
    private int depth;

    JSONSerializer(Realm realm) {
        this.realm = realm;
        this.out = new JSONText(realm.agent);
        this.methods = new JSONMethods(realm);
    }

    /** Steps 4 of JSON.stringify: the replacer argument. */
    void setReplacer(Object argument) {
        if (!(argument instanceof JSObject object)) {
            return;
        }
        if (object.isCallable()) {
            replacer = object;
        } else if (ObjectOperations.isArray(realm, object)) {
            propertyList = new ArrayList<>();
            long length = ObjectOperations.lengthOfArrayLike(realm, object);
            for (long k = 0; k < length; k++) {
                addToPropertyList(object.get(realm, k));
            }
        }
    }

    private void addToPropertyList(Object value) {
        boolean counts = JSStrings.isString(value) || value instanceof Integer || value instanceof Double
            || value instanceof JSStringObject
            || value instanceof JSPrimitiveObject p && (p.primitive instanceof Integer || p.primitive instanceof Double);
        if (counts) {
            PropertyKey key = realm.key(TypeConversion.toString(realm, value));
            if (!propertyList.contains(key)) {
                propertyList.add(key);
            }
        }
    }

    /** Steps 5-8 of JSON.stringify: the space argument. */
    void setSpace(Object argument) {
        Object space = argument;
        if (space instanceof JSStringObject) {
            space = TypeConversion.toString(realm, space);
        } else if (space instanceof JSPrimitiveObject p && (p.primitive instanceof Integer || p.primitive instanceof Double)) {
            space = TypeConversion.toNumber(realm, space);
        }
        if (space instanceof Integer || space instanceof Double) {
            gap = " ".repeat((int) Math.max(0, Math.min(MAX_GAP, TypeConversion.toIntegerOrInfinity(realm, space))));
        } else if (JSStrings.isString(space)) {
            String text = JSStrings.flatten(space);
            gap = text.substring(0, Math.min(MAX_GAP, text.length()));
        }
    }

    /** The text, or null for undefined. */
    String serialize(Object value) {
        JSObject wrapper = null;
        if (replacer != null) {
            wrapper = JSObject.create(realm);
            wrapper.addProperty(Names.EMPTY, value, Property.ALL);
        }
        Object prepared = prepare(wrapper, Names.EMPTY, value);
        if (!isSerializable(prepared)) {
            return null;
        }
        write(prepared, Names.EMPTY);
        return out.finish();
    }

    /** <a href="https://tc39.es/ecma262/#sec-serializejsonproperty">SerializeJSONProperty</a> steps 2-4: the value to write.
     *  {@code key} is a PropertyKey or a number; {@code holder} is only looked at by a replacer. */
    private Object prepare(JSObject holder, Object key, Object initial) {
        Object value = initial;
        if (value instanceof JSObject object ? !methods.lacksToJSON(object) : value instanceof BigInteger) {
            Object toJSON = ObjectOperations.getV(realm, value, Names.TO_JSON);
            if (toJSON instanceof JSObject function && function.isCallable()) {
                value = ObjectOperations.call(realm, function, value, keyText(key));
            }
        }
        if (replacer != null) {
            value = ObjectOperations.call(realm, replacer, holder, keyText(key), value);
        }
        return value instanceof JSObject object ? unwrap(object) : value;
    }

    private Object keyText(Object key) {
        return key instanceof PropertyKey k ? k.toValue() : TypeConversion.toString(realm, key);
    }

    private Object unwrap(JSObject object) {
        if (object instanceof JSStringObject) {
            return TypeConversion.toString(realm, object);
        }
        if (object instanceof JSPrimitiveObject wrapper) {
            Object primitive = wrapper.primitive;
            if (primitive instanceof Integer || primitive instanceof Double) {
                return TypeConversion.number(TypeConversion.toNumber(realm, wrapper));
            }
            if (primitive instanceof Boolean || primitive instanceof BigInteger) {
                return primitive;
            }
        }
        Object number = object.hostPrimitive();
        return number == null ? object : number;
    }

    private static boolean isSerializable(Object value) {
        return value != UNDEFINED && !(value instanceof JSSymbol)
            && !(value instanceof JSObject object && object.isCallable());
    }

    /** <a href="https://tc39.es/ecma262/#sec-serializejsonproperty">SerializeJSONProperty</a> steps 5-12. */
    private void write(Object value, Object key) {
        if (value instanceof String text) {
            out.quote(text);
        } else if (value instanceof Integer i) {
            out.append(i.intValue());
        } else if (value instanceof Double d) {
            writeDouble(d);
        } else if (value == null) {
            out.append("null");
        } else if (value instanceof Boolean b) {
            out.append(b ? "true" : "false");
        } else if (value instanceof JSObject object) {
            writeObject(object, key);
        } else if (value instanceof Rope rope) {
            out.quote(rope.toString());
        } else {
            throw Errors.create(realm, MessageTemplate.JSON_BIG_INT);
        }
    }

    private void writeDouble(double value) {
        if (value - value == 0) {
            out.append(value);
        } else {
            out.append("null");
        }
    }

    private void writeObject(JSObject object, Object key) {
        if (object instanceof RawJSONObject raw) {
            out.append(raw.text());
            return;
        }
        if ((++steps & POLL_MASK) == 0) {
            realm.agent.poll();
        }
        enter(object, key);
        String stepback = indent;
        indent = gap.isEmpty() ? "" : indent + gap;
        if (ObjectOperations.isArray(realm, object) || object.isHostList()) {
            writeArray(object, stepback);
        } else {
            writeProperties(object, stepback);
        }
        indent = stepback;
        stack[--depth] = null;
    }

    private void enter(JSObject object, Object key) {
        for (int i = 0; i < depth; i++) {
            if (stack[i].isSameObject(object)) {
                throw Errors.create(realm, MessageTemplate.JSON_CIRCULAR, JSONCircle.describe(stack, stackKeys, i, depth, key));
            }
        }
        if (depth == stack.length) {
            stack = Arrays.copyOf(stack, depth * 2);
            stackKeys = Arrays.copyOf(stackKeys, depth * 2);
        }
        stackKeys[depth] = key;
        stack[depth++] = object;
    }

    // ---- arrays -----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-serializejsonarray">SerializeJSONArray</a> */
    private void writeArray(JSObject array, String stepback) {
        long length = ObjectOperations.lengthOfArrayLike(realm, array);
        if (length == 0) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (long i = 0; i < length; i++) {
            if (i > 0) {
                out.append(',');
            }
            newLine(indent);
            Object value = array instanceof JSArray dense ? dense.present(i) : Hole.HOLE;
            if (value == Hole.HOLE) {
                value = array.get(realm, i);
                if ((i & POLL_MASK) == 0) {
                    realm.agent.poll();
                }
            }
            if (replacer != null || value instanceof JSObject || value instanceof BigInteger) {
                Object index = TypeConversion.number(i);
                value = prepare(array, index, value);
                if (isSerializable(value)) {
                    write(value, index);
                    continue;
                }
            } else if (value != UNDEFINED && !(value instanceof JSSymbol)) {
                write(value, null);
                continue;
            }
            out.append("null");
        }
        newLine(stepback);
        out.append(']');
    }

    private void newLine(String indentation) {
        if (!gap.isEmpty()) {
            out.newLine(indentation);
        }
    }

    // ---- objects ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-serializejsonobject">SerializeJSONObject</a> */
    private void writeProperties(JSObject object, String stepback) {
        out.append('{');
        int start = out.length();
        if (propertyList != null) {
            for (int i = 0; i < propertyList.size(); i++) {
                PropertyKey key = propertyList.get(i);
                writeProperty(object, key, object.get(realm, key), start);
            }
        } else if (object.isPlain() && object.elements == null && object.shape.dictionary == null) {
            JSONLayout layout = gap.isEmpty() ? JSONLayout.of(object.shape, out) : null;
            if (layout != null) {
                writeLaidOut(object, layout, start);
            } else {
                writeShaped(object, start);
            }
        } else {
            writeGeneric(object, start);
        }
        if (out.length() > start) {
            newLine(stepback);
        }
        out.append('}');
    }

    /** {@link #writeShaped} of a shape that has been written before. */
    private void writeLaidOut(JSObject object, JSONLayout layout, int start) {
        Shape shape = object.shape;
        String[] names = layout.names;
        for (int i = 0; i < names.length; i++) {
            PropertyKey key = layout.keys[i];
            int property = layout.properties[i];
            boolean direct = object.shape == shape && property != JSONLayout.INDIRECT;
            Object value = direct ? object.readField(property) : object.get(realm, key);
            if (replacer != null || value instanceof JSObject || value instanceof BigInteger) {
                value = prepare(object, key, value);
            }
            if (isSerializable(value)) {
                out.begin(names[i], start);
                write(value, key);
            }
        }
    }

    /** The shape says which keys there are, and as long as the object keeps it, where their values are. */
    private void writeShaped(JSObject object, int start) {
        Shape shape = object.shape;
        for (int i = 0; i < shape.count; i++) {
            PropertyKey key = shape.key(i);
            int property = shape.property(i);
            if ((property & Property.ENUMERABLE) == 0 || key.isSymbol() || key.isPrivate()) {
                continue;
            }
            boolean direct = object.shape == shape && (property & (Property.ACCESSOR | Property.NATIVE | Property.LAZY)) == 0;
            writeProperty(object, key, direct ? object.readField(property) : object.get(realm, key), start);
        }
    }

    private void writeGeneric(JSObject object, int start) {
        PropertyKey[] keys = object.ownPropertyKeys(realm).toArray(new PropertyKey[0]);
        int count = 0;
        for (PropertyKey key : keys) {
            if (!key.isSymbol()) {
                PropertyDescriptor own = object.getOwnProperty(realm, key);
                if (own != null && own.enumerable()) {
                    keys[count++] = key;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            writeProperty(object, keys[i], object.get(realm, keys[i]), start);
        }
    }

    private void writeProperty(JSObject object, PropertyKey key, Object initial, int start) {
        Object value = initial;
        if (replacer != null || value instanceof JSObject || value instanceof BigInteger) {
            value = prepare(object, key, value);
        }
        if (!isSerializable(value)) {
            return;
        }
        if (out.length() > start) {
            out.append(',');
        }
        newLine(indent);
        if (key instanceof IndexKey index) {
            out.quote(Long.toString(index.index()));
        } else {
            out.quoteName((PropertyName) key);
        }
        out.append(':');
        if (!gap.isEmpty()) {
            out.append(' ');
        }
        write(value, key);
    }
}
