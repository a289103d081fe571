package dev.deltic.baseline;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PlainObject;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.ComparisonSemantics;

/** Equality by what a site has met, small enough to be inlined. What a method does not expect goes the way of all, which notes it. */
final class EqualityStubs {
    private EqualityStubs() { }

    /** Whether two strings are equal. Characters are compared as such: what HotSpot knows of a literal's it does not read, and what it
     *  has read of the other it does not read again for the next literal. */
    private static boolean same(String x, String y) {
        return x == y || (y.length() == 1 ? x.length() == 1 && x.charAt(0) == y.charAt(0) : x.equals(y));
    }

    /** {@code ===} of objects, undefined and null. */
    static boolean strictObjects(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a == null || b == null || a == UNDEFINED || b == UNDEFINED) {
            return a == b;
        }
        if (a instanceof JSObject x && b instanceof JSObject y) {
            return x == y || !(x instanceof PlainObject) && x.isSameObject(y);
        }
        return ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    /** {@code ===} of strings. */
    static boolean strictStrings(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof String x && b instanceof String y) {
            return same(x, y);
        }
        return ComparisonSemantics.strictEqual(realm, a, b, vector.slots, slot);
    }

    /** {@code ===} of anything: nothing is left to note. */
    static boolean strictAny(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a == null || b == null || a == UNDEFINED || b == UNDEFINED) {
            return a == b;
        }
        if (a instanceof String x && b instanceof String y) {
            return same(x, y);
        }
        return Comparison.isStrictlyEqual(a, b);
    }

    /** {@code ==} of objects, undefined and null, or of anything with undefined and null. */
    static boolean looseObjects(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (b == null || b == UNDEFINED) {
            return a == null || a == UNDEFINED || a instanceof JSObject x && x.isHTMLDDA();
        }
        if (a == null || a == UNDEFINED) {
            return b instanceof JSObject y && y.isHTMLDDA();
        }
        if (a instanceof JSObject && a == b) {
            return true;
        }
        return ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }

    /** {@code ==} of strings. */
    static boolean looseStrings(Realm realm, Object a, Object b, FeedbackVector vector, int slot) {
        if (a instanceof String x && b instanceof String y) {
            return same(x, y);
        }
        return ComparisonSemantics.equal(realm, a, b, vector.slots, slot);
    }
}
