package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** A helper over one iterator: map, filter, take, drop, flatMap and those in {@link ChunkingIterator}. */
abstract class DerivedIterator extends LazyIterator {
    final IteratorRecord iterated;

    DerivedIterator(Realm realm, IteratorRecord iterated) {
        super(realm);
        this.iterated = iterated;
    }

    @Override
    void close(Realm realm) {
        IteratorOperations.iteratorClose(realm, iterated.iterator);
    }

    final Object stepValue(Realm realm) {
        return IteratorOperations.iteratorStepValue(realm, iterated);
    }

    /** Calls a function of (value, counter); a throw closes the iterator. */
    final Object callback(Realm realm, Object function, Object value, long counter) {
        try {
            return ObjectOperations.call(realm, function, UNDEFINED, value, TypeConversion.number(counter));
        } catch (RuntimeException | StackOverflowError e) {
            throw closeAfter(realm, iterated.iterator, e);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.map">map</a> */
    static final class Mapping extends DerivedIterator {
        private final Object mapper;
        private long counter;

        Mapping(Realm realm, IteratorRecord iterated, Object mapper) {
            super(realm, iterated);
            this.mapper = mapper;
        }

        @Override
        Object advance(Realm realm) {
            Object value = stepValue(realm);
            return value == DONE ? DONE : callback(realm, mapper, value, counter++);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.filter">filter</a> */
    static final class Filtering extends DerivedIterator {
        private final Object predicate;
        private long counter;

        Filtering(Realm realm, IteratorRecord iterated, Object predicate) {
            super(realm, iterated);
            this.predicate = predicate;
        }

        @Override
        Object advance(Realm realm) {
            while (true) {
                Object value = stepValue(realm);
                if (value == DONE || TypeConversion.toBoolean(callback(realm, predicate, value, counter++))) {
                    return value;
                }
                realm.agent.poll();
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.take">take</a> */
    static final class Taking extends DerivedIterator {
        private double remaining;

        Taking(Realm realm, IteratorRecord iterated, double limit) {
            super(realm, iterated);
            this.remaining = limit;
        }

        @Override
        Object advance(Realm realm) {
            if (remaining == 0) {
                close(realm);
                return DONE;
            }
            remaining--;                // stays infinite
            return stepValue(realm);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.drop">drop</a> */
    static final class Dropping extends DerivedIterator {
        private double remaining;

        Dropping(Realm realm, IteratorRecord iterated, double limit) {
            super(realm, iterated);
            this.remaining = limit;
        }

        @Override
        Object advance(Realm realm) {
            for (; remaining > 0; remaining--) {
                if (IteratorOperations.iteratorStep(realm, iterated) == null) {
                    return DONE;
                }
                realm.agent.poll();
            }
            return stepValue(realm);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-iterator.prototype.flatmap">flatMap</a> */
    static final class FlatMapping extends DerivedIterator {
        private final Object mapper;
        private long counter;
        /** The iterator of the latest mapped value, or null between two. */
        private IteratorRecord inner;

        FlatMapping(Realm realm, IteratorRecord iterated, Object mapper) {
            super(realm, iterated);
            this.mapper = mapper;
        }

        @Override
        Object advance(Realm realm) {
            while (true) {
                if (inner == null) {
                    Object value = stepValue(realm);
                    if (value == DONE) {
                        return DONE;
                    }
                    Object mapped = callback(realm, mapper, value, counter++);
                    try {
                        inner = Flattenables.iterator(realm, mapped, Flattenables.Primitives.REJECT, "Iterator.prototype.flatMap");
                    } catch (RuntimeException | StackOverflowError e) {
                        throw closeAfter(realm, iterated.iterator, e);
                    }
                }
                Object value;
                try {
                    value = IteratorOperations.iteratorStepValue(realm, inner);
                } catch (RuntimeException | StackOverflowError e) {
                    throw closeAfter(realm, iterated.iterator, e);
                }
                if (value != DONE) {
                    return value;
                }
                inner = null;
            }
        }

        @Override
        void close(Realm realm) {
            if (inner != null) {
                try {
                    IteratorOperations.iteratorClose(realm, inner.iterator);
                } catch (RuntimeException | StackOverflowError e) {
                    throw closeAfter(realm, iterated.iterator, e);
                }
            }
            super.close(realm);
        }
    }
}
