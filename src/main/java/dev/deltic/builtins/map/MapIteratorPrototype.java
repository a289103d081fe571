package dev.deltic.builtins.map;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSCollectionIterator;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%mapiteratorprototype%-object">The %MapIteratorPrototype% Object</a> */
@BuiltinHolder(value = "%MapIteratorPrototype%", toStringTag = "Map Iterator")
public final class MapIteratorPrototype {
    private MapIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%mapiteratorprototype%.next">next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (thisValue instanceof JSCollectionIterator iterator && iterator.ofMap) {
            return iterator.next(realm);
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Map Iterator.prototype.next",
            Errors.display(thisValue));
    }
}
