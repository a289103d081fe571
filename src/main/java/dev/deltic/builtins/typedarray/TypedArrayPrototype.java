package dev.deltic.builtins.typedarray;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArrayIterator;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.JSTypedArray;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object">The %TypedArray% Prototype Object</a>.
 *  The work is done in {@link TypedArrayIteration}, {@link TypedArraySearch}, {@link TypedArrayMutation},
 *  {@link TypedArrayCopying} and {@link TypedArraySorting}. */
@BuiltinHolder("%TypedArray.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "TYPED_ARRAY")
@IntrinsicProperty(name = "toString", intrinsic = "ARRAY_PROTOTYPE_TO_STRING")
public final class TypedArrayPrototype {
    private TypedArrayPrototype() { }

    private static JSArrayIterator iterator(Realm realm, JSTypedArray array, JSArrayIterator.Kind kind) {
        return new JSArrayIterator(realm, array, kind);
    }

    private static JSTypedArray receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSTypedArray array) {
            return array;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.buffer">get %TypedArray%.prototype.buffer</a> */
    @Builtin(name = "buffer", kind = Builtin.Kind.GETTER)
    static Object buffer(Realm realm, Object thisValue) {
        return receiver(realm, thisValue, "get TypedArray.prototype.buffer").buffer;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.bytelength">get %TypedArray%.prototype.byteLength</a> */
    @Builtin(name = "byteLength", kind = Builtin.Kind.GETTER)
    static Object byteLength(Realm realm, Object thisValue) {
        JSTypedArray array = receiver(realm, thisValue, "get TypedArray.prototype.byteLength");
        return array.currentLength() * array.kind.size;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.byteoffset">get %TypedArray%.prototype.byteOffset</a> */
    @Builtin(name = "byteOffset", kind = Builtin.Kind.GETTER)
    static Object byteOffset(Realm realm, Object thisValue) {
        JSTypedArray array = receiver(realm, thisValue, "get TypedArray.prototype.byteOffset");
        return array.isOutOfBounds() ? 0 : array.byteOffset;
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%.prototype.length">get %TypedArray%.prototype.length</a> */
    @Builtin(name = "length", kind = Builtin.Kind.GETTER)
    static Object length(Realm realm, Object thisValue) {
        return receiver(realm, thisValue, "get TypedArray.prototype.length").currentLength();
    }

    /** <a href="https://tc39.es/ecma262/#sec-get-%typedarray%.prototype-%symbol.tostringtag%">get %TypedArray%.prototype [
     *  %Symbol.toStringTag% ]</a> */
    @Builtin(name = "@@toStringTag", kind = Builtin.Kind.GETTER)
    static Object toStringTag(Realm realm, Object thisValue) {
        return thisValue instanceof JSTypedArray array ? array.kind.typeName : UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.values">%TypedArray%.prototype.values</a> */
    @Builtin(name = "values", aliases = "@@iterator")
    static Object values(Realm realm, Object thisValue) {
        return iterator(realm, JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.values"),
            JSArrayIterator.Kind.VALUES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.at">%TypedArray%.prototype.at</a> */
    @Builtin(name = "at", length = 1)
    static Object at(Realm realm, Object thisValue, Object index) {
        return TypedArraySearch.at(realm, JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.at"), index);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.copywithin">%TypedArray%.prototype.copyWithin</a> */
    @Builtin(name = "copyWithin", length = 2)
    static Object copyWithin(Realm realm, Object thisValue, Object target, Object start, Object end) {
        return TypedArrayMutation.copyWithin(realm,
            JSTypedArray.validateWritable(realm, thisValue, "%TypedArray%.prototype.copyWithin"), target, start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.entries">%TypedArray%.prototype.entries</a> */
    @Builtin(name = "entries")
    static Object entries(Realm realm, Object thisValue) {
        return iterator(realm, JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.entries"), JSArrayIterator.Kind.ENTRIES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.every">%TypedArray%.prototype.every</a> */
    @Builtin(name = "every", length = 1)
    static Object every(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return TypedArrayIteration.every(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.every"), callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.filter">%TypedArray%.prototype.filter</a> */
    @Builtin(name = "filter", length = 1)
    static Object filter(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return TypedArrayIteration.filter(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.filter"), callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill">%TypedArray%.prototype.fill</a> */
    @Builtin(name = "fill", length = 1)
    static Object fill(Realm realm, Object thisValue, Object value, Object start, Object end) {
        return TypedArrayMutation.fill(realm,
            JSTypedArray.validateWritable(realm, thisValue, "%TypedArray%.prototype.fill"), value, start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.find">%TypedArray%.prototype.find</a> */
    @Builtin(name = "find", length = 1)
    static Object find(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSTypedArray array = JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.find");
        return TypedArrayIteration.find(realm, array, predicate, thisArg, TypedArrayIteration.Wanted.VALUE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.findindex">%TypedArray%.prototype.findIndex</a> */
    @Builtin(name = "findIndex", length = 1)
    static Object findIndex(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSTypedArray array = JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.findIndex");
        return TypedArrayIteration.find(realm, array, predicate, thisArg, TypedArrayIteration.Wanted.INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlast">%TypedArray%.prototype.findLast</a> */
    @Builtin(name = "findLast", length = 1)
    static Object findLast(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSTypedArray array = JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.findLast");
        return TypedArrayIteration.findLast(realm, array, predicate, thisArg, TypedArrayIteration.Wanted.VALUE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlastindex">%TypedArray%.prototype.findLastIndex</a> */
    @Builtin(name = "findLastIndex", length = 1)
    static Object findLastIndex(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSTypedArray array = JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.findLastIndex");
        return TypedArrayIteration.findLast(realm, array, predicate, thisArg, TypedArrayIteration.Wanted.INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.foreach">%TypedArray%.prototype.forEach</a> */
    @Builtin(name = "forEach", length = 1)
    static Object forEach(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return TypedArrayIteration.forEach(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.forEach"), callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.includes">%TypedArray%.prototype.includes</a> */
    @Builtin(name = "includes", length = 1)
    static Object includes(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        return TypedArraySearch.includes(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.includes"), searched, fromIndex);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.indexof">%TypedArray%.prototype.indexOf</a> */
    @Builtin(name = "indexOf", length = 1)
    static Object indexOf(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        return TypedArraySearch.indexOf(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.indexOf"), searched, fromIndex);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.join">%TypedArray%.prototype.join</a> */
    @Builtin(name = "join", length = 1)
    static Object join(Realm realm, Object thisValue, Object separator) {
        return TypedArraySearch.join(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.join"), separator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.keys">%TypedArray%.prototype.keys</a> */
    @Builtin(name = "keys")
    static Object keys(Realm realm, Object thisValue) {
        return iterator(realm, JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.keys"), JSArrayIterator.Kind.KEYS);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.lastindexof">%TypedArray%.prototype.lastIndexOf</a> */
    @Builtin(name = "lastIndexOf", length = 1)
    static Object lastIndexOf(Realm realm, Object thisValue, Object[] arguments) {
        return TypedArraySearch.lastIndexOf(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.lastIndexOf"), arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.map">%TypedArray%.prototype.map</a> */
    @Builtin(name = "map", length = 1)
    static Object map(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return TypedArrayIteration.map(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.map"), callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduce">%TypedArray%.prototype.reduce</a> */
    @Builtin(name = "reduce", length = 1)
    static Object reduce(Realm realm, Object thisValue, Object[] arguments) {
        return TypedArrayIteration.reduce(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.reduce"), arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduceright">%TypedArray%.prototype.reduceRight</a> */
    @Builtin(name = "reduceRight", length = 1)
    static Object reduceRight(Realm realm, Object thisValue, Object[] arguments) {
        return TypedArrayIteration.reduceRight(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.reduceRight"), arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.reverse">%TypedArray%.prototype.reverse</a> */
    @Builtin(name = "reverse")
    static Object reverse(Realm realm, Object thisValue) {
        return TypedArrayMutation.reverse(realm,
            JSTypedArray.validateWritable(realm, thisValue, "%TypedArray%.prototype.reverse"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.set">%TypedArray%.prototype.set</a> */
    @Builtin(name = "set", length = 1)
    static Object set(Realm realm, Object thisValue, Object source, Object offset) {
        return TypedArrayMutation.set(realm, thisValue, source, offset);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.slice">%TypedArray%.prototype.slice</a> */
    @Builtin(name = "slice", length = 2)
    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        return TypedArrayCopying.slice(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.slice"), start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.some">%TypedArray%.prototype.some</a> */
    @Builtin(name = "some", length = 1)
    static Object some(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return TypedArrayIteration.some(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.some"), callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort">%TypedArray%.prototype.sort</a> */
    @Builtin(name = "sort", length = 1)
    static Object sort(Realm realm, Object thisValue, Object comparator) {
        return TypedArraySorting.sort(realm, thisValue, comparator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.subarray">%TypedArray%.prototype.subarray</a> */
    @Builtin(name = "subarray", length = 2)
    static Object subarray(Realm realm, Object thisValue, Object begin, Object end) {
        return TypedArrayCopying.subarray(realm, thisValue, begin, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.tolocalestring">%TypedArray%.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString")
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return TypedArraySearch.toLocaleString(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.toLocaleString"), locales, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.toreversed">%TypedArray%.prototype.toReversed</a> */
    @Builtin(name = "toReversed")
    static Object toReversed(Realm realm, Object thisValue) {
        return TypedArrayCopying.toReversed(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.toReversed"));
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted">%TypedArray%.prototype.toSorted</a> */
    @Builtin(name = "toSorted", length = 1)
    static Object toSorted(Realm realm, Object thisValue, Object comparator) {
        return TypedArraySorting.toSorted(realm, thisValue, comparator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-%typedarray%.prototype.with">%TypedArray%.prototype.with</a> */
    @Builtin(name = "with", length = 2)
    static Object with(Realm realm, Object thisValue, Object index, Object value) {
        return TypedArrayCopying.with(realm,
            JSTypedArray.validate(realm, thisValue, "%TypedArray%.prototype.with"), index, value);
    }
}
