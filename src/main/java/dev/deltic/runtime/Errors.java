package dev.deltic.runtime;

import dev.deltic.flags.Compatibility;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.ErrorType;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.numbers.NumberToString;
import dev.deltic.source.Source;
import dev.deltic.values.JSStrings;
import dev.deltic.values.JSSymbol;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;
import dev.deltic.values.Undefined;
import dev.deltic.values.ValueRangeException;
import java.math.BigInteger;

/** Makes the errors the engine throws. The methods return the exception, so that callers write {@code throw}. */
public final class Errors {
    private Errors() { }

    /** An exception that carries a new error of {@code realm}. */
    public static JSException create(Realm realm, MessageTemplate template, Object... arguments) {
        return create(realm, template.type(), template.format(arguments));
    }

    /** An exception that carries a new error with any text. */
    public static JSException create(Realm realm, ErrorType type, String message) {
        return new JSException(object(realm, type, message));
    }

    /** A new error object of {@code realm}. */
    public static JSError object(Realm realm, ErrorType type, String message) {
        return JSError.create(realm, realm.intrinsic(prototypeOf(type)), message);
    }

    /** The prototype of a type's errors. */
    public static Intrinsic prototypeOf(ErrorType type) {
        return switch (type) {
            case ERROR -> Intrinsic.ERROR_PROTOTYPE;
            case EVAL_ERROR -> Intrinsic.EVAL_ERROR_PROTOTYPE;
            case RANGE_ERROR -> Intrinsic.RANGE_ERROR_PROTOTYPE;
            case REFERENCE_ERROR -> Intrinsic.REFERENCE_ERROR_PROTOTYPE;
            case SYNTAX_ERROR -> Intrinsic.SYNTAX_ERROR_PROTOTYPE;
            case TYPE_ERROR -> Intrinsic.TYPE_ERROR_PROTOTYPE;
            case URI_ERROR -> Intrinsic.URI_ERROR_PROTOTYPE;
            case AGGREGATE_ERROR -> Intrinsic.AGGREGATE_ERROR_PROTOTYPE;
            case SUPPRESSED_ERROR -> Intrinsic.SUPPRESSED_ERROR_PROTOTYPE;
        };
    }

    /** A Java exception that stands for a script's error, as that error; null for every other. Places that catch throw
     *  completions (handlers, promise jobs, iterator closing) call this for what is not a JSException yet. */
    public static JSException asThrow(Realm realm, Throwable failure) {
        if (failure instanceof JSException exception) {
            return exception;
        }
        if (failure instanceof ValueRangeException range) {
            return create(realm, range.template);
        }
        if (failure instanceof StackOverflowError) {
            return create(realm, MessageTemplate.STACK_OVERFLOW);
        }
        return null;
    }

    /** The RangeError of a stack that ran out below a function that the host called, which may be null. Where none of the script's frames
     *  is known any more it stands where that function begins. */
    public static JSException stackOverflow(Realm realm, SharedFunctionInfo entered) {
        JSException exception = create(realm, MessageTemplate.STACK_OVERFLOW);
        StackFrameInfo[] frames = ((JSError) exception.value()).frames();
        if (entered == null || frames != null && frames.length > 0) {
            return exception;
        }
        Source source = entered.source();
        int start = entered.sourceStart();
        return exception.at(new StackFrameInfo[] {new StackFrameInfo(entered.name(), source.name(), source.line(start),
            source.column(start), "", entered.name().isEmpty())});
    }

    /** How a value stands in an error text; runs no script. V8's forms: {@code #<Foo>}, {@code "text"}, {@code [object Array]}. */
    public static String display(Object value) {
        if (JSStrings.isString(value)) {
            return "\"" + value + "\"";
        }
        if (value instanceof JSObject object) {
            return displayObject(object);
        }
        return describeWithoutCode(value);
    }

    /** A value whose expression is not known, as V8 names it then: {@code number 1}, {@code "text"} with its type, {@code object}. */
    public static String callSite(Object value) {
        if (value == null) {
            return "object null";
        }
        if (value instanceof JSObject object) {
            return object.typeOf();
        }
        if (JSStrings.isString(value)) {
            return "string \"" + value + "\"";
        }
        return value instanceof Boolean ? "boolean " + value : value instanceof Integer || value instanceof Double
            ? "number " + describeWithoutCode(value) : value instanceof JSSymbol ? "symbol" : value instanceof BigInteger ? "bigint"
            : describeWithoutCode(value);
    }

    /** The TypeError of Function.prototype's {@code method} for what is no function. */
    public static JSException appliedToNoFunction(Realm realm, String method, Object value) {
        String type = value == Undefined.UNDEFINED ? "undefined" : value == null || value instanceof JSObject ? "an object"
            : JSStrings.isString(value) ? "a string" : value instanceof Boolean ? "a boolean"
            : value instanceof BigInteger ? "a bigint" : value instanceof JSSymbol ? "a symbol" : "a number";
        return create(realm, MessageTemplate.APPLY_NON_FUNCTION, method, describeWithoutCode(value), type);
    }

    /** The ReferenceError of a name that nothing has; it says so when the host withholds something of that name. */
    public static JSException notDefined(Realm realm, PropertyKey name) {
        String text = name.toDisplayString();
        String option = realm.agent.hooks.withheldBy(realm, text);
        MessageTemplate plain = realm.agent.hooks.compatibility() == Compatibility.NASHORN ? MessageTemplate.NOT_DEFINED_QUOTED
            : MessageTemplate.NOT_DEFINED;
        return option == null ? create(realm, plain, text)
            : create(realm, MessageTemplate.NAME_WITHHELD, text, option);
    }

    /** The TypeError of reading a property of undefined or null. */
    public static JSException readOfNullish(Realm realm, Object value, PropertyKey key) {
        return key == JSSymbol.ITERATOR ? create(realm, MessageTemplate.VALUE_NOT_ITERABLE, callSite(value))
            : create(realm, MessageTemplate.READ_OF_NULLISH, value == null ? "null" : "undefined", key.toDisplayString());
    }

    /** The expression that an error at the current position is about; null when there is none. */
    public static String subject(Realm realm) {
        String text = ScriptStack.subject(realm.agent);
        return text == null ? null : realm.agent.hooks.compiler().describe(text);
    }

    private static String displayObject(JSObject object) {
        if (object instanceof JSFunction function) {
            String text = function.sourceText();
            return text != null ? text : object.toString().replace("[Function", "function").replace("]", "() { [native code] }");
        }
        if (object.isCallable()) {
            return "function";
        }
        String className = object.className();
        if (className.endsWith("Array") || className.equals("RegExp") || className.equals("Date")) {
            return "[object " + className + "]";    // those with a toString of their own
        }
        return "#<" + constructorName(object) + ">";
    }

    /** The name of the object's constructor as far as it is known without running script, else its class name. */
    public static String constructorName(JSObject object) {
        JSObject constructor = constructorWithoutCode(object);
        String name = constructor == null ? null : JSError.dataText(constructor, Names.NAME);
        return name == null || name.isEmpty() ? object.className() : name;
    }

    private static JSObject constructorWithoutCode(JSObject object) {
        for (JSObject o = object; o != null && !(o instanceof ExoticObject) && o.shape.dictionary == null; o = o.prototype) {
            int number = o.shape.find(Names.CONSTRUCTOR);
            if (number >= 0) {
                int property = o.shape.property(number);
                boolean readable = (property & (dev.deltic.shapes.Property.NATIVE)) == 0;
                return readable && o.readField(property) instanceof JSObject c ? c : null;
            }
        }
        return null;
    }

    /** A text for any value that runs no script: what hosts show for an uncaught throw. */
    public static String describeWithoutCode(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double d) {
            return NumberToString.toString(d);
        }
        if (value instanceof Integer || value instanceof Boolean || value instanceof Undefined || JSStrings.isString(value)
                || value instanceof BigInteger) {
            return value.toString();
        }
        if (value instanceof JSSymbol symbol) {
            return symbol.toDisplayString();
        }
        if (value instanceof JSError error) {
            String name = JSError.dataText(error, Names.NAME);
            String message = JSError.dataText(error, Names.MESSAGE);
            name = name == null ? "Error" : name;
            return message == null || message.isEmpty() ? name : name.isEmpty() ? message : name + ": " + message;
        }
        return value instanceof JSObject object ? describeObject(object) : value.toString();
    }

    /** Objects that look like errors are shown like errors: {@code Name: message}. */
    private static String describeObject(JSObject object) {
        String message = object.isCallable() ? null : JSError.dataText(object, Names.MESSAGE);
        JSObject constructor = message == null || message.isEmpty() ? null : constructorWithoutCode(object);
        String name = constructor == null ? null : JSError.dataText(constructor, Names.NAME);
        return name == null || name.isEmpty() ? displayObject(object) : name + ": " + message;
    }
}
