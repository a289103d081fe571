package dev.deltic.builtins.string;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%stringiteratorprototype%-object">The %StringIteratorPrototype% Object</a> */
@BuiltinHolder(value = "%StringIteratorPrototype%", toStringTag = "String Iterator")
public final class StringIteratorPrototype {
    private StringIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%stringiteratorprototype%.next">next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (!(thisValue instanceof StringIterator iterator)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "String Iterator.prototype.next",
                Errors.display(thisValue));
        }
        return iterator.next(realm);
    }
}
