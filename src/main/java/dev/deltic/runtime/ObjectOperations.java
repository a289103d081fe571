package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-operations-on-objects">Operations on Objects</a> */
public final class ObjectOperations {
    private ObjectOperations() { }

    // ---- calls ------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> */
    public static Object call(Realm realm, Object function, Object thisValue) {
        return function instanceof JSFunction f ? f.code.call0(f, thisValue)
            : callOther(realm, function, thisValue, JSFunction.NO_ARGUMENTS);
    }

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> */
    public static Object call(Realm realm, Object function, Object thisValue, Object a0) {
        return function instanceof JSFunction f ? f.code.call1(f, thisValue, a0)
            : callOther(realm, function, thisValue, new Object[] {a0});
    }

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> */
    public static Object call(Realm realm, Object function, Object thisValue, Object a0, Object a1) {
        return function instanceof JSFunction f ? f.code.call2(f, thisValue, a0, a1)
            : callOther(realm, function, thisValue, new Object[] {a0, a1});
    }

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> */
    public static Object call(Realm realm, Object function, Object thisValue, Object a0, Object a1, Object a2) {
        return function instanceof JSFunction f ? f.code.call3(f, thisValue, a0, a1, a2)
            : callOther(realm, function, thisValue, new Object[] {a0, a1, a2});
    }

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> */
    public static Object call(Realm realm, Object function, Object thisValue, Object a0, Object a1, Object a2, Object a3) {
        return function instanceof JSFunction f ? f.code.call4(f, thisValue, a0, a1, a2, a3)
            : callOther(realm, function, thisValue, new Object[] {a0, a1, a2, a3});
    }

    /** <a href="https://tc39.es/ecma262/#sec-call">Call</a> with an argument list that the callee may keep. */
    public static Object callArray(Realm realm, Object function, Object thisValue, Object[] arguments) {
        return function instanceof JSFunction f ? f.code.callN(f, thisValue, arguments)
            : callOther(realm, function, thisValue, arguments);
    }

    private static Object callOther(Realm realm, Object function, Object thisValue, Object[] arguments) {
        if (function instanceof JSObject object && object.isCallable()) {
            return object.call(realm, thisValue, arguments);
        }
        throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(function));
    }

    /** <a href="https://tc39.es/ecma262/#sec-construct">Construct</a> with the constructor as new target. */
    public static JSObject construct(Realm realm, JSObject constructor, Object... arguments) {
        return (JSObject) constructor.construct(realm, arguments, constructor);
    }

    /** <a href="https://tc39.es/ecma262/#sec-construct">Construct</a> */
    public static JSObject construct(Realm realm, JSObject constructor, Object[] arguments, JSObject newTarget) {
        return (JSObject) constructor.construct(realm, arguments, newTarget);
    }

    /** <a href="https://tc39.es/ecma262/#sec-iscallable">IsCallable</a> */
    public static boolean isCallable(Object value) {
        return value instanceof JSFunction || value instanceof JSObject object && object.isCallable();
    }

    /** <a href="https://tc39.es/ecma262/#sec-isconstructor">IsConstructor</a> */
    public static boolean isConstructor(Object value) {
        return value instanceof JSObject object && object.isConstructor();
    }

    // ---- properties -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-getv">GetV</a> */
    public static Object getV(Realm realm, Object value, PropertyKey key) {
        if (value instanceof JSObject object) {
            return object.get(realm, key, object);
        }
        JSObject prototype = JSPrimitiveObject.prototypeFor(realm, value);
        if (prototype == null) {
            throw Errors.readOfNullish(realm, value, key);
        }
        if (value instanceof CharSequence && (key == Names.LENGTH || key.isIndex())) {
            return TypeConversion.toObject(realm, value).get(realm, key, value);
        }
        return prototype.get(realm, key, value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-getmethod">GetMethod</a>: undefined when the property is undefined or null. */
    public static Object getMethod(Realm realm, Object value, PropertyKey key) {
        Object function = getV(realm, value, key);
        if (function == UNDEFINED || function == null) {
            return UNDEFINED;
        }
        if (!isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.callSite(function));
        }
        return function;
    }

    /** <a href="https://tc39.es/ecma262/#sec-invoke">Invoke</a> */
    public static Object invoke(Realm realm, Object value, PropertyKey key, Object... arguments) {
        return callArray(realm, getV(realm, value, key), value, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-set-o-p-v-throw">Set</a> with Throw = true. */
    public static void set(Realm realm, JSObject object, PropertyKey key, Object value) {
        if (!object.set(realm, key, value, object)) {
            throw refused(realm, object, key);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-set-o-p-v-throw">Set</a> of an integer key with Throw = true. */
    public static void set(Realm realm, JSObject object, long index, Object value) {
        boolean done = index <= dev.deltic.values.IndexKey.MAX ? object.setElement(realm, index, value)
            : object.set(realm, realm.key(index), value, object);
        if (!done) {
            throw refused(realm, object, realm.key(index));
        }
    }

    /** The TypeError of an assignment that was refused: read-only, without a setter, or not extensible. Runs no script. */
    public static JSException refused(Realm realm, JSObject object, PropertyKey key) {
        for (JSObject o = object; o != null; o = o.getPrototypeOf(realm)) {
            JSException special = o.refusedAssignment(realm, key);
            if (special != null) {
                return special;
            }
            PropertyDescriptor own = o.getOwnProperty(realm, key);
            if (own != null) {
                return own.isAccessor()
                    ? Errors.create(realm, MessageTemplate.NO_SETTER, key.toDisplayString(), Errors.display(object))
                    : Errors.create(realm, MessageTemplate.CANNOT_ASSIGN_READ_ONLY, key.toDisplayString(),
                        object.typeOf() + " '" + Errors.display(object) + "'");
            }
        }
        return Errors.create(realm, MessageTemplate.NOT_EXTENSIBLE, key.toDisplayString());
    }

    /** <a href="https://tc39.es/ecma262/#sec-createdataproperty">CreateDataProperty</a> */
    public static boolean createDataProperty(Realm realm, JSObject object, PropertyKey key, Object value) {
        if (object.isPlain() && object.shape.dictionary == null && object.shape.extensible && !key.isIndex()
                && object.shape.find(key) < 0) {
            object.addProperty(key, value, Property.ALL);
            return true;
        }
        return object.defineOwnProperty(realm, key, PropertyDescriptor.data(value, Property.ALL));
    }

    /** <a href="https://tc39.es/ecma262/#sec-createdatapropertyorthrow">CreateDataPropertyOrThrow</a> */
    public static void createDataPropertyOrThrow(Realm realm, JSObject object, PropertyKey key, Object value) {
        if (!createDataProperty(realm, object, key, value)) {
            throw refusedDefinition(realm, object, key);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-createdatapropertyorthrow">CreateDataPropertyOrThrow</a> of an integer key. */
    public static void createDataPropertyOrThrow(Realm realm, JSObject object, long index, Object value) {
        if (object instanceof JSArray array && index == array.length && index < JSArray.MAX_LENGTH && array.shape.extensible
                && array.isLengthWritable()) {
            array.append(value);
            return;
        }
        createDataPropertyOrThrow(realm, object, realm.key(index), value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-definepropertyorthrow">DefinePropertyOrThrow</a> */
    public static void definePropertyOrThrow(Realm realm, JSObject object, PropertyKey key, PropertyDescriptor descriptor) {
        if (!object.defineOwnProperty(realm, key, descriptor)) {
            throw refusedDefinition(realm, object, key);
        }
    }

    /** The TypeError of a definition that was refused. Runs no script. */
    public static JSException refusedDefinition(Realm realm, JSObject object, PropertyKey key) {
        JSException special = object.refusedDefinition(realm, key);
        return special != null ? special : object.getOwnProperty(realm, key) == null
            ? Errors.create(realm, MessageTemplate.CANNOT_DEFINE, key.toDisplayString())
            : Errors.create(realm, MessageTemplate.CANNOT_REDEFINE, key.toDisplayString());
    }

    /** <a href="https://tc39.es/ecma262/#sec-deletepropertyorthrow">DeletePropertyOrThrow</a> */
    public static void deletePropertyOrThrow(Realm realm, JSObject object, PropertyKey key) {
        if (!object.delete(realm, key)) {
            throw Errors.create(realm, MessageTemplate.CANNOT_DELETE, key.toDisplayString(), Errors.display(object));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-setintegritylevel">SetIntegrityLevel</a>; {@code frozen} is false for sealed. */
    public static boolean setIntegrityLevel(Realm realm, JSObject object, boolean frozen) {
        if (!object.preventExtensions(realm)) {
            return false;
        }
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            realm.agent.poll();
            PropertyDescriptor change = new PropertyDescriptor().setAttribute(Property.CONFIGURABLE, false);
            if (frozen) {
                PropertyDescriptor current = object.getOwnProperty(realm, key);
                if (current == null) {
                    continue;
                }
                if (current.isData()) {
                    change.setAttribute(Property.WRITABLE, false);
                }
            }
            definePropertyOrThrow(realm, object, key, change);
        }
        return true;
    }

    /** <a href="https://tc39.es/ecma262/#sec-testintegritylevel">TestIntegrityLevel</a>; {@code frozen} is false for sealed. */
    public static boolean testIntegrityLevel(Realm realm, JSObject object, boolean frozen) {
        if (object.isExtensible(realm)) {
            return false;
        }
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            realm.agent.poll();
            PropertyDescriptor current = object.getOwnProperty(realm, key);
            if (current != null && (current.configurable() || frozen && current.isData() && current.writable())) {
                return false;
            }
        }
        return true;
    }

    // ---- lists ------------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-lengthofarraylike">LengthOfArrayLike</a> */
    public static long lengthOfArrayLike(Realm realm, JSObject object) {
        return object instanceof JSArray array ? array.length
            : TypeConversion.toLength(realm, object.get(realm, Names.LENGTH));
    }

    /** <a href="https://tc39.es/ecma262/#sec-createlistfromarraylike">CreateListFromArrayLike</a> as an argument array. */
    public static Object[] createListFromArrayLike(Realm realm, Object value) {
        if (!(value instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.ARRAY_LIKE_NOT_OBJECT);
        }
        long length = lengthOfArrayLike(realm, object);
        if (length > 1 << 23) {
            throw Errors.create(realm, MessageTemplate.STACK_OVERFLOW);
        }
        Object[] list = new Object[(int) length];
        for (int i = 0; i < length; i++) {
            list[i] = object.get(realm, i);
        }
        return list;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isarray">IsArray</a> */
    public static boolean isArray(Realm realm, Object value) {
        return value instanceof JSArray || value instanceof JSObject object && object.isProxyOfArray(realm);
    }

    /** What {@link #enumerableOwnProperties} lists. */
    public enum Enumeration { KEYS, VALUES, ENTRIES }

    /** <a href="https://tc39.es/ecma262/#sec-enumerableownproperties">EnumerableOwnProperties</a> */
    public static List<Object> enumerableOwnProperties(Realm realm, JSObject object, Enumeration kind) {
        List<Object> result = new ArrayList<>();
        if (PlainProperties.areReadable(object)) {
            PlainProperties.enumerate(realm, object, kind, result);
            return result;
        }
        for (PropertyKey key : object.ownPropertyKeys(realm)) {
            realm.agent.poll();
            if (key.isSymbol()) {
                continue;
            }
            PropertyDescriptor own = object.getOwnProperty(realm, key);
            if (own == null || !own.enumerable()) {
                continue;
            }
            if (kind == Enumeration.KEYS) {
                result.add(key.toValue());
            } else {
                Object value = object.get(realm, key);
                result.add(kind == Enumeration.VALUES ? value : JSArray.of(realm, key.toValue(), value));
            }
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-copydataproperties">CopyDataProperties</a>; {@code excluded} may be null. */
    public static void copyDataProperties(Realm realm, JSObject target, Object source, PropertyKey[] excluded) {
        if (source == UNDEFINED || source == null) {
            return;
        }
        JSObject from = TypeConversion.toObject(realm, source);
        if (excluded == null && target.isPlain() && PlainProperties.areReadable(from)) {
            PlainProperties.copy(realm, target, from);
            return;
        }
        for (PropertyKey key : from.ownPropertyKeys(realm)) {
            realm.agent.poll();
            if (excluded != null && contains(excluded, key)) {
                continue;
            }
            PropertyDescriptor own = from.getOwnProperty(realm, key);
            if (own != null && own.enumerable()) {
                createDataPropertyOrThrow(realm, target, key, from.get(realm, key));
            }
        }
    }

    private static boolean contains(PropertyKey[] keys, PropertyKey key) {
        for (PropertyKey k : keys) {
            if (k.equals(key)) {
                return true;
            }
        }
        return false;
    }

    // ---- constructors and prototypes --------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-speciesconstructor">SpeciesConstructor</a> */
    public static JSObject speciesConstructor(Realm realm, JSObject object, Intrinsic defaultConstructor) {
        Object constructor = object.get(realm, Names.CONSTRUCTOR);
        if (constructor == UNDEFINED) {
            return realm.intrinsic(defaultConstructor);
        }
        if (!(constructor instanceof JSObject c)) {
            throw Errors.create(realm, MessageTemplate.CONSTRUCTOR_NOT_RECEIVER);
        }
        Object species = c.get(realm, JSSymbol.SPECIES);
        if (species == UNDEFINED || species == null) {
            return realm.intrinsic(defaultConstructor);
        }
        if (!isConstructor(species)) {
            throw Errors.create(realm, MessageTemplate.SPECIES_NOT_CONSTRUCTOR);
        }
        return (JSObject) species;
    }

    /** <a href="https://tc39.es/ecma262/#sec-getprototypefromconstructor">GetPrototypeFromConstructor</a>; an undefined
     *  {@code newTarget} (a call) gives the realm's own intrinsic. */
    public static JSObject getPrototypeFromConstructor(Realm realm, Object newTarget, Intrinsic defaultPrototype) {
        if (!(newTarget instanceof JSObject constructor)) {
            return realm.intrinsic(defaultPrototype);
        }
        Object prototype = constructor.get(realm, Names.PROTOTYPE);
        return prototype instanceof JSObject object ? object : getFunctionRealm(realm, constructor).intrinsic(defaultPrototype);
    }

    /** <a href="https://tc39.es/ecma262/#sec-getfunctionrealm">GetFunctionRealm</a> */
    public static Realm getFunctionRealm(Realm realm, JSObject function) {
        return function.functionRealm(realm);
    }

    /** <a href="https://tc39.es/ecma262/#sec-ordinaryhasinstance">OrdinaryHasInstance</a> */
    public static boolean ordinaryHasInstance(Realm realm, Object constructor, Object value) {
        if (!isCallable(constructor)) {
            return false;
        }
        JSObject function = (JSObject) constructor;
        JSObject target = function.boundTarget();
        if (target != null) {
            return instanceOf(realm, value, target);
        }
        if (!(value instanceof JSObject object)) {
            return false;
        }
        Object prototype = function.get(realm, Names.PROTOTYPE);
        if (!(prototype instanceof JSObject)) {
            throw Errors.create(realm, MessageTemplate.INSTANCEOF_NONOBJECT_PROTOTYPE, Errors.describeWithoutCode(prototype));
        }
        for (JSObject o = object.getPrototypeOf(realm); o != null; o = o.getPrototypeOf(realm)) {
            if (o == prototype) {
                return true;
            }
        }
        return false;
    }

    /** <a href="https://tc39.es/ecma262/#sec-instanceofoperator">InstanceofOperator</a> */
    public static boolean instanceOf(Realm realm, Object value, Object target) {
        if (!(target instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.INSTANCEOF_NOT_OBJECT);
        }
        Object handler = getMethod(realm, object, JSSymbol.HAS_INSTANCE);
        if (handler != UNDEFINED) {
            return TypeConversion.toBoolean(call(realm, handler, object, value));
        }
        if (!object.isCallable()) {
            throw Errors.create(realm, MessageTemplate.INSTANCEOF_NOT_CALLABLE);
        }
        return ordinaryHasInstance(realm, object, value);
    }

    // ---- descriptors ------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-frompropertydescriptor">FromPropertyDescriptor</a>; null gives undefined. */
    public static Object fromPropertyDescriptor(Realm realm, PropertyDescriptor descriptor) {
        if (descriptor == null) {
            return UNDEFINED;
        }
        JSObject object = JSObject.create(realm);
        if (descriptor.hasValue()) {
            object.addProperty(Names.VALUE, descriptor.value(), Property.ALL);
        }
        if (descriptor.hasWritable()) {
            object.addProperty(Names.WRITABLE, descriptor.writable(), Property.ALL);
        }
        if (descriptor.hasGet()) {
            object.addProperty(Names.GET, descriptor.getter() == null ? UNDEFINED : descriptor.getter(), Property.ALL);
        }
        if (descriptor.hasSet()) {
            object.addProperty(Names.SET, descriptor.setter() == null ? UNDEFINED : descriptor.setter(), Property.ALL);
        }
        if (descriptor.hasEnumerable()) {
            object.addProperty(Names.ENUMERABLE, descriptor.enumerable(), Property.ALL);
        }
        if (descriptor.hasConfigurable()) {
            object.addProperty(Names.CONFIGURABLE, descriptor.configurable(), Property.ALL);
        }
        return object;
    }

    /** <a href="https://tc39.es/ecma262/#sec-topropertydescriptor">ToPropertyDescriptor</a> */
    public static PropertyDescriptor toPropertyDescriptor(Realm realm, Object value) {
        if (!(value instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.PROPERTY_DESCRIPTION_NOT_OBJECT, Errors.display(value));
        }
        PropertyDescriptor result = new PropertyDescriptor();
        attribute(realm, object, result, Names.ENUMERABLE, Property.ENUMERABLE);
        attribute(realm, object, result, Names.CONFIGURABLE, Property.CONFIGURABLE);
        if (object.hasProperty(realm, Names.VALUE)) {
            result.setValue(object.get(realm, Names.VALUE));
        }
        attribute(realm, object, result, Names.WRITABLE, Property.WRITABLE);
        if (object.hasProperty(realm, Names.GET)) {
            Object getter = object.get(realm, Names.GET);
            result.setGetter(accessorHalf(realm, getter, MessageTemplate.GETTER_NOT_CALLABLE));
        }
        if (object.hasProperty(realm, Names.SET)) {
            Object setter = object.get(realm, Names.SET);
            result.setSetter(accessorHalf(realm, setter, MessageTemplate.SETTER_NOT_CALLABLE));
        }
        if (result.isAccessor() && (result.hasValue() || result.hasWritable())) {
            throw Errors.create(realm, MessageTemplate.ACCESSOR_AND_VALUE, Errors.display(object));
        }
        return result;
    }

    private static void attribute(Realm realm, JSObject object, PropertyDescriptor result, PropertyKey key, int bit) {
        if (object.hasProperty(realm, key)) {
            result.setAttribute(bit, TypeConversion.toBoolean(object.get(realm, key)));
        }
    }

    private static JSObject accessorHalf(Realm realm, Object function, MessageTemplate template) {
        if (function == UNDEFINED) {
            return null;
        }
        if (!isCallable(function)) {
            throw Errors.create(realm, template, Errors.describeWithoutCode(function));
        }
        return (JSObject) function;
    }

    /** What setters of a prototype do that behave as if it had data properties; {@code type} names the prototype's constructor.
     *  <a href="https://tc39.es/ecma262/#sec-SetterThatIgnoresPrototypeProperties">SetterThatIgnoresPrototypeProperties</a> */
    public static void setIgnoringPrototype(Realm realm, Object thisValue, JSObject home, PropertyKey key, Object value, String type) {
        if (!(thisValue instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.CALLED_ON_NON_OBJECT, "set " + type + ".prototype." + key);
        }
        if (object == home) {
            throw Errors.create(realm, MessageTemplate.CANNOT_ASSIGN_READ_ONLY, key, "object '[object " + type + "]'");
        }
        if (object.getOwnProperty(realm, key) == null) {
            createDataPropertyOrThrow(realm, object, key, value);
        } else {
            set(realm, object, key, value);
        }
    }
}
