package dev.deltic.builtins.iterator;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.IteratorOperations;
import dev.deltic.runtime.IteratorRecord;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;

/** Values that are iterated if they can be, and else taken for iterators. */
final class Flattenables {
    /** What is done with primitives. */
    enum Primitives { REJECT, ITERATE_STRINGS }

    private Flattenables() { }

    /** <a href="https://tc39.es/ecma262/#sec-getiteratorflattenable">GetIteratorFlattenable</a>; errors name {@code caller}. */
    static IteratorRecord iterator(Realm realm, Object value, Primitives primitives, String caller) {
        if (!(value instanceof JSObject) && (primitives == Primitives.REJECT || !JSStrings.isString(value))) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, caller);
        }
        Object method = ObjectOperations.getMethod(realm, value, JSSymbol.ITERATOR);
        Object iterator = method == UNDEFINED ? value : ObjectOperations.call(realm, method, value);
        if (!(iterator instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, caller);
        }
        return IteratorOperations.getIteratorDirect(realm, object);
    }
}
