package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** What a keyed site found under integer keys: how the elements were stored. The state of LOAD_INDEXED, STORE_INDEXED and
 *  HAS_PROPERTY slots whose keys were integers only, or strings that maps of the host were asked for; a site that met names too is
 *  {@link Megamorphic}. Also the state of ARRAY_LITERAL slots. A set that only grows; the sets of one kind are constants, so that
 *  the common case is recorded by comparing two references. */
public final class ElementFeedback {
    /** {@code int[]} elements. */
    public static final int INT32 = 1;
    /** {@code double[]} elements. */
    public static final int DOUBLE = 1 << 1;
    /** {@code Object[]} elements. */
    public static final int OBJECT = 1 << 2;
    /** Characters of a string. */
    public static final int STRING = 1 << 3;
    /** Sparse elements, or an object with element access of its own that is no typed array. */
    public static final int OTHER = 1 << 4;
    /** An index with no element of its own: a hole, beyond the end, negative; for a store, an element that was added. */
    public static final int ABSENT = 1 << 5;
    /** Elements of a host object. */
    public static final int HOST = 1 << 6;
    /** Entries of a host object that is a map, under string keys. */
    public static final int HOST_ENTRY = 1 << 7;
    /** The first of the typed arrays' bits, in the order of {@code TypedArrayKind}: see {@link #typed}. */
    private static final int TYPED_SHIFT = 8;

    static final ElementFeedback INT32_ELEMENTS = new ElementFeedback(INT32);
    static final ElementFeedback DOUBLE_ELEMENTS = new ElementFeedback(DOUBLE);
    static final ElementFeedback OBJECT_ELEMENTS = new ElementFeedback(OBJECT);
    static final ElementFeedback STRING_ELEMENTS = new ElementFeedback(STRING);

    /** The union of this class's bits. */
    public final int kinds;

    private ElementFeedback(int kinds) {
        this.kinds = kinds;
    }

    /** The kinds that a site has met; 0 when it has not run with an integer key, or is megamorphic. */
    public static int of(FeedbackVector vector, int slot) {
        return vector.get(slot) instanceof ElementFeedback state ? state.kinds : 0;
    }

    /** The bit of a typed array kind, given by its ordinal. */
    public static int typed(int ordinal) {
        return 1 << TYPED_SHIFT + ordinal;
    }

    /** The bit for how an object stores its elements; 0 while it has none. */
    static int kindOf(JSObject object) {
        Object elements = object.elements;
        if (elements instanceof int[]) {
            return INT32;
        }
        if (elements instanceof double[]) {
            return DOUBLE;
        }
        if (elements instanceof Object[]) {
            return OBJECT;
        }
        if (object instanceof HostObject) {
            return HOST;
        }
        int kind = object.typedElements();
        return kind >= 0 ? typed(kind) : elements != null || object instanceof ExoticObject ? OTHER : 0;
    }

    /** Notes an access to an element that is there, stored in one of the common ways. */
    static void record(Realm realm, String site, Object[] feedback, int slot, ElementFeedback seen) {
        if (feedback[slot] != seen) {
            widen(realm, site, feedback, slot, seen.kinds);
        }
    }

    /** Notes how the elements of a literal's new array are stored; nothing for an empty one. */
    public static void recordLiteral(Realm realm, Object[] feedback, int slot, JSObject array) {
        int kind = kindOf(array);
        if (kind != 0) {
            record(realm, "array-literal", feedback, slot, kind);
        }
    }

    /** Notes the read of an element, there or not, by the general way. */
    static void recordLoad(Realm realm, String site, Object[] feedback, int slot, JSObject object, Object value) {
        if (feedback[slot] != MEGAMORPHIC) {
            int kind = kindOf(object);
            boolean absent = value == UNDEFINED || (kind & (INT32 | DOUBLE | OBJECT)) != 0 || kind == 0;
            record(realm, site, feedback, slot, absent ? kind | ABSENT : kind);
        }
    }

    /** Notes any access by an integer key. */
    static void record(Realm realm, String site, Object[] feedback, int slot, int kinds) {
        Object state = feedback[slot];
        if (!(state instanceof ElementFeedback known) || (known.kinds & kinds) != kinds) {
            widen(realm, site, feedback, slot, kinds);
        }
    }

    private static void widen(Realm realm, String site, Object[] feedback, int slot, int kinds) {
        Object before = feedback[slot];
        if (before == MEGAMORPHIC || before instanceof ElementFeedback known && (known.kinds & kinds) == kinds) {
            return;
        }
        Object after = before == null ? withKinds(kinds)
            : before instanceof ElementFeedback known ? withKinds(known.kinds | kinds) : MEGAMORPHIC;
        feedback[slot] = after;
        Tracing.report(realm, site, null, before, after);
    }

    private static ElementFeedback withKinds(int kinds) {
        switch (kinds) {
            case INT32: return INT32_ELEMENTS;
            case DOUBLE: return DOUBLE_ELEMENTS;
            case OBJECT: return OBJECT_ELEMENTS;
            case STRING: return STRING_ELEMENTS;
            default: return new ElementFeedback(kinds);
        }
    }

    /** The kinds by name, for traces. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("elements(");
        String[] names = {"int32", "double", "object", "string", "other", "absent", "host", "entry"};
        for (int i = 0; i < names.length; i++) {
            if ((kinds & 1 << i) != 0) {
                text.append(text.charAt(text.length() - 1) == '(' ? "" : "|").append(names[i]);
            }
        }
        if (kinds >>> TYPED_SHIFT != 0) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : "|").append("typed");
        }
        return text.append(')').toString();
    }
}
