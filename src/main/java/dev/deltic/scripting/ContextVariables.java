package dev.deltic.scripting;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.engine.Timers;
import dev.deltic.interop.HostValues;
import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import java.util.Collection;
import javax.script.ScriptContext;

/** The variables that come with {@code javax.script}: {@code context}, a small object in front of the caller's ScriptContext,
 *  {@code arguments} and {@code load}. Scripts reach attributes through it, never Bindings, writers or the engine. */
final class ContextVariables {
    private enum Method { GET_ATTRIBUTE, SET_ATTRIBUTE, REMOVE_ATTRIBUTE, GET_ATTRIBUTES_SCOPE }

    private final ContextScope scope;
    private JSObject context;
    private JSObject load;
    private Timers timers;
    private Object argumentsSource;
    private JSObject arguments;

    ContextVariables(ContextScope scope) {
        this.scope = scope;
    }

    /** The {@code context} object. */
    JSObject context(Realm realm) {
        if (context == null) {
            JSObject object = JSObject.create(realm);
            define(realm, object, "getAttribute", Method.GET_ATTRIBUTE, 1);
            define(realm, object, "setAttribute", Method.SET_ATTRIBUTE, 3);
            define(realm, object, "removeAttribute", Method.REMOVE_ATTRIBUTE, 2);
            define(realm, object, "getAttributesScope", Method.GET_ATTRIBUTES_SCOPE, 1);
            object.addProperty(realm.name("ENGINE_SCOPE"), ScriptContext.ENGINE_SCOPE, Property.ENUMERABLE);
            object.addProperty(realm.name("GLOBAL_SCOPE"), ScriptContext.GLOBAL_SCOPE, Property.ENUMERABLE);
            context = object;
        }
        return context;
    }

    private void define(Realm realm, JSObject object, String name, Method method, int length) {
        object.addProperty(realm.name(name), BuiltinFunction.create(realm, new Code(scope, method), length, name), Property.HIDDEN);
    }

    /** The function {@code load}. */
    JSObject load(Realm realm) {
        if (load == null) {
            load = BuiltinFunction.create(realm, new LoadFunction(scope), 1, "load");
        }
        return load;
    }

    /** {@code setTimeout} or one of its kin. */
    Object timer(Realm realm, String name) {
        if (timers == null) {
            timers = new Timers(realm);
        }
        return timers.function(name);
    }

    /** The array {@code arguments}; HOLE when the caller gave none. */
    Object arguments(Realm realm, Object given) {
        if (given == null) {
            return HOLE;
        }
        if (given != argumentsSource) {
            Object[] source = given instanceof Object[] array ? array
                : given instanceof Collection<?> collection ? collection.toArray() : new Object[] {given};
            Object[] values = new Object[source.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = HostValues.toScript(realm, source[i]);
            }
            arguments = JSArray.of(realm, values);
            argumentsSource = given;
        }
        return arguments;
    }

    private static final class Code extends NativeCode {
        private final ContextScope scope;
        private final Method method;

        Code(ContextScope scope, Method method) {
            this.scope = scope;
            this.method = method;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            ScriptContext context = scope.context();
            if (context == null) {
                return UNDEFINED;
            }
            String name = TypeConversion.toString(realm, at(arguments, 0));
            try {
                return run(realm, context, name, arguments);
            } catch (Throwable e) {
                throw HostValues.hostFailure(realm, e);
            }
        }

        private Object run(Realm realm, ScriptContext context, String name, Object[] arguments) {
            switch (method) {
                case GET_ATTRIBUTE: return HostValues.toScript(realm, at(arguments, 1) == UNDEFINED ? context.getAttribute(name)
                    : context.getAttribute(name, scopeNumber(realm, arguments, 1)));
                case SET_ATTRIBUTE:
                    context.setAttribute(name, HostValues.toHost(realm, at(arguments, 1)), writableScope(realm, arguments, 2));
                    return UNDEFINED;
                case REMOVE_ATTRIBUTE:
                    return HostValues.toScript(realm, context.removeAttribute(name, writableScope(realm, arguments, 1)));
                default: return context.getAttributesScope(name);
            }
        }

        private static int scopeNumber(Realm realm, Object[] arguments, int index) {
            Object value = at(arguments, index);
            return value == UNDEFINED ? ScriptContext.ENGINE_SCOPE : (int) TypeConversion.toNumber(realm, value);
        }

        /** Only the engine scope: the global one belongs to all engines of a manager. */
        private static int writableScope(Realm realm, Object[] arguments, int index) {
            int number = scopeNumber(realm, arguments, index);
            if (number != ScriptContext.ENGINE_SCOPE) {
                throw Errors.create(realm, ErrorType.TYPE_ERROR, "Scripts may write the scope ENGINE_SCOPE only, not " + number);
            }
            return number;
        }
    }
}
