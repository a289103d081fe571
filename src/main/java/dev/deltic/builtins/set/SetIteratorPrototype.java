package dev.deltic.builtins.set;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSCollectionIterator;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%setiteratorprototype%-object">The %SetIteratorPrototype% Object</a> */
@BuiltinHolder(value = "%SetIteratorPrototype%", toStringTag = "Set Iterator")
public final class SetIteratorPrototype {
    private SetIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%setiteratorprototype%.next">next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (thisValue instanceof JSCollectionIterator iterator && !iterator.ofMap) {
            return iterator.next(realm);
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Set Iterator.prototype.next",
            Errors.display(thisValue));
    }
}
