package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-intl-durationformat-constructor">The Intl.DurationFormat Constructor</a> */
@BuiltinHolder("%Intl.DurationFormat%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_DURATION_FORMAT_PROTOTYPE", attributes = 0)
public final class DurationFormatConstructor {
    private DurationFormatConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat">Intl.DurationFormat</a> */
    @Builtin(name = "DurationFormat", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, DurationFormatReader.SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_DURATION_FORMAT_PROTOTYPE);
        return DurationFormatReader.create(realm, prototype, locales, options);
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat.supportedLocalesOf">Intl.DurationFormat.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, DurationFormatReader.SERVICE, locales, options);
    }
}
