package dev.deltic.builtins.object;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.HostObject;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.PropertyKey;

/** Nashorn's {@code Object.bindProperties}: what one object has as accessors of another, which read and write the first. Methods of Java
 *  objects are functions that need no receiver. What the target has already stays as it is. */
final class ObjectBinding {
    private ObjectBinding() { }

    /** Binds the enumerable own properties of a script's object, or the members of a Java object. */
    static void bind(Realm realm, JSObject target, JSObject source) {
        if (source instanceof HostObject host && host.memberNames() != null) {
            for (String name : host.memberNames()) {
                bindMember(realm, target, host, name);
            }
            return;
        }
        for (PropertyKey key : source.ownPropertyKeys(realm)) {
            PropertyDescriptor own = key.isSymbol() ? null : source.getOwnProperty(realm, key);
            if (own != null && own.enumerable() && isNew(realm, target, key)) {
                define(realm, target, key, accessor(realm, source, key));
            }
        }
    }

    private static void bindMember(Realm realm, JSObject target, HostObject source, String name) {
        PropertyKey key = realm.key(name);
        if (isNew(realm, target, key)) {
            Object method = source.isMethod(name) ? source.get(realm, key) : UNDEFINED;
            define(realm, target, key, method instanceof JSObject function
                ? PropertyDescriptor.data(BuiltinFunction.create(realm, new Call(function, source), 0, name), Property.ALL)
                : accessor(realm, source, key));
        }
    }

    private static boolean isNew(Realm realm, JSObject target, PropertyKey key) {
        realm.agent.poll();
        return target.getOwnProperty(realm, key) == null;
    }

    private static void define(Realm realm, JSObject target, PropertyKey key, PropertyDescriptor descriptor) {
        if (!target.defineOwnProperty(realm, key, descriptor)) {
            throw Errors.create(realm, MessageTemplate.NOT_EXTENSIBLE, key.toDisplayString());
        }
    }

    private static PropertyDescriptor accessor(Realm realm, JSObject source, PropertyKey key) {
        String name = key.toDisplayString();
        return PropertyDescriptor.accessor(BuiltinFunction.create(realm, new Read(source, key), 0, name),
            BuiltinFunction.create(realm, new Write(source, key), 1, name), Property.ENUMERABLE | Property.CONFIGURABLE);
    }

    /** A method of a Java object on its own. */
    private static final class Call extends NativeCode {
        private final JSObject method;
        private final JSObject source;

        Call(JSObject method, JSObject source) {
            this.method = method;
            this.source = source;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return method.call(realm, source, arguments);
        }
    }

    /** Reads the source; as in Nashorn, a getter of the source runs for the target. */
    private static final class Read extends NativeCode {
        private final JSObject source;
        private final PropertyKey key;

        Read(JSObject source, PropertyKey key) {
            this.source = source;
            this.key = key;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            return source.get(realm, key, source instanceof HostObject ? source : thisValue);
        }
    }

    /** Writes the source; what cannot be written stays as it is, and a setter of the source runs for the target. */
    private static final class Write extends NativeCode {
        private final JSObject source;
        private final PropertyKey key;

        Write(JSObject source, PropertyKey key) {
            this.source = source;
            this.key = key;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            PropertyDescriptor own = source instanceof HostObject ? null : source.getOwnProperty(realm, key);
            source.set(realm, key, at(arguments, 0), own != null && own.isAccessor() ? thisValue : source);
            return UNDEFINED;
        }
    }

    /** The object that an argument has to be. */
    static JSObject requireScriptObject(Realm realm, Object value) {
        if (value instanceof JSObject object && !(value instanceof HostObject)) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(value));
    }

    /** The object that an argument stands for; TypeError for undefined and null. */
    static JSObject requireSource(Realm realm, Object value) {
        if (value == null || value == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.NOT_AN_OBJECT, Errors.display(value));
        }
        return TypeConversion.toObject(realm, value);
    }
}
