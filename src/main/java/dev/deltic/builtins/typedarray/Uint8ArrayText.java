package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSTypedArray;
import dev.deltic.runtime.exotic.TypedArrayKind;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64 and hexadecimal texts of a Uint8Array.
 *  <a href="https://tc39.es/ecma262/#sec-uint8array-objects">Additional Functionality for Uint8Array</a> */
final class Uint8ArrayText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

    private Uint8ArrayText() { }

    private static JSTypedArray validate(Realm realm, Object value) {
        if (value instanceof JSTypedArray array && array.kind == TypedArrayKind.UINT8) {
            return array;
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_UINT8_ARRAY, Errors.display(value));
    }

    private static void requireInBounds(Realm realm, JSTypedArray array, String method) {
        if (array.isOutOfBounds()) {
            throw Errors.create(realm, MessageTemplate.DETACHED_OPERATION, method);
        }
    }

    private static String requireString(Realm realm, Object value) {
        if (!JSStrings.isString(value)) {
            throw Errors.create(realm, MessageTemplate.EXPECTED_STRING, Errors.display(value));
        }
        return JSStrings.flatten(value);
    }

    // ---- options ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-getoptionsobject">GetOptionsObject</a>; null for none. */
    private static JSObject options(Realm realm, Object value) {
        if (value != UNDEFINED && !(value instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(value));
        }
        return value == UNDEFINED ? null : (JSObject) value;
    }

    private static boolean isUrlAlphabet(Realm realm, JSObject options) {
        return option(realm, options, "alphabet", "base64", "base64url", "base64url") != 0;
    }

    private static Base64Decoder.LastChunk lastChunk(Realm realm, JSObject options) {
        int choice = option(realm, options, "lastChunkHandling", "loose", "strict", "stop-before-partial");
        return choice == 0 ? Base64Decoder.LastChunk.LOOSE
            : choice == 1 ? Base64Decoder.LastChunk.STRICT : Base64Decoder.LastChunk.STOP_BEFORE_PARTIAL;
    }

    /** Which of the choices the option names; the first when it is undefined. */
    private static int option(Realm realm, JSObject options, String name, String first, String second, String third) {
        Object value = options == null ? UNDEFINED : options.get(realm, realm.key(name));
        if (value == UNDEFINED) {
            return 0;
        }
        String text = JSStrings.isString(value) ? JSStrings.flatten(value) : "";
        if (text.equals(first)) {
            return 0;
        }
        if (text.equals(second)) {
            return 1;
        }
        if (text.equals(third)) {
            return 2;
        }
        throw Errors.create(realm, MessageTemplate.BASE64_OPTION, Errors.display(value), name);
    }

    // ---- base64 -----------------------------------------------------------------------------------------------------

    static Object fromBase64(Realm realm, Object text, Object optionsValue) {
        String source = requireString(realm, text);
        JSObject options = options(realm, optionsValue);
        boolean url = isUrlAlphabet(realm, options);
        Base64Decoder decoder = new Base64Decoder(source, url, lastChunk(realm, options), Integer.MAX_VALUE);
        decoder.decode();
        if (decoder.failed) {
            throw Errors.create(realm, MessageTemplate.BASE64_INVALID);
        }
        return create(realm, decoder.bytes, decoder.count);
    }

    static Object setFromBase64(Realm realm, Object thisValue, Object text, Object optionsValue) {
        JSTypedArray array = validate(realm, thisValue);
        array.requireWritable(realm, "Uint8Array.prototype.setFromBase64");
        String source = requireString(realm, text);
        JSObject options = options(realm, optionsValue);
        boolean url = isUrlAlphabet(realm, options);
        Base64Decoder.LastChunk last = lastChunk(realm, options);
        requireInBounds(realm, array, "Uint8Array.prototype.setFromBase64");
        Base64Decoder decoder = new Base64Decoder(source, url, last, array.currentLength());
        decoder.decode();
        System.arraycopy(decoder.bytes, 0, array.bytes, array.byteOffset, decoder.count);
        if (decoder.failed) {
            throw Errors.create(realm, MessageTemplate.BASE64_INVALID);
        }
        return result(realm, decoder.read, decoder.count);
    }

    static Object toBase64(Realm realm, Object thisValue, Object optionsValue) {
        JSTypedArray array = validate(realm, thisValue);
        JSObject options = options(realm, optionsValue);
        boolean url = isUrlAlphabet(realm, options);
        boolean omitPadding = options != null && TypeConversion.toBoolean(options.get(realm, realm.key("omitPadding")));
        requireInBounds(realm, array, "Uint8Array.prototype.toBase64");
        Base64.Encoder encoder = url ? Base64.getUrlEncoder() : Base64.getEncoder();
        return (omitPadding ? encoder.withoutPadding() : encoder).encodeToString(bytes(array));
    }

    private static byte[] bytes(JSTypedArray array) {
        return Arrays.copyOfRange(array.bytes, array.byteOffset, array.byteOffset + array.currentLength());
    }

    // ---- hexadecimal ------------------------------------------------------------------------------------------------

    static Object fromHex(Realm realm, Object text) {
        String source = requireString(realm, text);
        byte[] bytes = new byte[source.length() / 2];
        if (decodeHex(source, bytes, 0, bytes.length) < bytes.length || source.length() % 2 != 0) {
            throw Errors.create(realm, MessageTemplate.HEX_INVALID);
        }
        return create(realm, bytes, bytes.length);
    }

    static Object setFromHex(Realm realm, Object thisValue, Object text) {
        JSTypedArray array = validate(realm, thisValue);
        array.requireWritable(realm, "Uint8Array.prototype.setFromHex");
        String source = requireString(realm, text);
        requireInBounds(realm, array, "Uint8Array.prototype.setFromHex");
        if (source.length() % 2 != 0) {
            throw Errors.create(realm, MessageTemplate.HEX_INVALID);
        }
        int wanted = Math.min(source.length() / 2, array.currentLength());
        int written = decodeHex(source, array.bytes, array.byteOffset, wanted);
        if (written < wanted) {
            throw Errors.create(realm, MessageTemplate.HEX_INVALID);
        }
        return result(realm, written * 2, written);
    }

    /** Decodes up to {@code count} bytes; returns how many there were before an error. */
    private static int decodeHex(String source, byte[] target, int at, int count) {
        for (int i = 0; i < count; i++) {
            int high = digit(source.charAt(2 * i));
            int low = digit(source.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return i;
            }
            target[at + i] = (byte) (high << 4 | low);
        }
        return count;
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    static Object toHex(Realm realm, Object thisValue) {
        JSTypedArray array = validate(realm, thisValue);
        requireInBounds(realm, array, "Uint8Array.prototype.toHex");
        int length = array.currentLength();
        byte[] text = new byte[JSStrings.checkLength(length * 2L)];
        for (int i = 0; i < length; i++) {
            int value = array.bytes[array.byteOffset + i];
            text[2 * i] = HEX[value >> 4 & 15];
            text[2 * i + 1] = HEX[value & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    // ---- results ----------------------------------------------------------------------------------------------------

    private static JSTypedArray create(Realm realm, byte[] bytes, int count) {
        JSTypedArray array = JSTypedArray.create(realm, TypedArrayKind.UINT8, count);
        System.arraycopy(bytes, 0, array.bytes, 0, count);
        return array;
    }

    private static JSObject result(Realm realm, int read, int written) {
        JSObject result = JSObject.create(realm);
        result.addProperty(realm.key("read"), read, Property.ALL);
        result.addProperty(realm.key("written"), written, Property.ALL);
        return result;
    }
}
