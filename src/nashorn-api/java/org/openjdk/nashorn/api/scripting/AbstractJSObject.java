package org.openjdk.nashorn.api.scripting;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/** A JSObject that has nothing and can do nothing, to be extended by what has and does something. */
public abstract class AbstractJSObject implements JSObject {
    /** An object without members. */
    public AbstractJSObject() { }

    @Override
    public Object call(Object thiz, Object... args) {
        throw new UnsupportedOperationException("call");
    }

    @Override
    public Object newObject(Object... args) {
        throw new UnsupportedOperationException("newObject");
    }

    @Override
    public Object eval(String s) {
        throw new UnsupportedOperationException("eval");
    }

    @Override
    public Object getMember(String name) {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        return null;
    }

    @Override
    public Object getSlot(int index) {
        return null;
    }

    @Override
    public boolean hasMember(String name) {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
        return false;
    }

    @Override
    public boolean hasSlot(int slot) {
        return false;
    }

    @Override
    public void removeMember(String name) {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
    }

    @Override
    public void setMember(String name, Object value) {
        if (name == null) {
            throw new NullPointerException("name is null");
        }
    }

    @Override
    public void setSlot(int index, Object value) { }

    @Override
    public Set<String> keySet() {
        return Collections.emptySet();
    }

    @Override
    public Collection<Object> values() {
        return Collections.emptySet();
    }

    @Override
    public boolean isInstance(Object instance) {
        return false;
    }

    @Override
    public boolean isInstanceOf(Object clazz) {
        return clazz instanceof JSObject function && function.isInstance(this);
    }

    @Override
    public String getClassName() {
        return getClass().getName();
    }

    @Override
    public boolean isFunction() {
        return false;
    }

    @Override
    public boolean isStrictFunction() {
        return false;
    }

    @Override
    public boolean isArray() {
        return false;
    }

    @Override
    @Deprecated
    public double toNumber() {
        return PrimitiveConversion.toNumber(this);
    }

    /** A primitive value for an object.
     *  @deprecated {@link JSObject#getDefaultValue} says the same
     *  @throws UnsupportedOperationException when it has none */
    @Deprecated
    public static Object getDefaultValue(JSObject jsobj, Class<?> hint) {
        return jsobj.getDefaultValue(hint);
    }
}
