package dev.deltic.builtins.promise;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** {@code all}, {@code allSettled}, {@code any} and {@code race}: one loop, which differs in what happens to each outcome; {@code allKeyed}
 *  and {@code allSettledKeyed} visit an object's properties instead.
 *  <a href="https://tc39.es/ecma262/#sec-performpromiseall">PerformPromiseAll</a> and its siblings */
final class PromiseCombinators {
    enum Kind { ALL, ALL_SETTLED, ANY, RACE }

    /** The values so far and how many outcomes are missing; one more while the iteration runs. */
    private static final class Progress {
        final Kind kind;
        final PromiseCapability result;
        final ArrayList<Object> values = new ArrayList<>();
        /** The values' keys, where the result is an object; else null. */
        final ArrayList<PropertyKey> keys;
        int remaining = 1;

        Progress(Kind kind, PromiseCapability result, boolean keyed) {
            this.kind = kind;
            this.result = result;
            this.keys = keyed ? new ArrayList<>() : null;
        }

        void oneLess(Realm realm) {
            if (--remaining > 0) {
                return;
            }
            if (keys != null) {
                result.resolve(realm, keyedResult(realm, this));
                return;
            }
            JSArray array = JSArray.fromList(realm, values);
            if (kind != Kind.ANY) {
                result.resolve(realm, array);
                return;
            }
            result.reject(realm, aggregateError(realm, array));
        }
    }

    private PromiseCombinators() { }

    static Object run(Realm realm, Object constructor, Object iterable, Kind kind, String name) {
        if (!(constructor instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, name);
        }
        PromiseCapability result = PromiseOperations.newPromiseCapability(realm, constructor);
        IteratorRecord record = null;
        try {
            Object resolve = ((JSObject) constructor).get(realm, Names.RESOLVE);
            if (!ObjectOperations.isCallable(resolve)) {
                throw Errors.create(realm, MessageTemplate.PROMISE_RESOLVE_NOT_CALLABLE);
            }
            record = IteratorOperations.getIterator(realm, iterable);
            iterate(realm, record, (JSObject) constructor, resolve, new Progress(kind, result, false));
        } catch (RuntimeException | StackOverflowError e) {
            RuntimeException exception = PromiseOperations.thrown(realm, e);
            if (record != null && !record.done) {
                exception = IteratorOperations.closeAfter(realm, record.iterator, exception);
            }
            result.reject(realm, PromiseOperations.thrown(realm, exception).value());
        }
        return result.promise;
    }

    /** {@link #run} for the properties of an object. */
    static Object runKeyed(Realm realm, Object constructor, Object promises, Kind kind, String name) {
        if (!(constructor instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, name);
        }
        PromiseCapability result = PromiseOperations.newPromiseCapability(realm, constructor);
        try {
            Object resolve = object.get(realm, Names.RESOLVE);
            if (!ObjectOperations.isCallable(resolve)) {
                throw Errors.create(realm, MessageTemplate.PROMISE_RESOLVE_NOT_CALLABLE);
            }
            if (!(promises instanceof JSObject dictionary)) {
                throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(promises));
            }
            visitKeys(realm, dictionary, object, resolve, new Progress(kind, result, true));
        } catch (RuntimeException | StackOverflowError e) {
            result.reject(realm, PromiseOperations.thrown(realm, e).value());
        }
        return result.promise;
    }

    /** <a href="https://tc39.es/proposal-await-dictionary/#sec-performpromiseallkeyed">PerformPromiseAllKeyed</a> */
    private static void visitKeys(Realm realm, JSObject dictionary, JSObject constructor, Object resolve, Progress progress) {
        for (PropertyKey key : dictionary.ownPropertyKeys(realm)) {
            PropertyDescriptor descriptor = dictionary.getOwnProperty(realm, key);
            if (descriptor != null && (descriptor.attributes() & Property.ENUMERABLE) != 0) {
                Object value = dictionary.get(realm, key);
                int index = progress.keys.size();
                progress.keys.add(key);
                progress.values.add(UNDEFINED);
                attach(realm, ObjectOperations.call(realm, resolve, constructor, value), index, progress);
            }
        }
        progress.oneLess(realm);
    }

    private static JSObject keyedResult(Realm realm, Progress progress) {
        JSObject object = JSObject.create(realm, null);
        for (int i = 0; i < progress.keys.size(); i++) {
            ObjectOperations.createDataPropertyOrThrow(realm, object, progress.keys.get(i), progress.values.get(i));
        }
        return object;
    }

    private static void iterate(Realm realm, IteratorRecord record, JSObject constructor, Object resolve, Progress progress) {
        int index = 0;
        for (Object next = IteratorOperations.iteratorStepValue(realm, record); next != IteratorOperations.DONE;
                next = IteratorOperations.iteratorStepValue(realm, record)) {
            if (progress.kind != Kind.RACE) {
                progress.values.add(UNDEFINED);
            }
            attach(realm, ObjectOperations.call(realm, resolve, constructor, next), index++, progress);
        }
        if (progress.kind != Kind.RACE) {
            progress.oneLess(realm);
        }
    }

    /** Has the outcome of element {@code index} noted. */
    private static void attach(Realm realm, Object promise, int index, Progress progress) {
        Object onFulfilled = progress.result.resolveFunction(realm);
        Object onRejected = progress.result.rejectFunction(realm);
        if (progress.kind != Kind.RACE) {
            boolean[] called = new boolean[1];
            if (progress.kind != Kind.ANY) {
                onFulfilled = BuiltinFunction.create(realm, new ElementFunction(progress, index, called, false), 1, "");
            }
            if (progress.kind != Kind.ALL) {
                onRejected = BuiltinFunction.create(realm, new ElementFunction(progress, index, called, true), 1, "");
            }
            progress.remaining++;
        }
        ObjectOperations.invoke(realm, promise, Names.THEN, onFulfilled, onRejected);
    }

    /** <a href="https://tc39.es/ecma262/#sec-promise.all-resolve-element-functions">Resolve Element Functions</a> and
     *  their siblings: the outcome of one element. */
    private static final class ElementFunction extends NativeCode {
        private final Progress progress;
        private final int index;
        private final boolean[] called;
        private final boolean rejected;

        ElementFunction(Progress progress, int index, boolean[] called, boolean rejected) {
            this.progress = progress;
            this.index = index;
            this.called = called;
            this.rejected = rejected;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (called[0]) {
                return UNDEFINED;
            }
            called[0] = true;
            Object outcome = at(arguments, 0);
            progress.values.set(index, progress.kind == Kind.ALL_SETTLED ? settled(realm, outcome, rejected) : outcome);
            progress.oneLess(realm);
            return UNDEFINED;
        }
    }

    private static JSObject settled(Realm realm, Object outcome, boolean rejected) {
        JSObject object = JSObject.create(realm);
        object.addProperty(Names.STATUS, rejected ? "rejected" : "fulfilled", Property.ALL);
        object.addProperty(rejected ? Names.REASON : Names.VALUE, outcome, Property.ALL);
        return object;
    }

    private static JSObject aggregateError(Realm realm, JSArray errors) {
        JSError error = Errors.object(realm, ErrorType.AGGREGATE_ERROR, MessageTemplate.ALL_PROMISES_REJECTED.format());
        error.addProperty(Names.ERRORS, errors, Property.HIDDEN);
        return error;
    }
}
