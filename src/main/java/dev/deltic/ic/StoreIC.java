package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.OrdinaryProperties;
import dev.deltic.runtime.Realm;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.shapes.ObjectLayout;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;
import java.util.Arrays;

/** Named stores. Feedback states: {@link StoreHandler}, an array of them, {@link HostLoad}s, {@link Megamorphic}. */
public final class StoreIC {
    private StoreIC() { }

    /** {@code object.key = value} */
    public static void store(Realm realm, Object object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        if (object instanceof JSObject o && vector.slots[slot] instanceof StoreHandler handler && handler.receiver == o.shape
                && handler.store(realm, o, value)) {
            return;
        }
        miss(realm, object, key, value, vector, slot);
    }

    /** {@code object.key = value}, the key a constant: only a miss needs it. */
    public static void store(Realm realm, Object object, Object[] constants, int constant, Object value, FeedbackVector vector,
            int slot) {
        if (object instanceof JSObject o && vector.slots[slot] instanceof StoreHandler handler && handler.receiver == o.shape
                && handler.store(realm, o, value)) {
            return;
        }
        miss(realm, object, (PropertyKey) constants[constant], value, vector, slot);
    }

    private static void miss(Realm realm, Object object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        if (!(object instanceof JSObject o)) {
            storeToPrimitive(realm, object, key, value, vector.kind(slot).isStrictStore());
            return;
        }
        if (o instanceof HostObject host) {
            HostIC.store(realm, host, key, value, vector, slot);
            return;
        }
        Object state = vector.slots[slot];
        if (state == MEGAMORPHIC) {
            set(realm, o, key, value, vector.kind(slot).isStrictStore());
            return;
        }
        o.migrateIfDeprecated();
        if (state instanceof StoreHandler[] handlers) {
            for (StoreHandler handler : handlers) {
                if (handler.receiver == o.shape && handler.store(realm, o, value)) {
                    if (handler != handlers[0] && handlers[0].isObsolete()) {
                        dropObsolete(realm, handlers, handler, vector, slot);
                    }
                    return;
                }
            }
        }
        learn(realm, o, key, value, vector, slot);
    }

    /** Assigns, and adds a handler for what that was to the site's state. */
    private static void learn(Realm realm, JSObject object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        Object state = vector.slots[slot];
        StoreHandler fresh = StoreHandler.forExisting(object, key);
        if (fresh != null) {
            if (!fresh.store(realm, object, value)) {
                object.writeField(fresh.number, value);
                fresh = StoreHandler.forExisting(object, key);
            }
            noteNumber(object, fresh, value);
        } else {
            Shape before = object.shape;
            StoreHandler setter = StoreHandler.forSetter(object, key);
            Shape[] prototypes = setter == null && before.dictionary == null && before.find(key) < 0 && !object.hasUnshapedNames()
                ? StoreHandler.prototypesLettingAdd(object, key) : null;
            set(realm, object, key, value, vector.kind(slot).isStrictStore());
            fresh = setter != null || before.dictionary != null ? setter : StoreHandler.forAddition(before, object, key, prototypes);
        }
        FeedbackVector.publish(vector.slots, slot, fresh == null ? MEGAMORPHIC : extend(state, fresh));
        Tracing.report(realm, "store", key, state, vector.slots[slot]);
    }

    /** As in {@link LoadIC}: now and then forgets the handlers of a polymorphic site that few new objects need. */
    private static void dropObsolete(Realm realm, StoreHandler[] handlers, StoreHandler used, FeedbackVector vector, int slot) {
        if ((++realm.agent.polymorphicUses & LoadIC.DROP_INTERVAL - 1) != 0) {
            return;
        }
        int kept = 0;
        StoreHandler[] shorter = new StoreHandler[handlers.length];
        for (StoreHandler handler : handlers) {
            if (handler == used || !handler.isObsolete()) {
                shorter[kept++] = handler;
            }
        }
        FeedbackVector.publish(vector.slots, slot, kept == 1 ? used : Arrays.copyOf(shorter, kept));
    }

    /** A double in a field that boxes it: the sites that allocate such objects may choose another layout. */
    private static void noteNumber(JSObject object, StoreHandler handler, Object value) {
        if (value instanceof Double && object.shape.layout == ObjectLayout.PLAIN) {
            object.shape.noteDouble(handler.number);
        }
    }

    /** The state after a site met {@code fresh}. A handler of the same shape no longer fits, one of a deprecated shape is not
     *  worth its place. */
    private static Object extend(Object state, StoreHandler fresh) {
        if (state instanceof StoreHandler handler) {
            return isStale(handler, fresh) ? fresh : new StoreHandler[] {handler, fresh};
        }
        if (state instanceof StoreHandler[] handlers) {
            int kept = 0;
            StoreHandler[] longer = new StoreHandler[handlers.length + 1];
            for (StoreHandler handler : handlers) {
                if (!isStale(handler, fresh)) {
                    longer[kept++] = handler;
                }
            }
            longer[kept++] = fresh;
            if (fresh.isObsolete()) {
                longer[kept - 1] = longer[0];
                longer[0] = fresh;
            }
            return kept > LoadIC.MAX_POLYMORPHIC ? MEGAMORPHIC : kept == 1 ? fresh : Arrays.copyOf(longer, kept);
        }
        return state == null ? fresh : MEGAMORPHIC;
    }

    private static boolean isStale(StoreHandler handler, StoreHandler fresh) {
        return handler.receiver == fresh.receiver || handler.receiver.isDeprecated();
    }

    /** [[Set]] with the object as the receiver; a refusal throws in strict code. */
    public static void set(Realm realm, JSObject object, PropertyKey key, Object value, boolean strict) {
        if (!object.set(realm, key, value, object) && strict) {
            throw ObjectOperations.refused(realm, object, key);
        }
    }

    /** {@code value.key = …} of what is no object. <a href="https://tc39.es/ecma262/#sec-putvalue">PutValue</a> */
    static void storeToPrimitive(Realm realm, Object base, PropertyKey key, Object value, boolean strict) {
        JSObject prototype = JSPrimitiveObject.prototypeFor(realm, base);
        if (prototype == null) {
            throw Errors.create(realm, MessageTemplate.SET_ON_NULLISH, base == Undefined.UNDEFINED ? "undefined" : "null",
                key.toDisplayString());
        }
        boolean isOwn = base instanceof CharSequence text && (key == dev.deltic.values.Names.LENGTH
            || key.isIndex() && key.index() < text.length());
        boolean done = !isOwn && OrdinaryProperties.set(realm, prototype, key, value, base);
        if (!done && strict) {
            throw isOwn
                ? Errors.create(realm, MessageTemplate.CANNOT_ASSIGN_READ_ONLY, key.toDisplayString(), "string '" + base + "'")
                : Errors.create(realm, MessageTemplate.CANNOT_CREATE_PROPERTY_ON, key.toDisplayString(), typeName(base),
                Errors.describeWithoutCode(base));
        }
    }

    private static String typeName(Object value) {
        return value instanceof CharSequence ? "string" : value instanceof Boolean ? "boolean"
            : value instanceof Number && !(value instanceof java.math.BigInteger) ? "number"
            : value instanceof java.math.BigInteger ? "bigint" : "symbol";
    }

    /** CreateDataPropertyOrThrow of a literal's property or a class field: an own property, whatever the prototypes say. */
    public static void define(Realm realm, Object object, PropertyKey key, Object value, FeedbackVector vector, int slot) {
        JSObject o = (JSObject) object;
        if (vector.slots[slot] instanceof StoreHandler handler && handler.receiver == o.shape && handler.next != null
                && handler.prototypes.length == 0 && handler.add(o, value)) {
            return;
        }
        Shape before = o.shape;
        ObjectOperations.createDataPropertyOrThrow(realm, o, key, value);
        if (o.isPlain() && before.dictionary == null && before.extensible && before.find(key) < 0
                && !key.isIndex()) {
            StoreHandler fresh = StoreHandler.forAddition(before, o, key, NO_GUARDS);
            if (fresh != null && (o.shape.property(fresh.number) & Property.ATTRIBUTES_AND_KIND) == Property.ALL) {
                Object state = vector.slots[slot];
                vector.slots[slot] = fresh;
                Tracing.report(realm, "define", key, state, fresh);
            }
        }
    }

    private static final Shape[] NO_GUARDS = new Shape[0];
}
