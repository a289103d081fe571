package dev.deltic.builtins.error;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-suppressederror-constructor">The SuppressedError Constructor</a> */
@BuiltinHolder("%SuppressedError%")
@IntrinsicProperty(name = "prototype", intrinsic = "SUPPRESSED_ERROR_PROTOTYPE", attributes = 0)
public final class SuppressedErrorConstructor {
    private SuppressedErrorConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-suppressederror">SuppressedError</a> */
    @Builtin(name = "SuppressedError", length = 3, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object error, Object suppressed, Object message) {
        JSError result = ErrorObjects.create(realm, newTarget, Intrinsic.SUPPRESSED_ERROR_PROTOTYPE, message);
        result.addProperty(Names.ERROR, error, Property.HIDDEN);
        result.addProperty(Names.SUPPRESSED, suppressed, Property.HIDDEN);
        return result;
    }
}
