package dev.deltic.scripting;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.LazyValue;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;

/** Where the global names are that Java asks a realm for again and again: those of the functions that it calls. Used inside the isolate. */
final class GlobalPlaces {
    private static final int NOT_PLAIN = Property.NATIVE | Property.ACCESSOR;
    /** A power of two. */
    private static final int COUNT = 8;

    /** By hashes of names. */
    private final Place[] places = new Place[COUNT];

    /** The global object has the name in a field, and no lexical binding hides it, while both have these shapes. */
    private record Place(String name, Shape lexicals, Shape globals, int property) { }

    private static int hash(String name) {
        return name.hashCode() & COUNT - 1;
    }

    /** As {@link GlobalBindings#lookup}. */
    Object lookup(Realm realm, String name) {
        JSObject global = realm.globalObject();
        Place place = places[hash(name)];
        if (place == null || place.globals != global.shape || place.lexicals != realm.lexicals.shape || !place.name.equals(name)) {
            return find(realm, global.shape, name);
        }
        Object value = global.readField(place.property);
        return value instanceof LazyValue lazy ? global.materialize(realm, place.property, lazy) : value;
    }

    private Object find(Realm realm, Shape globals, String name) {
        PropertyKey key = realm.key(name);
        boolean isLaidOut = globals.dictionary == null && !key.isIndex() && realm.lexicals.find(key) < 0;
        int number = isLaidOut ? globals.find(key) : -1;
        if (number >= 0 && (globals.property(number) & NOT_PLAIN) == 0) {
            places[hash(name)] = new Place(name, realm.lexicals.shape, globals, globals.property(number));
        }
        return GlobalBindings.lookup(realm, name);
    }
}
