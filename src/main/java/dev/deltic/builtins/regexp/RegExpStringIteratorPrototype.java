package dev.deltic.builtins.regexp;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%-object">The %RegExpStringIteratorPrototype% Object</a> */
@BuiltinHolder(value = "%RegExpStringIteratorPrototype%", toStringTag = "RegExp String Iterator")
public final class RegExpStringIteratorPrototype {
    private RegExpStringIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%regexpstringiteratorprototype%.next">next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (!(thisValue instanceof RegExpStringIterator iterator)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "%RegExpStringIterator%.prototype.next",
                Errors.display(thisValue));
        }
        return iterator.next(realm);
    }
}
