package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What Iterator.zip and Iterator.zipKeyed do before the first step: read the options, open the iterators. */
final class ZipOptions {
    private final ZipIterator.Mode mode;
    /** An object or undefined. */
    private final Object padding;

    private ZipOptions(ZipIterator.Mode mode, Object padding) {
        this.mode = mode;
        this.padding = padding;
    }

    private static ZipOptions read(Realm realm, Object options) {
        if (options != UNDEFINED && !(options instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.describeWithoutCode(options));
        }
        if (options == UNDEFINED) {
            return new ZipOptions(ZipIterator.Mode.SHORTEST, UNDEFINED);
        }
        JSObject object = (JSObject) options;
        ZipIterator.Mode mode = mode(realm, object.get(realm, Names.MODE));
        Object padding = UNDEFINED;
        if (mode == ZipIterator.Mode.LONGEST) {
            padding = object.get(realm, Names.PADDING);
            if (padding != UNDEFINED && !(padding instanceof JSObject)) {
                throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.describeWithoutCode(padding));
            }
        }
        return new ZipOptions(mode, padding);
    }

    private static ZipIterator.Mode mode(Realm realm, Object value) {
        if (value == UNDEFINED) {
            return ZipIterator.Mode.SHORTEST;
        }
        if (JSStrings.isString(value)) {
            switch (JSStrings.flatten(value)) {
                case "shortest": return ZipIterator.Mode.SHORTEST;
                case "longest": return ZipIterator.Mode.LONGEST;
                case "strict": return ZipIterator.Mode.STRICT;
                default: break;
            }
        }
        throw Errors.create(realm, MessageTemplate.INVALID_OPTION, Errors.describeWithoutCode(value), "mode");
    }

    private static JSObject requireObject(Realm realm, Object iterables) {
        if (iterables instanceof JSObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.describeWithoutCode(iterables));
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.zip">Iterator.zip</a> */
    static ZipIterator zip(Realm realm, Object iterables, Object options) {
        requireObject(realm, iterables);
        ZipOptions read = read(realm, options);
        List<IteratorRecord> iterators = new ArrayList<>();
        IteratorRecord input = IteratorOperations.getIterator(realm, iterables);
        while (true) {
            Object next;
            try {
                next = IteratorOperations.iteratorStepValue(realm, input);
            } catch (RuntimeException | StackOverflowError e) {
                throw ZipIterator.closeAllAfter(realm, iterators, e);
            }
            if (next == IteratorOperations.DONE) {
                break;
            }
            try {
                iterators.add(Flattenables.iterator(realm, next, Flattenables.Primitives.REJECT, "Iterator.zip"));
            } catch (RuntimeException | StackOverflowError e) {
                List<IteratorRecord> all = new ArrayList<>();
                all.add(input);
                all.addAll(iterators);
                throw ZipIterator.closeAllAfter(realm, all, e);
            }
        }
        return new ZipIterator(realm, iterators, read.mode, read.listPadding(realm, iterators), null);
    }

    private Object[] listPadding(Realm realm, List<IteratorRecord> iterators) {
        if (mode != ZipIterator.Mode.LONGEST) {
            return null;
        }
        Object[] values = new Object[iterators.size()];
        Arrays.fill(values, UNDEFINED);
        if (padding == UNDEFINED) {
            return values;
        }
        try {
            IteratorRecord source = IteratorOperations.getIterator(realm, padding);
            for (int i = 0; i < values.length; i++) {
                Object next = IteratorOperations.iteratorStepValue(realm, source);
                if (next == IteratorOperations.DONE) {
                    return values;
                }
                values[i] = next;
            }
            IteratorOperations.iteratorClose(realm, source.iterator);
        } catch (RuntimeException | StackOverflowError e) {
            throw ZipIterator.closeAllAfter(realm, iterators, e);
        }
        return values;
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.zipkeyed">Iterator.zipKeyed</a> */
    static ZipIterator zipKeyed(Realm realm, Object iterables, Object options) {
        JSObject object = requireObject(realm, iterables);
        ZipOptions read = read(realm, options);
        List<IteratorRecord> iterators = new ArrayList<>();
        List<PropertyKey> keys = new ArrayList<>();
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            try {
                PropertyDescriptor own = object.getOwnProperty(realm, key);
                if (own == null || !own.enumerable()) {
                    continue;
                }
                Object value = object.get(realm, key);
                if (value != UNDEFINED) {
                    keys.add(key);
                    iterators.add(Flattenables.iterator(realm, value, Flattenables.Primitives.REJECT, "Iterator.zipKeyed"));
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw ZipIterator.closeAllAfter(realm, iterators, e);
            }
        }
        PropertyKey[] keyArray = keys.toArray(new PropertyKey[0]);
        return new ZipIterator(realm, iterators, read.mode, read.keyedPadding(realm, iterators, keyArray), keyArray);
    }

    private Object[] keyedPadding(Realm realm, List<IteratorRecord> iterators, PropertyKey[] keys) {
        if (mode != ZipIterator.Mode.LONGEST) {
            return null;
        }
        Object[] values = new Object[keys.length];
        Arrays.fill(values, UNDEFINED);
        if (padding instanceof JSObject object) {
            try {
                for (int i = 0; i < keys.length; i++) {
                    values[i] = object.get(realm, keys[i]);
                }
            } catch (RuntimeException | StackOverflowError e) {
                throw ZipIterator.closeAllAfter(realm, iterators, e);
            }
        }
        return values;
    }
}
