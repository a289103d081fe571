package dev.deltic.builtins.function;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.BuiltinValue;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.runtime.exotic.JSBoundFunction;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import java.util.Arrays;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-function-prototype-object">Properties of the Function Prototype Object</a> */
@BuiltinHolder("%Function.prototype%")
@IntrinsicProperty(name = "arguments", intrinsic = "THROW_TYPE_ERROR", attributes = 12)
@IntrinsicProperty(name = "caller", intrinsic = "THROW_TYPE_ERROR", attributes = 12)
@IntrinsicProperty(name = "constructor", intrinsic = "FUNCTION")
public final class FunctionPrototype {
    /** The metadata of classes without any. */
    @BuiltinValue(name = "@@metadata", proposal = "DECORATORS")
    static final Object METADATA = null;

    private FunctionPrototype() { }

    /** %Function.prototype% itself: accepts any arguments and returns undefined. */
    @Builtin(name = "", kind = Builtin.Kind.FUNCTION)
    static Object self(Realm realm, Object thisValue) {
        return UNDEFINED;
    }

    /** <a href="https://tc39.es/ecma262/#sec-function.prototype.apply">Function.prototype.apply</a> */
    @Builtin(name = "apply", length = 2)
    static Object apply(Realm realm, Object thisValue, Object thisArgument, Object argumentArray) {
        if (!ObjectOperations.isCallable(thisValue)) {
            throw Errors.appliedToNoFunction(realm, "apply", thisValue);
        }
        if (argumentArray == UNDEFINED || argumentArray == null) {
            return ObjectOperations.call(realm, thisValue, thisArgument);
        }
        return ObjectOperations.callArray(realm, thisValue, thisArgument,
            ObjectOperations.createListFromArrayLike(realm, argumentArray));
    }

    /** <a href="https://tc39.es/ecma262/#sec-function.prototype.bind">Function.prototype.bind</a> */
    @Builtin(name = "bind", length = 1)
    static Object bind(Realm realm, Object thisValue, Object[] arguments) {
        if (!ObjectOperations.isCallable(thisValue)) {
            throw Errors.create(realm, MessageTemplate.BIND_TARGET_NOT_CALLABLE);
        }
        JSObject target = (JSObject) thisValue;
        Object boundThis = arguments.length == 0 ? UNDEFINED : arguments[0];
        Object[] bound = arguments.length <= 1 ? JSFunction.NO_ARGUMENTS : Arrays.copyOfRange(arguments, 1, arguments.length);
        JSObject prototype = target.getPrototypeOf(realm);          // of BoundFunctionCreate, before user code runs below
        double length = 0;
        if (target.hasOwnProperty(realm, Names.LENGTH)) {
            Object targetLength = target.get(realm, Names.LENGTH);
            if (Comparison.isNumber(targetLength)) {
                double integer = TypeConversion.toIntegerOrInfinity(realm, targetLength);
                length = integer == Double.NEGATIVE_INFINITY ? 0 : Math.max(integer - bound.length, 0);
            }
        }
        Object targetName = target.get(realm, Names.NAME);
        CharSequence name = JSStrings.concat("bound ", JSStrings.isString(targetName) ? (CharSequence) targetName : "");
        return JSBoundFunction.create(realm, prototype, target, boundThis, bound, TypeConversion.number(length), name);
    }

    /** <a href="https://tc39.es/ecma262/#sec-function.prototype.call">Function.prototype.call</a> */
    @Builtin(name = "call", length = 1)
    static Object call(Realm realm, Object thisValue, Object[] arguments) {
        if (!ObjectOperations.isCallable(thisValue)) {
            throw Errors.appliedToNoFunction(realm, "call", thisValue);
        }
        switch (arguments.length) {
            case 0: return ObjectOperations.call(realm, thisValue, UNDEFINED);
            case 1: return ObjectOperations.call(realm, thisValue, arguments[0]);
            case 2: return ObjectOperations.call(realm, thisValue, arguments[0], arguments[1]);
            case 3: return ObjectOperations.call(realm, thisValue, arguments[0], arguments[1], arguments[2]);
            default:
                return ObjectOperations.callArray(realm, thisValue, arguments[0],
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-function.prototype.tostring">Function.prototype.toString</a> */
    @Builtin(name = "toString")
    static Object functionToString(Realm realm, Object thisValue) {
        if (thisValue instanceof JSFunction function) {
            String text = function.sourceText();
            if (text != null) {
                return text;
            }
            return "function " + (function instanceof BuiltinFunction builtin ? nativeName(builtin.initialName()) : "")
                + "() { [native code] }";
        }
        if (ObjectOperations.isCallable(thisValue)) {
            return "function () { [native code] }";
        }
        throw Errors.create(realm, MessageTemplate.NOT_GENERIC, "Function.prototype.toString", "Function");
    }

    /** The name as far as the grammar of NativeFunction has a place for it: an identifier or a symbol in brackets. */
    private static String nativeName(String name) {
        int start = name.startsWith("get ") || name.startsWith("set ") ? 4 : 0;
        if (name.startsWith("[", start)) {
            return name;
        }
        for (int i = start; i < name.length(); i++) {
            if (!Character.isJavaIdentifierPart(name.charAt(i))) {
                return "";
            }
        }
        return name;
    }

    /** <a href="https://tc39.es/ecma262/#sec-function.prototype-%symbol.hasinstance%">Function.prototype[@@hasInstance]</a> */
    @Builtin(name = "@@hasInstance", length = 1, attributes = 0)
    static Object hasInstance(Realm realm, Object thisValue, Object value) {
        return ObjectOperations.ordinaryHasInstance(realm, thisValue, value);
    }
}
