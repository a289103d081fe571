package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Rhino's and SpiderMonkey's {@code toSource}: a text that evaluates to a value like the one it is made of. One function serves objects of
 *  all kinds. */
final class SourceText {
    private static final String NAME = "toSource";

    private final Realm realm;
    /** What is being written: a cycle is written as an empty object. */
    private final Set<JSObject> open = Collections.newSetFromMap(new IdentityHashMap<>());

    SourceText(Realm realm) {
        this.realm = realm;
    }

    /** The text of an object. */
    String of(JSObject object) {
        if (object instanceof JSStringObject) {
            return "(new String(" + quoted(TypeConversion.toString(realm, object), '"') + "))";
        }
        if (object instanceof JSPrimitiveObject wrapper && (wrapper.primitive instanceof Number || wrapper.primitive instanceof Boolean)) {
            return "(new " + (wrapper.primitive instanceof Boolean ? "Boolean(" : "Number(") + ofValue(wrapper.primitive) + "))";
        }
        if (object instanceof JSDate date) {
            return "(new Date(" + ofValue(date.time) + "))";
        }
        if (object instanceof JSFunction || object instanceof JSRegExp) {
            return TypeConversion.toString(realm, object);
        }
        if (object instanceof JSError) {
            return "(new " + TypeConversion.toString(realm, object.get(realm, realm.key("name"))) + "("
                + quoted(TypeConversion.toString(realm, object.get(realm, realm.key("message"))), '"') + "))";
        }
        boolean isArray = object instanceof JSArray;
        if (!open.add(object)) {
            return isArray ? "[]" : "({})";
        }
        String text = isArray ? ofArray((JSArray) object) : ofProperties(object);
        open.remove(object);
        return text;
    }

    private String ofArray(JSArray array) {
        StringBuilder text = new StringBuilder("[");
        for (long i = 0; i < array.length; i++) {
            boolean present = array.hasProperty(realm, realm.key(i));
            text.append(i == 0 ? "" : ", ").append(present ? ofValue(array.get(realm, i)) : "");
            if (!present && i == array.length - 1) {
                text.append(',');
            }
        }
        return text.append(']').toString();
    }

    private String ofProperties(JSObject object) {
        StringBuilder text = new StringBuilder("({");
        for (Object key : ObjectOperations.enumerableOwnProperties(realm, object, ObjectOperations.Enumeration.KEYS)) {
            String name = key.toString();
            text.append(text.length() == 2 ? "" : ", ").append(isPlainKey(name) ? name : quoted(name, '\''));
            text.append(':').append(ofValue(object.get(realm, realm.key(name))));
        }
        return text.append("})").toString();
    }

    private static boolean isPlainKey(String name) {
        if (name.isEmpty()) {
            return false;
        }
        boolean digits = true;
        boolean identifier = Character.isUnicodeIdentifierStart(name.charAt(0)) || name.charAt(0) == '$' || name.charAt(0) == '_';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            digits &= c >= '0' && c <= '9';
            identifier &= c == '$' || Character.isUnicodeIdentifierPart(c);
        }
        return identifier || digits && (name.length() == 1 || name.charAt(0) != '0');
    }

    /** The text of any value within another: an object without parentheses around its braces. */
    private String ofValue(Object value) {
        if (JSStrings.isString(value)) {
            return quoted(value.toString(), '"');
        }
        if (value instanceof Double d && d == 0 && 1 / d < 0) {
            return "-0";
        }
        if (!(value instanceof JSObject object)) {
            return value == UNDEFINED ? "(void 0)" : value == null ? "null" : TypeConversion.toString(realm, value);
        }
        Object method = object.get(realm, realm.key(NAME));
        String text = method instanceof BuiltinFunction own && own.initialName().equals(NAME) ? of(object)
            : TypeConversion.toString(realm, ObjectOperations.isCallable(method) ? ObjectOperations.call(realm, method, object) : object);
        return text.startsWith("({") && text.endsWith("})") ? text.substring(1, text.length() - 1) : text;
    }

    private static String quoted(String value, char quote) {
        StringBuilder text = new StringBuilder().append(quote);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\n': text.append("\\n"); break;
                case '\r': text.append("\\r"); break;
                case '\t': text.append("\\t"); break;
                case '\b': text.append("\\b"); break;
                case '\f': text.append("\\f"); break;
                case '\\': text.append("\\\\"); break;
                default:
                    if (c == quote) {
                        text.append('\\').append(c);
                    } else if (c < ' ' || c == 0x2028 || c == 0x2029) {
                        text.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
                    } else {
                        text.append(c);
                    }
            }
        }
        return text.append(quote).toString();
    }
}
