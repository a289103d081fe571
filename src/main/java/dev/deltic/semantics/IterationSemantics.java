package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.ic.IterationFeedback;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.ArrayIterationGuard;
import dev.deltic.runtime.AsyncFromSyncIterator;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import dev.deltic.values.JSSymbol;

/** Iteration protocols. An iteration is an internal value: an {@link IteratorRecord}, or an {@link ArrayIteration} in its place.
 *  <a href="https://tc39.es/ecma262/#sec-operations-on-iterator-objects">Operations on Iterator Objects</a> */
public final class IterationSemantics {
    /** How the subject begins that is a call's last argument, spread. */
    private static final String SPREAD = "(...";
    /** How the subject ends that is a call. */
    private static final String CALL = "(...)";

    private IterationSemantics() { }

    /** GetIterator(value, sync) as an iteration. */
    public static Object getIterator(Realm realm, Object value, Object[] feedback, int slot) {
        if (value instanceof JSArray array && ArrayIterationGuard.holds(realm, array)) {
            IterationFeedback.recordArray(realm, feedback, slot);
            return new ArrayIteration(array);
        }
        Object method = value == UNDEFINED || value == null ? UNDEFINED : ObjectOperations.getV(realm, value, JSSymbol.ITERATOR);
        if (!ObjectOperations.isCallable(method)) {
            throw notIterable(realm, value, MessageTemplate.NOT_ITERABLE);
        }
        IterationFeedback.recordCall(realm, feedback, slot, method);
        return IteratorOperations.getIteratorFromMethod(realm, value, method);
    }

    private static RuntimeException notIterable(Realm realm, Object value, MessageTemplate template) {
        String subject = Errors.subject(realm);
        if (subject == null) {
            return template == MessageTemplate.NOT_ITERABLE ? IteratorOperations.notIterable(realm, value)
                : Errors.create(realm, template, Errors.display(value));
        }
        if (subject.startsWith(SPREAD)) {
            String spread = subject.substring(SPREAD.length(), subject.length() - 1);
            return value == UNDEFINED || value == null
                ? Errors.create(realm, MessageTemplate.SPREAD_OF_NULLISH, spread, value == null ? "null" : "undefined")
                : Errors.create(realm, MessageTemplate.SPREAD_NOT_ITERABLE);
        }
        if (subject.endsWith(CALL) && template == MessageTemplate.NOT_ITERABLE) {
            return Errors.create(realm, MessageTemplate.NOT_A_FUNCTION_OR_ITERABLE,
                subject.substring(0, subject.length() - CALL.length()));
        }
        return Errors.create(realm, template, subject);
    }

    /** <a href="https://tc39.es/ecma262/#sec-getiterator">GetIterator</a>(value, async) */
    public static Object getAsyncIterator(Realm realm, Object value, Object[] feedback, int slot) {
        Object method = value == UNDEFINED || value == null ? UNDEFINED
            : ObjectOperations.getMethod(realm, value, JSSymbol.ASYNC_ITERATOR);
        if (method != UNDEFINED) {
            IterationFeedback.recordCall(realm, feedback, slot, method);
            return IteratorOperations.getIteratorFromMethod(realm, value, method);
        }
        Object sync = value == UNDEFINED || value == null ? UNDEFINED : ObjectOperations.getMethod(realm, value, JSSymbol.ITERATOR);
        if (sync == UNDEFINED) {
            throw notIterable(realm, value, MessageTemplate.NOT_ASYNC_ITERABLE);
        }
        IterationFeedback.recordCall(realm, feedback, slot, sync);
        return AsyncFromSyncIterator.createRecord(realm, IteratorOperations.getIteratorFromMethod(realm, value, sync));
    }

    /** IteratorStepValue: {@link IteratorOperations#DONE} when done, and ever after. */
    public static Object next(Realm realm, Object iteration, Object[] feedback, int slot) {
        if (iteration instanceof ArrayIteration array) {
            IterationFeedback.recordArray(realm, feedback, slot);
            return array.next(realm);
        }
        record(realm, iteration, feedback, slot);
        return step(realm, iteration);
    }

    private static Object step(Realm realm, Object iteration) {
        if (iteration instanceof ArrayIteration array) {
            return array.next(realm);
        }
        IteratorRecord record = (IteratorRecord) iteration;
        return record.done ? IteratorOperations.DONE : IteratorOperations.iteratorStepValue(realm, record);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorstep">IteratorStep</a> unless done: the result's value is not read. */
    public static void skip(Realm realm, Object iteration) {
        if (iteration instanceof ArrayIteration array) {
            array.next(realm);
            return;
        }
        IteratorRecord record = (IteratorRecord) iteration;
        if (!record.done) {
            IteratorOperations.iteratorStep(realm, record);
        }
    }

    private static void record(Realm realm, Object iteration, Object[] feedback, int slot) {
        if (iteration instanceof IteratorRecord record) {
            IterationFeedback.recordCall(realm, feedback, slot, record.nextMethod);
        } else {
            IterationFeedback.recordArray(realm, feedback, slot);
        }
    }

    /** The remaining values, as an array. */
    public static JSArray rest(Realm realm, Object iteration, Object[] feedback, int slot) {
        record(realm, iteration, feedback, slot);
        JSArray array = JSArray.create(realm);
        appendAll(realm, array, iteration);
        return array;
    }

    /** Appends the remaining values to an array that only the engine has seen. */
    static void appendAll(Realm realm, JSArray array, Object iteration) {
        for (Object v = step(realm, iteration); v != IteratorOperations.DONE; v = step(realm, iteration)) {
            realm.agent.poll();
            array.append(v);
        }
    }

    private static boolean isDone(Object iteration) {
        return iteration instanceof ArrayIteration array ? array.done : ((IteratorRecord) iteration).done;
    }

    private static Object returnMethod(Realm realm, Object iteration) {
        return iteration instanceof ArrayIteration array ? array.returnMethod(realm)
            : ObjectOperations.getMethod(realm, ((IteratorRecord) iteration).iterator, dev.deltic.values.Names.RETURN);
    }

    /** IteratorClose of a normal or return completion, unless the iteration is done. */
    public static void close(Realm realm, Object iteration) {
        if (isDone(iteration)) {
            return;
        }
        Object method = returnMethod(realm, iteration);
        if (method != UNDEFINED) {
            Object result = ObjectOperations.call(realm, method, iteratorObject(realm, iteration));
            if (!(result instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
            }
        }
    }

    /** IteratorClose of a throw completion, unless the iteration is done: what {@code return} does is ignored. */
    public static void closeSilently(Realm realm, Object iteration) {
        if (isDone(iteration)) {
            return;
        }
        try {
            Object method = returnMethod(realm, iteration);
            if (method != UNDEFINED) {
                ObjectOperations.call(realm, method, iteratorObject(realm, iteration));
            }
        } catch (TerminationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            if (Errors.asThrow(realm, e) == null) {
                throw e;
            }
        }
    }

    /** [[Iterator]] */
    public static JSObject iteratorObject(Realm realm, Object iteration) {
        return iteration instanceof ArrayIteration array ? array.object(realm) : ((IteratorRecord) iteration).iterator;
    }

    /** A record with an iterator object, which {@code yield*} needs. */
    private static IteratorRecord record(Realm realm, Object iteration) {
        return iteration instanceof ArrayIteration array ? IteratorOperations.getIteratorDirect(realm, array.object(realm))
            : (IteratorRecord) iteration;
    }

    /** Call([[NextMethod]], [[Iterator]], value) */
    public static Object callNext(Realm realm, Object iteration, Object value) {
        if (iteration instanceof ArrayIteration array) {
            return nextResult(realm, array);
        }
        IteratorRecord record = record(realm, iteration);
        return ObjectOperations.call(realm, record.nextMethod, record.iterator, value);
    }

    /** Call([[NextMethod]], [[Iterator]]) */
    public static Object callNext(Realm realm, Object iteration) {
        if (iteration instanceof ArrayIteration array) {
            return nextResult(realm, array);
        }
        IteratorRecord record = record(realm, iteration);
        return ObjectOperations.call(realm, record.nextMethod, record.iterator);
    }

    private static Object nextResult(Realm realm, ArrayIteration array) {
        Object value = array.next(realm);
        return value == IteratorOperations.DONE ? JSObject.iteratorResult(realm, UNDEFINED, true)
            : JSObject.iteratorResult(realm, value, false);
    }

    /** IteratorComplete of a result, which must be an object. */
    public static boolean isComplete(Realm realm, Object result) {
        if (!(result instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
        }
        return IteratorOperations.iteratorComplete(realm, object);
    }
}
