package dev.deltic.builtins.generator;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.AsyncFromSyncIterator;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%-object">%AsyncFromSyncIteratorPrototype%</a>; never
 *  seen by a script, so the receiver is always right. */
@BuiltinHolder("%AsyncFromSyncIteratorPrototype%")
public final class AsyncFromSyncIteratorPrototype {
    private AsyncFromSyncIteratorPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.next">next</a> */
    @Builtin(name = "next", length = 1)
    static Object next(Realm realm, Object thisValue, Object[] arguments) {
        return ((AsyncFromSyncIterator) thisValue).next(realm, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.return">return</a> */
    @Builtin(name = "return", length = 1)
    static Object doReturn(Realm realm, Object thisValue, Object[] arguments) {
        return ((AsyncFromSyncIterator) thisValue).doReturn(realm, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.throw">throw</a> */
    @Builtin(name = "throw", length = 1)
    static Object doThrow(Realm realm, Object thisValue, Object[] arguments) {
        return ((AsyncFromSyncIterator) thisValue).doThrow(realm, arguments);
    }
}
