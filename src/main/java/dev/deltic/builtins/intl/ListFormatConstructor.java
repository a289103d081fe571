package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.ListJoiner;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.List;
import java.util.Map;

/** <a href="https://tc39.es/ecma402/#sec-intl-listformat-constructor">The Intl.ListFormat Constructor</a> */
@BuiltinHolder("%Intl.ListFormat%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_LIST_FORMAT_PROTOTYPE", attributes = 0)
public final class ListFormatConstructor {
    private static final String SERVICE = "Intl.ListFormat";

    private ListFormatConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.listformat">Intl.ListFormat</a> */
    @Builtin(name = "ListFormat", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_LIST_FORMAT_PROTOTYPE);
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.of(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, Map.of());
        ListJoiner.Type type = bag.constant("type", ListJoiner.Type.class, ListJoiner.Type.CONJUNCTION);
        ListJoiner.Style style = bag.constant("style", ListJoiner.Style.class, ListJoiner.Style.LONG);
        ListJoiner joiner = intl.data.lists(resolved.dataLocale(), type, style);
        return new JSListFormat(realm, prototype, resolved.locale(), type, style, joiner);
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.ListFormat.supportedLocalesOf">Intl.ListFormat.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
