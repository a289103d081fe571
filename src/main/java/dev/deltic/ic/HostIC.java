package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.HostType;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** Named loads and stores of host objects: what {@link LoadIC} and {@link StoreIC} do when the object is one. Feedback states:
 *  {@link HostLoad}, an array of them, {@link Megamorphic}. */
final class HostIC {
    private HostIC() { }

    /** {@code object.key} */
    static Object load(Realm realm, HostObject object, PropertyKey key, Object[] feedback, int slot) {
        Object state = feedback[slot];
        HostLoad known = find(state, object.type);
        if (known != null) {
            Object value = known.load(realm, object);
            if (value != Hole.HOLE) {
                return value;
            }
        } else if (state != MEGAMORPHIC) {
            remember(realm, "load", object.type, key, feedback, slot);
        }
        return isCallee(feedback, slot) ? object.getCallee(realm, key) : object.get(realm, key, object);
    }

    /** {@code object.key = value} */
    static void store(Realm realm, HostObject object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        Object state = vector.slots[slot];
        HostLoad known = find(state, object.type);
        if (known != null) {
            if (known.store(realm, object, value)) {
                return;
            }
        } else if (state != MEGAMORPHIC) {
            remember(realm, "store", object.type, key, vector.slots, slot);
        }
        StoreIC.set(realm, object, key, value, vector.kind(slot).isStrictStore());
    }

    private static boolean isCallee(Object[] feedback, int slot) {
        return FeedbackVector.kind(feedback, slot) == FeedbackSlotKind.LOAD_CALLEE;
    }

    private static HostLoad find(Object state, HostType type) {
        if (state instanceof HostLoad load) {
            return load.type() == type.self ? load : null;
        }
        if (state instanceof HostLoad[] loads) {
            for (HostLoad load : loads) {
                if (load.type() == type.self) {
                    return load;
                }
            }
        }
        return null;
    }

    private static void remember(Realm realm, String site, HostType type, PropertyKey key, Object[] feedback, int slot) {
        Object state = feedback[slot];
        Object after = MEGAMORPHIC;
        if (!key.isSymbol() && !key.isPrivate() && !key.isIndex()) {
            String name = key.toDisplayString();
            int method = isCallee(feedback, slot) ? type.methodNumber(name) : -1;
            int number = method >= 0 ? method : type.number(name);
            boolean entries = method < 0 && type.hasEntries();
            if (number >= 0 || entries) {
                after = extend(state, new HostLoad(type.self, number, entries, name.intern()));
            }
        }
        FeedbackVector.publish(feedback, slot, after);
        Tracing.report(realm, site, key, state, after);
    }

    /** The state after a site met {@code fresh}. Those of types that are gone are dropped. */
    private static Object extend(Object state, HostLoad fresh) {
        if (state == null) {
            return fresh;
        }
        HostLoad[] before = state instanceof HostLoad load ? new HostLoad[] {load} : state instanceof HostLoad[] loads ? loads : null;
        if (before == null) {
            return MEGAMORPHIC;
        }
        int kept = 0;
        HostLoad[] longer = new HostLoad[before.length + 1];
        for (HostLoad load : before) {
            if (load.type().get() != null) {
                longer[kept++] = load;
            }
        }
        longer[kept++] = fresh;
        return kept > LoadIC.MAX_POLYMORPHIC ? MEGAMORPHIC : kept == 1 ? fresh : Arrays.copyOf(longer, kept);
    }
}
