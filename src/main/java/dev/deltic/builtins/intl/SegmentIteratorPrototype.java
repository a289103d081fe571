package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma402/#sec-%intlsegmentiteratorprototype%-object">The %IntlSegmentIteratorPrototype% Object</a> */
@BuiltinHolder(value = "%IntlSegmentIteratorPrototype%", toStringTag = "Segmenter String Iterator")
public final class SegmentIteratorPrototype {
    private SegmentIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma402/#sec-%intlsegmentiteratorprototype%.next">%IntlSegmentIteratorPrototype%.next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (thisValue instanceof SegmentIterator iterator) {
            return iterator.next(realm);
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "%SegmentIterator.prototype%.next", Errors.display(thisValue));
    }
}
