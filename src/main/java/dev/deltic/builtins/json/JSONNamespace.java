package dev.deltic.builtins.json;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-json-object">The JSON Object</a> */
@BuiltinHolder(value = "%JSON%", toStringTag = "JSON")
public final class JSONNamespace {
    private JSONNamespace() { }

    /** <a href="https://tc39.es/ecma262/#sec-json.parse">JSON.parse</a> */
    @Builtin(name = "parse", length = 2)
    static Object parse(Realm realm, Object thisValue, Object text, Object reviver) {
        String source = TypeConversion.toString(realm, text);
        if (!ObjectOperations.isCallable(reviver)) {
            return new JSONParser(realm, source, null).parse();
        }
        JSONRecorder recorder = JSONReviver.ignoresThirdArgument(reviver) ? null : new JSONRecorder();
        Object unfiltered = new JSONParser(realm, source, recorder).parse();
        JSObject root = JSObject.create(realm);
        root.addProperty(Names.EMPTY, unfiltered, Property.ALL);
        return new JSONReviver(realm, reviver, source).internalize(root, Names.EMPTY, recorder == null ? null : recorder.root());
    }

    /** <a href="https://tc39.es/ecma262/#sec-json.stringify">JSON.stringify</a> */
    @Builtin(name = "stringify", length = 3)
    static Object stringify(Realm realm, Object thisValue, Object value, Object replacer, Object space) {
        JSONSerializer serializer = new JSONSerializer(realm);
        serializer.setReplacer(replacer);
        serializer.setSpace(space);
        String text = serializer.serialize(value);
        return text == null ? UNDEFINED : text;
    }

    /** <a href="https://tc39.es/ecma262/#sec-json.rawjson">JSON.rawJSON</a> */
    @Builtin(name = "rawJSON", length = 1)
    static Object rawJSON(Realm realm, Object thisValue, Object text) {
        String source = TypeConversion.toString(realm, text);
        if (source.isEmpty() || isEdgeSpace(source.charAt(0)) || isEdgeSpace(source.charAt(source.length() - 1))
                || source.charAt(0) == '{' || source.charAt(0) == '[') {
            throw Errors.create(realm, MessageTemplate.INVALID_RAW_JSON);
        }
        new JSONParser(realm, source, null).parse();
        return RawJSONObject.create(realm, source);
    }

    private static boolean isEdgeSpace(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == ' ';
    }

    /** <a href="https://tc39.es/ecma262/#sec-json.israwjson">JSON.isRawJSON</a> */
    @Builtin(name = "isRawJSON", length = 1)
    static Object isRawJSON(Realm realm, Object thisValue, Object value) {
        return value instanceof RawJSONObject;
    }
}
