package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.ArrayList;

/** The resources of a block with {@code using} or of a disposable stack, and what their disposal throws.
 *  <a href="https://tc39.es/ecma262/#sec-disposecapability-records">DisposeCapability Records</a> */
public final class DisposalList {
    /** How a resource's method is called. */
    private enum Form { METHOD, SYNC_METHOD_FOR_ASYNC, WITH_VALUE }

    /** <a href="https://tc39.es/ecma262/#sec-disposableresource-records">DisposableResource Records</a>; an undefined method stands
     *  for {@code await using} of null or undefined. */
    private record Resource(Object value, boolean async, Object method, Form form) { }

    /** {@link #next}'s answer when nothing is left. */
    public static final Object DONE = new Object();

    private ArrayList<Resource> resources = new ArrayList<>(2);
    private boolean failed;
    private Object error;
    /** An {@code await using} of null or undefined was passed, so one await is owed. */
    private boolean needsAwait;
    private boolean hasAwaited;

    /** <a href="https://tc39.es/ecma262/#sec-adddisposableresource">AddDisposableResource</a> without a method. */
    public void add(Realm realm, Object value, boolean async) {
        if (value == UNDEFINED || value == null) {
            if (async) {
                resources.add(new Resource(UNDEFINED, true, UNDEFINED, Form.METHOD));
            }
            return;
        }
        if (!(value instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.DISPOSABLE_NOT_OBJECT);
        }
        Form form = Form.METHOD;
        Object method = UNDEFINED;
        if (async) {
            method = ObjectOperations.getMethod(realm, value, JSSymbol.ASYNC_DISPOSE);
        }
        if (method == UNDEFINED) {
            method = ObjectOperations.getMethod(realm, value, JSSymbol.DISPOSE);
            form = async ? Form.SYNC_METHOD_FOR_ASYNC : Form.METHOD;
        }
        if (method == UNDEFINED) {
            throw Errors.create(realm, async ? MessageTemplate.NOT_ASYNC_DISPOSABLE : MessageTemplate.NOT_DISPOSABLE);
        }
        resources.add(new Resource(value, async, method, form));
    }

    /** Adds a function to call without arguments, as {@code defer} does. */
    public void addCallback(Object function, boolean async) {
        resources.add(new Resource(UNDEFINED, async, function, Form.METHOD));
    }

    /** Adds a function to call with {@code value}, as {@code adopt} does. */
    public void addCallback(Object function, Object value, boolean async) {
        resources.add(new Resource(value, async, function, Form.WITH_VALUE));
    }

    /** Takes all resources out into a new list. */
    public DisposalList move() {
        DisposalList moved = new DisposalList();
        moved.resources = resources;
        resources = new ArrayList<>(2);
        return moved;
    }

    /** Disposes, newest first, up to a resource whose disposal must be awaited, and returns what to await; {@link #DONE} when none
     *  is left. What a disposal throws is recorded.
     *  <a href="https://tc39.es/ecma262/#sec-disposeresources">DisposeResources</a> */
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
                Object result = dispose(realm, resource);
                if (resource.async) {
                    hasAwaited = true;
                    return result;
                }
            } catch (RuntimeException | StackOverflowError e) {
                recordError(realm, PromiseOperations.thrown(realm, e).value());
            }
        }
        if (needsAwait && !hasAwaited) {
            needsAwait = false;
            return UNDEFINED;
        }
        return DONE;
    }

    private static Object dispose(Realm realm, Resource resource) {
        switch (resource.form) {
            case METHOD:
                return ObjectOperations.call(realm, resource.method, resource.value);
            case WITH_VALUE:
                return ObjectOperations.call(realm, resource.method, UNDEFINED, resource.value);
            default:
                break;
        }
        // What a synchronous method returns is not awaited, only that it ran.
        try {
            ObjectOperations.call(realm, resource.method, resource.value);
        } catch (RuntimeException | StackOverflowError e) {
            JSPromise rejected = JSPromise.create(realm);
            PromiseOperations.reject(realm, rejected, PromiseOperations.thrown(realm, e).value());
            return rejected;
        }
        return UNDEFINED;
    }

    /** Records a throw: the block's own, of a disposal, or the rejection of what was awaited. An earlier one becomes the suppressed
     *  error of a SuppressedError. */
    public void recordError(Realm realm, Object thrown) {
        if (!failed) {
            failed = true;
            error = thrown;
            return;
        }
        MessageTemplate template = MessageTemplate.DISPOSAL_SUPPRESSED;
        JSError combined = Errors.object(realm, template.type(), template.format());
        combined.addProperty(Names.ERROR, thrown, Property.HIDDEN);
        combined.addProperty(Names.SUPPRESSED, error, Property.HIDDEN);
        error = combined;
    }

    /** Throws what was recorded, if anything was. */
    public void finish() {
        if (failed) {
            throw new JSException(error);
        }
    }
}
