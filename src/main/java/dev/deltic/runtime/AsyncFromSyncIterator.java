package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.Names;

/** Makes an async iterator of a sync one.
 *  <a href="https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects">Async-from-Sync Iterator Objects</a> */
public final class AsyncFromSyncIterator extends JSObject {
    private final IteratorRecord sync;

    private AsyncFromSyncIterator(Realm realm, IteratorRecord sync) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.ASYNC_FROM_SYNC_ITERATOR_PROTOTYPE));
        this.sync = sync;
    }

    /** <a href="https://tc39.es/ecma262/#sec-createasyncfromsynciterator">CreateAsyncFromSyncIterator</a> */
    public static IteratorRecord createRecord(Realm realm, IteratorRecord sync) {
        return IteratorOperations.getIteratorDirect(realm, new AsyncFromSyncIterator(realm, sync));
    }

    /** {@code next}; {@code arguments} are none or the value. */
    public JSObject next(Realm realm, Object[] arguments) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        try {
            JSObject result = arguments.length == 0 ? IteratorOperations.iteratorNext(realm, sync)
                : IteratorOperations.iteratorNext(realm, sync, arguments[0]);
            return continueWith(realm, result, capability, true);
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(realm, capability, e);
        }
    }

    /** {@code return}; {@code arguments} are none or the value. */
    public JSObject doReturn(Realm realm, Object[] arguments) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        try {
            Object method = ObjectOperations.getMethod(realm, sync.iterator, Names.RETURN);
            if (method == UNDEFINED) {
                Object value = arguments.length == 0 ? UNDEFINED : arguments[0];
                capability.resolve(realm, JSObject.iteratorResult(realm, value, true));
                return capability.promise;
            }
            Object result = ObjectOperations.callArray(realm, method, sync.iterator, arguments);
            return continueWith(realm, object(realm, result), capability, false);
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(realm, capability, e);
        }
    }

    /** {@code throw}; {@code arguments} are none or the value. */
    public JSObject doThrow(Realm realm, Object[] arguments) {
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        try {
            Object method = ObjectOperations.getMethod(realm, sync.iterator, Names.THROW);
            if (method == UNDEFINED) {
                sync.done = true;
                IteratorOperations.iteratorClose(realm, sync.iterator);
                throw Errors.create(realm, MessageTemplate.NO_THROW_METHOD);
            }
            Object result = ObjectOperations.callArray(realm, method, sync.iterator, arguments);
            return continueWith(realm, object(realm, result), capability, true);
        } catch (RuntimeException | StackOverflowError e) {
            return rejected(realm, capability, e);
        }
    }

    private static JSObject object(Realm realm, Object result) {
        if (!(result instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
        }
        return object;
    }

    private static JSObject rejected(Realm realm, PromiseCapability capability, Throwable failure) {
        capability.reject(realm, PromiseOperations.thrown(realm, failure).value());
        return capability.promise;
    }

    /** Unwraps the value, and closes the sync iterator when it is rejected. */
    private final class Unwrap extends PromiseReaction {
        private final Realm realm;
        private final PromiseCapability capability;
        private final boolean done;
        private final boolean closes;

        Unwrap(Realm realm, PromiseCapability capability, boolean done, boolean closes) {
            this.realm = realm;
            this.capability = capability;
            this.done = done;
            this.closes = closes;
        }

        @Override
        public void fulfilled(Realm current, Object value) {
            capability.resolve(current, JSObject.iteratorResult(realm, value, done));
        }

        @Override
        public void rejected(Realm current, Object reason) {
            Object thrown = reason;
            if (closes) {
                thrown = ((JSException) IteratorOperations.closeAfter(realm, sync.iterator, new JSException(reason))).value();
            }
            capability.reject(current, thrown);
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation">AsyncFromSyncIteratorContinuation</a> */
    private JSObject continueWith(Realm realm, JSObject result, PromiseCapability capability, boolean closeOnRejection) {
        boolean done = IteratorOperations.iteratorComplete(realm, result);
        Object value = IteratorOperations.iteratorValue(realm, result);
        boolean closes = !done && closeOnRejection;
        JSPromise wrapper;
        try {
            wrapper = PromiseOperations.promiseResolve(realm, value);
        } catch (RuntimeException | StackOverflowError e) {
            RuntimeException thrown = PromiseOperations.thrown(realm, e);
            throw closes ? IteratorOperations.closeAfter(realm, sync.iterator, thrown) : thrown;
        }
        PromiseOperations.performThen(realm, wrapper, new Unwrap(realm, capability, done, closes));
        return capability.promise;
    }
}
