package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.shapes.Property;

/** A Property Descriptor: fields that may be absent. Mutable while it is filled, then passed on and left alone.
 *  <a href="https://tc39.es/ecma262/#sec-property-descriptor-specification-type">The Property Descriptor Specification Type</a> */
public final class PropertyDescriptor {
    private static final int HAS_VALUE = 8;
    private static final int HAS_GET = 16;
    private static final int HAS_SET = 32;

    /** Which of the attribute bits of {@link Property} are given, and which of value, get, set. */
    private int present;
    private int attributes;
    private Object value = UNDEFINED;
    private JSObject getter;
    private JSObject setter;

    /** A data descriptor with all four fields; {@code attributes} as in {@link Property}. */
    public static PropertyDescriptor data(Object value, int attributes) {
        PropertyDescriptor d = new PropertyDescriptor();
        d.present = HAS_VALUE | Property.ATTRIBUTES;
        d.attributes = attributes & Property.ATTRIBUTES;
        d.value = value;
        return d;
    }

    /** An accessor descriptor with all four fields; null stands for an undefined function. */
    public static PropertyDescriptor accessor(JSObject getter, JSObject setter, int attributes) {
        PropertyDescriptor d = new PropertyDescriptor();
        d.present = HAS_GET | HAS_SET | Property.ENUMERABLE | Property.CONFIGURABLE;
        d.attributes = attributes & (Property.ENUMERABLE | Property.CONFIGURABLE);
        d.getter = getter;
        d.setter = setter;
        return d;
    }

    /** A descriptor with [[Value]] only. */
    public static PropertyDescriptor ofValue(Object value) {
        PropertyDescriptor d = new PropertyDescriptor();
        d.setValue(value);
        return d;
    }

    /** Whether [[Value]] is present. */
    public boolean hasValue() {
        return (present & HAS_VALUE) != 0;
    }

    /** Whether [[Get]] is present. */
    public boolean hasGet() {
        return (present & HAS_GET) != 0;
    }

    /** Whether [[Set]] is present. */
    public boolean hasSet() {
        return (present & HAS_SET) != 0;
    }

    /** Whether [[Writable]] is present. */
    public boolean hasWritable() {
        return (present & Property.WRITABLE) != 0;
    }

    /** Whether [[Enumerable]] is present. */
    public boolean hasEnumerable() {
        return (present & Property.ENUMERABLE) != 0;
    }

    /** Whether [[Configurable]] is present. */
    public boolean hasConfigurable() {
        return (present & Property.CONFIGURABLE) != 0;
    }

    /** [[Value]], undefined when absent. */
    public Object value() {
        return value;
    }

    /** [[Get]], null when undefined or absent. */
    public JSObject getter() {
        return getter;
    }

    /** [[Set]], null when undefined or absent. */
    public JSObject setter() {
        return setter;
    }

    /** [[Writable]], false when absent. */
    public boolean writable() {
        return (attributes & Property.WRITABLE) != 0;
    }

    /** [[Enumerable]], false when absent. */
    public boolean enumerable() {
        return (attributes & Property.ENUMERABLE) != 0;
    }

    /** [[Configurable]], false when absent. */
    public boolean configurable() {
        return (attributes & Property.CONFIGURABLE) != 0;
    }

    /** The attribute bits; absent ones are 0. */
    public int attributes() {
        return attributes;
    }

    /** Which attribute bits are present. */
    public int presentAttributes() {
        return present & Property.ATTRIBUTES;
    }

    /** Sets [[Value]]. */
    public PropertyDescriptor setValue(Object newValue) {
        present |= HAS_VALUE;
        value = newValue;
        return this;
    }

    /** Sets [[Get]]; null is undefined. */
    public PropertyDescriptor setGetter(JSObject function) {
        present |= HAS_GET;
        getter = function;
        return this;
    }

    /** Sets [[Set]]; null is undefined. */
    public PropertyDescriptor setSetter(JSObject function) {
        present |= HAS_SET;
        setter = function;
        return this;
    }

    /** Sets the attribute {@code bit} of {@link Property} to {@code on}. */
    public PropertyDescriptor setAttribute(int bit, boolean on) {
        present |= bit;
        attributes = on ? attributes | bit : attributes & ~bit;
        return this;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isaccessordescriptor">IsAccessorDescriptor</a> */
    public boolean isAccessor() {
        return (present & (HAS_GET | HAS_SET)) != 0;
    }

    /** <a href="https://tc39.es/ecma262/#sec-isdatadescriptor">IsDataDescriptor</a> */
    public boolean isData() {
        return (present & (HAS_VALUE | Property.WRITABLE)) != 0;
    }

    /** Whether no field is present. */
    public boolean isEmpty() {
        return present == 0;
    }
}
