package dev.deltic.builtins.disposable;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.DisposalList;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** A DisposableStack or an AsyncDisposableStack; the two kinds do not accept each other's methods. */
final class JSDisposableStack extends JSObject {
    final boolean async;
    boolean disposed;
    DisposalList resources = new DisposalList();

    JSDisposableStack(Realm realm, JSObject prototype, boolean async) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.async = async;
    }

    /** The receiver of a method of one kind of stack. */
    static JSDisposableStack of(Realm realm, Object value, boolean async, String method) {
        if (value instanceof JSDisposableStack stack && stack.async == async) {
            return stack;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER,
            (async ? "AsyncDisposableStack.prototype." : "DisposableStack.prototype.") + method, Errors.display(value));
    }

    void requirePending(Realm realm) {
        if (disposed) {
            throw Errors.create(realm, MessageTemplate.DISPOSABLE_STACK_DISPOSED);
        }
    }

    Object use(Realm realm, Object value) {
        requirePending(realm);
        resources.add(realm, value, async);
        return value;
    }

    Object adopt(Realm realm, Object value, Object onDispose) {
        requirePending(realm);
        resources.addCallback(callable(realm, onDispose), value, async);
        return value;
    }

    void defer(Realm realm, Object onDispose) {
        requirePending(realm);
        resources.addCallback(callable(realm, onDispose), async);
    }

    private static Object callable(Realm realm, Object function) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(function));
        }
        return function;
    }

    JSDisposableStack move(Realm realm, JSObject prototype) {
        requirePending(realm);
        JSDisposableStack moved = new JSDisposableStack(realm, prototype, async);
        moved.resources = resources.move();
        disposed = true;
        return moved;
    }

    @Override
    public String className() {
        return async ? "AsyncDisposableStack" : "DisposableStack";
    }
}
