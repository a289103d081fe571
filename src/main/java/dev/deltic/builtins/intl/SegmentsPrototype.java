package dev.deltic.builtins.intl;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** <a href="https://tc39.es/ecma402/#sec-%intlsegmentsprototype%-object">The %IntlSegmentsPrototype% Object</a> */
@BuiltinHolder("%IntlSegmentsPrototype%")
public final class SegmentsPrototype {
    private SegmentsPrototype() { }

    private static JSSegments self(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSSegments segments) {
            return segments;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "%Segments.prototype%." + method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma402/#sec-%intlsegmentsprototype%.containing">%IntlSegmentsPrototype%.containing</a> */
    @Builtin(name = "containing", length = 1)
    static Object containing(Realm realm, Object thisValue, Object index) {
        JSSegments segments = self(realm, thisValue, "containing");
        double n = TypeConversion.toIntegerOrInfinity(realm, index);
        return n < 0 || n >= segments.text.length() ? UNDEFINED : segments.segmentAt(realm, (int) n);
    }

    /** <a href="https://tc39.es/ecma402/#sec-%intlsegmentsprototype%-%symbol.iterator%">%IntlSegmentsPrototype%[%Symbol.iterator%]</a> */
    @Builtin(name = "@@iterator")
    static Object iterator(Realm realm, Object thisValue) {
        return new SegmentIterator(realm, self(realm, thisValue, "[Symbol.iterator]"));
    }
}
