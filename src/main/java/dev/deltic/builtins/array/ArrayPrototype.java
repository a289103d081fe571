package dev.deltic.builtins.array;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.runtime.JSArrayIterator;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object">The Array Prototype Object</a>. The work is
 *  done in {@link ArrayIteration}, {@link ArraySearch}, {@link ArrayMutation}, {@link ArrayCopying}, {@link ArraySorting} and
 *  {@link ArrayText}. */
@BuiltinHolder("%Array.prototype%")
@IntrinsicProperty(name = "constructor", intrinsic = "ARRAY")
@IntrinsicProperty(name = "values", intrinsic = "ARRAY_PROTOTYPE_VALUES")
@IntrinsicProperty(name = "@@iterator", intrinsic = "ARRAY_PROTOTYPE_VALUES")
@IntrinsicProperty(name = "toString", intrinsic = "ARRAY_PROTOTYPE_TO_STRING")
@IntrinsicProperty(name = "@@unscopables", intrinsic = "ARRAY_PROTOTYPE_UNSCOPABLES", attributes = 4)
public final class ArrayPrototype {
    private ArrayPrototype() { }

    static JSArrayIterator iterator(Realm realm, Object thisValue, String method, JSArrayIterator.Kind kind) {
        return new JSArrayIterator(realm, ArrayAccess.receiver(realm, thisValue, method), kind);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.at">Array.prototype.at</a> */
    @Builtin(name = "at", length = 1)
    static Object at(Realm realm, Object thisValue, Object index) {
        return ArraySearch.at(realm, thisValue, index);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.concat">Array.prototype.concat</a> */
    @Builtin(name = "concat", length = 1)
    static Object concat(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayCopying.concat(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.copywithin">Array.prototype.copyWithin</a> */
    @Builtin(name = "copyWithin", length = 2)
    static Object copyWithin(Realm realm, Object thisValue, Object target, Object start, Object end) {
        return ArrayMutation.copyWithin(realm, thisValue, target, start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.entries">Array.prototype.entries</a> */
    @Builtin(name = "entries")
    static Object entries(Realm realm, Object thisValue) {
        return iterator(realm, thisValue, "Array.prototype.entries", JSArrayIterator.Kind.ENTRIES);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.every">Array.prototype.every</a> */
    @Builtin(name = "every", length = 1)
    static Object every(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return ArrayIteration.every(realm, thisValue, callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.fill">Array.prototype.fill</a> */
    @Builtin(name = "fill", length = 1)
    static Object fill(Realm realm, Object thisValue, Object value, Object start, Object end) {
        return ArrayMutation.fill(realm, thisValue, value, start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.filter">Array.prototype.filter</a> */
    @Builtin(name = "filter", length = 1)
    static Object filter(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return ArrayIteration.filter(realm, thisValue, callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.find">Array.prototype.find</a> */
    @Builtin(name = "find", length = 1)
    static Object find(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.find");
        return ArrayIteration.find(realm, object, predicate, thisArg, ArrayIteration.Wanted.VALUE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.findindex">Array.prototype.findIndex</a> */
    @Builtin(name = "findIndex", length = 1)
    static Object findIndex(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.findIndex");
        return ArrayIteration.find(realm, object, predicate, thisArg, ArrayIteration.Wanted.INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.findlast">Array.prototype.findLast</a> */
    @Builtin(name = "findLast", length = 1)
    static Object findLast(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.findLast");
        return ArrayIteration.findLast(realm, object, predicate, thisArg, ArrayIteration.Wanted.VALUE);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.findlastindex">Array.prototype.findLastIndex</a> */
    @Builtin(name = "findLastIndex", length = 1)
    static Object findLastIndex(Realm realm, Object thisValue, Object predicate, Object thisArg) {
        JSObject object = ArrayAccess.receiver(realm, thisValue, "Array.prototype.findLastIndex");
        return ArrayIteration.findLast(realm, object, predicate, thisArg, ArrayIteration.Wanted.INDEX);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.flat">Array.prototype.flat</a> */
    @Builtin(name = "flat")
    static Object flat(Realm realm, Object thisValue, Object depth) {
        return ArrayCopying.flat(realm, thisValue, depth);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.flatmap">Array.prototype.flatMap</a> */
    @Builtin(name = "flatMap", length = 1)
    static Object flatMap(Realm realm, Object thisValue, Object mapper, Object thisArg) {
        return ArrayCopying.flatMap(realm, thisValue, mapper, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.foreach">Array.prototype.forEach</a> */
    @Builtin(name = "forEach", length = 1)
    static Object forEach(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return ArrayIteration.forEach(realm, thisValue, callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.includes">Array.prototype.includes</a> */
    @Builtin(name = "includes", length = 1)
    static Object includes(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        return ArraySearch.includes(realm, thisValue, searched, fromIndex);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.indexof">Array.prototype.indexOf</a> */
    @Builtin(name = "indexOf", length = 1)
    static Object indexOf(Realm realm, Object thisValue, Object searched, Object fromIndex) {
        return ArraySearch.indexOf(realm, thisValue, searched, fromIndex);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.join">Array.prototype.join</a> */
    @Builtin(name = "join", length = 1)
    static Object join(Realm realm, Object thisValue, Object separator) {
        return ArrayText.join(realm, thisValue, separator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.keys">Array.prototype.keys</a> */
    @Builtin(name = "keys")
    static Object keys(Realm realm, Object thisValue) {
        return iterator(realm, thisValue, "Array.prototype.keys", JSArrayIterator.Kind.KEYS);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.lastindexof">Array.prototype.lastIndexOf</a> */
    @Builtin(name = "lastIndexOf", length = 1)
    static Object lastIndexOf(Realm realm, Object thisValue, Object[] arguments) {
        return ArraySearch.lastIndexOf(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.map">Array.prototype.map</a> */
    @Builtin(name = "map", length = 1)
    static Object map(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return ArrayIteration.map(realm, thisValue, callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.pop">Array.prototype.pop</a> */
    @Builtin(name = "pop")
    static Object pop(Realm realm, Object thisValue) {
        return ArrayMutation.pop(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.push">Array.prototype.push</a> */
    @Builtin(name = "push", length = 1)
    static Object push(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayMutation.push(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.reduce">Array.prototype.reduce</a> */
    @Builtin(name = "reduce", length = 1)
    static Object reduce(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayIteration.reduce(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.reduceright">Array.prototype.reduceRight</a> */
    @Builtin(name = "reduceRight", length = 1)
    static Object reduceRight(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayIteration.reduceRight(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.reverse">Array.prototype.reverse</a> */
    @Builtin(name = "reverse")
    static Object reverse(Realm realm, Object thisValue) {
        return ArrayMutation.reverse(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.shift">Array.prototype.shift</a> */
    @Builtin(name = "shift")
    static Object shift(Realm realm, Object thisValue) {
        return ArrayMutation.shift(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.slice">Array.prototype.slice</a> */
    @Builtin(name = "slice", length = 2)
    static Object slice(Realm realm, Object thisValue, Object start, Object end) {
        return ArrayCopying.slice(realm, thisValue, start, end);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.some">Array.prototype.some</a> */
    @Builtin(name = "some", length = 1)
    static Object some(Realm realm, Object thisValue, Object callback, Object thisArg) {
        return ArrayIteration.some(realm, thisValue, callback, thisArg);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.sort">Array.prototype.sort</a> */
    @Builtin(name = "sort", length = 1)
    static Object sort(Realm realm, Object thisValue, Object comparator) {
        return ArraySorting.sort(realm, thisValue, comparator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.splice">Array.prototype.splice</a> */
    @Builtin(name = "splice", length = 2)
    static Object splice(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayMutation.splice(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma402/#sup-array.prototype.tolocalestring">Array.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString")
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        return ArrayText.toLocaleString(realm, thisValue, locales, options);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.toreversed">Array.prototype.toReversed</a> */
    @Builtin(name = "toReversed")
    static Object toReversed(Realm realm, Object thisValue) {
        return ArrayCopying.toReversed(realm, thisValue);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.tosorted">Array.prototype.toSorted</a> */
    @Builtin(name = "toSorted", length = 1)
    static Object toSorted(Realm realm, Object thisValue, Object comparator) {
        return ArraySorting.toSorted(realm, thisValue, comparator);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.tospliced">Array.prototype.toSpliced</a> */
    @Builtin(name = "toSpliced", length = 2)
    static Object toSpliced(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayCopying.toSpliced(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.unshift">Array.prototype.unshift</a> */
    @Builtin(name = "unshift", length = 1)
    static Object unshift(Realm realm, Object thisValue, Object[] arguments) {
        return ArrayMutation.unshift(realm, thisValue, arguments);
    }

    /** <a href="https://tc39.es/ecma262/#sec-array.prototype.with">Array.prototype.with</a> */
    @Builtin(name = "with", length = 2)
    static Object with(Realm realm, Object thisValue, Object index, Object value) {
        return ArrayCopying.with(realm, thisValue, index, value);
    }
}
