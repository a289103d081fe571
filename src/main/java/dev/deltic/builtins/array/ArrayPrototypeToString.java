package dev.deltic.builtins.array;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.Realm;

/** An intrinsic of its own: typed arrays have it too. */
@BuiltinHolder("%Array.prototype.toString%")
public final class ArrayPrototypeToString {
    private ArrayPrototypeToString() { }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.tostring">Array.prototype.toString</a> */
    @Builtin(name = "toString", kind = Builtin.Kind.FUNCTION)
    static Object toString(Realm realm, Object thisValue) {
        return ArrayText.toString(realm, thisValue);
    }
}
