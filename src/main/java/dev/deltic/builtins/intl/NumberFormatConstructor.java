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

/** <a href="https://tc39.es/ecma402/#sec-intl-numberformat-constructor">The Intl.NumberFormat Constructor</a> */
@BuiltinHolder("%Intl.NumberFormat%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_NUMBER_FORMAT_PROTOTYPE", attributes = 0)
public final class NumberFormatConstructor {
    private NumberFormatConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat">Intl.NumberFormat</a>. A call does not need {@code new}; one on a number
     *  format that is not yet one makes it one
     *  (<a href="https://tc39.es/ecma402/#sec-chainnumberformat">ChainNumberFormat</a>). */
    @Builtin(name = "NumberFormat", kind = Builtin.Kind.CONSTRUCTOR, receivesThis = true)
    static Object construct(Realm realm, Object newTarget, Object thisValue, Object locales, Object options) {
        JSObject constructor = realm.intrinsic(Intrinsic.INTL_NUMBER_FORMAT);
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget == UNDEFINED ? constructor : newTarget,
            Intrinsic.INTL_NUMBER_FORMAT_PROTOTYPE);
        JSNumberFormat format = NumberFormatReader.create(realm, prototype, locales, options);
        if (newTarget == UNDEFINED && thisValue instanceof JSObject object
                && ObjectOperations.ordinaryHasInstance(realm, constructor, object)) {
            ObjectOperations.definePropertyOrThrow(realm, object, IntlState.of(realm).fallbackSymbol,
                PropertyDescriptor.data(format, 0));
            return object;
        }
        return format;
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat.supportedlocalesof">Intl.NumberFormat.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, NumberFormatReader.SERVICE, locales, options);
    }
}
