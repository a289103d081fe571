package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.ArrayList;

/** The resources that {@code using} declarations of one block hold, and what its end has thrown so far.
 *  <a href="https://tc39.es/proposal-explicit-resource-management/#sec-disposeresources">DisposeResources</a> */
public final class DisposalList {
    private static final Object NOTHING = new Object();

    /** A resource; {@code method} is undefined for an async one that is null. */
    private record Resource(Object value, Object method, boolean async, boolean syncMethod) { }

    private final ArrayList<Resource> resources = new ArrayList<>(2);
    private Object error = NOTHING;
    private boolean needsAwait;
    private boolean hasAwaited;

    /** <a href="https://tc39.es/proposal-explicit-resource-management/#sec-adddisposableresource">AddDisposableResource</a> */
    public void add(Realm realm, Object value, boolean async) {
        if (value == null || value == UNDEFINED) {
            if (async) {
                resources.add(new Resource(UNDEFINED, UNDEFINED, true, false));
            }
            return;
        }
        if (!(value instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.DISPOSABLE_NOT_OBJECT, Errors.display(value));
        }
        Object method = async ? ObjectOperations.getMethod(realm, object, JSSymbol.ASYNC_DISPOSE) : UNDEFINED;
        boolean sync = method == UNDEFINED;
        if (sync) {
            method = ObjectOperations.getMethod(realm, object, JSSymbol.DISPOSE);
        }
        if (method == UNDEFINED) {
            throw Errors.create(realm, async ? MessageTemplate.NOT_ASYNC_DISPOSABLE : MessageTemplate.NOT_DISPOSABLE);
        }
        resources.add(new Resource(value, method, async, sync));
    }

    /** Records a thrown value: the block's own, or that of a disposal. */
    public void record(Realm realm, Object thrown) {
        if (error == NOTHING) {
            error = thrown;
            return;
        }
        JSObject suppressed = Errors.object(realm, MessageTemplate.DISPOSAL_SUPPRESSED.type(),
            MessageTemplate.DISPOSAL_SUPPRESSED.format());
        suppressed.addProperty(Names.ERROR, thrown, Property.HIDDEN);
        suppressed.addProperty(Names.SUPPRESSED, error, Property.HIDDEN);
        error = suppressed;
    }

    /** The end of {@link #next}. */
    public static final Object FINISHED = new Object();

    /** Runs disposals, newest first; gives what has to be awaited, or {@link #FINISHED}. */
    public Object next(Realm realm) {
        while (!resources.isEmpty()) {
            Resource resource = resources.get(resources.size() - 1);
            if (!resource.async && needsAwait && !hasAwaited) {
                needsAwait = false;
                return UNDEFINED;
            }
            resources.remove(resources.size() - 1);
            if (resource.method == UNDEFINED) {
                needsAwait = true;
                continue;
            }
            try {
                Object result = ObjectOperations.call(realm, resource.method, resource.value);
                if (resource.async) {
                    hasAwaited = true;
                    return resource.syncMethod ? UNDEFINED : result;
                }
            } catch (RuntimeException | StackOverflowError e) {
                JSException thrown = PromiseOperations.thrown(realm, e);
                if (resource.async && resource.syncMethod) {
                    hasAwaited = true;
                    JSPromise promise = JSPromise.create(realm);
                    PromiseOperations.reject(realm, promise, thrown.value());
                    return promise;
                }
                record(realm, thrown.value());
            }
        }
        if (needsAwait && !hasAwaited) {
            needsAwait = false;
            return UNDEFINED;
        }
        return FINISHED;
    }

    /** Throws what was recorded, if anything. */
    public void finish() {
        if (error != NOTHING) {
            throw new JSException(error);
        }
    }
}
