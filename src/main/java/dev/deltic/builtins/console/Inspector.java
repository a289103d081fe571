package dev.deltic.builtins.console;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSCollectionIterator;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSMap;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.JSSet;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrderedTable;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSProxy;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.PropertyKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The display form of a value, as node's <a href="https://nodejs.org/api/util.html#utilinspectobject-options">util.inspect</a>
 *  gives it. One instance per value shown. Getters are not run; proxies show their target. */
final class Inspector {
    private static final int MAX_STRING_LENGTH = 10_000;
    /** Shorter strings are never split at their line ends. */
    private static final int MIN_LINE = 16;

    final Realm realm;
    /** Levels below the outermost that are shown. */
    double maxDepth = 2;
    int maxArrayLength = 100;
    int breakLength = 80;

    private int indentation;
    /** The level of the object formatted last. */
    private int currentDepth;
    private final List<JSObject> open = new ArrayList<>();
    private final Map<JSObject, Integer> circular = new IdentityHashMap<>();

    Inspector(Realm realm, int indentation) {
        this.realm = realm;
        this.indentation = indentation;
    }

    /** The text of any value. */
    String inspect(Object value) {
        return value(value, 0);
    }

    /** The JSON of a value, or "undefined" where there is none. */
    String json(Object value) {
        Object stringify = realm.intrinsic(Intrinsic.JSON).get(realm, realm.key("stringify"));
        return TypeConversion.toString(realm, ObjectOperations.call(realm, stringify, UNDEFINED, value));
    }

    String value(Object value, int depth) {
        if (!(value instanceof JSObject object)) {
            return primitive(value);
        }
        while (object instanceof JSProxy proxy) {
            if (proxy.target() == null) {
                return "<Revoked Proxy>";
            }
            object = proxy.target();
        }
        Object custom = object.get(realm, realm.agent.symbolFor("nodejs.util.inspect.custom"));
        if (ObjectOperations.isCallable(custom)) {
            Object left = TypeConversion.number(maxDepth - depth);
            Object result = ObjectOperations.call(realm, custom, value, left, JSObject.create(realm));
            if (result != value) {
                return JSStrings.isString(result) ? result.toString().replace("\n", "\n" + " ".repeat(indentation))
                    : value(result, depth);
            }
        }
        for (JSObject outer : open) {
            if (outer == object) {
                Integer number = circular.get(object);
                if (number == null) {
                    number = circular.size() + 1;
                    circular.put(object, number);
                }
                return "[Circular *" + number + "]";
            }
        }
        return object(object, depth);
    }

    private String primitive(Object value) {
        if (JSStrings.isString(value)) {
            return string(JSStrings.flatten(value));
        }
        if (value instanceof Integer || value instanceof Double) {
            return InspectedText.number(((Number) value).doubleValue());
        }
        if (value instanceof BigInteger) {
            return value + "n";
        }
        return value instanceof JSSymbol symbol ? symbol.toDisplayString() : String.valueOf(value);
    }

    private String string(String text) {
        String trailer = "";
        if (text.length() > MAX_STRING_LENGTH) {
            int more = text.length() - MAX_STRING_LENGTH;
            trailer = "... " + more + " more character" + (more > 1 ? "s" : "");
            text = text.substring(0, MAX_STRING_LENGTH);
        }
        if (text.length() <= MIN_LINE || text.length() <= breakLength - indentation - 4 || text.indexOf('\n') < 0) {
            return InspectedText.quote(text) + trailer;
        }
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < text.length();) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end + 1;
            out.append(from == 0 ? "" : " +\n" + " ".repeat(indentation + 2)).append(InspectedText.quote(text.substring(from, end)));
            from = end;
        }
        return out + trailer;
    }

    // ---- objects ----------------------------------------------------------------------------------------------------

    /** What stands around an object's entries. */
    private static final class Frame {
        String base = "";
        String open = "{";
        String close = "}";
        /** The whole text when there are no entries; null for braces alone. */
        String empty;
        List<PropertyKey> keys;
        boolean array;
    }

    private String object(JSObject object, int depth) {
        InspectedType type = InspectedType.of(realm, object);
        Frame frame = frame(object, type);
        if (frame.keys.isEmpty() && frame.empty != null) {
            return frame.empty;
        }
        if (depth > maxDepth) {
            return "[" + type.prefix("Object", "").trim() + "]";
        }
        open.add(object);
        currentDepth = depth + 1;
        List<String> entries = entries(object, depth + 1);
        for (PropertyKey key : frame.keys) {
            entries.add(property(object, key, depth + 1));
        }
        open.remove(open.size() - 1);
        Integer number = circular.get(object);
        if (number != null) {
            frame.base = frame.base.isEmpty() ? "<ref *" + number + ">" : "<ref *" + number + "> " + frame.base;
        }
        boolean grouped = false;
        if (frame.array && entries.size() > 6) {
            List<String> columns = grouped(object, entries);
            grouped = columns != entries;
            entries = columns;
        }
        return InspectedLayout.combine(entries, frame.base, frame.open, frame.close, indentation, breakLength,
            currentDepth - (depth + 1) < InspectedLayout.COMPACT, grouped);
    }

    private List<String> grouped(JSObject object, List<String> entries) {
        boolean numbers = true;
        for (int i = 0; i < entries.size() && numbers; i++) {
            Object element = object.get(realm, (long) i);
            numbers = element instanceof Integer || element instanceof Double || element instanceof BigInteger;
        }
        boolean more = entries.size() > maxArrayLength;
        return InspectedLayout.columns(entries, more, numbers, indentation, breakLength);
    }

    private Frame frame(JSObject object, InspectedType type) {
        Frame frame = new Frame();
        boolean array = object instanceof JSArray || type.isTypedArray();
        frame.keys = keys(object, array || object instanceof JSStringObject);
        if (array) {
            arrayFrame(frame, object, type);
        } else if (object instanceof JSMap map) {
            collectionFrame(frame, type, "Map", map.table.size());
        } else if (object instanceof JSSet set) {
            collectionFrame(frame, type, "Set", set.table.size());
        } else if (object instanceof JSCollectionIterator iterator) {
            frame.open = "[" + (iterator.ofMap ? "Map " : "Set ") + (iterator.yieldsEntries() ? "Entries" : "Iterator") + "] {";
        } else if (object.isCallable()) {
            base(frame, InspectedFunctions.describe(realm, object, type));
        } else if (object instanceof JSError error) {
            base(frame, InspectedErrors.describe(this, error, type, frame.keys, indentation));
        } else if (object instanceof JSRegExp) {
            base(frame, callIntrinsic(Intrinsic.REG_EXP_PROTOTYPE, "toString", object));
        } else if (object.className().equals("Date")) {
            base(frame, date(object));
        } else if (object instanceof JSPrimitiveObject || object instanceof JSStringObject) {
            base(frame, boxed(object, type));
        } else if (object instanceof JSPromise || object.className().startsWith("Weak")) {
            frame.open = type.prefix(object.className(), "") + "{";
        } else if (object.className().equals("Arguments")) {
            frame.open = "[Arguments] {";
            frame.empty = "[Arguments] {}";
        } else if (object.className().equals("Module")) {
            frame.open = "[Module: null prototype] {";
            frame.empty = "[Module: null prototype] {}";
        } else if (type.isPlain()) {
            frame.empty = "{}";
        } else {
            frame.open = type.prefix("Object", "") + "{";
            frame.empty = frame.open + "}";
        }
        return frame;
    }

    private static void base(Frame frame, String text) {
        frame.base = text;
        frame.empty = text;
    }

    private void arrayFrame(Frame frame, JSObject object, InspectedType type) {
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        frame.array = true;
        boolean plain = object instanceof JSArray && type.isNamed("Array");
        frame.open = (plain ? "" : type.prefix("Array", "(" + length + ")")) + "[";
        frame.close = "]";
        frame.empty = length == 0 ? frame.open + "]" : null;
    }

    private static void collectionFrame(Frame frame, InspectedType type, String name, int size) {
        frame.open = type.prefix(name, "(" + size + ")") + "{";
        frame.empty = size == 0 ? frame.open + "}" : null;
    }

    private String callIntrinsic(Intrinsic prototype, String method, JSObject receiver) {
        Object function = realm.intrinsic(prototype).get(realm, realm.key(method));
        return TypeConversion.toString(realm, ObjectOperations.call(realm, function, receiver));
    }

    private String date(JSObject object) {
        String time = callIntrinsic(Intrinsic.DATE_PROTOTYPE, "getTime", object);
        return callIntrinsic(Intrinsic.DATE_PROTOTYPE, time.equals("NaN") ? "toString" : "toISOString", object);
    }

    private String boxed(JSObject object, InspectedType type) {
        Object primitive = object instanceof JSStringObject s ? s.string : ((JSPrimitiveObject) object).primitive;
        String name = object.className();
        return "[" + name + (type.isNamed(name) ? "" : " (" + type.name() + ")") + ": " + primitive(primitive) + "]";
    }

    /** The own enumerable keys; {@code skipIndices} leaves out what elements show. */
    private List<PropertyKey> keys(JSObject object, boolean skipIndices) {
        List<PropertyKey> keys = new ArrayList<>();
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            if (skipIndices && key.isIndex()) {
                continue;
            }
            PropertyDescriptor own = object.getOwnProperty(realm, key);
            if (own != null && own.enumerable()) {
                keys.add(key);
            }
        }
        return keys;
    }

    // ---- entries ----------------------------------------------------------------------------------------------------

    private List<String> entries(JSObject object, int depth) {
        List<String> entries = new ArrayList<>();
        if (object instanceof JSMap map) {
            OrderedTable.Cursor cursor = map.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                Object value = map.table.value(e);
                entries.add(nested(map.table.key(e), depth) + " => " + nested(value, depth));
            }
        } else if (object instanceof JSSet set) {
            OrderedTable.Cursor cursor = set.table.cursor();
            for (int e = cursor.advance(); e != OrderedTable.NONE; e = cursor.advance()) {
                entries.add(nested(set.table.key(e), depth));
            }
        } else if (object instanceof JSCollectionIterator iterator) {
            for (Object value : iterator.remaining(realm)) {
                entries.add(nested(value, depth));
            }
        } else if (object instanceof JSPromise promise) {
            entries.add(promise.state() == JSPromise.State.PENDING ? "<pending>"
                : (promise.state() == JSPromise.State.REJECTED ? "<rejected> " : "") + nested(promise.result(), depth));
        } else if (object.className().equals("WeakMap") || object.className().equals("WeakSet")) {
            entries.add("<items unknown>");
        } else if (object instanceof JSArray || InspectedType.isTypedArrayName(object.className())) {
            elements(object, entries, depth);
        }
        return entries;
    }

    private void elements(JSObject object, List<String> entries, int depth) {
        long length = ObjectOperations.lengthOfArrayLike(realm, object);
        long i = 0;
        while (i < length && entries.size() < maxArrayLength) {
            PropertyDescriptor own = object.getOwnProperty(realm, realm.key(i));
            if (own != null) {
                entries.add(described(own, depth));
                i++;
                continue;
            }
            long end = i + 1;
            while (end < length && !object.hasOwnProperty(realm, realm.key(end))) {
                end++;
                realm.agent.poll();
            }
            entries.add("<" + (end - i) + " empty item" + (end - i == 1 ? "" : "s") + ">");
            i = end;
        }
        if (i < length) {
            entries.add("... " + (length - i) + " more item" + (length - i == 1 ? "" : "s"));
        }
    }

    private String nested(Object value, int depth) {
        indentation += 2;
        String text = value(value, depth);
        indentation -= 2;
        return text;
    }

    private String described(PropertyDescriptor own, int depth) {
        if (own.isAccessor()) {
            return own.getter() == null ? own.setter() == null ? "undefined" : "[Setter]"
                : own.setter() == null ? "[Getter]" : "[Getter/Setter]";
        }
        return nested(own.value(), depth);
    }

    private String property(JSObject object, PropertyKey key, int depth) {
        PropertyDescriptor own = object.getOwnProperty(realm, key);
        if (own == null) {
            own = PropertyDescriptor.ofValue(object.get(realm, key)).setAttribute(Property.ENUMERABLE, true);
        }
        String name = key.isSymbol() ? "[" + key.toDisplayString() + "]"
            : !own.enumerable() ? "[" + key.toDisplayString() + "]" : InspectedText.propertyName(key.toDisplayString());
        return name + ": " + described(own, depth);
    }
}
