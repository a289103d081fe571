package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.JSPrimitiveObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Rope;
import dev.deltic.values.SmallIntegers;
import java.util.Arrays;

/** Named loads. Feedback states: {@link LoadHandler}, {@link PrimitiveLoad}, an array of handlers,
 *  {@link HostLoad}s, {@link Megamorphic}. */
public final class LoadIC {
    /** How many shapes a polymorphic site remembers, of stores and of what is not loads of names. */
    static final int MAX_POLYMORPHIC = 4;
    /** How many a load of a name remembers: programs that tell kinds of nodes apart read them in one place. */
    private static final int MAX_LOADED_SHAPES = 8;
    /** Uses of polymorphic sites with obsolete shapes from one that drops them to the next; a power of two. */
    static final int DROP_INTERVAL = 256;

    private LoadIC() { }

    /** A load from strings (or numbers, or another primitive type), by way of the prototype.
     *
     *  @param type what the prototype belongs to
     *  @param handler how the property is read from the prototype */
    public record PrimitiveLoad(Intrinsic type, LoadHandler handler) { }

    /** {@code object.key} */
    public static Object load(Realm realm, Object object, PropertyKey key, Object[] feedback, int slot) {
        if (object instanceof JSObject o && feedback[slot] instanceof LoadHandler handler && handler.receiver == o.shape) {
            Object value = handler.load(realm, o, o);
            if (value != LoadHandler.MISS) {
                return value;
            }
        }
        return miss(realm, object, key, feedback, slot);
    }

    /** {@code object.key}, the key a constant: only a miss needs it. */
    public static Object load(Realm realm, Object object, Object[] constants, int constant, Object[] feedback, int slot) {
        if (object instanceof JSObject o && feedback[slot] instanceof LoadHandler handler && handler.receiver == o.shape) {
            Object value = handler.load(realm, o, o);
            if (value != LoadHandler.MISS) {
                return value;
            }
        }
        return miss(realm, object, (PropertyKey) constants[constant], feedback, slot);
    }

    /** {@code object.length} */
    public static Object loadLength(Realm realm, Object object, Object[] feedback, int slot) {
        if (object instanceof JSArray array && array.length <= Integer.MAX_VALUE) {
            return SmallIntegers.box((int) array.length);
        }
        if (object instanceof String string) {
            return SmallIntegers.box(string.length());
        }
        if (object instanceof Rope rope) {
            return SmallIntegers.box(rope.length());
        }
        return load(realm, object, Names.LENGTH, feedback, slot);
    }

    private static Object miss(Realm realm, Object object, PropertyKey key, Object[] feedback, int slot) {
        if (!(object instanceof JSObject o)) {
            return loadPrimitive(realm, object, key, feedback, slot);
        }
        if (o instanceof HostObject host) {
            return HostIC.load(realm, host, key, feedback, slot);
        }
        Object state = feedback[slot];
        if (state == MEGAMORPHIC) {
            return get(realm, o, key);
        }
        o.migrateIfDeprecated();
        if (state instanceof LoadHandler[] handlers) {
            for (LoadHandler handler : handlers) {
                if (handler.receiver == o.shape) {
                    Object value = handler.load(realm, o, o);
                    if (value != LoadHandler.MISS) {
                        if (handler != handlers[0] && handlers[0].receiver.isObsolete()) {
                            dropObsolete(realm, handlers, handler, feedback, slot);
                        }
                        return value;
                    }
                }
            }
        }
        FeedbackVector.publish(feedback, slot, extend(state, handlerFor(realm, o, key)));
        Tracing.report(realm, "load", key, state, feedback[slot]);
        return get(realm, o, key);
    }

    /** {@code object.key} as script reads it, without a site. */
    static Object get(Realm realm, JSObject object, PropertyKey key) {
        Object value = object.get(realm, key, object);
        return value == UNDEFINED && realm.agent.answersMissingProperties() ? MissHooks.member(realm, object, key) : value;
    }

    /** How to read a property from now on; null where that cannot be cached, or where somebody answers for what is absent. */
    static LoadHandler handlerFor(Realm realm, JSObject object, PropertyKey key) {
        LoadHandler handler = LoadHandler.create(object, key);
        boolean mayAsk = handler != null && handler.isAbsent() && realm.agent.answersMissingProperties();
        return mayAsk && MissHooks.isHooked(realm, object) ? null : handler;
    }

    /** Now and then forgets the handlers of a polymorphic site whose shapes are obsolete: a few objects made before their allocation
     *  site knew better must not keep it polymorphic. One that is still needed is made again. Such handlers come first. */
    private static void dropObsolete(Realm realm, LoadHandler[] handlers, LoadHandler used, Object[] feedback, int slot) {
        if ((++realm.agent.polymorphicUses & DROP_INTERVAL - 1) != 0) {
            return;
        }
        int kept = 0;
        LoadHandler[] shorter = new LoadHandler[handlers.length];
        for (LoadHandler handler : handlers) {
            if (handler == used || !handler.receiver.isObsolete()) {
                shorter[kept++] = handler;
            }
        }
        FeedbackVector.publish(feedback, slot, kept == 1 ? used : Arrays.copyOf(shorter, kept));
    }

    /** The state after a site met {@code fresh}, null for what cannot be cached. A handler whose guards failed is replaced, one for a
     *  deprecated shape dropped. */
    private static Object extend(Object state, LoadHandler fresh) {
        if (fresh == null) {
            return MEGAMORPHIC;
        }
        if (state instanceof LoadHandler handler) {
            boolean stale = handler.receiver.isDeprecated() || handler.receiver == fresh.receiver && !isFlipping(handler, fresh);
            return stale ? fresh : new LoadHandler[] {handler, fresh};
        }
        if (state instanceof LoadHandler[] handlers) {
            int kept = 0;
            LoadHandler[] longer = new LoadHandler[handlers.length + 1];
            for (LoadHandler handler : handlers) {
                if (!handler.receiver.isDeprecated() && (handler.receiver != fresh.receiver || isFlipping(handler, fresh))) {
                    longer[kept++] = handler;
                }
            }
            longer[kept++] = fresh;
            if (fresh.receiver.isObsolete()) {
                longer[kept - 1] = longer[0];
                longer[0] = fresh;
            }
            return kept > MAX_LOADED_SHAPES ? MEGAMORPHIC : kept == 1 ? fresh : Arrays.copyOf(longer, kept);
        }
        return state == null ? fresh : MEGAMORPHIC;
    }

    /** Whether two receivers of one shape have prototypes of different shapes: both handlers are of use. */
    private static boolean isFlipping(LoadHandler a, LoadHandler b) {
        return a.prototypes != null && b.prototypes != null && a.prototypes.length > 0 && b.prototypes.length > 0
            && a.prototypes[0] != b.prototypes[0];
    }

    private static Object loadPrimitive(Realm realm, Object value, PropertyKey key, Object[] feedback, int slot) {
        Object state = feedback[slot];
        if (state instanceof PrimitiveLoad load && load.type == typeOf(value)) {
            JSObject prototype = realm.intrinsic(load.type);
            if (load.handler.receiver == prototype.shape) {
                Object result = load.handler.load(realm, prototype, value);
                if (result != LoadHandler.MISS) {
                    return result;
                }
            }
        }
        if (value instanceof CharSequence && key == Names.LENGTH) {
            return SmallIntegers.box(((CharSequence) value).length());
        }
        JSObject prototype = JSPrimitiveObject.prototypeFor(realm, value);
        if (prototype == null) {
            throw readOfNullish(realm, value, key);
        }
        Intrinsic type = typeOf(value);
        if (type != null && (state == null || state instanceof PrimitiveLoad)) {
            LoadHandler handler = handlerFor(realm, prototype, key);
            feedback[slot] = handler == null ? MEGAMORPHIC : new PrimitiveLoad(type, handler);
            Tracing.report(realm, "load", key, state, feedback[slot]);
        }
        Object result = ObjectOperations.getV(realm, value, key);
        return result != UNDEFINED || !realm.agent.answersMissingProperties() ? result
            : MissHooks.member(realm, JSPrimitiveObject.of(realm, value), key);
    }

    private static Intrinsic typeOf(Object value) {
        return value instanceof String || value instanceof Rope ? Intrinsic.STRING_PROTOTYPE
            : value instanceof Integer || value instanceof Double ? Intrinsic.NUMBER_PROTOTYPE : null;
    }

    /** The TypeError of reading a property of undefined or null. */
    static RuntimeException readOfNullish(Realm realm, Object value, PropertyKey key) {
        return Errors.readOfNullish(realm, value, key);
    }
}
