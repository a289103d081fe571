package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

/** A promise. <a href="https://tc39.es/ecma262/#sec-properties-of-promise-instances">Promise Instances</a> */
public final class JSPromise extends JSObject {
    /** [[PromiseState]] */
    public enum State { PENDING, FULFILLED, REJECTED }

    /** [[PromiseState]] */
    State state = State.PENDING;
    /** [[PromiseResult]] */
    Object result = UNDEFINED;
    /** [[PromiseIsHandled]] */
    boolean handled;
    /** The reactions while pending, first registered first; null when there are none. */
    PromiseReaction firstReaction;
    PromiseReaction lastReaction;

    /** A pending promise. */
    public JSPromise(Realm realm, JSObject prototype) {
        super(realm.agent.wellKnownShapes.empty, prototype);
    }

    /** A pending promise with %Promise.prototype%. */
    public static JSPromise create(Realm realm) {
        return new JSPromise(realm, realm.intrinsic(Intrinsic.PROMISE_PROTOTYPE));
    }

    /** [[PromiseState]] */
    public State state() {
        return state;
    }

    /** [[PromiseResult]]: the value, the reason, or undefined while pending. */
    public Object result() {
        return result;
    }

    /** [[PromiseIsHandled]] */
    public boolean isHandled() {
        return handled;
    }

    /** Marks a rejection as dealt with. */
    public void setHandled() {
        handled = true;
    }

    @Override
    public String className() {
        return "Promise";
    }
}
