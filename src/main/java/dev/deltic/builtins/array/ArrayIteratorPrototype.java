package dev.deltic.builtins.array;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArrayIterator;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%arrayiteratorprototype%-object">The %ArrayIteratorPrototype% Object</a>. Its only
 *  method is how {@link dev.deltic.runtime.BuiltinIterator} knows an untouched iterator. */
@BuiltinHolder(value = "%ArrayIteratorPrototype%", toStringTag = "Array Iterator")
public final class ArrayIteratorPrototype {
    private ArrayIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next">%ArrayIteratorPrototype%.next</a> */
    @Builtin(name = "next")
    static Object next(Realm realm, Object thisValue) {
        if (!(thisValue instanceof JSArrayIterator iterator)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Array Iterator.prototype.next",
                Errors.display(thisValue));
        }
        return iterator.next(realm);
    }
}
