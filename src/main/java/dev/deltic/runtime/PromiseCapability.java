package dev.deltic.runtime;

/** <a href="https://tc39.es/ecma262/#sec-promisecapability-records">PromiseCapability Records</a>. One made for %Promise% itself
 *  has no function objects: it settles its promise directly. */
public final class PromiseCapability {
    /** [[Promise]] */
    public final JSObject promise;
    private final Object resolve;
    private final Object reject;

    /** The capability of a promise that only its maker can settle. */
    PromiseCapability(JSPromise promise) {
        this(promise, null, null);
    }

    PromiseCapability(JSObject promise, Object resolve, Object reject) {
        this.promise = promise;
        this.resolve = resolve;
        this.reject = reject;
    }

    /** Calls [[Resolve]]. */
    public void resolve(Realm realm, Object value) {
        if (resolve == null) {
            PromiseOperations.resolve(realm, (JSPromise) promise, value);
        } else {
            ObjectOperations.call(realm, resolve, dev.deltic.values.Undefined.UNDEFINED, value);
        }
    }

    /** Calls [[Reject]]. */
    public void reject(Realm realm, Object reason) {
        if (reject == null) {
            PromiseOperations.reject(realm, (JSPromise) promise, reason);
        } else {
            ObjectOperations.call(realm, reject, dev.deltic.values.Undefined.UNDEFINED, reason);
        }
    }

    /** [[Resolve]] as a function object. */
    public Object resolveFunction(Realm realm) {
        return resolve != null ? resolve : PromiseOperations.resolvingFunctions(realm, (JSPromise) promise)[0];
    }

    /** [[Reject]] as a function object. */
    public Object rejectFunction(Realm realm) {
        return reject != null ? reject : PromiseOperations.resolvingFunctions(realm, (JSPromise) promise)[1];
    }
}
