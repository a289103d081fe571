package dev.deltic.builtins.array;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.AsyncFromSyncIterator;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** One call of Array.fromAsync: an async function written out as a state machine. Each await names the {@link State} in which
 *  its value is taken up. <a href="https://tc39.es/ecma262/#sec-array.fromasync">Array.fromAsync</a> */
final class ArrayFromAsync {
    /** What the awaited value is. */
    private enum State { NEXT_RESULT, ELEMENT, MAPPED, CLOSED }

    private final Realm realm;
    private final Object constructor;
    private final Object items;
    private final Object mapper;
    private final Object thisArg;
    private final PromiseCapability capability;

    /** Null when the items are an array-like. */
    private IteratorRecord record;
    private JSObject arrayLike;
    private long length;
    private JSObject array;
    private long k;
    private State state;
    /** What to reject with once the iterator is closed. */
    private JSException failure;

    private ArrayFromAsync(Realm realm, Object constructor, Object items, Object mapper, Object thisArg) {
        this.realm = realm;
        this.constructor = constructor;
        this.items = items;
        this.mapper = mapper;
        this.thisArg = thisArg;
        this.capability = PromiseOperations.newPromiseCapability(realm);
    }

    /** Starts the function; returns its promise. */
    static JSObject start(Realm realm, Object constructor, Object items, Object mapper, Object thisArg) {
        ArrayFromAsync call = new ArrayFromAsync(realm, constructor, items, mapper, thisArg);
        try {
            call.begin();
        } catch (RuntimeException | StackOverflowError e) {
            call.capability.reject(realm, PromiseOperations.thrown(realm, e).value());
        }
        return call.capability.promise;
    }

    private void begin() {
        if (mapper != UNDEFINED) {
            ArrayAccess.requireCallable(realm, mapper);
        }
        Object async = ObjectOperations.getMethod(realm, items, JSSymbol.ASYNC_ITERATOR);
        Object sync = async != UNDEFINED ? UNDEFINED : ObjectOperations.getMethod(realm, items, JSSymbol.ITERATOR);
        if (async != UNDEFINED) {
            record = IteratorOperations.getIteratorFromMethod(realm, items, async);
        } else if (sync != UNDEFINED) {
            record = AsyncFromSyncIterator.createRecord(realm, IteratorOperations.getIteratorFromMethod(realm, items, sync));
        } else {
            arrayLike = TypeConversion.toObject(realm, items);
            length = ObjectOperations.lengthOfArrayLike(realm, arrayLike);
        }
        if (!ObjectOperations.isConstructor(constructor)) {
            array = ArrayAccess.arrayCreate(realm, length);
        } else if (record != null) {
            array = ObjectOperations.construct(realm, (JSObject) constructor);
        } else {
            array = ObjectOperations.construct(realm, (JSObject) constructor, TypeConversion.number(length));
        }
        step();
    }

    /** The top of the loop. */
    private void step() {
        if (record != null) {
            await(ObjectOperations.call(realm, record.nextMethod, record.iterator), State.NEXT_RESULT);
        } else if (k < length) {
            await(arrayLike.get(realm, k), State.ELEMENT);
        } else {
            finish();
        }
    }

    private void finish() {
        ArrayAccess.setLength(realm, array, k);
        capability.resolve(realm, array);
    }

    private void await(Object value, State next) {
        state = next;
        PromiseOperations.performThen(realm, PromiseOperations.promiseResolve(realm, value), new Continuation());
    }

    private final class Continuation extends PromiseReaction {
        @Override
        public void fulfilled(Realm current, Object value) {
            try {
                resume(value);
            } catch (RuntimeException | StackOverflowError e) {
                capability.reject(realm, PromiseOperations.thrown(realm, e).value());
            }
        }

        @Override
        public void rejected(Realm current, Object reason) {
            if (state == State.CLOSED) {
                capability.reject(realm, failure.value());
            } else if (state == State.MAPPED && record != null) {
                close(new JSException(reason));
            } else {
                capability.reject(realm, reason);
            }
        }

        @Override
        public Realm realm() {
            return realm;
        }
    }

    private void resume(Object value) {
        switch (state) {
            case NEXT_RESULT:
                takeResult(value);
                break;
            case ELEMENT:
                takeElement(value);
                break;
            case MAPPED:
                define(value);
                break;
            default:
                capability.reject(realm, failure.value());
                break;
        }
    }

    private void takeResult(Object result) {
        if (!(result instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
        }
        if (IteratorOperations.iteratorComplete(realm, object)) {
            finish();
        } else {
            takeElement(IteratorOperations.iteratorValue(realm, object));
        }
    }

    private void takeElement(Object value) {
        if (mapper == UNDEFINED) {
            define(value);
            return;
        }
        try {
            await(ObjectOperations.call(realm, mapper, thisArg, value, TypeConversion.number(k)), State.MAPPED);
        } catch (RuntimeException | StackOverflowError e) {
            closeOrThrow(e);
        }
    }

    private void define(Object value) {
        try {
            ArrayAccess.create(realm, array, k, value);
        } catch (RuntimeException | StackOverflowError e) {
            closeOrThrow(e);
            return;
        }
        k++;
        step();
    }

    private void closeOrThrow(Throwable e) {
        JSException thrown = PromiseOperations.thrown(realm, e);
        if (record == null) {
            throw thrown;
        }
        close(thrown);
    }

    /** <a href="https://tc39.es/ecma262/#sec-asynciteratorclose">AsyncIteratorClose</a> for a throw completion. */
    private void close(JSException thrown) {
        failure = thrown;
        try {
            Object method = ObjectOperations.getMethod(realm, record.iterator, Names.RETURN);
            if (method != UNDEFINED) {
                await(ObjectOperations.call(realm, method, record.iterator), State.CLOSED);
                return;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // What goes wrong while closing gives way to the first failure; only a termination does not.
            PromiseOperations.thrown(realm, e);
        }
        capability.reject(realm, failure.value());
    }
}
