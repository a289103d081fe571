package dev.deltic.builtins.error;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSCallSite;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;

/** The methods of the frames that {@code Error.prepareStackTrace} is given. What a frame does not record, such as its receiver, is
 *  undefined or null. <a href="https://v8.dev/docs/stack-trace-api#customizing-stack-traces">CallSite</a> */
@BuiltinHolder("%CallSite.prototype%")
public final class CallSitePrototype {
    private CallSitePrototype() { }

    private static StackFrameInfo frame(Realm realm, Object thisValue, String method) {
        if (thisValue instanceof JSCallSite site) {
            return site.frame;
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "CallSite.prototype." + method,
            Errors.describeWithoutCode(thisValue));
    }

    /** The column, 1-based. */
    @Builtin(name = "getColumnNumber")
    static Object getColumnNumber(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "getColumnNumber").column();
    }

    /** Where eval was called; the engine does not record it. */
    @Builtin(name = "getEvalOrigin")
    static Object getEvalOrigin(Realm realm, Object thisValue) {
        frame(realm, thisValue, "getEvalOrigin");
        return UNDEFINED;
    }

    /** The name of the source. */
    @Builtin(name = "getFileName")
    static Object getFileName(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "getFileName").source();
    }

    /** The function object, which V8 too hides from strict code. */
    @Builtin(name = "getFunction")
    static Object getFunction(Realm realm, Object thisValue) {
        frame(realm, thisValue, "getFunction");
        return UNDEFINED;
    }

    /** The function's name, or null. */
    @Builtin(name = "getFunctionName")
    static Object getFunctionName(Realm realm, Object thisValue) {
        String name = frame(realm, thisValue, "getFunctionName").function();
        return name.isEmpty() ? null : name.substring(name.lastIndexOf('.') + 1);
    }

    /** The line, 1-based. */
    @Builtin(name = "getLineNumber")
    static Object getLineNumber(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "getLineNumber").line();
    }

    /** The method's name, or null for what is not called on an object. */
    @Builtin(name = "getMethodName")
    static Object getMethodName(Realm realm, Object thisValue) {
        String name = frame(realm, thisValue, "getMethodName").function();
        return name.indexOf('.') < 0 ? null : name.substring(name.lastIndexOf('.') + 1);
    }

    /** Always null: frames are never inside Promise.all. */
    @Builtin(name = "getPromiseIndex")
    static Object getPromiseIndex(Realm realm, Object thisValue) {
        frame(realm, thisValue, "getPromiseIndex");
        return null;
    }

    /** The name of the source. */
    @Builtin(name = "getScriptNameOrSourceURL")
    static Object getScriptNameOrSourceURL(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "getScriptNameOrSourceURL").source();
    }

    /** The receiver, which V8 too hides from strict code. */
    @Builtin(name = "getThis")
    static Object getThis(Realm realm, Object thisValue) {
        frame(realm, thisValue, "getThis");
        return UNDEFINED;
    }

    /** The name of the receiver's class, or "Object" for the global object. */
    @Builtin(name = "getTypeName")
    static Object getTypeName(Realm realm, Object thisValue) {
        String name = frame(realm, thisValue, "getTypeName").function();
        return name.indexOf('.') < 0 ? "Object" : name.substring(0, name.lastIndexOf('.'));
    }

    /** Whether the frame is an async function's. */
    @Builtin(name = "isAsync")
    static Object isAsync(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "isAsync").kind().startsWith("async");
    }

    /** Whether the frame is a constructor's. */
    @Builtin(name = "isConstructor")
    static Object isConstructor(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "isConstructor").kind().startsWith("new");
    }

    /** Whether the frame is eval code. */
    @Builtin(name = "isEval")
    static Object isEval(Realm realm, Object thisValue) {
        return frame(realm, thisValue, "isEval").function().equals("eval");
    }

    /** Always false: only script frames are captured. */
    @Builtin(name = "isNative")
    static Object isNative(Realm realm, Object thisValue) {
        frame(realm, thisValue, "isNative");
        return false;
    }

    /** Always false: frames are never inside Promise.all. */
    @Builtin(name = "isPromiseAll")
    static Object isPromiseAll(Realm realm, Object thisValue) {
        frame(realm, thisValue, "isPromiseAll");
        return false;
    }

    /** Whether the frame has no receiver but the global object. */
    @Builtin(name = "isToplevel")
    static Object isToplevel(Realm realm, Object thisValue) {
        StackFrameInfo frame = frame(realm, thisValue, "isToplevel");
        return frame.topLevel() || frame.kind().isEmpty() && frame.function().indexOf('.') < 0;
    }

    /** The frame as a stack shows it. */
    @Builtin(name = "toString")
    static Object callSiteToString(Realm realm, Object thisValue) {
        StringBuilder text = new StringBuilder();
        StackTraces.appendFrame(text, frame(realm, thisValue, "toString"));
        return text.toString();
    }
}
