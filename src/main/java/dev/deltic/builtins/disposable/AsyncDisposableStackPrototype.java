package dev.deltic.builtins.disposable;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.DisposalList;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-asyncdisposablestack-prototype-object">
 *  Properties of the AsyncDisposableStack Prototype
 *  Object</a> */
@BuiltinHolder(value = "%AsyncDisposableStack.prototype%", toStringTag = "AsyncDisposableStack")
@IntrinsicProperty(name = "constructor", intrinsic = "ASYNC_DISPOSABLE_STACK")
public final class AsyncDisposableStackPrototype {
    private AsyncDisposableStackPrototype() { }

    private static JSDisposableStack stack(Realm realm, Object thisValue, String method) {
        return JSDisposableStack.of(realm, thisValue, true, method);
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.adopt">AsyncDisposableStack.prototype.adopt</a> */
    @Builtin(name = "adopt", length = 2)
    static Object adopt(Realm realm, Object thisValue, Object value, Object onDispose) {
        return stack(realm, thisValue, "adopt").adopt(realm, value, onDispose);
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.defer">AsyncDisposableStack.prototype.defer</a> */
    @Builtin(name = "defer", length = 1)
    static Object defer(Realm realm, Object thisValue, Object onDispose) {
        stack(realm, thisValue, "defer").defer(realm, onDispose);
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.disposeAsync">
     *  AsyncDisposableStack.prototype.disposeAsync</a> */
    @Builtin(name = "disposeAsync", aliases = "@@asyncDispose")
    static Object disposeAsync(Realm realm, Object thisValue) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        JSDisposableStack stack;
        try {
            stack = stack(realm, thisValue, "disposeAsync");
        } catch (JSException e) {
            capability.reject(realm, e.value());
            return capability.promise;
        }
        if (stack.disposed) {
            capability.resolve(realm, UNDEFINED);
        } else {
            stack.disposed = true;
            new AsyncDisposal(realm, stack.resources, capability).run();
        }
        return capability.promise;
    }

    /** The rest of disposeAsync each time something has been awaited. */
    private static final class AsyncDisposal extends PromiseReaction {
        private final Realm realm;
        private final DisposalList resources;
        private final PromiseCapability capability;

        AsyncDisposal(Realm realm, DisposalList resources, PromiseCapability capability) {
            this.realm = realm;
            this.resources = resources;
            this.capability = capability;
        }

        void run() {
            for (Object next = resources.next(realm); next != DisposalList.DONE; next = resources.next(realm)) {
                try {
                    PromiseOperations.performThen(realm, PromiseOperations.promiseResolve(realm, next),
                        new AsyncDisposal(realm, resources, capability));
                    return;
                } catch (RuntimeException | StackOverflowError e) {
                    resources.recordError(realm, PromiseOperations.thrown(realm, e).value());
                }
            }
            try {
                resources.finish();
            } catch (JSException e) {
                capability.reject(realm, e.value());
                return;
            }
            capability.resolve(realm, UNDEFINED);
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            run();
        }

        @Override
        public void rejected(Realm current, Object reason) {
            resources.recordError(realm, reason);
            run();
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-asyncdisposablestack.prototype.disposed">
     *  get AsyncDisposableStack.prototype.disposed</a> */
    @Builtin(name = "disposed", kind = Builtin.Kind.GETTER)
    static Object disposed(Realm realm, Object thisValue) {
        return stack(realm, thisValue, "disposed").disposed;
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.move">AsyncDisposableStack.prototype.move</a> */
    @Builtin(name = "move")
    static Object move(Realm realm, Object thisValue) {
        JSDisposableStack stack = stack(realm, thisValue, "move");
        return stack.move(realm, realm.intrinsic(Intrinsic.ASYNC_DISPOSABLE_STACK_PROTOTYPE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncdisposablestack.prototype.use">AsyncDisposableStack.prototype.use</a> */
    @Builtin(name = "use", length = 1)
    static Object use(Realm realm, Object thisValue, Object value) {
        return stack(realm, thisValue, "use").use(realm, value);
    }
}
