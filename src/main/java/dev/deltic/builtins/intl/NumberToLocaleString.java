package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.Realm;

/** What Intl makes of {@code Number.prototype.toLocaleString}. */
@BuiltinHolder("%Number.prototype.toLocaleString%")
public final class NumberToLocaleString {
    private NumberToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-number.prototype.tolocalestring">Number.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        Object value = thisValue instanceof JSPrimitiveObject object ? object.primitive : thisValue;
        if (!(value instanceof Integer) && !(value instanceof Double)) {
            throw Errors.create(realm, MessageTemplate.RECEIVER_TYPE, "Number.prototype.toLocaleString", "Number");
        }
        if (locales == UNDEFINED && options == UNDEFINED && AmericanNumbers.isDefaultLocale()) {
            return AmericanNumbers.format(((Number) value).doubleValue());
        }
        return PlainNumberFormats.of(realm, locales, options).format((Number) value);
    }
}
