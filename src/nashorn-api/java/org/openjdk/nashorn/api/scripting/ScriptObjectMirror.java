package org.openjdk.nashorn.api.scripting;

import dev.deltic.api.EvaluationException;
import dev.deltic.api.Mirror;
import dev.deltic.api.Value;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.script.Bindings;

/** An object, array or function of a script. Back in scripts of its global it is the object itself; in those of others a JSObject. May be
 *  used by any thread, which waits for the one that runs in the object's global. Two mirrors of one object are equal.
 *
 *  <p>The Map's keys are what {@code for (… in …)} lists, and of a global object the names that {@code let}, {@code const} and
 *  {@code class} define, too. A global object's mirror can be the engine scope of its engine's contexts. Where a member is undefined, the
 *  methods of JSObject give an object that {@link #isUndefined} knows, those of Map give null. What scripts throw is a
 *  {@link NashornException}. */
public final class ScriptObjectMirror extends AbstractJSObject implements Bindings, Mirror {
    /** Null, as the value is, for a global object that is asked for when it is needed. */
    private final ObjectOperations operations;
    private final Value value;
    private final GlobalScope scope;
    /** Whether arrays that it gives are Lists. */
    private final boolean givesLists;

    ScriptObjectMirror(ObjectOperations operations, Value value) {
        this(operations, value, null, false);
    }

    /** A mirror of a global object. */
    ScriptObjectMirror(GlobalScope scope) {
        this(null, null, scope, false);
    }

    private ScriptObjectMirror(ObjectOperations operations, Value value, GlobalScope scope, boolean givesLists) {
        this.operations = operations;
        this.value = value;
        this.scope = scope;
        this.givesLists = givesLists;
    }

    /** Another mirror of the object, which gives arrays as Lists, at any depth. */
    ScriptObjectMirror givingLists() {
        return givesLists ? this : new ScriptObjectMirror(operations, value, scope, true);
    }

    /** What a caller gets for a value. */
    private Object toJava(Value result) {
        Object given = ObjectOperations.toJava(result);
        return givesLists && given instanceof ScriptObjectMirror mirror ? JSONCompatible.of(mirror) : given;
    }

    /** The same for Map's methods. */
    private Object orNull(Value found) {
        return found.isUndefined() ? null : toJava(found);
    }

    @Override
    public Value mirrored() {
        return value != null ? value : scope.object().value;
    }

    private ObjectOperations operations() {
        return operations != null ? operations : scope.object().operations;
    }

    /** The Bindings of the engine's that this is; null for an object that is none. */
    GlobalScope scope() {
        return scope != null ? scope : operations.scopeOf(value);
    }

    void setScope(GlobalScope newScope) {
        operations.setScope(newScope);
    }

    @Override
    public Object withLists() {
        return JSONCompatible.of(this);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ScriptObjectMirror mirror && mirrored().equals(mirror.mirrored());
    }

    @Override
    public int hashCode() {
        return mirrored().hashCode();
    }

    /** What {@code String(object)} gives; where that throws, what kind of object it is. */
    @Override
    public String toString() {
        try {
            return mirrored().toString();
        } catch (EvaluationException e) {
            if (e.kind() != EvaluationException.Kind.THROWN) {
                throw ObjectOperations.failure(e);
            }
            return "[object " + getClassName() + "]";
        }
    }

    // ---- functions --------------------------------------------------------------------------------------------------

    /** The arguments of an operation: some first ones, then those of a caller. */
    private static Object[] join(Object[] rest, Object... first) {
        int count = rest == null ? 0 : rest.length;
        Object[] all = Arrays.copyOf(first, first.length + count);
        if (count > 0) {
            System.arraycopy(rest, 0, all, first.length, count);
        }
        return all;
    }

    @Override
    public Object call(Object thiz, Object... args) {
        if (!isFunction()) {
            throw new RuntimeException("not a function: " + this);
        }
        return toJava(operations().run("apply", join(args, mirrored(), thiz)));
    }

    @Override
    public Object newObject(Object... args) {
        if (!mirrored().isConstructor()) {
            throw new RuntimeException("not a constructor: " + this);
        }
        return toJava(operations().run("construct", join(args, mirrored())));
    }

    @Override
    public Object eval(String s) {
        return toJava(operations().eval(s));
    }

    /** Calls a member as a method.
     *  @throws NashornException when it throws
     *  @throws RuntimeException with a NoSuchMethodException as its cause, when there is no such function */
    public Object callMember(String functionName, Object... args) {
        Value function = member(functionName);
        if (!function.isFunction()) {
            throw new RuntimeException(new NoSuchMethodException("No such function " + functionName));
        }
        return toJava(operations().run("apply", join(args, function, mirrored())));
    }

    // ---- members ----------------------------------------------------------------------------------------------------

    private static String checkName(String name) {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        return name;
    }

    private Value member(String name) {
        checkName(name);
        if (scope() != null) {
            return operations().global(name);
        }
        try {
            return value.getMember(name);
        } catch (EvaluationException e) {
            throw ObjectOperations.failure(e);
        }
    }

    @Override
    public Object getMember(String name) {
        return toJava(member(name));
    }

    @Override
    public Object getSlot(int index) {
        return getMember(String.valueOf(index));
    }

    @Override
    public boolean hasMember(String name) {
        checkName(name);
        try {
            return mirrored().hasMember(name) || scope() != null && !name.isEmpty() && scope().bindings.containsKey(name);
        } catch (EvaluationException e) {
            throw ObjectOperations.failure(e);
        }
    }

    @Override
    public boolean hasSlot(int slot) {
        return hasMember(String.valueOf(slot));
    }

    @Override
    public void removeMember(String name) {
        delete(checkName(name));
    }

    @Override
    public void setMember(String name, Object newValue) {
        checkName(name);
        if (scope() != null) {
            scope().bindings.put(name, newValue);
        } else {
            operations.run("set", value, name, newValue);
        }
    }

    @Override
    public void setSlot(int index, Object newValue) {
        operations().run("set", mirrored(), index, newValue);
    }

    /** Not supported: arrays keep their own elements.
     *  @throws UnsupportedOperationException always */
    public void setIndexedPropertiesToExternalArrayData(ByteBuffer buf) {
        throw new UnsupportedOperationException("elements in buffers");
    }

    // ---- what it is -------------------------------------------------------------------------------------------------

    @Override
    public boolean isInstance(Object instance) {
        return instance instanceof ScriptObjectMirror && isFunction() && operations().run("instance", mirrored(), instance).asBoolean();
    }

    @Override
    public String getClassName() {
        return operations().run("className", mirrored()).asString();
    }

    @Override
    public boolean isFunction() {
        return mirrored().isFunction();
    }

    @Override
    public boolean isStrictFunction() {
        return mirrored().isFunction() && operations().run("isStrict", mirrored()).asBoolean();
    }

    @Override
    public boolean isArray() {
        return mirrored().isArray();
    }

    // ---- as a Map ---------------------------------------------------------------------------------------------------

    private static String checkKey(Object key) {
        if (key == null) {
            throw new NullPointerException("key can not be null");
        }
        if (!(key instanceof String name)) {
            throw new ClassCastException("key should be a String. It is " + key.getClass().getName() + " instead.");
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("key can not be empty");
        }
        return name;
    }

    @Override
    public void clear() {
        for (String name : keySet()) {
            delete(name);
        }
    }

    @Override
    public boolean containsKey(Object key) {
        String name = checkKey(key);
        return scope() != null ? scope().bindings.containsKey(name) : hasMember(name);
    }

    @Override
    public boolean containsValue(Object searched) {
        return values().contains(searched);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        Set<Map.Entry<String, Object>> entries = new LinkedHashSet<>();
        for (String name : keySet()) {
            entries.add(new AbstractMap.SimpleImmutableEntry<>(name, get(name)));
        }
        return Collections.unmodifiableSet(entries);
    }

    @Override
    public Object get(Object key) {
        String name = checkKey(key);
        // Before the first evaluation nothing needs the object.
        return scope != null && !scope.isFound() ? scope.bindings.get(name) : orNull(member(name));
    }

    @Override
    public boolean isEmpty() {
        return keySet().isEmpty();
    }

    @Override
    public Set<String> keySet() {
        if (scope() != null) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(scope().bindings.keySet()));
        }
        try {
            Value withInherited = operations.run("listed", value);
            return Collections.unmodifiableSet(withInherited.isUndefined() ? value.memberKeys()
                : new LinkedHashSet<>(Arrays.asList(withInherited.as(String[].class))));
        } catch (EvaluationException e) {
            throw ObjectOperations.failure(e);
        }
    }

    @Override
    public Object put(String key, Object newValue) {
        if (scope() != null) {
            return scope().bindings.put(key, newValue);
        }
        Object old = get(key);
        setMember(key, newValue);
        return old;
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> map) {
        for (Map.Entry<? extends String, ? extends Object> entry : map.entrySet()) {
            setMember(checkKey(entry.getKey()), entry.getValue());
        }
    }

    @Override
    public Object remove(Object key) {
        Object old = get(key);
        delete(key);
        return old;
    }

    /** Deletes a property, whose name is the key as a text; true when there is none afterwards. */
    public boolean delete(Object key) {
        String name = String.valueOf(key);
        if (scope() != null && !name.isEmpty()) {
            scope().bindings.remove(name);
            return !scope().bindings.containsKey(name);
        }
        try {
            return mirrored().removeMember(name);
        } catch (EvaluationException e) {
            throw ObjectOperations.failure(e);
        }
    }

    @Override
    public int size() {
        return keySet().size();
    }

    @Override
    public Collection<Object> values() {
        List<Object> values = new ArrayList<>();
        for (String name : keySet()) {
            values.add(get(name));
        }
        return Collections.unmodifiableList(values);
    }

    // ---- prototype, keys, integrity -----------------------------------------------------------------------------------

    /** The prototype; null when there is none. */
    public Object getProto() {
        return orNull(operations().run("proto", mirrored()));
    }

    /** Sets the prototype. */
    public void setProto(Object proto) {
        operations().run("setProto", mirrored(), proto);
    }

    /** What {@code Object.getOwnPropertyDescriptor} gives. */
    public Object getOwnPropertyDescriptor(String key) {
        return toJava(operations().run("describe", mirrored(), key));
    }

    /** The names of the own properties: of all, or of the enumerable ones. */
    public String[] getOwnKeys(boolean all) {
        return names(all ? "names" : "keys");
    }

    private String[] names(String which) {
        try {
            return operations().run(which, mirrored()).as(String[].class);
        } catch (EvaluationException e) {
            throw ObjectOperations.failure(e);
        }
    }

    /** Lets no property be added any more. */
    public ScriptObjectMirror preventExtensions() {
        operations().run("preventExtensions", mirrored());
        return this;
    }

    /** Whether properties can be added. */
    public boolean isExtensible() {
        return operations().run("isExtensible", mirrored()).asBoolean();
    }

    /** Lets no property be added or deleted any more. */
    public ScriptObjectMirror seal() {
        operations().run("seal", mirrored());
        return this;
    }

    /** Whether it has been sealed. */
    public boolean isSealed() {
        return operations().run("isSealed", mirrored()).asBoolean();
    }

    /** Lets nothing be changed any more. */
    public ScriptObjectMirror freeze() {
        operations().run("freeze", mirrored());
        return this;
    }

    /** Whether it has been frozen. */
    public boolean isFrozen() {
        return operations().run("isFrozen", mirrored()).asBoolean();
    }

    // ---- conversions ------------------------------------------------------------------------------------------------

    /** Whether a value that came out of a script is undefined. */
    public static boolean isUndefined(Object obj) {
        return obj instanceof Value value && value.isUndefined();
    }

    /** The object as a Java type, as if it were an argument of a method.
     *  @throws ClassCastException when there is no such conversion */
    public <T> T to(Class<T> type) {
        if (type == null) {
            throw new IllegalArgumentException("type expected");
        }
        return type.isInstance(this) ? type.cast(this)
            : Number.class.isAssignableFrom(type) && ScriptUtils.isNumberType(type) ? type.cast(ScriptUtils.toNumber(toNumber(), type))
            : mirrored().as(type);
    }

    /** The mirror of what {@link #unwrap} gave; other values as they are. {@code homeGlobal} means nothing here. */
    public static Object wrap(Object obj, Object homeGlobal) {
        return obj instanceof Value value ? ObjectOperations.toJava(value) : obj instanceof CharSequence text ? text.toString() : obj;
    }

    /** The same, for code that takes JSON apart: arrays are Lists, at any depth. */
    public static Object wrapAsJSONCompatible(Object obj, Object homeGlobal) {
        Object wrapped = wrap(obj, homeGlobal);
        return wrapped instanceof ScriptObjectMirror mirror ? mirror.withLists() : wrapped;
    }

    /** What stands behind a mirror, for {@link #wrap}; other values as they are. */
    public static Object unwrap(Object obj, Object homeGlobal) {
        return obj instanceof ScriptObjectMirror mirror ? mirror.mirrored() : obj;
    }

    /** {@link #wrap} of each element; null for null. */
    public static Object[] wrapArray(Object[] args, Object homeGlobal) {
        if (args == null) {
            return null;
        }
        Object[] wrapped = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            wrapped[i] = wrap(args[i], homeGlobal);
        }
        return wrapped;
    }

    /** {@link #unwrap} of each element; null for null. */
    public static Object[] unwrapArray(Object[] args, Object homeGlobal) {
        if (args == null) {
            return null;
        }
        Object[] unwrapped = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            unwrapped[i] = unwrap(args[i], homeGlobal);
        }
        return unwrapped;
    }

    /** Whether both are the same object, or mirrors of the same one. */
    public static boolean identical(Object obj1, Object obj2) {
        return unwrap(obj1, null) == unwrap(obj2, null) || obj1 instanceof ScriptObjectMirror && obj1.equals(obj2);
    }

    @Override
    @Deprecated
    public double toNumber() {
        return operations().run("number", mirrored()).asDouble();
    }

    /** {@inheritDoc} Where the object has none, the exception's cause tells what was thrown. */
    @Override
    public Object getDefaultValue(Class<?> hint) {
        try {
            return ObjectOperations.toJava(operations().run("primitive", mirrored(), hint == String.class, hint == null));
        } catch (NashornException e) {
            throw new UnsupportedOperationException(e.getMessage(), e);
        }
    }
}
