package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.PropertyDictionary;
import dev.deltic.shapes.Shape;
import dev.deltic.shapes.ShapedObject;
import dev.deltic.values.Hole;
import dev.deltic.values.IndexKey;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.Arrays;

/** An object with ordinary internal methods, which special objects override. Named properties are laid out by the shape;
 *  indexed ones are {@link #elements}: null, {@code int[]} and {@code double[]} (arrays only), {@code Object[]} with
 *  {@code Hole.HOLE} for what is absent, or {@link SparseElements}. The prototype is the object's, not the shape's.
 *
 *  <p>The internal methods here read properties directly. A subclass that gives [[GetOwnProperty]] a meaning of its own extends
 *  {@link ExoticObject}, whose other methods go through it as the specification's do.
 *  <a href="https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots">Ordinary Objects</a> */
public class JSObject extends ShapedObject {
    /** [[Prototype]], or null. */
    public JSObject prototype;
    /** Indexed properties; see the class comment. */
    public Object elements;
    /** What WeakMaps and WeakSets hold for this object as their key; null for nearly all objects. Kept here, so that a value
     *  lives no longer than its key whatever the value refers to. */
    WeakEntry weakEntries;

    /** An object without fields of its own. */
    public JSObject(Shape shape, JSObject prototype) {
        super(shape);
        this.prototype = prototype;
    }

    /** Whether the object is of one of the leaf classes for ordinary objects, with fields in the object. */
    public final boolean isPlain() {
        return shape.layout != ObjectLayout.NONE;
    }

    // ---- storage --------------------------------------------------------------------------------------------------

    /** Inline reference field {@code field}; leaf classes with inline fields override these four. */
    public Object inlineReference(int field) {
        throw noInlineFields();
    }

    /** Sets inline reference field {@code field}. */
    public void setInlineReference(int field, Object value) {
        throw noInlineFields();
    }

    /** Long field {@code field} of {@code property}. */
    public long primitive(int property, int field) {
        throw noInlineFields();
    }

    /** Sets long field {@code field}, making room for it if need be. */
    public void setPrimitive(int property, int field, long bits) {
        throw noInlineFields();
    }

    private EngineError noInlineFields() {
        return new EngineError(getClass().getName() + " has no inline fields");
    }

    /** What the field of {@code property} holds, boxed; a LazyValue or AccessorPair as it stands. Not for native properties. */
    public final Object readField(int property) {
        int field = Property.field(property);
        boolean inline = (property & Property.INLINE) != 0;
        switch (property & Property.REPRESENTATION) {
            case Property.REFERENCE:
                return inline ? inlineReference(field) : slots[field];
            case Property.INT:
                return dev.deltic.values.SmallIntegers.box((int) primitive(property, field));
            default:
                return Double.longBitsToDouble(primitive(property, field));
        }
    }

    /** Stores into the field of property {@code number} of the current shape; the shape changes when the value does not fit
     *  the field's representation. */
    public final void writeField(int number, Object value) {
        int property = shape.property(number);
        int field = Property.field(property);
        boolean inline = (property & Property.INLINE) != 0;
        switch (property & Property.REPRESENTATION) {
            case Property.REFERENCE:
                writeReference(inline, field, value);
                return;
            case Property.INT:
                if (value instanceof Integer i) {
                    setPrimitive(property, field, i);
                    return;
                }
                break;
            default:
                if (value instanceof Double d) {
                    setPrimitive(property, field, Double.doubleToRawLongBits(d));
                    return;
                }
                if (value instanceof Integer i) {
                    setPrimitive(property, field, Double.doubleToRawLongBits(i));
                    return;
                }
                break;
        }
        migrate(shape.generalize(number, Property.representationOf(value)));
        writeField(number, value);
    }

    private void writeReference(boolean inline, int field, Object value) {
        if (inline) {
            setInlineReference(field, value);
        } else {
            setOverflowReference(field, value);
        }
    }

    /** Sets reference {@code field} of the overflow array, making room for it if need be. */
    public final void setOverflowReference(int field, Object value) {
        Object[] fields = slots;
        if (fields == null) {
            slots = fields = new Object[Math.max(4, field + 1)];
        } else if (field >= fields.length) {
            slots = fields = Arrays.copyOf(fields, Math.max(field + 1, fields.length * 2));
        }
        fields[field] = value;
    }

    /** Moves the fields to where {@code target}, a shape with the same keys in the same order and fields at least as wide, has
     *  them. */
    private void migrate(Shape target) {
        Shape old = shape;
        Object[] values = new Object[old.count];
        for (int i = 0; i < values.length; i++) {
            if ((old.property(i) & Property.NATIVE) == 0) {
                values[i] = readField(old.property(i));
            }
        }
        clearFields();
        shape = target;
        for (int i = 0; i < values.length; i++) {
            if ((target.property(i) & Property.NATIVE) == 0) {
                writeField(i, values[i]);
            }
        }
    }

    /** Moves to the replacement of a deprecated shape; caches call it when they miss. */
    public final void migrateIfDeprecated() {
        while (shape.isDeprecated()) {
            migrate(shape.replacement());
        }
    }

    /** Appends a property that the object does not have. */
    public final void addProperty(PropertyKey key, Object value, int attributesAndKind) {
        migrateIfDeprecated();
        Shape current = shape;
        if (current.dictionary == null && current.count < maxShapedProperties()) {
            int number = current.count;
            Shape next = current.add(key, attributesAndKind, Property.representationOf(value));
            shape = next;
            if ((attributesAndKind & Property.NATIVE) == 0) {
                writeField(number, value);
            }
            return;
        }
        normalize();
        shape.dictionary.add(key, value, attributesAndKind);
    }

    /** How many properties keep a shape; objects with more become dictionaries. */
    protected int maxShapedProperties() {
        return Shape.MAX_PROPERTIES;
    }

    /** Changes to dictionary mode. */
    public final void normalize() {
        Shape old = shape;
        if (old.dictionary != null) {
            return;
        }
        PropertyDictionary dictionary = new PropertyDictionary(old.count + 8);
        for (int i = 0; i < old.count; i++) {
            int property = old.property(i);
            boolean isNative = (property & Property.NATIVE) != 0;
            dictionary.add(old.key(i), isNative ? null : readField(property), property & Property.ATTRIBUTES_AND_KIND);
        }
        shape = Shape.ofDictionary(old.layout, dictionary, old.extensible);
        clearFields();
    }

    /** Drops what the fields hold. */
    protected void clearFields() {
        slots = null;
    }

    /** The ordinal of the element type of a typed array, else -1. */
    public int typedElements() {
        return -1;
    }

    /** The value of a native property; overridden with {@link #nativeSet} by classes that have some. */
    protected Object nativeGet(Realm realm, PropertyKey key) {
        throw new EngineError(getClass().getName() + " has no native property " + key);
    }

    /** Assigns to a native property that is writable, or redefines its value: false when the value is refused. Subclasses
     *  either keep it native or turn it into a field. */
    protected boolean nativeSet(Realm realm, PropertyKey key, Object value) {
        throw new EngineError(getClass().getName() + " has no native property " + key);
    }

    /** The value of the own property {@code number} of the current (shared) shape: accessors as AccessorPair. */
    public final Object ownValue(Realm realm, int number) {
        int property = shape.property(number);
        if ((property & Property.NATIVE) != 0) {
            return nativeGet(realm, shape.key(number));
        }
        Object value = readField(property);
        return (property & Property.LAZY) != 0 && value instanceof LazyValue lazy
            ? materialize(realm, property, lazy) : value;
    }

    /** What overflow slot {@code slot} holds, made now if it is still a marker. All tiers share this method, and with it HotSpot's count
     *  of the branch: that the first realm has everything made says nothing of the next. */
    public final Object lazySlot(Realm realm, int slot) {
        Object value = slots[slot];
        return value instanceof LazyValue lazy ? materialize(realm, 0, lazy) : value;
    }

    /** Replaces the marker in a lazy field by its value, in every field that holds the same marker; a variable's stays. */
    public final Object materialize(Realm realm, int property, LazyValue lazy) {
        Object value = lazy.materialize(lazy.isNumber() ? realm : realm.agent.homeOf(this, realm));
        if (lazy.isVariable()) {
            return value;
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == lazy) {
                slots[i] = value;
            }
        }
        return value;
    }

    // ---- own property access by name --------------------------------------------------------------------------------

    /** An own property as it was found: value (or AccessorPair) and attributes. */
    final Object ownDictionaryValue(Realm realm, int entry) {
        PropertyDictionary dictionary = shape.dictionary;
        if ((dictionary.attributes(entry) & Property.NATIVE) != 0) {
            return nativeGet(realm, dictionary.key(entry));
        }
        Object value = dictionary.value(entry);
        if (value instanceof LazyValue lazy) {
            value = lazy.materialize(realm.agent.homeOf(this, realm));
            for (int i = 0; i < dictionary.limit(); i++) {
                if (dictionary.value(i) == lazy) {
                    dictionary.setValue(i, value);
                }
            }
        }
        return value;
    }

    private static PropertyDescriptor descriptor(Object value, int attributesAndKind) {
        return (attributesAndKind & Property.ACCESSOR) != 0
            ? PropertyDescriptor.accessor(((AccessorPair) value).getter, ((AccessorPair) value).setter, attributesAndKind)
            : PropertyDescriptor.data(value, attributesAndKind);
    }

    // ---- internal methods -------------------------------------------------------------------------------------------

    /** [[GetPrototypeOf]] */
    public JSObject getPrototypeOf(Realm realm) {
        return prototype;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinarysetprototypeof">OrdinarySetPrototypeOf</a> */
    public boolean setPrototypeOf(Realm realm, JSObject newPrototype) {
        if (newPrototype == prototype) {
            return true;
        }
        if (!shape.extensible) {
            return false;
        }
        for (JSObject p = newPrototype; p != null; p = p.prototype) {
            if (p == this) {
                return false;
            }
            if (p.hasExoticGetPrototypeOf()) {
                break;
            }
        }
        prototype = newPrototype;
        realm.agent.prototypesChanged = true;
        return true;
    }

    /** Whether the object, a builtin, holds anything besides its named properties that scripts put there. */
    protected boolean hasTraces() {
        return elements != null;
    }

    /** Whether [[GetPrototypeOf]] is not the ordinary one (a proxy). */
    public boolean hasExoticGetPrototypeOf() {
        return false;
    }

    /** [[IsExtensible]] */
    public boolean isExtensible(Realm realm) {
        return shape.extensible;
    }

    /** [[PreventExtensions]] */
    public boolean preventExtensions(Realm realm) {
        migrateIfDeprecated();
        shape = shape.preventExtensions();
        return true;
    }

    /** [[GetOwnProperty]]: null when absent. */
    public PropertyDescriptor getOwnProperty(Realm realm, PropertyKey key) {
        if (key.isIndex()) {
            return ElementOperations.getOwnProperty(this, key.index());
        }
        PropertyDictionary dictionary = shape.dictionary;
        if (dictionary != null) {
            int entry = dictionary.find(key);
            return entry < 0 ? null : descriptor(ownDictionaryValue(realm, entry), dictionary.attributes(entry));
        }
        int number = shape.find(key);
        return number < 0 ? null : descriptor(ownValue(realm, number), shape.property(number));
    }

    /** [[DefineOwnProperty]] <a href="https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor">steps</a> */
    public boolean defineOwnProperty(Realm realm, PropertyKey key, PropertyDescriptor descriptor) {
        return OrdinaryProperties.defineOwnProperty(realm, this, key, descriptor);
    }

    /** [[HasProperty]] */
    public boolean hasProperty(Realm realm, PropertyKey key) {
        if (hasOwnProperty(realm, key)) {
            return true;
        }
        return prototype != null && prototype.hasProperty(realm, key);
    }

    /** Whether [[GetOwnProperty]] would give a descriptor. */
    public boolean hasOwnProperty(Realm realm, PropertyKey key) {
        if (key.isIndex()) {
            return ElementOperations.has(this, key.index());
        }
        return shape.dictionary != null ? shape.dictionary.find(key) >= 0 : shape.find(key) >= 0;
    }

    /** [[Get]] */
    public Object get(Realm realm, PropertyKey key, Object receiver) {
        if (key.isIndex()) {
            return getElement(realm, key.index(), receiver);
        }
        Object value;
        int kind;
        PropertyDictionary dictionary = shape.dictionary;
        if (dictionary != null) {
            int entry = dictionary.find(key);
            if (entry < 0) {
                return prototype == null ? UNDEFINED : prototype.get(realm, key, receiver);
            }
            value = ownDictionaryValue(realm, entry);
            kind = dictionary.attributes(entry);
        } else {
            int number = shape.find(key);
            if (number < 0) {
                return prototype == null ? UNDEFINED : prototype.get(realm, key, receiver);
            }
            value = ownValue(realm, number);
            kind = shape.property(number);
        }
        if ((kind & Property.ACCESSOR) == 0) {
            return value;
        }
        JSObject getter = ((AccessorPair) value).getter;
        return getter == null ? UNDEFINED : ObjectOperations.call(realm, getter, receiver);
    }

    /** [[Get]] where there is such a property, else HOLE; global objects that ask a host do it in one question. */
    public Object getIfPresent(Realm realm, PropertyKey key) {
        return hasProperty(realm, key) ? get(realm, key, this) : Hole.HOLE;
    }

    /** [[Get]] of an array index. */
    public Object getElement(Realm realm, long index, Object receiver) {
        Object value = ElementOperations.get(this, index);
        if (value == null && !ElementOperations.isNull(this, index)) {
            return prototype == null ? UNDEFINED : prototype.getElement(realm, index, receiver);
        }
        if (value instanceof AccessorPair pair) {
            return pair.getter == null ? UNDEFINED : ObjectOperations.call(realm, pair.getter, receiver);
        }
        return value;
    }

    /** [[Get]] with this object as the receiver. */
    public final Object get(Realm realm, PropertyKey key) {
        return get(realm, key, this);
    }

    /** [[Get]] of an integer key up to 2^53 - 1 with this object as the receiver. */
    public final Object get(Realm realm, long index) {
        return index <= IndexKey.MAX ? getElement(realm, index, this) : get(realm, realm.key(index), this);
    }

    /** [[Set]]: false when the assignment is refused. */
    public boolean set(Realm realm, PropertyKey key, Object value, Object receiver) {
        if (receiver == this) {
            if (key.isIndex()) {
                return setElement(realm, key.index(), value);
            }
            PropertyDictionary dictionary = shape.dictionary;
            if (dictionary != null) {
                int entry = dictionary.find(key);
                if (entry >= 0 && (dictionary.attributes(entry) & (Property.WRITABLE | Property.ACCESSOR | Property.NATIVE))
                        == Property.WRITABLE) {
                    dictionary.setValue(entry, value);
                    return true;
                }
            } else {
                int number = shape.find(key);
                if (number >= 0) {
                    int property = shape.property(number);
                    if ((property & (Property.WRITABLE | Property.ACCESSOR)) == Property.WRITABLE) {
                        if ((property & Property.NATIVE) != 0) {
                            return nativeSet(realm, key, value);
                        }
                        writeField(number, value);
                        return true;
                    }
                }
            }
        }
        return OrdinaryProperties.set(realm, this, key, value, receiver);
    }

    /** [[Set]] of an array index with this object as the receiver. */
    public boolean setElement(Realm realm, long index, Object value) {
        return ElementOperations.setExisting(this, index, value)
            || OrdinaryProperties.set(realm, this, IndexKey.of(index), value, this);
    }

    /** [[Delete]]: false when the property stays. */
    public boolean delete(Realm realm, PropertyKey key) {
        return OrdinaryProperties.delete(this, key);
    }

    /** [[OwnPropertyKeys]]: indices ascending, strings in order of creation, symbols in order of creation. Private names are
     *  never among them. */
    public ArrayList<PropertyKey> ownPropertyKeys(Realm realm) {
        if (realm != null && elements != null) {
            realm.agent.announceKeys(ElementOperations.denseLimit(this));
        }
        return OrdinaryProperties.ownKeys(this);
    }

    /** Whether shape and prototype say all about named properties, so that inline caches may rely on them. */
    public boolean hasCacheableNames() {
        return true;
    }

    /** Whether the object may have names that its shape does not: then only those that the shape has may be relied on. */
    public boolean hasUnshapedNames() {
        return false;
    }

    /** Whether the object has [[Call]]. */
    public boolean isCallable() {
        return false;
    }

    /** Whether the object has [[Construct]]. */
    public boolean isConstructor() {
        return false;
    }

    /** [[Call]]; the caller has checked {@link #isCallable}. */
    public Object call(Realm realm, Object thisValue, Object... arguments) {
        throw new EngineError("[[Call]] of " + className());
    }

    /** [[Construct]]; the caller has checked {@link #isConstructor}. */
    public Object construct(Realm realm, Object[] arguments, JSObject newTarget) {
        throw new EngineError("[[Construct]] of " + className());
    }

    /** The TypeError of an assignment that was refused, from an object whose properties cannot be asked without running script; null
     *  from all others. */
    public JSException refusedAssignment(Realm realm, PropertyKey key) {
        return null;
    }

    /** The same of a definition. */
    public JSException refusedDefinition(Realm realm, PropertyKey key) {
        return null;
    }

    /** The builtin tag of Object.prototype.toString, and the kind of object in diagnostics. */
    public String className() {
        return "Object";
    }

    /** <a href="https://tc39.es/ecma262/#sec-IsHTMLDDA-internal-slot">[[IsHTMLDDA]]</a>: typeof undefined, loosely equal to null. */
    public boolean isHTMLDDA() {
        return false;
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinarytoprimitive">OrdinaryToPrimitive</a>; host objects override it. */
    public Object ordinaryToPrimitive(Realm realm, boolean preferString) {
        for (int i = 0; i < 2; i++) {
            Object method = get(realm, preferString == (i == 0) ? Names.TO_STRING : Names.VALUE_OF);
            if (method instanceof JSObject function && function.isCallable()) {
                Object result = ObjectOperations.call(realm, function, this);
                if (!(result instanceof JSObject)) {
                    return result;
                }
            }
        }
        throw Errors.create(realm, MessageTemplate.CANNOT_CONVERT_TO_PRIMITIVE);
    }

    /** Whether this and {@code other} are the same object to a script; host wrappers compare what they wrap. */
    public boolean isSameObject(JSObject other) {
        return this == other;
    }

    /** The primitive that a host object stands for in arithmetic and {@code ===}: a boxed number or text; null for all others. */
    public Object hostPrimitive() {
        return null;
    }

    /** The time value of an object of the host that is a time; NaN for all others. */
    public double hostTime() {
        return Double.NaN;
    }

    /** Whether this stands for a list or an array of the host, which JSON writes as an array. */
    public boolean isHostList() {
        return false;
    }

    /** A hash by which equal objects in the sense of {@link #isSameObject} meet. */
    public int identityHash() {
        return System.identityHashCode(this);
    }

    /** IsArray's answer for a proxy: that of its target. */
    public boolean isProxyOfArray(Realm realm) {
        return false;
    }

    /** The realm of a function; bound functions and proxies answer for their target, other objects with {@code current}. */
    public Realm functionRealm(Realm current) {
        return current;
    }

    /** [[BoundTargetFunction]], or null for what is not a bound function. */
    public JSObject boundTarget() {
        return null;
    }

    /** The length an array iterator goes by; typed arrays override it.
     *  <a href="https://tc39.es/ecma262/#sec-%arrayiteratorprototype%.next">%ArrayIteratorPrototype%.next</a> */
    public long arrayIteratorLength(Realm realm) {
        return ObjectOperations.lengthOfArrayLike(realm, this);
    }

    /** What ToBoolean says; false only for host objects that wrap a falsy primitive. */
    public boolean isTruthy() {
        return true;
    }

    /** The {@code typeof} of the object; host objects that wrap a number or string override it. */
    public String typeOf() {
        return isHTMLDDA() ? "undefined" : isCallable() ? "function" : "object";
    }

    // ---- making objects ---------------------------------------------------------------------------------------------

    /** An ordinary empty object with %Object.prototype%. */
    public static JSObject create(Realm realm) {
        return new PlainObject(realm.agent.wellKnownShapes.plain, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryobjectcreate">OrdinaryObjectCreate</a>; {@code prototype} may be null. */
    public static JSObject create(Realm realm, JSObject prototype) {
        return new PlainObject(realm.agent.wellKnownShapes.plain, prototype);
    }

    /** An ordinary object of a given shape, fields unset. */
    public static JSObject ofShape(Shape shape, JSObject prototype) {
        return shape.layout == ObjectLayout.PLAIN ? new PlainObject(shape, prototype)
            : shape.layout == ObjectLayout.NUMERIC ? NumericObject.create(shape, prototype) : new JSObject(shape, prototype);
    }

    /** <a href="https://tc39.es/ecma262/#sec-createiterresultobject">CreateIterResultObject</a> */
    public static JSObject iteratorResult(Realm realm, Object value, boolean done) {
        PlainObject result =
            new PlainObject(realm.agent.wellKnownShapes.iteratorResult, realm.intrinsic(Intrinsic.OBJECT_PROTOTYPE));
        result.reference0 = value;
        result.reference1 = done;
        return result;
    }

    /** A display form that runs no script. */
    @Override
    public String toString() {
        Object name = this instanceof JSFunction && shape.dictionary == null && shape.find(Names.NAME) >= 0
            ? nameWithoutCode() : "";
        return "[" + className() + (name.equals("") ? "" : " " + name) + "]";
    }

    private Object nameWithoutCode() {
        int property = shape.property(shape.find(Names.NAME));
        Object name = (property & Property.NATIVE) != 0 ? nativeGet(null, Names.NAME) : readField(property);
        return name instanceof String ? name : "";
    }
}
