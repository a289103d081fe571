package dev.deltic.builtins.disposable;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-disposablestack-constructor">The DisposableStack Constructor</a> */
@BuiltinHolder("%DisposableStack%")
@IntrinsicProperty(name = "prototype", intrinsic = "DISPOSABLE_STACK_PROTOTYPE", attributes = 0)
public final class DisposableStackConstructor {
    private DisposableStackConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack">DisposableStack</a> */
    @Builtin(name = "DisposableStack", kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget) {
        if (newTarget == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_CALLABLE, "DisposableStack");
        }
        JSObject prototype =
            ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.DISPOSABLE_STACK_PROTOTYPE);
        return new JSDisposableStack(realm, prototype, false);
    }
}
