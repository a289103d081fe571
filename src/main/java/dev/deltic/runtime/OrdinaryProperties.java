package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.PropertyDictionary;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** The ordinary internal methods where they change an object or leave the fast path. */
public final class OrdinaryProperties {
    private OrdinaryProperties() { }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryset">OrdinarySet</a>, without the shortcuts of {@link JSObject#set}. */
    public static boolean set(Realm realm, JSObject object, PropertyKey key, Object value, Object receiver) {
        PropertyDescriptor own = object.getOwnProperty(realm, key);
        if (own == null) {
            JSObject parent = object.getPrototypeOf(realm);
            if (parent != null) {
                return parent.set(realm, key, value, receiver);
            }
            own = PropertyDescriptor.data(UNDEFINED, Property.ALL);
        }
        return setWithOwnDescriptor(realm, key, value, receiver, own);
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinarysetwithowndescriptor">OrdinarySetWithOwnDescriptor</a> from step 2 on;
     *  {@code own} is present. */
    public static boolean setWithOwnDescriptor(Realm realm, PropertyKey key, Object value, Object receiver,
            PropertyDescriptor own) {
        if (own.isAccessor()) {
            if (own.setter() == null) {
                return false;
            }
            ObjectOperations.call(realm, own.setter(), receiver, value);
            return true;
        }
        if (!own.writable() || !(receiver instanceof JSObject target)) {
            return false;
        }
        PropertyDescriptor existing = target.getOwnProperty(realm, key);
        if (existing == null) {
            return target.defineOwnProperty(realm, key, PropertyDescriptor.data(value, Property.ALL));
        }
        if (existing.isAccessor() || !existing.writable()) {
            return false;
        }
        return target.defineOwnProperty(realm, key, PropertyDescriptor.ofValue(value));
    }

    /** Whether an object on the chain could answer for an array index. */
    public static boolean prototypeChainHasElements(JSObject start) {
        for (JSObject p = start; p != null; p = p.prototype) {
            if (p.elements != null || p instanceof ExoticObject) {
                return true;
            }
        }
        return false;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinarydefineownproperty">OrdinaryDefineOwnProperty</a> */
    public static boolean defineOwnProperty(Realm realm, JSObject object, PropertyKey key, PropertyDescriptor descriptor) {
        PropertyDescriptor current = object.getOwnProperty(realm, key);
        if (!isCompatible(object.isExtensible(realm), descriptor, current)) {
            return false;
        }
        if (key.isIndex()) {
            applyElement(object, key.index(), descriptor, current);
        } else {
            applyNamed(realm, object, key, descriptor, current);
        }
        return true;
    }

    /** The checks of <a href="https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor">ValidateAndApplyPropertyDescriptor</a>;
     *  {@code current} is null when the property is absent. */
    public static boolean isCompatible(boolean extensible, PropertyDescriptor descriptor, PropertyDescriptor current) {
        if (current == null) {
            return extensible;
        }
        if (descriptor.isEmpty() || current.configurable()) {
            return true;
        }
        if (descriptor.hasConfigurable() && descriptor.configurable()
                || descriptor.hasEnumerable() && descriptor.enumerable() != current.enumerable()) {
            return false;
        }
        if (!descriptor.isAccessor() && !descriptor.isData()) {
            return true;
        }
        if (descriptor.isAccessor() != current.isAccessor()) {
            return false;
        }
        if (current.isAccessor()) {
            return !(descriptor.hasGet() && descriptor.getter() != current.getter())
                && !(descriptor.hasSet() && descriptor.setter() != current.setter());
        }
        if (current.writable()) {
            return true;
        }
        return !(descriptor.hasWritable() && descriptor.writable())
            && !(descriptor.hasValue() && !Comparison.sameValue(descriptor.value(), current.value()));
    }

    private static int mergedAttributes(PropertyDescriptor descriptor, PropertyDescriptor current) {
        int old = current == null ? 0 : current.attributes();
        if (current != null && current.isAccessor() != descriptor.isAccessor() && (descriptor.isAccessor() || descriptor.isData())) {
            old &= ~Property.WRITABLE;
        }
        return old & ~descriptor.presentAttributes() | descriptor.attributes() & descriptor.presentAttributes();
    }

    private static Object mergedValue(PropertyDescriptor descriptor, PropertyDescriptor current) {
        if (descriptor.isAccessor() || current != null && current.isAccessor() && !descriptor.isData()) {
            boolean keep = current != null && current.isAccessor();
            return new AccessorPair(descriptor.hasGet() || !keep ? descriptor.getter() : current.getter(),
                descriptor.hasSet() || !keep ? descriptor.setter() : current.setter());
        }
        return descriptor.hasValue() || current == null || current.isAccessor() ? descriptor.value() : current.value();
    }

    private static void applyElement(JSObject object, long index, PropertyDescriptor descriptor, PropertyDescriptor current) {
        Object value = mergedValue(descriptor, current);
        int attributes = mergedAttributes(descriptor, current);
        if (value instanceof AccessorPair) {
            attributes = attributes & ~Property.WRITABLE | Property.ACCESSOR;
        }
        if (attributes == Property.ALL && !(object.elements instanceof SparseElements)) {
            if (!(current != null && ElementOperations.setExisting(object, index, value))) {
                ElementOperations.put(object, index, value);
            }
            return;
        }
        SparseElements sparse = ElementOperations.toSparse(object);
        SparseElements.Element element = sparse.map.get(index);
        if (element == null) {
            sparse.map.put(index, new SparseElements.Element(value, attributes));
        } else {
            element.value = value;
            element.attributes = attributes;
        }
    }

    private static void applyNamed(Realm realm, JSObject object, PropertyKey key, PropertyDescriptor descriptor,
            PropertyDescriptor current) {
        Object value = mergedValue(descriptor, current);
        int attributes = mergedAttributes(descriptor, current);
        if (value instanceof AccessorPair) {
            attributes = attributes & ~Property.WRITABLE | Property.ACCESSOR;
        }
        if (current == null) {
            object.addProperty(key, value, attributes);
            return;
        }
        PropertyDictionary dictionary = object.shape.dictionary;
        if (dictionary != null) {
            applyToDictionary(realm, object, key, value, attributes, descriptor.hasValue());
            return;
        }
        object.migrateIfDeprecated();
        int number = object.shape.find(key);
        int old = object.shape.property(number);
        boolean staysNative = (old & Property.NATIVE) != 0 && (attributes & Property.ACCESSOR) == 0;
        int kind = staysNative ? Property.NATIVE : old & Property.LAZY & ~((attributes & Property.ACCESSOR) != 0 ? Property.LAZY : 0);
        if ((old & Property.ATTRIBUTES_AND_KIND) != (attributes | kind)) {
            object.shape = object.shape.reconfigure(number, attributes | kind);
        }
        if (!staysNative) {
            object.writeField(number, value);
        } else if (descriptor.hasValue()) {
            object.nativeSet(realm, key, value);
        }
    }

    private static void applyToDictionary(Realm realm, JSObject object, PropertyKey key, Object value, int attributes,
            boolean hasValue) {
        PropertyDictionary dictionary = object.shape.dictionary;
        int entry = dictionary.find(key);
        if ((dictionary.attributes(entry) & Property.NATIVE) != 0 && (attributes & Property.ACCESSOR) == 0
                && object instanceof JSArray) {
            dictionary.setAttributes(entry, attributes | Property.NATIVE);
            if (hasValue) {
                object.nativeSet(realm, key, value);
            }
            return;
        }
        dictionary.setAttributes(entry, attributes);
        dictionary.setValue(entry, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinarydelete">OrdinaryDelete</a> */
    static boolean delete(JSObject object, PropertyKey key) {
        if (key.isIndex()) {
            return ElementOperations.delete(object, key.index());
        }
        PropertyDictionary dictionary = object.shape.dictionary;
        if (dictionary == null) {
            Shape shape = object.shape;
            int number = shape.find(key);
            if (number < 0) {
                return true;
            }
            if ((shape.property(number) & Property.CONFIGURABLE) == 0) {
                return false;
            }
            Shape before = number == shape.count - 1 ? shape.withoutLast() : null;
            if (before != null && before.references >= shape.references - 1) {
                if ((shape.property(number) & (Property.NATIVE | Property.REPRESENTATION)) == 0) {
                    object.writeField(number, null);
                }
                object.shape = before;
                return true;
            }
            object.normalize();
            dictionary = object.shape.dictionary;
        }
        int entry = dictionary.find(key);
        if (entry < 0) {
            return true;
        }
        if ((dictionary.attributes(entry) & Property.CONFIGURABLE) == 0) {
            return false;
        }
        dictionary.remove(entry);
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryownpropertykeys">OrdinaryOwnPropertyKeys</a> */
    public static ArrayList<PropertyKey> ownKeys(JSObject object) {
        ArrayList<PropertyKey> keys = new ArrayList<>();
        ElementOperations.addKeys(object, keys);
        addNamedKeys(object, keys);
        return keys;
    }

    /** Appends the string keys, then the symbols, that are not array indices. */
    public static void addNamedKeys(JSObject object, ArrayList<PropertyKey> keys) {
        boolean symbols = false;
        PropertyDictionary dictionary = object.shape.dictionary;
        int limit = dictionary != null ? dictionary.limit() : object.shape.count;
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < limit; i++) {
                PropertyKey key = dictionary != null ? dictionary.key(i) : object.shape.key(i);
                if (key == null || key.isPrivate()) {
                    continue;
                }
                if (key.isSymbol() == (pass == 1)) {
                    keys.add(key);
                }
                symbols |= key.isSymbol();
            }
            if (!symbols) {
                return;
            }
        }
    }}
