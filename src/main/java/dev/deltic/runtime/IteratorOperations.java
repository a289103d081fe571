package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-operations-on-iterator-objects">Operations on Iterator Objects</a> */
public final class IteratorOperations {
    private IteratorOperations() { }

    /** <a href="https://tc39.es/ecma262/#sec-getiterator">GetIterator</a>, sync. */
    public static IteratorRecord getIterator(Realm realm, Object value) {
        Object method = value == UNDEFINED || value == null ? UNDEFINED
            : ObjectOperations.getV(realm, value, JSSymbol.ITERATOR);
        if (!ObjectOperations.isCallable(method)) {
            throw notIterable(realm, value);
        }
        return getIteratorFromMethod(realm, value, method);
    }

    /** The TypeError of iterating what is not iterable. */
    public static JSException notIterable(Realm realm, Object value) {
        return Errors.create(realm, MessageTemplate.VALUE_NOT_ITERABLE, Errors.callSite(value));
    }

    /** <a href="https://tc39.es/ecma262/#sec-getiteratorfrommethod">GetIteratorFromMethod</a> */
    public static IteratorRecord getIteratorFromMethod(Realm realm, Object value, Object method) {
        Object iterator = ObjectOperations.call(realm, method, value);
        if (!(iterator instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ITERATOR_NOT_OBJECT);
        }
        return getIteratorDirect(realm, object);
    }

    /** <a href="https://tc39.es/ecma262/#sec-getiteratordirect">GetIteratorDirect</a> */
    public static IteratorRecord getIteratorDirect(Realm realm, JSObject object) {
        return new IteratorRecord(object, object.get(realm, Names.NEXT));
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratornext">IteratorNext</a> */
    public static JSObject iteratorNext(Realm realm, IteratorRecord record) {
        Object result;
        try {
            result = ObjectOperations.call(realm, record.nextMethod, record.iterator);
        } catch (RuntimeException | StackOverflowError e) {
            record.done = true;
            throw e;
        }
        return resultObject(realm, record, result);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratornext">IteratorNext</a> with a value. */
    public static JSObject iteratorNext(Realm realm, IteratorRecord record, Object value) {
        Object result;
        try {
            result = ObjectOperations.call(realm, record.nextMethod, record.iterator, value);
        } catch (RuntimeException | StackOverflowError e) {
            record.done = true;
            throw e;
        }
        return resultObject(realm, record, result);
    }

    private static JSObject resultObject(Realm realm, IteratorRecord record, Object result) {
        if (!(result instanceof JSObject object)) {
            record.done = true;
            throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
        }
        return object;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorcomplete">IteratorComplete</a> */
    public static boolean iteratorComplete(Realm realm, JSObject result) {
        return TypeConversion.toBoolean(result.get(realm, Names.DONE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorvalue">IteratorValue</a> */
    public static Object iteratorValue(Realm realm, JSObject result) {
        return result.get(realm, Names.VALUE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorstep">IteratorStep</a>: null when done. */
    public static JSObject iteratorStep(Realm realm, IteratorRecord record) {
        JSObject result = iteratorNext(realm, record);
        try {
            if (iteratorComplete(realm, result)) {
                record.done = true;
                return null;
            }
        } catch (RuntimeException | StackOverflowError e) {
            record.done = true;
            throw e;
        }
        return result;
    }

    /** The mark of {@link #iteratorStepValue} for "done": no JavaScript value. */
    public static final Object DONE = new Object();

    /** <a href="https://tc39.es/ecma262/#sec-iteratorstepvalue">IteratorStepValue</a>: {@link #DONE} when done. */
    public static Object iteratorStepValue(Realm realm, IteratorRecord record) {
        if (record.iterator instanceof BuiltinIterator iterator && iterator.isNext(record.nextMethod)) {
            return stepBuiltin(record, iterator);
        }
        JSObject result = iteratorStep(realm, record);
        if (result == null) {
            return DONE;
        }
        try {
            return iteratorValue(realm, result);
        } catch (RuntimeException | StackOverflowError e) {
            record.done = true;
            throw e;
        }
    }

    /** Polls, because neither the iterator nor who iterates may run any script. */
    private static Object stepBuiltin(IteratorRecord record, BuiltinIterator iterator) {
        Object value;
        try {
            ((JSFunction) record.nextMethod).realm.agent.poll();
            value = iterator.step(((JSFunction) record.nextMethod).realm);
        } catch (RuntimeException | StackOverflowError e) {
            record.done = true;
            throw e;
        }
        if (value == DONE) {
            record.done = true;
        }
        return value;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorclose">IteratorClose</a> for a normal completion: errors of
     *  {@code return} are thrown. */
    public static void iteratorClose(Realm realm, JSObject iterator) {
        Object method = ObjectOperations.getMethod(realm, iterator, Names.RETURN);
        if (method != UNDEFINED) {
            Object result = ObjectOperations.call(realm, method, iterator);
            if (!(result instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.ITERATOR_RESULT_NOT_OBJECT, Errors.display(result));
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratorclose">IteratorClose</a> for a throw completion: {@code failure} is to be
     *  rethrown by the caller ({@code throw closeAfter(…)}), whatever {@code return} does. A termination closes nothing. */
    public static RuntimeException closeAfter(Realm realm, JSObject iterator, RuntimeException failure) {
        if (failure instanceof TerminationException) {
            return failure;
        }
        try {
            Object method = ObjectOperations.getMethod(realm, iterator, Names.RETURN);
            if (method != UNDEFINED) {
                ObjectOperations.call(realm, method, iterator);
            }
        } catch (TerminationException e) {
            return e;
        } catch (RuntimeException | StackOverflowError e) {
            return failure;
        }
        return failure;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iteratortolist">IteratorToList</a> */
    public static List<Object> iteratorToList(Realm realm, IteratorRecord record) {
        List<Object> values = new ArrayList<>();
        for (Object v = iteratorStepValue(realm, record); v != DONE; v = iteratorStepValue(realm, record)) {
            values.add(v);
        }
        return values;
    }

    /** All values of an iterable. */
    public static List<Object> iterableToList(Realm realm, Object iterable) {
        return iteratorToList(realm, getIterator(realm, iterable));
    }
}
