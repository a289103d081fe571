package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.PrivateElements;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PrivateName;
import java.util.Arrays;

/** {@code object.#name}, its assignment, and {@code #name in object}. Private elements are in the object's own shape, so that an
 *  element is known by the shape and the name; the name is part of the state because each evaluation of a class has names of
 *  its own. Feedback states: {@link Handler}, an array of them, {@link Megamorphic}. */
public final class PrivateIC {
    private PrivateIC() { }

    /** Where objects of one shape have the element of one private name. */
    public static final class Handler {
        /** The name. */
        public final PrivateName name;
        /** The object's shape. */
        public final Shape receiver;
        /** How the element is read; null when objects of the shape have none. */
        public final LoadHandler load;
        /** How it is assigned; null unless it is a field. */
        public final StoreHandler store;

        Handler(PrivateName name, Shape receiver, LoadHandler load, StoreHandler store) {
            this.name = name;
            this.receiver = receiver;
            this.load = load;
            this.store = store;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-privateget">PrivateGet</a> */
    public static Object load(Realm realm, Object object, PrivateName name, Object[] feedback, int slot) {
        if (object instanceof JSObject o) {
            Handler handler = find(realm, o, name, feedback, slot);
            if (handler != null && handler.load != null && !handler.load.isAccessor()) {
                return handler.load.load(realm, o, o);
            }
        }
        return PrivateElements.get(realm, object, name);
    }

    /** <a href="https://tc39.es/ecma262/#sec-privateset">PrivateSet</a> */
    public static void store(Realm realm, Object object, PrivateName name, Object value, Object[] feedback, int slot) {
        if (object instanceof JSObject o) {
            Handler handler = find(realm, o, name, feedback, slot);
            if (handler != null && handler.store != null && handler.store.store(realm, o, value)) {
                return;
            }
        }
        PrivateElements.set(realm, object, name, value);
    }

    /** {@code #name in object} */
    public static boolean has(Realm realm, Object object, PrivateName name, Object[] feedback, int slot) {
        if (!(object instanceof JSObject o)) {
            throw Errors.create(realm, MessageTemplate.IN_NOT_OBJECT, name.description(), Errors.describeWithoutCode(object));
        }
        Handler handler = find(realm, o, name, feedback, slot);
        return handler != null ? handler.load != null : PrivateElements.find(o, name) >= 0;
    }

    /** The handler for the object and the name, made now if need be; null when there cannot be one. */
    private static Handler find(Realm realm, JSObject object, PrivateName name, Object[] feedback, int slot) {
        return feedback[slot] instanceof Handler handler && handler.receiver == object.shape && handler.name == name ? handler
            : miss(realm, object, name, feedback, slot);
    }

    private static Handler miss(Realm realm, JSObject object, PrivateName name, Object[] feedback, int slot) {
        Object state = feedback[slot];
        if (state == MEGAMORPHIC) {
            return null;
        }
        object.migrateIfDeprecated();
        if (state instanceof Handler[] handlers) {
            for (Handler handler : handlers) {
                if (handler.receiver == object.shape && handler.name == name) {
                    return handler;
                }
            }
        }
        Handler fresh = create(object, name);
        Object after = extend(state, fresh);
        FeedbackVector.publish(feedback, slot, after);
        Tracing.report(realm, "private", name, state, after);
        return fresh;
    }

    private static Handler create(JSObject object, PrivateName name) {
        Shape shape = object.shape;
        if (shape.dictionary != null) {
            return null;
        }
        int number = shape.find(name);
        return number < 0 ? new Handler(name, shape, null, null)
            : new Handler(name, shape, LoadHandler.ofOwn(shape, number), StoreHandler.ofOwn(shape, number));
    }

    private static Object extend(Object state, Handler fresh) {
        if (fresh == null) {
            return MEGAMORPHIC;
        }
        if (state == null) {
            return fresh;
        }
        if (state instanceof Handler handler) {
            return handler.receiver.isDeprecated() ? fresh : new Handler[] {handler, fresh};
        }
        Handler[] handlers = (Handler[]) state;
        if (handlers.length == LoadIC.MAX_POLYMORPHIC) {
            return MEGAMORPHIC;
        }
        Handler[] longer = Arrays.copyOf(handlers, handlers.length + 1);
        longer[handlers.length] = fresh;
        return longer;
    }
}
