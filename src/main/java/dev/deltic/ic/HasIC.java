package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Hole.HOLE;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.IndexKey;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import java.util.Arrays;

/** {@code key in object}. Feedback states: {@link Handler} for a name and a shape, an array of them, {@link ElementFeedback} for
 *  integer keys, {@link Megamorphic}. */
public final class HasIC {
    private HasIC() { }

    /** Whether objects of one shape have the property of one name, while the shapes of their prototypes are as they were.
     *
     *  @param value the key as the site had it, a string or a symbol
     *  @param key the property key
     *  @param load where the property is, or that it is absent */
    public record Handler(Object value, PropertyKey key, LoadHandler load) {
        private boolean matches(JSObject object, Object wanted) {
            return load.receiver == object.shape && (value == wanted || value.equals(wanted));
        }

        private boolean matches(Handler other) {
            return load.receiver == other.load.receiver && key == other.key;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation">in</a> */
    public static boolean has(Realm realm, Object key, Object object, Object[] feedback, int slot) {
        if (!(object instanceof JSObject o)) {
            throw Errors.create(realm, MessageTemplate.IN_NOT_OBJECT, Errors.describeWithoutCode(key),
                Errors.describeWithoutCode(object));
        }
        if (feedback[slot] instanceof Handler handler && handler.matches(o, key) && handler.load.guardsHold(o)) {
            return handler.load.number >= 0;
        }
        return key instanceof Integer i && i >= 0 ? hasElement(realm, o, i, feedback, slot) : miss(realm, o, key, feedback, slot);
    }

    private static boolean hasElement(Realm realm, JSObject object, int index, Object[] feedback, int slot) {
        boolean dense = object.elements instanceof Object[] a && index < a.length && a[index] != HOLE
            || object.elements instanceof int[] b && index < b.length && index < ((JSArray) object).length;
        boolean present = dense || object.hasProperty(realm, IndexKey.of(index));
        ElementFeedback.record(realm, "has", feedback, slot,
            ElementFeedback.kindOf(object) | (present ? 0 : ElementFeedback.ABSENT));
        return present;
    }

    private static boolean miss(Realm realm, JSObject object, Object key, Object[] feedback, int slot) {
        Object state = feedback[slot];
        if (state instanceof Handler[] handlers) {
            for (Handler handler : handlers) {
                if (handler.matches(object, key) && handler.load.guardsHold(object)) {
                    return handler.load.number >= 0;
                }
            }
        }
        if (key instanceof Rope rope) {
            return has(realm, rope.toString(), object, feedback, slot);
        }
        PropertyKey name = TypeConversion.toPropertyKey(realm, key);
        if (state != MEGAMORPHIC) {
            object.migrateIfDeprecated();
            boolean cacheable = !name.isIndex() && (key instanceof String || key instanceof PropertyKey);
            LoadHandler load = cacheable ? LoadHandler.create(object, name) : null;
            Object after = load == null ? MEGAMORPHIC : extend(state, new Handler(key, name, load));
            FeedbackVector.publish(feedback, slot, after);
            Tracing.report(realm, "has", name, state, after);
        }
        return object.hasProperty(realm, name);
    }

    /** The state after {@code fresh}, which takes the place of a handler for the same name and shape whose guards failed. */
    private static Object extend(Object state, Handler fresh) {
        if (state == null) {
            return fresh;
        }
        if (state instanceof Handler handler) {
            return handler.matches(fresh) ? fresh : new Handler[] {handler, fresh};
        }
        if (!(state instanceof Handler[] handlers)) {
            return MEGAMORPHIC;
        }
        for (int i = 0; i < handlers.length; i++) {
            if (handlers[i].matches(fresh)) {
                Handler[] replaced = handlers.clone();
                replaced[i] = fresh;
                return replaced;
            }
        }
        if (handlers.length == LoadIC.MAX_POLYMORPHIC) {
            return MEGAMORPHIC;
        }
        Handler[] longer = Arrays.copyOf(handlers, handlers.length + 1);
        longer[handlers.length] = fresh;
        return longer;
    }
}
