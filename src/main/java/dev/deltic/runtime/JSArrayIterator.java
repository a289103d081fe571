package dev.deltic.runtime;

import static dev.deltic.values.Hole.HOLE;

/** An Array Iterator object.
 *  <a href="https://tc39.es/ecma262/#sec-array-iterator-objects">Array Iterator Objects</a> */
public final class JSArrayIterator extends BuiltinIterator {
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

    @Override
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

    @Override
    protected String prototypeName() {
        return "%ArrayIteratorPrototype%";
    }

    @Override
    public String className() {
        return "Array Iterator";
    }
}
