package dev.deltic.builtins.error;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSError;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.shapes.Property;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PropertyDescriptor;
import dev.deltic.values.Names;

/** <a href="https://tc39.es/ecma262/#sec-error-constructor">The Error Constructor</a>, with V8's
 *  <a href="https://v8.dev/docs/stack-trace-api">stack trace API</a>. */
@BuiltinHolder("%Error%")
@IntrinsicProperty(name = "prototype", intrinsic = "ERROR_PROTOTYPE", attributes = 0)
public final class ErrorConstructor {
    /** How many frames new errors capture. */
    @BuiltinValue(name = "stackTraceLimit", attributes = 7)
    static final Integer STACK_TRACE_LIMIT = StackTraces.DEFAULT_LIMIT;

    private ErrorConstructor() { }

    /** <a href="https://tc39.es/ecma262/#sec-error-message">Error</a> */
    @Builtin(name = "Error", length = 1, kind = Builtin.Kind.CONSTRUCTOR)
    static Object construct(Realm realm, Object newTarget, Object message, Object options) {
        // As ErrorObjects.create, a frame less: the stack is walked from here.
        JSError error =
            JSError.create(realm, ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.ERROR_PROTOTYPE));
        ErrorObjects.installMessage(realm, error, message);
        ErrorObjects.installCause(realm, error, options);
        return error;
    }

    /** <a href="https://tc39.es/ecma262/#sec-error.iserror">Error.isError</a> */
    @Builtin(name = "isError", length = 1)
    static Object isError(Realm realm, Object thisValue, Object value) {
        return value instanceof JSError;
    }

    /** Gives an object a {@code stack} of the running code, without the frames down to {@code constructor}, if it is given.
     *  <a href="https://v8.dev/docs/stack-trace-api#stack-trace-collection-for-custom-exceptions">Error.captureStackTrace</a> */
    @Builtin(name = "captureStackTrace", length = 2)
    static Object captureStackTrace(Realm realm, Object thisValue, Object target, Object constructor) {
        if (!(target instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.INVALID_ARGUMENT);
        }
        StackFrameInfo[] frames = StackTraces.captureAbove(realm, constructor);
        if (object instanceof JSError error) {
            error.setFrames(frames);
            if (error.hasOwnProperty(realm, Names.STACK)) {
                return UNDEFINED;
            }
        }
        Object stack = StackTraces.prepare(realm, object, frames, ErrorObjects.toText(realm, object));
        ObjectOperations.definePropertyOrThrow(realm, object, Names.STACK, PropertyDescriptor.data(stack, Property.HIDDEN));
        return UNDEFINED;
    }
}
