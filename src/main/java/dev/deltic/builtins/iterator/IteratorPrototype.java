package dev.deltic.builtins.iterator;

import static dev.deltic.builtins.iterator.IteratorArguments.receiver;
import static dev.deltic.runtime.IteratorOperations.DONE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.IntegerConversions;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** <a href="https://tc39.es/ecma262/#sec-%iterator.prototype%-object">Properties of the Iterator Prototype Object</a> */
@BuiltinHolder("%Iterator.prototype%")
public final class IteratorPrototype {
    private IteratorPrototype() { }

    private static IteratorRecord direct(Realm realm, JSObject iterator) {
        return IteratorOperations.getIteratorDirect(realm, iterator);
    }

    /** The next value; polls, because an iterator that is a builtin need not. */
    private static Object step(Realm realm, IteratorRecord record) {
        realm.agent.poll();
        return IteratorOperations.iteratorStepValue(realm, record);
    }

    private static Object callback(Realm realm, IteratorRecord record, Object function, Object value, long counter) {
        try {
            return ObjectOperations.call(realm, function, UNDEFINED, value, TypeConversion.number(counter));
        } catch (RuntimeException | StackOverflowError e) {
            throw LazyIterator.closeAfter(realm, record.iterator, e);
        }
    }

    // ---- lazy ---------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.drop">Iterator.prototype.drop</a> */
    @Builtin(name = "drop", length = 1)
    static Object drop(Realm realm, Object thisValue, Object limit) {
        JSObject iterator = receiver(realm, thisValue, "drop");
        double count = IteratorArguments.limit(realm, iterator, limit);
        return new DerivedIterator.Dropping(realm, direct(realm, iterator), count);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.filter">Iterator.prototype.filter</a> */
    @Builtin(name = "filter", length = 1)
    static Object filter(Realm realm, Object thisValue, Object predicate) {
        JSObject iterator = receiver(realm, thisValue, "filter");
        IteratorArguments.requireCallable(realm, iterator, predicate);
        return new DerivedIterator.Filtering(realm, direct(realm, iterator), predicate);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.flatmap">Iterator.prototype.flatMap</a> */
    @Builtin(name = "flatMap", length = 1)
    static Object flatMap(Realm realm, Object thisValue, Object mapper) {
        JSObject iterator = receiver(realm, thisValue, "flatMap");
        IteratorArguments.requireCallable(realm, iterator, mapper);
        return new DerivedIterator.FlatMapping(realm, direct(realm, iterator), mapper);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.map">Iterator.prototype.map</a> */
    @Builtin(name = "map", length = 1)
    static Object map(Realm realm, Object thisValue, Object mapper) {
        JSObject iterator = receiver(realm, thisValue, "map");
        IteratorArguments.requireCallable(realm, iterator, mapper);
        return new DerivedIterator.Mapping(realm, direct(realm, iterator), mapper);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.take">Iterator.prototype.take</a> */
    @Builtin(name = "take", length = 1)
    static Object take(Realm realm, Object thisValue, Object limit) {
        JSObject iterator = receiver(realm, thisValue, "take");
        double count = IteratorArguments.limit(realm, iterator, limit);
        return new DerivedIterator.Taking(realm, direct(realm, iterator), count);
    }

    /** <a href="https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.chunks">Iterator.prototype.chunks</a> */
    @Builtin(name = "chunks", length = 1)
    static Object chunks(Realm realm, Object thisValue, Object chunkSize) {
        JSObject iterator = receiver(realm, thisValue, "chunks");
        long size = IteratorArguments.size(realm, iterator, chunkSize);
        return new ChunkingIterator(realm, direct(realm, iterator), ChunkingIterator.Kind.CHUNKS, size);
    }

    /** <a href="https://tc39.es/proposal-iterator-chunking/#sec-iterator.prototype.windows">Iterator.prototype.windows</a> */
    @Builtin(name = "windows", length = 1)
    static Object windows(Realm realm, Object thisValue, Object windowSize, Object undersized) {
        JSObject iterator = receiver(realm, thisValue, "windows");
        long size = IteratorArguments.size(realm, iterator, windowSize);
        ChunkingIterator.Kind kind = ChunkingIterator.Kind.WINDOWS;
        if (JSStrings.isString(undersized) && JSStrings.flatten(undersized).equals("allow-partial")) {
            kind = ChunkingIterator.Kind.WINDOWS_OR_PARTIAL;
        } else if (undersized != UNDEFINED
                && !(JSStrings.isString(undersized) && JSStrings.flatten(undersized).equals("only-full"))) {
            throw IteratorOperations.closeAfter(realm, iterator, Errors.create(realm, MessageTemplate.INVALID_OPTION,
                Errors.describeWithoutCode(undersized), "undersized"));
        }
        return new ChunkingIterator(realm, direct(realm, iterator), kind, size);
    }

    // ---- eager --------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.every">Iterator.prototype.every</a> */
    @Builtin(name = "every", length = 1)
    static Object every(Realm realm, Object thisValue, Object predicate) {
        return search(realm, thisValue, predicate, "every", false) == DONE;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.some">Iterator.prototype.some</a> */
    @Builtin(name = "some", length = 1)
    static Object some(Realm realm, Object thisValue, Object predicate) {
        return search(realm, thisValue, predicate, "some", true) != DONE;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.find">Iterator.prototype.find</a> */
    @Builtin(name = "find", length = 1)
    static Object find(Realm realm, Object thisValue, Object predicate) {
        Object found = search(realm, thisValue, predicate, "find", true);
        return found == DONE ? UNDEFINED : found;
    }

    /** The first value for which the predicate is {@code wanted}, the iterator then being closed; DONE when there is none. */
    private static Object search(Realm realm, Object thisValue, Object predicate, String method, boolean wanted) {
        JSObject iterator = receiver(realm, thisValue, method);
        IteratorArguments.requireCallable(realm, iterator, predicate);
        IteratorRecord record = direct(realm, iterator);
        for (long counter = 0;; counter++) {
            Object value = step(realm, record);
            if (value == DONE) {
                return DONE;
            }
            if (TypeConversion.toBoolean(callback(realm, record, predicate, value, counter)) == wanted) {
                IteratorOperations.iteratorClose(realm, record.iterator);
                return value;
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.foreach">Iterator.prototype.forEach</a> */
    @Builtin(name = "forEach", length = 1)
    static Object forEach(Realm realm, Object thisValue, Object procedure) {
        JSObject iterator = receiver(realm, thisValue, "forEach");
        IteratorArguments.requireCallable(realm, iterator, procedure);
        IteratorRecord record = direct(realm, iterator);
        long counter = 0;
        for (Object value = step(realm, record); value != DONE; value = step(realm, record)) {
            callback(realm, record, procedure, value, counter++);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/proposal-iterator-includes/#sec-iterator.prototype.includes">Iterator.prototype.includes</a> */
    @Builtin(name = "includes", length = 1)
    static Object includes(Realm realm, Object thisValue, Object searchElement, Object skippedElements) {
        JSObject iterator = receiver(realm, thisValue, "includes");
        double toSkip = 0;
        if (skippedElements != UNDEFINED) {
            toSkip = IteratorArguments.integral(realm, iterator, skippedElements, true);
            if (toSkip < 0 || toSkip > IntegerConversions.MAX_SAFE_INTEGER && toSkip != Double.POSITIVE_INFINITY) {
                throw IteratorArguments.outOfRange(realm, iterator, skippedElements);
            }
        }
        IteratorRecord record = direct(realm, iterator);
        for (Object value = step(realm, record); value != DONE; value = step(realm, record)) {
            if (toSkip > 0) {
                toSkip--;
            } else if (Comparison.sameValueZero(value, searchElement)) {
                IteratorOperations.iteratorClose(realm, record.iterator);
                return true;
            }
        }
        return false;
    }

    /** <a href="https://tc39.es/proposal-iterator-join/#sec-iterator.prototype.join">Iterator.prototype.join</a> */
    @Builtin(name = "join", length = 1, proposal = "ITERATOR_JOIN")
    static Object join(Realm realm, Object thisValue, Object separator) {
        JSObject iterator = receiver(realm, thisValue, "join");
        String between = separator == UNDEFINED ? "," : text(realm, iterator, separator);
        IteratorRecord record = direct(realm, iterator);
        StringBuilder result = new StringBuilder();
        boolean first = true;
        for (Object value = step(realm, record); value != DONE; value = step(realm, record)) {
            result.append(first ? "" : between);
            first = false;
            if (value != UNDEFINED && value != null) {
                result.append(text(realm, record.iterator, value));
            }
            JSStrings.checkLength(result.length());
        }
        return result.toString();
    }

    private static String text(Realm realm, JSObject iterator, Object value) {
        try {
            return TypeConversion.toString(realm, value);
        } catch (RuntimeException | StackOverflowError e) {
            throw LazyIterator.closeAfter(realm, iterator, e);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.reduce">Iterator.prototype.reduce</a> */
    @Builtin(name = "reduce", length = 1)
    static Object reduce(Realm realm, Object thisValue, Object[] arguments) {
        JSObject iterator = receiver(realm, thisValue, "reduce");
        Object reducer = arguments.length == 0 ? UNDEFINED : arguments[0];
        IteratorArguments.requireCallable(realm, iterator, reducer);
        IteratorRecord record = direct(realm, iterator);
        Object accumulator;
        long counter = 0;
        if (arguments.length > 1) {
            accumulator = arguments[1];
        } else {
            accumulator = step(realm, record);
            if (accumulator == DONE) {
                throw Errors.create(realm, MessageTemplate.REDUCE_NO_INITIAL_ITERATOR);
            }
            counter = 1;
        }
        for (Object value = step(realm, record); value != DONE; value = step(realm, record)) {
            try {
                accumulator =
                    ObjectOperations.call(realm, reducer, UNDEFINED, accumulator, value, TypeConversion.number(counter++));
            } catch (RuntimeException | StackOverflowError e) {
                throw LazyIterator.closeAfter(realm, record.iterator, e);
            }
        }
        return accumulator;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.toarray">Iterator.prototype.toArray</a> */
    @Builtin(name = "toArray")
    static Object toArray(Realm realm, Object thisValue) {
        IteratorRecord record = direct(realm, receiver(realm, thisValue, "toArray"));
        ArrayList<Object> items = new ArrayList<>();
        for (Object value = step(realm, record); value != DONE; value = step(realm, record)) {
            items.add(value);
        }
        return JSArray.fromList(realm, items);
    }

    // ---- symbols and accessors ----------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-%iterator.prototype%-%symbol.iterator%">Iterator.prototype[@@iterator]</a> */
    @Builtin(name = "@@iterator")
    static Object iterator(Realm realm, Object thisValue) {
        return thisValue;
    }

    /** <a href="https://tc39.es/ecma262/#sec-%iterator.prototype%-%symbol.dispose%">Iterator.prototype[@@dispose]</a> */
    @Builtin(name = "@@dispose")
    static Object dispose(Realm realm, Object thisValue) {
        Object method = ObjectOperations.getMethod(realm, thisValue, Names.RETURN);
        if (method != UNDEFINED) {
            ObjectOperations.call(realm, method, thisValue);
        }
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.constructor">get Iterator.prototype.constructor</a> */
    @Builtin(name = "constructor", kind = Builtin.Kind.GETTER)
    static Object getConstructor(Realm realm, Object thisValue) {
        return realm.intrinsic(Intrinsic.ITERATOR);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.constructor">set Iterator.prototype.constructor</a> */
    @Builtin(name = "constructor", length = 1, kind = Builtin.Kind.SETTER)
    static Object setConstructor(Realm realm, Object thisValue, Object value) {
        return setIgnoringPrototype(realm, thisValue, Names.CONSTRUCTOR, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype-%symbol.tostringtag%">get Iterator.prototype[@@toStringTag]</a> */
    @Builtin(name = "@@toStringTag", kind = Builtin.Kind.GETTER)
    static Object getToStringTag(Realm realm, Object thisValue) {
        return "Iterator";
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype-%symbol.tostringtag%">set Iterator.prototype[@@toStringTag]</a> */
    @Builtin(name = "@@toStringTag", length = 1, kind = Builtin.Kind.SETTER)
    static Object setToStringTag(Realm realm, Object thisValue, Object value) {
        return setIgnoringPrototype(realm, thisValue, JSSymbol.TO_STRING_TAG, value);
    }

    private static Object setIgnoringPrototype(Realm realm, Object thisValue, PropertyKey key, Object value) {
        ObjectOperations.setIgnoringPrototype(realm, thisValue, realm.intrinsic(Intrinsic.ITERATOR_PROTOTYPE), key, value, "Iterator");
        return UNDEFINED;
    }
}
