package dev.deltic.runtime.exotic;

import dev.deltic.runtime.AccessorPair;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;

/** The arguments object of strict code and of functions with parameters that are not plain names; an ordinary object.
 *  <a href="https://tc39.es/ecma262/#sec-createunmappedargumentsobject">CreateUnmappedArgumentsObject</a> */
public final class UnmappedArguments extends JSObject {
    private UnmappedArguments(Realm realm) {
        super(realm.agent.wellKnownShapes.empty, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
    }

    /** An arguments object of {@code list}, which it takes over. */
    public static UnmappedArguments create(Realm realm, Object[] list) {
        UnmappedArguments object = new UnmappedArguments(realm);
        object.elements = list.length == 0 ? null : list.clone();
        object.addProperty(Names.LENGTH, list.length, Property.HIDDEN);
        object.addProperty(JSSymbol.ITERATOR, realm.intrinsic(Intrinsic.ARRAY_PROTOTYPE_VALUES), Property.HIDDEN);
        JSObject thrower = realm.intrinsic(Intrinsic.THROW_TYPE_ERROR);
        object.addProperty(Names.CALLEE, new AccessorPair(thrower, thrower), Property.ACCESSOR);
        return object;
    }

    @Override
    public String className() {
        return "Arguments";
    }
}
