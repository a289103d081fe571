package dev.deltic.builtins.iterator;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** What Iterator.from makes of an iterator that does not inherit from %Iterator.prototype%. */
final class WrappedIterator extends JSObject {
    /** [[Iterated]] */
    final IteratorRecord iterated;

    WrappedIterator(Realm realm, IteratorRecord iterated) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.WRAP_FOR_VALID_ITERATOR_PROTOTYPE));
        this.iterated = iterated;
    }
}
