package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import java.util.IdentityHashMap;

/** The function objects of a realm for Java methods: one per method name of a class, so that a call allocates none. */
public final class JavaFunctions {
    private final IdentityHashMap<Object, BuiltinFunction> functions = new IdentityHashMap<>();

    static JavaFunctions of(Realm realm) {
        return ((RealmAccess) realm.hostData).javaFunctions();
    }

    /** The function of a method name. */
    BuiltinFunction function(Realm realm, JavaMethods methods) {
        BuiltinFunction function = functions.get(methods);
        if (function == null) {
            function = BuiltinFunction.create(realm, new MethodCode(methods), 0, methods.name);
            functions.put(methods, function);
        }
        return function;
    }

    /** {@code [Symbol.iterator]} of Java objects. */
    BuiltinFunction iterate(Realm realm) {
        return shared(realm, SharedCode.ITERATE, "[Symbol.iterator]");
    }

    /** {@code toJSON} of Java objects. */
    BuiltinFunction toJSON(Realm realm) {
        return shared(realm, SharedCode.TO_JSON, "toJSON");
    }

    private BuiltinFunction shared(Realm realm, SharedCode code, String name) {
        BuiltinFunction function = functions.get(code);
        if (function == null) {
            function = BuiltinFunction.create(realm, code, 0, name);
            functions.put(code, function);
        }
        return function;
    }

    private static JavaObject receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JavaObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    private static final class SharedCode extends NativeCode {
        static final SharedCode ITERATE = new SharedCode();
        static final SharedCode TO_JSON = new SharedCode();

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object host = receiver(realm, thisValue, this == ITERATE ? "[Symbol.iterator]" : "toJSON").host;
            try {
                return this == ITERATE ? JavaIterator.create(realm, JavaIterator.of(host)) : JavaElements.toJSON(realm, host);
            } catch (RuntimeException e) {
                throw JavaMethods.passOn(realm, e);
            }
        }
    }

    /** A Java method as a function: the receiver is the wrapped {@code this}. */
    static final class MethodCode extends NativeCode {
        private final JavaMethods methods;

        MethodCode(JavaMethods methods) {
            this.methods = methods;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            JavaObject receiver = receiver(realm, thisValue, methods.name);
            JavaMethods own = methods.type == receiver.members.type ? methods : receiver.members.methods(methods.name);
            if (own == null) {
                throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, methods.name, Errors.display(thisValue));
            }
            return own.invoke(realm, receiver.host, arguments);
        }
    }
}
