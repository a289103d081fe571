package dev.deltic.builtins.array;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.JSArrayIterator;
import dev.deltic.runtime.Realm;

/** An intrinsic of its own: arguments objects have it too. */
@BuiltinHolder("%Array.prototype.values%")
public final class ArrayPrototypeValues {
    private ArrayPrototypeValues() { }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.values">Array.prototype.values</a> */
    @Builtin(name = "values", kind = Builtin.Kind.FUNCTION)
    static Object values(Realm realm, Object thisValue) {
        return ArrayPrototype.iterator(realm, thisValue, "Array.prototype.values", JSArrayIterator.Kind.VALUES);
    }
}
