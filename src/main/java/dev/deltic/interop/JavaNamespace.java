package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

/** The global {@code Java}, with the functions that Nashorn's has. Every realm has one; what looks up classes says where the policy denies
 *  it. */
@BuiltinHolder(value = "%Java%", toStringTag = "Java")
public final class JavaNamespace {
    private JavaNamespace() { }

    /** The class of a name: {@code Java.type('java.util.ArrayList')}, also of nested and array types. */
    @Builtin(name = "type", length = 1)
    static Object type(Realm realm, Object thisValue, Object name) {
        if (name instanceof JavaType) {
            return name;
        }
        if (!JSStrings.isString(name)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_CLASS, Errors.display(name));
        }
        return new JavaType(realm, ClassLookup.of(realm).required(realm, JSStrings.flatten(name)));
    }

    /** The name of a class that {@link #type} gave; undefined for anything else. */
    @Builtin(name = "typeName", length = 1)
    static Object typeName(Realm realm, Object thisValue, Object type) {
        return type instanceof JavaType found ? ((Class<?>) found.host).getTypeName() : UNDEFINED;
    }

    /** A JavaScript array as an array or a collection of a Java type, given as a class or a name; {@code Object[]} unless given. */
    @Builtin(name = "to", length = 2)
    static Object to(Realm realm, Object thisValue, Object value, Object type) {
        if (value == null || value == UNDEFINED) {
            return null;
        }
        Class<?> target = type == UNDEFINED ? Object[].class : JSStrings.isString(type) ? collection(JSStrings.flatten(type)) : null;
        target = target == null ? JavaType.classOf(realm, type) : target;
        if (target == Deque.class || target == Queue.class) {
            Object[] elements = (Object[]) HostConversion.convertChecked(realm, value, Object[].class);
            return JavaObject.of(realm, new LinkedList<>(Arrays.asList(elements)));
        }
        return JavaObject.of(realm, HostConversion.convertChecked(realm, value, target));
    }

    /** The types that conversions make and no policy need open. */
    private static Class<?> collection(String name) {
        switch (name) {
            case "java.util.List": return List.class;
            case "java.util.Collection": return Collection.class;
            case "java.util.Deque": return Deque.class;
            case "java.util.Queue": return Queue.class;
            case "java.lang.Object[]": return Object[].class;
            case "java.lang.String[]": return String[].class;
            default: return null;
        }
    }

    /** The elements of a Java array, collection, map, iterator or stream as a new JavaScript array. */
    @Builtin(name = "from", length = 1)
    static Object from(Realm realm, Object thisValue, Object value) {
        if (value == null || value == UNDEFINED) {
            return null;
        }
        if (!(value instanceof JavaObject object) || !JavaIterator.isIterable(object.host)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_OBJECT, Errors.display(value));
        }
        List<Object> elements = new ArrayList<>();
        try {
            for (Iterator<?> iterator = JavaIterator.of(object.host); iterator.hasNext();) {
                elements.add(HostValues.toScript(realm, iterator.next()));
                realm.agent.poll();
            }
        } catch (RuntimeException e) {
            throw JavaMethods.passOn(realm, e);
        }
        return JSArray.of(realm, elements.toArray());
    }

    /** {@code Java.extend(class, interface…, methods)}: a subclass; the object with the methods of all instances may be left out. */
    @Builtin(name = "extend", length = 2)
    static Object extend(Realm realm, Object thisValue, Object[] arguments) {
        int count = arguments.length;
        JSObject shared = count > 0 && arguments[count - 1] instanceof JSObject object && !(object instanceof JavaObject) ? object : null;
        Class<?>[] types = new Class<?>[shared == null ? count : count - 1];
        for (int i = 0; i < types.length; i++) {
            if (!(arguments[i] instanceof JavaType type)) {
                throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_CLASS, Errors.display(arguments[i]));
            }
            types[i] = type.represented;
        }
        if (types.length == 0) {
            throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_CLASS, "undefined");
        }
        // A class comes first, wherever it was written.
        Arrays.sort(types, (a, b) -> Boolean.compare(a.isInterface(), b.isInterface()));
        return shared == null ? AdapterType.extending(realm, types) : AdapterType.withMethods(realm, shared, types);
    }

    /** The methods of an adapter's superclass, called on the adapter. */
    @Builtin(name = "super", length = 1)
    static Object superOf(Realm realm, Object thisValue, Object adapter) {
        return new JavaSuper(realm, adapter);
    }

    /** A function that holds the monitor of an object, or else of its {@code this}, while it runs. */
    @Builtin(name = "synchronized", length = 2)
    static Object synchronizedFunction(Realm realm, Object thisValue, Object function, Object lock) {
        if (!ObjectOperations.isCallable(function)) {
            throw Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, Errors.display(function));
        }
        String name = function instanceof JSFunction ? "synchronized" : "";
        return BuiltinFunction.create(realm, new Synchronized((JSObject) function, lock), 0, name);
    }

    private static final class Synchronized extends NativeCode {
        private final JSObject function;
        private final Object lock;

        Synchronized(JSObject function, Object lock) {
            this.function = function;
            this.lock = lock;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Object chosen = lock == UNDEFINED ? thisValue : lock;
            Object monitor = chosen instanceof JavaObject object ? object.host : chosen instanceof JSObject ? chosen : null;
            if (monitor == null || monitor instanceof Class && !AccessPolicy.of(realm).isUnrestricted()) {
                throw Errors.create(realm, MessageTemplate.NOT_A_JAVA_OBJECT, Errors.display(chosen));
            }
            synchronized (monitor) {
                return ObjectOperations.callArray(realm, function, thisValue, arguments);
            }
        }
    }

    /** Whether a value is a class that {@link #type} gave. */
    @Builtin(name = "isType", length = 1)
    static Object isType(Realm realm, Object thisValue, Object value) {
        return value instanceof JavaType;
    }

    /** Whether a value is a Java method. */
    @Builtin(name = "isJavaMethod", length = 1)
    static Object isJavaMethod(Realm realm, Object thisValue, Object value) {
        return value instanceof JSFunction function && function.code instanceof MethodCode;
    }

    /** Whether a value is a Java method, class or functional object. */
    @Builtin(name = "isJavaFunction", length = 1)
    static Object isJavaFunction(Realm realm, Object thisValue, Object value) {
        return value instanceof JSFunction function && function.code instanceof MethodCode
            || value instanceof JavaObject object && object.isCallable();
    }

    /** Whether a value is a Java object, or a class. */
    @Builtin(name = "isJavaObject", length = 1)
    static Object isJavaObject(Realm realm, Object thisValue, Object value) {
        return value instanceof JavaObject;
    }

    /** Whether a value is an object of the script's. */
    @Builtin(name = "isScriptObject", length = 1)
    static Object isScriptObject(Realm realm, Object thisValue, Object value) {
        return value instanceof JSObject && !(value instanceof JavaObject);
    }

    /** Whether a value is a function of the script's. */
    @Builtin(name = "isScriptFunction", length = 1)
    static Object isScriptFunction(Realm realm, Object thisValue, Object value) {
        return value instanceof JSObject object && !(value instanceof JavaObject) && object.isCallable()
            && !(value instanceof JSFunction function && function.code instanceof MethodCode);
    }

    /** The value itself: arrays within it are lists to Java anyway, unless there are mirrors. */
    @Builtin(name = "asJSONCompatible", length = 1)
    static Object asJSONCompatible(Realm realm, Object thisValue, Object value) {
        if (realm.agent.hostMirrors != null && value instanceof JSObject
                && HostValues.toHost(realm, value) instanceof ScriptMirror mirror) {
            return JavaObject.of(realm, mirror.withLists());
        }
        return value;
    }
}
