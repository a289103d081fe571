package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.RelativeTimeFormatter;
import dev.deltic.intl.RelativeTimeFormatter.Numeric;
import dev.deltic.intl.RelativeTimeFormatter.Style;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.List;

/** <a href="https://tc39.es/ecma402/#sec-intl-relativetimeformat-constructor">The Intl.RelativeTimeFormat Constructor</a> */
@BuiltinHolder("%Intl.RelativeTimeFormat%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_RELATIVE_TIME_FORMAT_PROTOTYPE", attributes = 0)
public final class RelativeTimeFormatConstructor {
    private static final String SERVICE = "Intl.RelativeTimeFormat";

    private RelativeTimeFormatConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat">Intl.RelativeTimeFormat</a> */
    @Builtin(name = "RelativeTimeFormat", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget,
            Intrinsic.INTL_RELATIVE_TIME_FORMAT_PROTOTYPE);
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.coerced(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, NumberingSystemOption.read(realm, bag), "nu");
        Style style = bag.constant("style", Style.class, Style.LONG);
        Numeric numeric = bag.constant("numeric", Numeric.class, Numeric.ALWAYS);
        RelativeTimeFormatter.Settings settings = new RelativeTimeFormatter.Settings(resolved.dataLocale(), resolved.keyword("nu"), style,
            numeric);
        return new JSRelativeTimeFormat(realm, prototype, resolved.locale(), settings, intl.data.relativeTimes(settings));
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat.supportedLocalesOf">
     *  Intl.RelativeTimeFormat.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
