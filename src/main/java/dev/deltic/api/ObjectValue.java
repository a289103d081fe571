package dev.deltic.api;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.interop.HostValues;
import dev.deltic.interop.ScriptView;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Hole;
import dev.deltic.values.JSStrings;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** An object of a context. Each method enters, does one thing and leaves; written out, since the first lambda of a process costs tens of
 *  milliseconds. Is a view, so that it comes back to scripts as the object, wherever it has been put meanwhile. */
final class ObjectValue extends Value implements ScriptView {
    private final Context context;
    private final JSObject object;

    ObjectValue(Context context, JSObject object) {
        this.context = context;
        this.object = object;
    }

    @Override
    public JSObject object() {
        return object;
    }

    @Override
    public Realm realm() {
        return context.realm();
    }

    @Override
    public Object elsewhere() {
        return toJava();
    }

    // ---- what it is -------------------------------------------------------------------------------------------------

    @Override
    public boolean isUndefined() {
        return false;
    }

    @Override
    public boolean isNull() {
        return false;
    }

    @Override
    public boolean isBoolean() {
        return false;
    }

    @Override
    public boolean isNumber() {
        return false;
    }

    @Override
    public boolean fitsInInt() {
        return false;
    }

    @Override
    public boolean fitsInLong() {
        return false;
    }

    @Override
    public boolean isBigInt() {
        return false;
    }

    @Override
    public boolean isString() {
        return false;
    }

    @Override
    public boolean isSymbol() {
        return false;
    }

    @Override
    public boolean isObject() {
        return true;
    }

    @Override
    public boolean isFunction() {
        return object.isCallable();
    }

    @Override
    public boolean isConstructor() {
        return object.isConstructor();
    }

    @Override
    public boolean isArray() {
        context.enter();
        boolean result;
        try {
            result = ObjectOperations.isArray(realm(), object);
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return result;
    }

    @Override
    public boolean isDate() {
        return object instanceof JSDate;
    }

    @Override
    public boolean isError() {
        return object instanceof JSError;
    }

    @Override
    public boolean isPromise() {
        return object instanceof JSPromise;
    }

    @Override
    public boolean isHostObject() {
        return object instanceof HostObject;
    }

    @Override
    public String typeOf() {
        return object.typeOf();
    }

    // ---- conversions ------------------------------------------------------------------------------------------------

    private ClassCastException isNo(String what) {
        return new ClassCastException((isHostObject() ? "a Java object" : isFunction() ? "a function" : "an object") + " is no " + what);
    }

    @Override
    public boolean asBoolean() {
        throw isNo("boolean");
    }

    @Override
    public int asInt() {
        throw isNo("int");
    }

    @Override
    public long asLong() {
        throw isNo("long");
    }

    @Override
    public double asDouble() {
        throw isNo("number");
    }

    @Override
    public BigInteger asBigInteger() {
        throw isNo("integer");
    }

    @Override
    public String asString() {
        throw isNo("string");
    }

    @Override
    public Object asHostObject() {
        if (isHostObject()) {
            return HostValues.toHost(realm(), object);
        }
        throw isNo("Java object");
    }

    @Override
    public <T> T as(Class<T> type) {
        Object converted;
        if (type == Value.class) {
            converted = this;
        } else if (type == Object.class) {
            converted = toJava();
        } else if (type == CompletionStage.class && !isHostObject()) {
            converted = asCompletionStage();
        } else {
            context.enter();
            try {
                converted = HostValues.toType(realm(), object, type);
            } catch (RuntimeException | Error e) {
                throw context.leaveAfter(e);
            }
            context.leave();
            if (converted == Hole.HOLE) {
                throw isNo(type.getTypeName());
            }
        }
        // A class literal of a primitive type stands for its wrapper, which cast would not take.
        @SuppressWarnings("unchecked")
        T result = (T) converted;
        return result;
    }

    @Override
    public Object toJava() {
        return HostValues.toHost(realm(), object);
    }

    // ---- members ----------------------------------------------------------------------------------------------------

    @Override
    public boolean hasMember(String name) {
        context.enter();
        boolean result;
        try {
            result = object.hasProperty(realm(), realm().key(name));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return result;
    }

    @Override
    public Value getMember(String name) {
        context.enter();
        Object value;
        try {
            value = object.get(realm(), realm().key(name));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return context.wrap(value);
    }

    @Override
    public void putMember(String name, Object value) {
        context.enter();
        try {
            ObjectOperations.set(realm(), object, realm().key(name), context.toScript(value));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
    }

    @Override
    public boolean removeMember(String name) {
        context.enter();
        boolean result;
        try {
            result = object.delete(realm(), realm().key(name));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return result;
    }

    @Override
    public Set<String> memberKeys() {
        Set<String> names = new LinkedHashSet<>();
        context.enter();
        try {
            for (Object key : ObjectOperations.enumerableOwnProperties(realm(), object, ObjectOperations.Enumeration.KEYS)) {
                names.add(JSStrings.flatten(key));
            }
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return names;
    }

    // ---- elements ---------------------------------------------------------------------------------------------------

    @Override
    public long elementCount() {
        context.enter();
        long count;
        try {
            count = ObjectOperations.lengthOfArrayLike(realm(), object);
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return count;
    }

    private static void checkIndex(long index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("negative index: " + index);
        }
    }

    @Override
    public Value getElement(long index) {
        checkIndex(index);
        context.enter();
        Object value;
        try {
            value = object.get(realm(), realm().key(index));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return context.wrap(value);
    }

    @Override
    public void setElement(long index, Object value) {
        checkIndex(index);
        context.enter();
        try {
            ObjectOperations.set(realm(), object, realm().key(index), context.toScript(value));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
    }

    // ---- calls ------------------------------------------------------------------------------------------------------

    @Override
    public Value execute(Object... arguments) {
        if (!isFunction()) {
            throw new UnsupportedOperationException("an object that is no function cannot be called");
        }
        context.enter();
        Object result;
        try {
            result = ObjectOperations.callArray(realm(), object, UNDEFINED, context.toScript(arguments));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return context.wrap(result);
    }

    @Override
    public Value invoke(String name, Object... arguments) {
        context.enter();
        Object result = Hole.HOLE;
        try {
            Object function = object.get(realm(), realm().key(name));
            if (ObjectOperations.isCallable(function)) {
                result = ObjectOperations.callArray(realm(), function, object, context.toScript(arguments));
            }
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        if (result == Hole.HOLE) {
            throw new UnsupportedOperationException("the object has no function " + name);
        }
        return context.wrap(result);
    }

    @Override
    public Value newInstance(Object... arguments) {
        if (!isConstructor()) {
            throw new UnsupportedOperationException("an object that is no constructor makes no instances");
        }
        context.enter();
        Object result;
        try {
            result = ObjectOperations.construct(realm(), object, context.toScript(arguments));
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return context.wrap(result);
    }

    @Override
    public CompletionStage<Value> asCompletionStage() {
        context.enter();
        CompletionStage<Value> stage;
        try {
            stage = PromiseFuture.of(context, object);
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return stage;
    }

    // ---- as any object ----------------------------------------------------------------------------------------------

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectValue value && value.object.isSameObject(object);
    }

    @Override
    public int hashCode() {
        return object.identityHash();
    }

    @Override
    public String toString() {
        context.enter();
        String text;
        try {
            text = TypeConversion.toString(realm(), object);
        } catch (RuntimeException | Error e) {
            throw context.leaveAfter(e);
        }
        context.leave();
        return text;
    }
}
