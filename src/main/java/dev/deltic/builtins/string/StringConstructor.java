package dev.deltic.builtins.string;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.NumberToString;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSStringObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-string-constructor">The String Constructor</a> */
@BuiltinHolder("%String%")
@IntrinsicProperty(name = "prototype", intrinsic = "STRING_PROTOTYPE", attributes = 0)
public final class StringConstructor {
    private StringConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-string-constructor-string-value">String ( value )</a> */
    @Builtin(name = "String", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object[] arguments) {
        if (newTarget == UNDEFINED) {
            if (arguments.length == 0) {
                return "";
            }
            return arguments[0] instanceof JSSymbol symbol ? symbol.toDisplayString()
                : TypeConversion.toStringValue(realm, arguments[0]);
        }
        String text = arguments.length == 0 ? "" : TypeConversion.toString(realm, arguments[0]);
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.STRING_PROTOTYPE);
        return new JSStringObject(realm, prototype, text);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.fromcharcode">String.fromCharCode</a> */
    @Builtin(name = "fromCharCode", length = 1)
    static Object fromCharCode(Realm realm, Object thisValue, Object[] codeUnits) {
        if (codeUnits.length == 1) {
            return JSStrings.ofChar((char) TypeConversion.toInt32(realm, codeUnits[0]));
        }
        char[] chars = new char[codeUnits.length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) TypeConversion.toInt32(realm, codeUnits[i]);
        }
        return new String(chars);
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.fromcodepoint">String.fromCodePoint</a> */
    @Builtin(name = "fromCodePoint", length = 1)
    static Object fromCodePoint(Realm realm, Object thisValue, Object[] codePoints) {
        StringBuilder result = new StringBuilder(codePoints.length);
        for (Object next : codePoints) {
            double number = TypeConversion.toNumber(realm, next);
            int codePoint = (int) number;
            if (codePoint != number || codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
                throw Errors.create(realm, MessageTemplate.INVALID_CODE_POINT, NumberToString.toString(number));
            }
            result.appendCodePoint(codePoint);
        }
        return result.length() == 1 ? JSStrings.ofChar(result.charAt(0)) : result.toString();
    }

    /** <a href="https://tc39.es/ecma262/#sec-string.raw">String.raw</a> */
    @Builtin(name = "raw", length = 1)
    static Object raw(Realm realm, Object thisValue, Object[] arguments) {
        JSObject cooked = TypeConversion.toObject(realm, arguments.length == 0 ? UNDEFINED : arguments[0]);
        JSObject literals = TypeConversion.toObject(realm, cooked.get(realm, Names.RAW));
        long count = ObjectOperations.lengthOfArrayLike(realm, literals);
        StringBuilder result = new StringBuilder();
        for (long i = 0; i < count; i++) {
            result.append(TypeConversion.toString(realm, literals.get(realm, i)));
            if (i + 1 < count && i + 1 < arguments.length) {
                result.append(TypeConversion.toString(realm, arguments[(int) i + 1]));
            }
            JSStrings.checkLength(result.length());
            if ((i & 1023) == 1023) {
                realm.agent.poll();
            }
        }
        return result.toString();
    }
}
