package dev.deltic.runtime;

import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** Whether arrays of a realm are iterated as the engine made them to be, so that a loop may walk the elements instead. */
public final class ArrayIterationGuard {
    private final JSObject prototype;
    private final IntrinsicGuard method;
    private final IntrinsicGuard next;

    /** The guard of {@code realm}, whose %ArrayIteratorPrototype% there is. */
    ArrayIterationGuard(Realm realm) {
        prototype = realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE);
        method = new IntrinsicGuard(realm, Intrinsic.ARRAY_PROTOTYPE, JSSymbol.ITERATOR);
        next = new IntrinsicGuard(realm, Intrinsic.ARRAY_ITERATOR_PROTOTYPE, Names.NEXT);
    }

    /** Whether {@code array} has no iterator of its own, and the builtin one is untouched. */
    public static boolean holds(Realm realm, JSArray array) {
        realm.intrinsic(Intrinsic.ARRAY_ITERATOR_PROTOTYPE);       // with which the guard is made
        ArrayIterationGuard guard = realm.arrayIteration;
        return array.prototype == guard.prototype && array.shape == realm.agent.wellKnownShapes.array && guard.method.holds()
            && guard.next.holds();
    }
}
