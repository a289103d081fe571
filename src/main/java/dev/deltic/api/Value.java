package dev.deltic.api;

import jakarta.annotation.Nullable;
import java.math.BigInteger;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** A JavaScript value as Java code holds it. Primitives are plain data, of no context; an object's methods enter its context, so they can
 *  be called from any thread, and wait for the thread that is in it. A Value keeps its context alive.
 *
 *  <p>Methods that do not fit the value throw ClassCastException (conversions) or UnsupportedOperationException (members, elements, calls),
 *  and change nothing. Methods that run script (calls, getters, setters, proxies, {@code toString}) throw {@link EvaluationException}
 *  when it throws. All that enter a context throw IllegalStateException when it has been closed, or the thread cannot enter it.
 *
 *  <p>Arguments and assigned values may be Values, and any Java object as for {@link Context#put}.
 *  <a href="https://tc39.es/ecma262/#sec-ecmascript-language-types">Language types</a> */
public abstract sealed class Value permits PrimitiveValue, ObjectValue {
    Value() { }

    // ---- what it is -------------------------------------------------------------------------------------------------

    /** Whether it is undefined. */
    public abstract boolean isUndefined();

    /** Whether it is null; undefined is not. */
    public abstract boolean isNull();

    /** Whether it is undefined or null: what Java code gets as null. */
    public final boolean isNullish() {
        return isUndefined() || isNull();
    }

    /** Whether it is a boolean. */
    public abstract boolean isBoolean();

    /** Whether it is a number; a bigint is not. */
    public abstract boolean isNumber();

    /** Whether it is a number that an {@code int} holds exactly; -0 is not. */
    public abstract boolean fitsInInt();

    /** Whether it is a number or bigint that a {@code long} holds exactly; -0 is not. */
    public abstract boolean fitsInLong();

    /** Whether it is a bigint. */
    public abstract boolean isBigInt();

    /** Whether it is a string. */
    public abstract boolean isString();

    /** Whether it is a symbol. */
    public abstract boolean isSymbol();

    /** Whether it is an object; functions, arrays and Java objects are. */
    public abstract boolean isObject();

    /** Whether it can be {@linkplain #execute called}. */
    public abstract boolean isFunction();

    /** Whether {@link #newInstance} works. */
    public abstract boolean isConstructor();

    /** Whether it is an array, as {@code Array.isArray} has it: Java lists and arrays are none. */
    public abstract boolean isArray();

    /** Whether it is a {@code Date}. */
    public abstract boolean isDate();

    /** Whether it is an {@code Error}. */
    public abstract boolean isError();

    /** Whether it is a {@code Promise}. */
    public abstract boolean isPromise();

    /** Whether it is an object of Java's, to be had by {@link #asHostObject}. */
    public abstract boolean isHostObject();

    /** What {@code typeof} gives. <a href="https://tc39.es/ecma262/#sec-typeof-operator">The typeof operator</a> */
    public abstract String typeOf();

    // ---- conversions ------------------------------------------------------------------------------------------------

    /** The boolean.
     *  @throws ClassCastException when it is none */
    public abstract boolean asBoolean();

    /** The number.
     *  @throws ClassCastException unless {@link #fitsInInt} */
    public abstract int asInt();

    /** The number or bigint.
     *  @throws ClassCastException unless {@link #fitsInLong} */
    public abstract long asLong();

    /** The number.
     *  @throws ClassCastException when it is none */
    public abstract double asDouble();

    /** The bigint, or the number if it is an integer.
     *  @throws ClassCastException when it is neither */
    public abstract BigInteger asBigInteger();

    /** The string.
     *  @throws ClassCastException when it is none; {@link #toString} converts anything */
    public abstract String asString();

    /** The Java object that a script has, the same object.
     *  @throws ClassCastException unless {@link #isHostObject} */
    public abstract Object asHostObject();

    /** The value as a Java type, converted as scripts' values are for parameters of that type: numbers to any number type that holds them,
     *  arrays to Java arrays and collections, objects to maps and records, functions to functional interfaces, dates to
     *  {@code java.time}, promises to {@link CompletionStage}. {@code Object.class} gives what {@link #toJava} gives, {@code Value.class}
     *  this.
     *  @throws ClassCastException when there is no such conversion */
    public abstract <T> T as(Class<T> type);

    /** The value as {@code javax.script} gives it: null for undefined and null, Integer for an int32 and Double for other numbers, String,
     *  Boolean, BigInteger, a Java object as itself, a live {@code List} for an array, a {@code java.util.Date} for a Date, a
     *  {@code CompletableFuture} for a promise, a live {@code Map} for any other object, which for a function implements the functional
     *  interfaces that are asked for most. */
    @Nullable
    public abstract Object toJava();

    // ---- members ----------------------------------------------------------------------------------------------------

    /** Whether an object or its prototypes have a property; false for undefined and null. */
    public abstract boolean hasMember(String name);

    /** The value of a property, inherited ones included; undefined when there is none.
     *  @throws UnsupportedOperationException for undefined and null */
    public abstract Value getMember(String name);

    /** Sets a property, as an assignment in strict code.
     *  @throws UnsupportedOperationException when it is no object
     *  @throws EvaluationException when the object refuses, being frozen for example */
    public abstract void putMember(String name, Object value);

    /** Deletes an own property; true when there is none afterwards.
     *  @throws UnsupportedOperationException when it is no object */
    public abstract boolean removeMember(String name);

    /** The names of the own enumerable properties, as {@code Object.keys} gives them; a copy, in order. Empty for primitives. */
    public abstract Set<String> memberKeys();

    // ---- elements ---------------------------------------------------------------------------------------------------

    /** The number of elements of an array, a Java list or array, or anything with a {@code length}.
     *  @throws UnsupportedOperationException when it is no object
     *  <a href="https://tc39.es/ecma262/#sec-lengthofarraylike">LengthOfArrayLike</a> */
    public abstract long elementCount();

    /** An element, counted from 0; undefined where there is none.
     *  @throws UnsupportedOperationException when it is no object
     *  @throws IndexOutOfBoundsException when the index is negative */
    public abstract Value getElement(long index);

    /** Sets an element, counted from 0; an array grows as needed.
     *  @throws UnsupportedOperationException when it is no object
     *  @throws IndexOutOfBoundsException when the index is negative
     *  @throws EvaluationException when the object refuses */
    public abstract void setElement(long index, Object value);

    // ---- calls ------------------------------------------------------------------------------------------------------

    /** Calls a function, {@code this} being undefined.
     *  @throws UnsupportedOperationException unless {@link #isFunction}
     *  @throws EvaluationException when it throws, or is ended */
    public abstract Value execute(Object... arguments);

    /** Calls a function that is a member, {@code this} being this value.
     *  @throws UnsupportedOperationException when there is no function of that name; the message names it
     *  @throws EvaluationException when it throws, or is ended */
    public abstract Value invoke(String name, Object... arguments);

    /** Makes an object, as {@code new} does.
     *  @throws UnsupportedOperationException unless {@link #isConstructor}
     *  @throws EvaluationException when the constructor throws, or is ended */
    public abstract Value newInstance(Object... arguments);

    /** The outcome of a promise, or of an object with a {@code then}; a stage with the value itself for anything else. A rejection is an
     *  {@link EvaluationException} whose {@link EvaluationException#thrown} is the reason.
     *
     *  <p>Whoever depends on the stage is called inside the context, by the thread that settles the promise, so is to be quick, and may use
     *  the context. A thread that waits for the future of a pending promise ({@code get}, {@code join}) while it is in the context itself
     *  would wait for ever: it first runs the promise jobs there are, and if that does not help gets an IllegalStateException. When the
     *  context is closed, what is pending fails with an IllegalStateException. */
    public abstract CompletionStage<Value> asCompletionStage();

    // ---- as any object ----------------------------------------------------------------------------------------------

    /** Whether both are the same value, as {@code Object.is} has it; objects are equal to themselves only.
     *  <a href="https://tc39.es/ecma262/#sec-samevalue">SameValue</a> */
    @Override
    public abstract boolean equals(Object other);

    @Override
    public abstract int hashCode();

    /** The value as a string: what {@code String(value)} gives, which for objects may run script.
     *  <a href="https://tc39.es/ecma262/#sec-tostring">ToString</a> */
    @Override
    public abstract String toString();
}
