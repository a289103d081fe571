package dev.deltic.interop;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import java.lang.ref.WeakReference;
import java.util.IdentityHashMap;
import java.util.WeakHashMap;

/** The function objects of a realm for Java methods: one per method name of a class, so that a call allocates none. They are held
 *  weakly, because a realm may live longer than a host's class: nobody can tell a function from another for the same methods, if
 *  nobody has kept the first. */
final class JavaFunctions {
    private static final int TABLE_SIZE = 256;

    /** Functions by their methods' hash, one in each place. */
    private final Entry[] table = new Entry[TABLE_SIZE];
    /** What has lost its place in the table. */
    private final WeakHashMap<JavaMethods, Entry> others = new WeakHashMap<>();
    private final IdentityHashMap<Object, BuiltinFunction> shared = new IdentityHashMap<>();
    /** Null until a script looks up a class. */
    ClassLookup lookup;

    private static final class Entry extends WeakReference<BuiltinFunction> {
        Entry(BuiltinFunction function) {
            super(function);
        }
    }

    static JavaFunctions of(Realm realm) {
        if (realm.hostFunctions instanceof JavaFunctions functions) {
            return functions;
        }
        JavaFunctions functions = new JavaFunctions();
        realm.hostFunctions = functions;
        return functions;
    }

    /** The function of a method name. */
    BuiltinFunction function(Realm realm, JavaMethods methods) {
        Entry entry = table[methods.hash & TABLE_SIZE - 1];
        BuiltinFunction function = entry == null ? null : entry.get();
        MethodCode code = methods.code();
        if (function != null && function.code == code) {
            return function;
        }
        return find(realm, methods, code);
    }

    private BuiltinFunction find(Realm realm, JavaMethods methods, MethodCode code) {
        Entry entry = others.get(methods);
        BuiltinFunction function = entry == null ? null : entry.get();
        if (function == null) {
            function = BuiltinFunction.create(realm, code, 0, methods.name);
            entry = new Entry(function);
            others.put(methods, entry);
        }
        function.code = code;
        table[methods.hash & TABLE_SIZE - 1] = entry;
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

    /** {@code [Symbol.hasInstance]} of Java classes. */
    BuiltinFunction hasInstance(Realm realm) {
        return shared(realm, SharedCode.HAS_INSTANCE, "[Symbol.hasInstance]");
    }

    /** {@code next} of iterators of Java objects. */
    BuiltinFunction next(Realm realm) {
        return shared(realm, SharedCode.NEXT, "next");
    }

    /** {@code then} of stages. */
    BuiltinFunction then(Realm realm) {
        return shared(realm, StageThen.CODE, "then");
    }

    private BuiltinFunction shared(Realm realm, NativeCode code, String name) {
        BuiltinFunction function = shared.get(code);
        if (function == null) {
            function = BuiltinFunction.create(realm, code, 0, name);
            shared.put(code, function);
        }
        return function;
    }

    static JavaObject receiver(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JavaObject object) {
            return object;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, method, Errors.display(thisValue));
    }

    /** The code of functions that all Java objects share. Its constants are declared as {@link NativeCode}, so that the JVM need not load
     *  this class to verify who names them. */
    static final class SharedCode extends NativeCode {
        static final NativeCode ITERATE = new SharedCode();
        static final NativeCode TO_JSON = new SharedCode();
        static final NativeCode NEXT = new SharedCode();
        static final NativeCode HAS_INSTANCE = new SharedCode();

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            if (this == NEXT) {
                return next(realm, thisValue);
            }
            if (this == HAS_INSTANCE) {
                return thisValue instanceof JavaType type && type.isInstance(realm, at(arguments, 0));
            }
            Object host = receiver(realm, thisValue, this == ITERATE ? "[Symbol.iterator]" : "toJSON").host;
            try {
                return this == ITERATE ? JavaIterator.create(realm, host) : JavaElements.toJSON(realm, host);
            } catch (RuntimeException e) {
                throw JavaMethods.passOn(realm, e);
            }
        }

        private static Object next(Realm realm, Object thisValue) {
            if (thisValue instanceof JavaIterator iterator) {
                return iterator.next(realm);
            }
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "next", Errors.display(thisValue));
        }
    }
}
