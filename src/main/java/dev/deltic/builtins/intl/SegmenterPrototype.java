package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma402/#sec-properties-of-intl-segmenter-prototype-object">Properties of the Intl.Segmenter Prototype
 *  Object</a> */
@BuiltinHolder(value = "%Intl.Segmenter.prototype%", toStringTag = "Intl.Segmenter")
@IntrinsicProperty(name = "constructor", intrinsic = "INTL_SEGMENTER")
public final class SegmenterPrototype {
    private SegmenterPrototype() { }

    private static JSSegmenter self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSSegmenter segmenter) {
            return segmenter;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Intl.Segmenter.prototype." + method,
            Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.segmenter.prototype.segment">Intl.Segmenter.prototype.segment</a> */
    @Builtin(name = "segment", length = 1)
    static Object segment(Realm realm, Object thisValue, Object text) {
        JSSegmenter segmenter = self(realm, thisValue, "segment");
        return new JSSegments(realm, segmenter, TypeConversion.toString(realm, text));
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.segmenter.prototype.resolvedoptions">Intl.Segmenter.prototype.resolvedOptions</a> */
    @Builtin(name = "resolvedOptions")
    static Object resolvedOptions(Realm realm, Object thisValue) {
        JSSegmenter segmenter = self(realm, thisValue, "resolvedOptions");
        JSObject result = Results.object(realm);
        Results.put(realm, result, "locale", segmenter.locale);
        Results.put(realm, result, "granularity", IntlOptions.nameOf(segmenter.granularity));
        return result;
    }
}
