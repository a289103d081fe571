package dev.deltic.api;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.interop.HostValues;
import dev.deltic.interop.ScriptPrimitive;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Hole;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Undefined, null, a boolean, number, bigint, string or symbol. Strings are flat. */
final class PrimitiveValue extends Value implements ScriptPrimitive {
    private final Object value;

    PrimitiveValue(Object value) {
        this.value = value instanceof CharSequence text ? JSStrings.flatten(text) : value;
    }

    @Override
    public Object primitive() {
        return value;
    }

    @Override
    public boolean isUndefined() {
        return value == UNDEFINED;
    }

    @Override
    public boolean isNull() {
        return value == null;
    }

    @Override
    public boolean isBoolean() {
        return value instanceof Boolean;
    }

    @Override
    public boolean isNumber() {
        return value instanceof Integer || value instanceof Double;
    }

    @Override
    public boolean fitsInInt() {
        return value instanceof Integer || value instanceof Double d && isIntegral(d) && d == (int) d.doubleValue();
    }

    private static boolean isIntegral(double d) {
        return d == Math.rint(d) && !Double.isInfinite(d) && (d != 0 || Double.doubleToRawLongBits(d) == 0);
    }

    @Override
    public boolean fitsInLong() {
        return value instanceof Integer || value instanceof BigInteger big && big.bitLength() < Long.SIZE
            || value instanceof Double d && isIntegral(d) && d >= Long.MIN_VALUE && d < -(double) Long.MIN_VALUE;
    }

    @Override
    public boolean isBigInt() {
        return value instanceof BigInteger;
    }

    @Override
    public boolean isString() {
        return value instanceof String;
    }

    @Override
    public boolean isSymbol() {
        return value instanceof JSSymbol;
    }

    @Override
    public boolean isObject() {
        return false;
    }

    @Override
    public boolean isFunction() {
        return false;
    }

    @Override
    public boolean isConstructor() {
        return false;
    }

    @Override
    public boolean isArray() {
        return false;
    }

    @Override
    public boolean isDate() {
        return false;
    }

    @Override
    public boolean isError() {
        return false;
    }

    @Override
    public boolean isPromise() {
        return false;
    }

    @Override
    public boolean isHostObject() {
        return false;
    }

    @Override
    public String typeOf() {
        return value == null ? "object" : value == UNDEFINED ? "undefined" : isNumber() ? "number" : isString() ? "string"
            : isBoolean() ? "boolean" : isBigInt() ? "bigint" : "symbol";
    }

    private ClassCastException isNo(String what) {
        return new ClassCastException((value instanceof String ? "a string" : typeOf() + " " + this) + " is no " + what);
    }

    @Override
    public boolean asBoolean() {
        if (value instanceof Boolean known) {
            return known;
        }
        throw isNo("boolean");
    }

    @Override
    public int asInt() {
        if (value instanceof Integer known) {
            return known;
        }
        if (fitsInInt()) {
            return ((Double) value).intValue();
        }
        throw isNo("int");
    }

    @Override
    public long asLong() {
        if (fitsInLong()) {
            return ((Number) value).longValue();
        }
        throw isNo("long");
    }

    @Override
    public double asDouble() {
        if (isNumber()) {
            return ((Number) value).doubleValue();
        }
        throw isNo("number");
    }

    @Override
    public BigInteger asBigInteger() {
        if (value instanceof BigInteger known) {
            return known;
        }
        if (fitsInLong()) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double d && isIntegral(d)) {
            return new BigDecimal(d).toBigIntegerExact();
        }
        throw isNo("integer");
    }

    @Override
    public String asString() {
        if (value instanceof String known) {
            return known;
        }
        throw isNo("string");
    }

    @Override
    public Object asHostObject() {
        throw isNo("Java object");
    }

    @Override
    public <T> T as(Class<T> type) {
        Object converted = type == Value.class ? this : type == Object.class ? toJava()
            : type == CompletionStage.class ? asCompletionStage() : value instanceof JSSymbol ? Hole.HOLE
            : HostValues.toType(null, value, type);
        if (converted == Hole.HOLE) {
            throw isNo(type.getTypeName());
        }
        // A class literal of a primitive type stands for its wrapper, which cast would not take.
        @SuppressWarnings("unchecked")
        T result = (T) converted;
        return result;
    }

    @Override
    public Object toJava() {
        return value == UNDEFINED ? null : fitsInInt() ? (Object) asInt() : value;
    }

    @Override
    public boolean hasMember(String name) {
        return false;
    }

    @Override
    public Value getMember(String name) {
        throw isNoObject("has no property " + name);
    }

    private UnsupportedOperationException isNoObject(String what) {
        return new UnsupportedOperationException((value instanceof String ? "a string" : typeOf() + " " + this)
            + " is no object, and " + what);
    }

    @Override
    public void putMember(String name, Object newValue) {
        throw isNoObject("has no property " + name);
    }

    @Override
    public boolean removeMember(String name) {
        throw isNoObject("has no property " + name);
    }

    @Override
    public Set<String> memberKeys() {
        return Set.of();
    }

    @Override
    public long elementCount() {
        throw isNoObject("has no elements");
    }

    @Override
    public Value getElement(long index) {
        throw isNoObject("has no elements");
    }

    @Override
    public void setElement(long index, Object newValue) {
        throw isNoObject("has no elements");
    }

    @Override
    public Value execute(Object... arguments) {
        throw isNoObject("cannot be called");
    }

    @Override
    public Value invoke(String name, Object... arguments) {
        throw isNoObject("has no function " + name);
    }

    @Override
    public Value newInstance(Object... arguments) {
        throw isNoObject("is no constructor");
    }

    @Override
    public CompletionStage<Value> asCompletionStage() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof PrimitiveValue that)) {
            return false;
        }
        // Integers and doubles of one number are one value; Double.equals tells the zeros apart and NaN is itself, as SameValue has it.
        return isNumber() && that.isNumber() ? Double.valueOf(asDouble()).equals(that.asDouble())
            : value == null ? that.value == null : value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value == null ? 0 : isNumber() ? Double.hashCode(asDouble()) : value.hashCode();
    }

    @Override
    public String toString() {
        // No primitive asks a realm, but for the error that a symbol is to be converted.
        return value instanceof JSSymbol symbol ? symbol.toDisplayString() : TypeConversion.toString(null, value);
    }
}
