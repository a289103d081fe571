package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.BuiltinCode;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.shapes.Shape;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import java.util.Arrays;

/** {@code value instanceof target} where the target is a function that inherits %Function.prototype%[@@hasInstance], as nearly all
 *  do. Feedback states: {@link Handler}, an array of them, {@link Megamorphic}. */
public final class InstanceOfIC {
    private static final String HOLDER = "%Function.prototype%";
    private static final String METHOD = "@@hasInstance";

    private InstanceOfIC() { }

    /** How functions of one shape are asked. The default method is an intrinsic of each realm, so that it is known by its code.
     *
     *  @param target the function's shape
     *  @param method how [Symbol.hasInstance] is found
     *  @param code the code of the default method
     *  @param prototype how {@code prototype} is found */
    public record Handler(Shape target, LoadHandler method, BuiltinCode code, LoadHandler prototype) { }

    /** <a href="https://tc39.es/ecma262/#sec-instanceofoperator">InstanceofOperator</a> */
    public static boolean instanceOf(Realm realm, Object value, Object target, Object[] feedback, int slot) {
        if (target instanceof JSFunction function) {
            Object state = feedback[slot];
            if (state instanceof Handler handler && handler.target == function.shape) {
                JSObject prototype = prototype(realm, function, handler);
                if (prototype != null) {
                    return inherits(realm, value, prototype);
                }
            }
            if (state instanceof Handler[] handlers) {
                for (Handler handler : handlers) {
                    JSObject prototype = handler.target == function.shape ? prototype(realm, function, handler) : null;
                    if (prototype != null) {
                        return inherits(realm, value, prototype);
                    }
                }
            }
        }
        record(realm, target, feedback, slot);
        return ObjectOperations.instanceOf(realm, value, target);
    }

    /** The function's prototype object, or null when the handler does not apply. */
    private static JSObject prototype(Realm realm, JSFunction function, Handler handler) {
        if (handler.method.load(realm, function, function) instanceof JSFunction method && method.target == handler.code
                && handler.prototype.guardsHold(function)) {
            return handler.prototype.load(realm, function, function) instanceof JSObject prototype ? prototype : null;
        }
        return null;
    }

    private static boolean inherits(Realm realm, Object value, JSObject prototype) {
        if (value instanceof JSObject object) {
            for (JSObject o = object.getPrototypeOf(realm); o != null; o = o.getPrototypeOf(realm)) {
                if (o == prototype) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void record(Realm realm, Object target, Object[] feedback, int slot) {
        Object state = feedback[slot];
        if (state != MEGAMORPHIC) {
            Handler fresh = target instanceof JSFunction function && function.boundTarget() == null ? create(realm, function) : null;
            Object after = extend(state, fresh);
            FeedbackVector.publish(feedback, slot, after);
            Tracing.report(realm, "instanceof", null, state, after);
        }
    }

    private static Handler create(Realm realm, JSFunction function) {
        LoadHandler method = LoadHandler.create(function, JSSymbol.HAS_INSTANCE);
        LoadHandler prototype = LoadHandler.create(function, Names.PROTOTYPE);
        if (method == null || prototype == null || method.isAccessor() || prototype.isAccessor()) {
            return null;
        }
        return method.load(realm, function, function) instanceof JSFunction found && found.target instanceof BuiltinCode code
            && code.is(HOLDER, METHOD) ? new Handler(function.shape, method, code, prototype) : null;
    }

    private static Object extend(Object state, Handler fresh) {
        if (fresh == null) {
            return MEGAMORPHIC;
        }
        if (state == null) {
            return fresh;
        }
        if (state instanceof Handler handler) {
            return handler.target == fresh.target ? fresh : new Handler[] {handler, fresh};
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
