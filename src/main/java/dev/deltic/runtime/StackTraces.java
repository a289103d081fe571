package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.values.Names;

/** Captures and formats script stacks in V8's form. <a href="https://v8.dev/docs/stack-trace-api">Stack trace API</a> */
public final class StackTraces {
    /** V8's initial {@code Error.stackTraceLimit}. */
    public static final int DEFAULT_LIMIT = 10;

    static final CapturedFrame[] NONE = new CapturedFrame[0];

    private StackTraces() { }

    /** The frames of the running code, innermost first, at most {@code Error.stackTraceLimit}. Runs no script. */
    public static StackFrameInfo[] capture(Realm realm) {
        return capture(realm, limit(realm));
    }

    /** The frames of the running code, innermost first, at most {@code limit}. */
    public static StackFrameInfo[] capture(Realm realm, int limit) {
        return CapturedFrame.describe(capture(realm, limit, null));
    }

    /** What is to capture the frames for an error made now; null when there are to be none. */
    static StackCapture begin(Realm realm) {
        int limit = limit(realm);
        return limit <= 0 ? null : new StackCapture(realm.agent, limit, null);
    }

    /** The frames of the running code that called {@code function}: those from the innermost to the function's own are left out.
     *  All frames when {@code function} is not a function, none when it is not running. */
    public static StackFrameInfo[] captureAbove(Realm realm, Object function) {
        return CapturedFrame.describe(capture(realm, limit(realm), function instanceof JSFunction start ? start : null));
    }

    private static CapturedFrame[] capture(Realm realm, int limit, JSFunction after) {
        if (limit <= 0) {
            return NONE;
        }
        StackCapture capture = new StackCapture(realm.agent, limit, after);
        ScriptStack.walk(realm.agent, capture);
        return capture.frames();
    }

    /** The value of an error's {@code stack}: what {@code Error.prepareStackTrace} of the realm makes of the frames, or without such a
     *  function the text. */
    public static Object prepare(Realm realm, JSObject error, StackFrameInfo[] frames, String header) {
        JSObject constructor = realm.intrinsicIfCreated(Intrinsic.ERROR);
        Object prepare = constructor == null ? null : constructor.get(realm, Names.PREPARE_STACK_TRACE);
        if (!ObjectOperations.isCallable(prepare)) {
            return format(header, frames);
        }
        Object[] sites = new Object[frames == null ? 0 : frames.length];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = new JSCallSite(realm, frames[i]);
        }
        return ObjectOperations.call(realm, prepare, constructor, error, JSArray.of(realm, sites));
    }

    private static int limit(Realm realm) {
        JSObject constructor = realm.intrinsicIfCreated(Intrinsic.ERROR);
        if (constructor == null || constructor.shape.dictionary != null) {
            return DEFAULT_LIMIT;
        }
        int number = constructor.shape.find(Names.STACK_TRACE_LIMIT);
        if (number < 0 || !Property.isPlainReference(constructor.shape.property(number))) {
            return number < 0 ? 0 : DEFAULT_LIMIT;
        }
        Object value = constructor.readField(constructor.shape.property(number));
        return value instanceof Number n ? (int) Math.max(0, Math.min(n.doubleValue(), 200)) : 0;
    }

    /** {@code header} and a line {@code "    at …"} per frame. */
    public static String format(String header, StackFrameInfo[] frames) {
        StringBuilder text = new StringBuilder(header);
        if (frames != null) {
            for (StackFrameInfo frame : frames) {
                text.append("\n    at ");
                appendFrame(text, frame);
            }
        }
        return text.toString();
    }

    /** One frame as V8 writes it: {@code function (source:line:column)}, without a function just the place. */
    public static void appendFrame(StringBuilder text, StackFrameInfo frame) {
        boolean named = !frame.function().isEmpty() || !frame.kind().isEmpty();
        if (named) {
            text.append(frame.kind()).append(frame.function().isEmpty() ? "<anonymous>" : frame.function()).append(" (");
        }
        text.append(frame.source()).append(':').append(frame.line()).append(':').append(frame.column());
        if (named) {
            text.append(')');
        }
    }
}
