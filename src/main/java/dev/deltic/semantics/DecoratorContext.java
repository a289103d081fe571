package dev.deltic.semantics;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PrivateElements;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Property;
import dev.deltic.values.Names;
import dev.deltic.values.PrivateName;
import dev.deltic.values.PropertyKey;
import java.util.ArrayList;

/** One call of a decorator: its second argument, and whether the call has ended. */
final class DecoratorContext extends NativeCode {
    private final ArrayList<Object> initializers;
    private boolean finished;

    /** A context whose {@code addInitializer} appends to a list. */
    DecoratorContext(ArrayList<Object> initializers) {
        this.initializers = initializers;
    }

    /** CreateDecoratorContextObject; {@code element} is null for a class, which has a {@code name}. */
    JSObject create(Realm realm, String kind, Object name, DecoratedElement element, JSObject metadata) {
        JSObject context = JSObject.create(realm);
        put(realm, context, "kind", kind);
        if (element == null) {
            put(realm, context, "name", name);
        } else {
            PropertyKey key = element.key;
            boolean isPrivate = key instanceof PrivateName;
            put(realm, context, "access", access(realm, element));
            put(realm, context, "static", element.isStatic());
            put(realm, context, "private", isPrivate);
            put(realm, context, "name", isPrivate ? ((PrivateName) key).description() : key.toValue());
        }
        put(realm, context, "addInitializer", BuiltinFunction.create(realm, this, 1, "addInitializer"));
        put(realm, context, "metadata", metadata);
        return context;
    }

    private static void put(Realm realm, JSObject object, String name, Object value) {
        object.addProperty(realm.name(name), value, Property.ALL);
    }

    /** The decorator has returned. */
    void finish() {
        finished = true;
    }

    /** {@code addInitializer} */
    @Override
    protected Object run(Realm realm, Object thisValue, Object[] arguments) {
        if (finished) {
            throw Errors.create(realm, MessageTemplate.DECORATION_FINISHED);
        }
        Object initializer = arguments.length == 0 ? UNDEFINED : arguments[0];
        if (!ObjectOperations.isCallable(initializer)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.describeWithoutCode(initializer));
        }
        initializers.add(initializer);
        return UNDEFINED;
    }

    /** CreateDecoratorAccessObject */
    private static JSObject access(Realm realm, DecoratedElement element) {
        JSObject object = JSObject.create(realm);
        if (element.isReadable()) {
            object.addProperty(Names.GET, BuiltinFunction.create(realm, new Access(element.key, Access.GET), 1, "get"), Property.ALL);
        }
        if (element.isWritable()) {
            object.addProperty(Names.SET, BuiltinFunction.create(realm, new Access(element.key, Access.SET), 2, "set"), Property.ALL);
        }
        object.addProperty(Names.HAS, BuiltinFunction.create(realm, new Access(element.key, Access.HAS), 1, "has"), Property.ALL);
        return object;
    }

    private static final class Access extends NativeCode {
        static final int GET = 0;
        static final int SET = 1;
        static final int HAS = 2;

        private final PropertyKey key;
        private final int operation;

        Access(PropertyKey key, int operation) {
            this.key = key;
            this.operation = operation;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object target = arguments.length == 0 ? UNDEFINED : arguments[0];
            if (!(target instanceof JSObject object)) {
                throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(target));
            }
            PrivateName name = key instanceof PrivateName privateName ? privateName : null;
            switch (operation) {
                case GET:
                    return name == null ? object.get(realm, key) : PrivateElements.get(realm, object, name);
                case SET:
                    Object value = arguments.length < 2 ? UNDEFINED : arguments[1];
                    if (name == null) {
                        ObjectOperations.set(realm, object, key, value);
                    } else {
                        PrivateElements.set(realm, object, name, value);
                    }
                    return UNDEFINED;
                default:
                    return name == null ? object.hasProperty(realm, key) : PrivateElements.find(object, name) >= 0;
            }
        }
    }
}
