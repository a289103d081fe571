package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-intl-datetimeformat-constructor">The Intl.DateTimeFormat Constructor</a> */
@BuiltinHolder("%Intl.DateTimeFormat%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_DATE_TIME_FORMAT_PROTOTYPE", attributes = 0)
public final class DateTimeFormatConstructor {
    private DateTimeFormatConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat">Intl.DateTimeFormat</a>, which may be called without {@code new} */
    @Builtin(name = "DateTimeFormat", kind = Builtin.Kind.CONSTRUCTOR, receivesThis = true)
    static Object construct(Realm realm, Object newTarget, Object thisValue, Object locales, Object options) {
        JSObject constructor = realm.intrinsic(Intrinsic.INTL_DATE_TIME_FORMAT);
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget == UNDEFINED ? constructor : newTarget,
            Intrinsic.INTL_DATE_TIME_FORMAT_PROTOTYPE);
        JSDateTimeFormat format = new JSDateTimeFormat(realm, prototype,
            DateTimeSettings.create(realm, locales, options, DateTimeSettings.Purpose.ANY_DATE, null));
        return newTarget == UNDEFINED ? chained(realm, format, constructor, thisValue) : format;
    }

    /** What is called on an object that inherits from the prototype becomes its property, as scripts of ECMA-402's first edition expect.
     *  <a href="https://tc39.es/ecma402/#sec-chaindatetimeformat">ChainDateTimeFormat</a> */
    private static Object chained(Realm realm, JSDateTimeFormat format, JSObject constructor, Object thisValue) {
        if (!ObjectOperations.ordinaryHasInstance(realm, constructor, thisValue)) {
            return format;
        }
        JSObject object = (JSObject) thisValue;
        ObjectOperations.definePropertyOrThrow(realm, object, IntlState.of(realm).fallbackSymbol, PropertyDescriptor.data(format, 0));
        return object;
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.datetimeformat.supportedlocalesof">Intl.DateTimeFormat.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, DateTimeSettings.SERVICE, locales, options);
    }
}
