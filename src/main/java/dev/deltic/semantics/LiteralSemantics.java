package dev.deltic.semantics;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.RegExpBoilerplate;
import dev.deltic.bytecode.TemplateBoilerplate;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.runtime.AllocationSite;
import dev.deltic.runtime.ElementOperations;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSRegExp;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import java.util.Arrays;

/** Object, array, template and regular expression literals. */
public final class LiteralSemantics {
    private LiteralSemantics() { }

    /** A literal of distinct names. */
    public static Object object(Realm realm, PropertyKey[] keys, Object[] registers, int first, Object[] feedback, int slot) {
        return AllocationSite.literal(realm, keys, registers, first, feedback, slot);
    }

    /** An array of a range of registers. */
    private static JSArray array(Realm realm, Object[] registers, int first, int count) {
        JSArray array = JSArray.create(realm);
        if (count > 0) {
            Object elements = integers(registers, first, count);
            if (elements == null) {
                elements = doubles(registers, first, count);
            }
            array.elements = elements != null ? elements : Arrays.copyOfRange(registers, first, first + count);
            array.length = count;
        }
        return array;
    }

    private static int[] integers(Object[] values, int first, int count) {
        if (!(values[first] instanceof Integer)) {
            return null;
        }
        int[] elements = new int[count];
        for (int i = 0; i < count; i++) {
            if (!(values[first + i] instanceof Integer value)) {
                return null;
            }
            elements[i] = value;
        }
        return elements;
    }

    private static double[] doubles(Object[] values, int first, int count) {
        double[] elements = null;
        for (int i = 0; i < count; i++) {
            Object value = values[first + i];
            if (!(value instanceof Double) && !(value instanceof Integer)) {
                return null;
            }
            if (elements == null) {
                elements = new double[count];
            }
            elements[i] = ElementOperations.canonical(((Number) value).doubleValue());
        }
        return elements;
    }

    /** The array of a literal: of a range of registers. The site notes how the elements are stored. */
    public static JSArray array(Realm realm, Object[] registers, int first, int count, Object[] feedback, int slot) {
        JSArray array = array(realm, registers, first, count);
        ElementFeedback.recordLiteral(realm, feedback, slot, array);
        return array;
    }

    /** The array of a literal: of a constant's values, holes included. */
    public static JSArray array(Realm realm, Object[] values, Object[] feedback, int slot) {
        return array(realm, values, 0, values.length, feedback, slot);
    }

    /** Appends a value, the hole for an absent element, to an array that is being made. */
    public static void appendElement(JSArray array, Object value) {
        if (value == HOLE) {
            ElementOperations.widen(array, value);
            array.length++;
        } else {
            array.append(value);
        }
    }

    /** Appends what an iterable yields to an array that is being made. */
    public static void appendSpread(Realm realm, Object target, Object iterable, Object[] feedback, int slot) {
        JSArray array = (JSArray) target;
        Object iteration = IterationSemantics.getIterator(realm, iterable, feedback, slot);
        if (iteration instanceof ArrayIteration && array.length == 0 && iterable instanceof JSArray source && source.copyTo(array)) {
            return;
        }
        IterationSemantics.appendAll(realm, array, iteration);
    }

    /** The concatenation of strings. */
    public static Object concat(Realm realm, Object[] registers, int first, int count) {
        String copied = count > 2 ? Rope.concatShort(registers, first, count) : null;
        return copied != null ? copied : concatLong(realm, registers, first, count);
    }

    private static Object concatLong(Realm realm, Object[] registers, int first, int count) {
        CharSequence result = (CharSequence) registers[first];
        for (int i = 1; i < count; i++) {
            result = ArithmeticSemantics.concat(realm, result, (CharSequence) registers[first + i]);
        }
        return result;
    }

    /** <a href="https://tc39.es/ecma262/#sec-gettemplateobject">GetTemplateObject</a> */
    public static JSObject template(Realm realm, TemplateBoilerplate site) {
        JSObject known = realm.template(site);
        if (known != null) {
            return known;
        }
        int count = site.count();
        Object[] cooked = new Object[count];
        Object[] raw = new Object[count];
        for (int i = 0; i < count; i++) {
            cooked[i] = site.cooked(i) == null ? UNDEFINED : site.cooked(i);
            raw[i] = site.raw(i);
        }
        JSArray template = JSArray.of(realm, cooked);
        JSArray rawStrings = JSArray.of(realm, raw);
        ObjectOperations.setIntegrityLevel(realm, rawStrings, true);
        ObjectOperations.definePropertyOrThrow(realm, template, Names.RAW, PropertyDescriptor.data(rawStrings, 0));
        ObjectOperations.setIntegrityLevel(realm, template, true);
        realm.setTemplate(site, template);
        return template;
    }

    /** A regular expression literal's new object. */
    public static Object regExp(Realm realm, RegExpBoilerplate literal) {
        return JSRegExp.ofLiteral(realm, literal);
    }

    /** The array of the arguments from an index: a rest parameter. */
    public static JSArray rest(Realm realm, Object[] arguments, int from) {
        int count = arguments.length - from;
        return count <= 0 ? JSArray.create(realm) : array(realm, arguments, from, count);
    }
}
