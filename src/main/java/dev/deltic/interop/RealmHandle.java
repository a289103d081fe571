package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import java.lang.reflect.Type;

/** What a view needs to work: its realm, the way in, and what has to stay alive with it. */
final class RealmHandle {
    final Realm realm;
    private final RealmAccess access;
    /** Only held. */
    @SuppressWarnings("unused")
    private final Object anchor;

    RealmHandle(Realm realm) {
        this.realm = realm;
        this.access = (RealmAccess) realm.hostData;
        this.anchor = access.anchor();
    }

    /** One access of a view. */
    interface Access<T> {
        T run(Realm realm);
    }

    /** Runs an access inside the isolate. A script's exception becomes a {@link ScriptFailure}, or the Java exception it was. */
    <T> T in(Access<T> body) {
        try {
            access.enter();
            try {
                return body.run(realm);
            } catch (JSException | StackOverflowError e) {
                throw failure(e);
            } finally {
                access.exit();                  // runs the promise jobs, which may be ended too
            }
        } catch (TerminationException e) {
            throw access.ended(e);
        }
    }

    /** The value of a property, read and converted inside the isolate: to a type, or where that is null to what it is in Java. This is what
     *  most programs ask a view first, and there is no lambda to be linked for it. */
    Object get(JSObject object, String name, Type type) {
        try {
            access.enter();
            try {
                return convert(object.get(realm, realm.key(name)), type);
            } catch (JSException | StackOverflowError e) {
                throw failure(e);
            } finally {
                access.exit();
            }
        } catch (TerminationException e) {
            throw access.ended(e);
        }
    }

    private RuntimeException failure(Throwable e) {
        return ScriptFailure.of(realm, e instanceof JSException thrown ? thrown : Errors.create(realm, MessageTemplate.STACK_OVERFLOW));
    }

    /** A value as an object of a type, or where that is null as what it is in Java. */
    Object convert(Object value, Type type) {
        return type == null ? HostValues.toHost(realm, value) : HostConversion.convertChecked(realm, value, type);
    }

    Object toHost(Object value) {
        return HostValues.toHost(realm, value);
    }

    /** The keys of an object's enumerable string properties, as Java strings. */
    static java.util.List<String> keys(Realm realm, JSObject object) {
        java.util.List<String> keys = new java.util.ArrayList<>();
        for (Object key : dev.deltic.runtime.ObjectOperations.enumerableOwnProperties(realm, object,
                dev.deltic.runtime.ObjectOperations.Enumeration.KEYS)) {
            keys.add((String) key);
        }
        return keys;
    }
}
