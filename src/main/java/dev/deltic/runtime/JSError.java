package dev.deltic.runtime;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** An error object. Its {@code stack}, a native property of it or an accessor of Error.prototype, is formatted when first read, from the
 *  frames captured when the error was made. <a href="https://tc39.es/ecma262/#sec-properties-of-error-instances">Error Instances</a> */
public final class JSError extends JSObject {
    /** The frames at construction, innermost first; null when none were captured, and once they are described. */
    private CapturedFrame[] captured;
    private StackFrameInfo[] frames;
    private Object stack;

    private JSError(Realm realm, JSObject prototype) {
        super(realm.agent.errorShape, prototype);
    }

    /** An error object without a message; its stack is captured here. */
    public static JSError create(Realm realm, JSObject prototype) {
        JSError error = new JSError(realm, prototype);
        StackCapture capture = StackTraces.begin(realm);
        if (capture != null) {
            // From here, and not in a method of its own: the walk has to pass all methods in between, for every error.
            Agent agent = realm.agent;
            CompiledStack compiled = agent.compiledStack();
            if (compiled != null) {
                compiled.walk(agent, capture);
            } else {
                ScriptStack.walk(agent, capture);
            }
            error.captured = capture.frames();
        } else {
            error.captured = StackTraces.NONE;
        }
        return error;
    }

    /** An error object with a message. */
    public static JSError create(Realm realm, JSObject prototype, Object message) {
        JSError error = create(realm, prototype);
        error.addProperty(Names.MESSAGE, message, Property.HIDDEN);
        return error;
    }

    /** The captured frames, innermost first. */
    public StackFrameInfo[] frames() {
        if (frames == null) {
            frames = CapturedFrame.describe(captured);
            captured = null;
        }
        return frames;
    }

    /** Replaces the captured frames; the stack is formatted anew. */
    public void setFrames(StackFrameInfo[] newFrames) {
        frames = newFrames;
        captured = null;
        stack = null;
    }

    @Override
    protected Object nativeGet(Realm realm, PropertyKey key) {
        return stack(realm);
    }

    /** What {@code stack} is. With null for the realm a display form, which runs no script. */
    public Object stack(Realm realm) {
        if (stack == null) {
            String header = Errors.describeWithoutCode(this);
            if (realm == null) {
                return StackTraces.format(header, frames());
            }
            stack = UNDEFINED;                                      // what prepareStackTrace itself sees
            try {
                stack = StackTraces.prepare(realm, this, frames(), header);
            } catch (RuntimeException | StackOverflowError e) {
                stack = null;
                throw e;
            }
        }
        return stack;
    }

    @Override
    protected boolean nativeSet(Realm realm, PropertyKey key, Object value) {
        stack = value;
        return true;
    }

    @Override
    public String className() {
        return "Error";
    }

    /** The value of the own data property {@code key}, without running script; null when there is none. */
    public Object dataProperty(PropertyKey key) {
        if (shape.dictionary != null) {
            int entry = shape.dictionary.find(key);
            return entry < 0 ? null : shape.dictionary.value(entry);
        }
        int number = shape.find(key);
        return number < 0 || (shape.property(number) & Property.NATIVE) != 0 ? null : readField(shape.property(number));
    }

    /** The own or inherited data property {@code key} as text, without running script; null when it is not a string. */
    static String dataText(JSObject object, PropertyKey key) {
        for (JSObject o = object; o != null; o = o.prototype) {
            if (o instanceof ExoticObject) {
                return null;
            }
            Object value = null;
            if (o.shape.dictionary != null) {
                int entry = o.shape.dictionary.find(key);
                if (entry < 0) {
                    continue;
                }
                value = o.shape.dictionary.value(entry);
            } else {
                int number = o.shape.find(key);
                if (number < 0) {
                    continue;
                }
                int property = o.shape.property(number);
                if ((property & Property.NATIVE) != 0) {
                    value = o.nativeGet(null, key);
                } else {
                    value = o.readField(property);
                }
            }
            return JSStrings.isString(value) ? value.toString() : value == UNDEFINED ? "" : null;
        }
        return null;
    }
}
