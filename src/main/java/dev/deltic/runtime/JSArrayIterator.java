package dev.deltic.runtime;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

/** An Array Iterator object. Loops over iterables recognise it and call {@link #step}, which makes no result object.
 *  <a href="https://tc39.es/ecma262/#sec-array-iterator-objects">Array Iterator Objects</a> */
public final class JSArrayIterator extends JSObject {
    /** What each step gives. */
    public enum Kind { KEYS, VALUES, ENTRIES }

    /** [[IteratedArrayLike]]; null when the iterator is exhausted. */
    private JSObject iterated;
    /** [[ArrayLikeNextIndex]]. */
    private long nextIndex;
    private final Kind kind;

    /** An iterator at the first element. <a href="https://tc39.es/ecma262/#sec-createarrayiterator">CreateArrayIterator</a> */
    public JSArrayIterator(Realm realm, JSObject iterated, Kind kind) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.ARRAY_ITERATOR_PROTOTYPE));
        this.iterated = iterated;
        this.kind = kind;
    }

    /** The next value, or {@link IteratorOperations#DONE}. */
    public Object step(Realm realm) {
        if (iterated instanceof JSArray array && kind == Kind.VALUES) {
            Object value = array.present(nextIndex);
            if (value != HOLE) {
                nextIndex++;
                return value;
            }
        }
        return stepSlowly(realm);
    }

    private Object stepSlowly(Realm realm) {
        JSObject object = iterated;
        if (object == null) {
            return IteratorOperations.DONE;
        }
        if (nextIndex >= object.arrayIteratorLength(realm)) {
            iterated = null;
            return IteratorOperations.DONE;
        }
        long index = nextIndex++;
        if (kind == Kind.KEYS) {
            return TypeConversion.number(index);
        }
        Object value = object.get(realm, index);
        return kind == Kind.VALUES ? value : JSArray.of(realm, TypeConversion.number(index), value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next">%ArrayIteratorPrototype%.next</a> */
    public JSObject next(Realm realm) {
        Object value = step(realm);
        return value == IteratorOperations.DONE ? iteratorResult(realm, UNDEFINED, true) : iteratorResult(realm, value, false);
    }

    /** Whether {@code function} is the builtin {@code next}, of any realm: what allows {@link #step} in its place. */
    public static boolean isNext(Object function) {
        return function instanceof BuiltinFunction f && f.code instanceof BuiltinCode code
            && code.isMethodOf("%ArrayIteratorPrototype%");
    }

    @Override
    public String className() {
        return "Array Iterator";
    }
}
