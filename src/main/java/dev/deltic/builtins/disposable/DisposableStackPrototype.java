package dev.deltic.builtins.disposable;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-disposablestack-prototype-object">Properties of the DisposableStack Prototype
 *  Object</a> */
@BuiltinHolder(value = "%DisposableStack.prototype%", toStringTag = "DisposableStack")
@IntrinsicProperty(name = "constructor", intrinsic = "DISPOSABLE_STACK")
public final class DisposableStackPrototype {
    private DisposableStackPrototype() { }

    private static JSDisposableStack stack(Realm realm, Object thisValue, String method) {
        return JSDisposableStack.of(realm, thisValue, false, method);
    }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack.prototype.adopt">DisposableStack.prototype.adopt</a> */
    @Builtin(name = "adopt", length = 2)
    static Object adopt(Realm realm, Object thisValue, Object value, Object onDispose) {
        return stack(realm, thisValue, "adopt").adopt(realm, value, onDispose);
    }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack.prototype.defer">DisposableStack.prototype.defer</a> */
    @Builtin(name = "defer", length = 1)
    static Object defer(Realm realm, Object thisValue, Object onDispose) {
        stack(realm, thisValue, "defer").defer(realm, onDispose);
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack.prototype.dispose">DisposableStack.prototype.dispose</a> */
    @Builtin(name = "dispose", aliases = "@@dispose")
    static Object dispose(Realm realm, Object thisValue) {
        JSDisposableStack stack = stack(realm, thisValue, "dispose");
        if (!stack.disposed) {
            stack.disposed = true;
            stack.resources.next(realm);            // all of them: nothing in a synchronous stack is awaited
            stack.resources.finish();
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-disposablestack.prototype.disposed">get DisposableStack.prototype.disposed</a> */
    @Builtin(name = "disposed", kind = Builtin.Kind.GETTER)
    static Object disposed(Realm realm, Object thisValue) {
        return stack(realm, thisValue, "disposed").disposed;
    }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack.prototype.move">DisposableStack.prototype.move</a> */
    @Builtin(name = "move")
    static Object move(Realm realm, Object thisValue) {
        JSDisposableStack stack = stack(realm, thisValue, "move");
        return stack.move(realm, realm.intrinsic(Intrinsic.DISPOSABLE_STACK_PROTOTYPE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-disposablestack.prototype.use">DisposableStack.prototype.use</a> */
    @Builtin(name = "use", length = 1)
    static Object use(Realm realm, Object thisValue, Object value) {
        return stack(realm, thisValue, "use").use(realm, value);
    }
}
