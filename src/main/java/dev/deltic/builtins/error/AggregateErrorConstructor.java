package dev.deltic.builtins.error;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-aggregate-error-constructor">The AggregateError Constructor</a> */
@BuiltinHolder("%AggregateError%")
@IntrinsicProperty(name = "prototype", intrinsic = "AGGREGATE_ERROR_PROTOTYPE", attributes = 0)
public final class AggregateErrorConstructor {
    private AggregateErrorConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-aggregate-error">AggregateError</a> */
    @Builtin(name = "AggregateError", length = 2, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object errors, Object message, Object options) {
        JSError error = ErrorObjects.create(realm, newTarget, Intrinsic.AGGREGATE_ERROR_PROTOTYPE, message);
        ErrorObjects.installCause(realm, error, options);
        JSArray list = JSArray.fromList(realm, IteratorOperations.iterableToList(realm, errors));
        error.addProperty(Names.ERRORS, list, Property.HIDDEN);
        return error;
    }
}
