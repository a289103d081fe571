package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.TextSegmenter;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import java.util.List;
import java.util.Map;

/** <a href="https://tc39.es/ecma402/#sec-intl-segmenter-constructor">The Intl.Segmenter Constructor</a> */
@BuiltinHolder("%Intl.Segmenter%")
@IntrinsicProperty(name = "prototype", intrinsic = "INTL_SEGMENTER_PROTOTYPE", attributes = 0)
public final class SegmenterConstructor {
    private static final String SERVICE = "Intl.Segmenter";

    private SegmenterConstructor() { }

    /** <a href="https://tc39.es/ecma402/#sec-intl.segmenter">Intl.Segmenter</a> */
    @Builtin(name = "Segmenter", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object locales, Object options) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, SERVICE);
        }
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.INTL_SEGMENTER_PROTOTYPE);
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.of(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, Map.of());
        TextSegmenter.Granularity granularity = bag.constant("granularity", TextSegmenter.Granularity.class,
            TextSegmenter.Granularity.GRAPHEME);
        return new JSSegmenter(realm, prototype, resolved.locale(), granularity, intl.data.segmenter(resolved.dataLocale(), granularity));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.segmenter.supportedlocalesof">Intl.Segmenter.supportedLocalesOf</a> */
    @Builtin(name = "supportedLocalesOf", length = 1)
    static Object supportedLocalesOf(Realm realm, Object thisValue, Object locales, Object options) {
        return LocaleList.supported(realm, SERVICE, locales, options);
    }
}
