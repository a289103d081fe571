package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.CollationOrder;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.LocaleSubtags;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** <a href="https://tc39.es/ecma402/#sec-the-intl-collator-constructor">The Intl.Collator Constructor</a> */
@BuiltinHolder("%Intl.Collator%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_COLLATOR_PROTOTYPE", attributes = 0)
public final class CollatorConstructor {
    private static final String SERVICE = "Intl.Collator";

    private CollatorConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.collator">Intl.Collator</a> */
    @Builtin(name = "Collator", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        JSObject prototype = newTarget == UNDEFINED ? realm.intrinsic(Intrinsic.INTL_COLLATOR_PROTOTYPE)
            : ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_COLLATOR_PROTOTYPE);
        return create(realm, prototype, locales, options);
    }

    /** The steps after the object has been made. */
    static JSCollator create(Realm realm, JSObject prototype, Object locales, Object options) {
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.coerced(realm, SERVICE, options);
        CollationOrder.Usage usage = bag.constant("usage", CollationOrder.Usage.class, CollationOrder.Usage.SORT);
        bag.readLocaleMatcher();
        Map<String, String> keywords = new HashMap<>();
        String collation = bag.text("collation");
        if (collation != null) {
            if (!LocaleSubtags.isType(collation)) {
                throw bag.outOfRange("collation", collation);
            }
            keywords.put("co", collation);
        }
        Boolean numeric = bag.bool("numeric");
        if (numeric != null) {
            keywords.put("kn", numeric.toString());
        }
        String caseFirst = bag.text("caseFirst", null, "upper", "lower", "false");
        if (caseFirst != null) {
            keywords.put("kf", caseFirst);
        }
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, keywords, "co", "kf", "kn");
        CollationOrder.Sensitivity sensitivity = bag.constant("sensitivity", CollationOrder.Sensitivity.class,
            CollationOrder.Sensitivity.VARIANT);
        Boolean ignorePunctuation = bag.bool("ignorePunctuation");
        CollationOrder.Options order = new CollationOrder.Options(resolved.dataLocale(), usage, resolved.keyword("co"),
            resolved.keyword("kn").equals("true"), CollationOrder.CaseFirst.valueOf(resolved.keyword("kf").toUpperCase(Locale.ROOT)),
            sensitivity, ignorePunctuation);
        return new JSCollator(realm, prototype, resolved.locale(), order, intl.data.order(order));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.collator.supportedlocalesof">Intl.Collator.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
