package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.values.IndexKey;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** A String object: its code units are indexed properties.
 *  <a href="https://tc39.es/ecma262/#sec-string-exotic-objects">String Exotic Objects</a> */
public final class JSStringObject extends ExoticObject {
    /** [[StringData]] */
    public final String string;

    /** A String object. */
    public JSStringObject(Realm realm, JSObject prototype, String string) {
        super(realm.agent.wellKnownShapes.stringObject, prototype);
        this.string = string;
    }

    @Override
    protected Object nativeGet(Realm realm, PropertyKey key) {
        return string.length();
    }

    /** The length again: it is read-only, and a definition with another value has been refused. */
    @Override
    protected boolean nativeSet(Realm realm, PropertyKey key, Object value) {
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-stringgetownproperty">StringGetOwnProperty</a> */
    @Override
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (key.isIndex() && key.index() < string.length()) {
            return PropertyDescriptor.data(JSStrings.elementAt(string, (int) key.index()), Property.ENUMERABLE);
        }
        return super.getOwnProperty(realm, key);
    }

    @Override
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        if (key.isIndex() && key.index() < string.length()) {
            return OrdinaryProperties.isCompatible(shape.extensible, descriptor, getOwnProperty(realm, key));
        }
        return super.defineOwnProperty(realm, key, descriptor);
    }

    @Override
    public boolean delete(Realm realm, PropertyKey key) {
        return !(key.isIndex() && key.index() < string.length()) && super.delete(realm, key);
    }

    @Override
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        if (realm != null) {
            realm.agent.announceKeys(string.length());
        }
        ArrayList<PropertyKey> keys = new ArrayList<>();
        for (int i = 0; i < string.length(); i++) {
            keys.add(IndexKey.of(i));
        }
        keys.addAll(super.ownPropertyKeys(realm));
        return keys;
    }

    @Override
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        return key == Names.LENGTH ? (Object) string.length() : super.get(realm, key, receiver);
    }

    @Override
    public boolean hasCacheableNames() {
        return true;
    }

    @Override
    public String className() {
        return "String";
    }
}
