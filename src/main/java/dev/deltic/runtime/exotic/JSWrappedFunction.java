package dev.deltic.runtime.exotic;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Comparison;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.NativeCode;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.shapes.Property;
import dev.deltic.values.JSStrings;
import dev.deltic.values.Names;
import dev.deltic.values.PropertyKey;

/** A function of one realm that stands for one of another: arguments and results are primitives, or functions that are wrapped again.
 *  <a href="https://tc39.es/proposal-shadowrealm/#sec-wrapped-function-exotic-objects">Wrapped Function Exotic Objects</a> */
public final class JSWrappedFunction extends JSFunction {
    private final Object length;
    private final Object name;

    private JSWrappedFunction(Realm realm, JSObject target, Object length, Object name) {
        super(realm.agent.wellKnownShapes.builtinFunction, realm.intrinsic(Intrinsic.FUNCTION_PROTOTYPE), NO_TARGET,
            new WrappedCode(target), realm);
        this.length = length;
        this.name = name;
    }

    /** A value as {@code target}'s code gets it; errors are {@code realm}'s.
     *  <a href="https://tc39.es/proposal-shadowrealm/#sec-getwrappedvalue">GetWrappedValue</a> */
    public static Object wrap(Realm realm, Realm target, Object value) {
        if (!(value instanceof JSObject object)) {
            return value;
        }
        if (!object.isCallable()) {
            throw Errors.create(realm, MessageTemplate.WRAPPED_NOT_CALLABLE, Errors.describeWithoutCode(value));
        }
        return create(realm, target, object);
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-wrappedfunctioncreate">WrappedFunctionCreate</a> with
     *  <a href="https://tc39.es/proposal-shadowrealm/#sec-copynameandlength">CopyNameAndLength</a> */
    private static JSWrappedFunction create(Realm realm, Realm owner, JSObject target) {
        try {
            double length = 0;
            if (target.hasOwnProperty(realm, Names.LENGTH)) {
                Object targetLength = target.get(realm, Names.LENGTH);
                if (Comparison.isNumber(targetLength)) {
                    length = Math.max(TypeConversion.toIntegerOrInfinity(realm, targetLength), 0);
                }
            }
            Object name = target.get(realm, Names.NAME);
            return new JSWrappedFunction(owner, target, TypeConversion.number(length), JSStrings.isString(name) ? name : "");
        } catch (RuntimeException | StackOverflowError e) {
            throw typeErrorCopy(realm, MessageTemplate.CANNOT_WRAP, PromiseOperations.thrown(realm, e).value());
        }
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-create-type-error-copy">CreateTypeErrorCopy</a>, thrown; its message, made from
     *  {@code template}, tells about the value. */
    public static JSException typeErrorCopy(Realm realm, MessageTemplate template, Object original) {
        return Errors.create(realm, template, Errors.describeWithoutCode(original));
    }

    @Override
    protected Object nativeGet(Realm current, PropertyKey key) {
        return key == Names.LENGTH ? length : name;
    }

    @Override
    protected boolean nativeSet(Realm current, PropertyKey key, Object value) {
        int number = shape.find(key);
        shape = shape.reconfigure(number, shape.property(number) & Property.ATTRIBUTES);
        writeField(number, value);
        return true;
    }

    /** <a href="https://tc39.es/proposal-shadowrealm/#sec-ordinary-wrapped-function-call">OrdinaryWrappedFunctionCall</a> */
    private static final class WrappedCode extends NativeCode {
        /** [[WrappedTargetFunction]] */
        private final JSObject target;

        WrappedCode(JSObject target) {
            this.target = target;
        }

        @Override
        protected Object run(Realm realm, Object thisValue, Object[] arguments) {
            Realm targetRealm = target.functionRealm(realm);
            Object[] wrapped = new Object[arguments.length];
            for (int i = 0; i < arguments.length; i++) {
                wrapped[i] = wrap(realm, targetRealm, arguments[i]);
            }
            Object wrappedThis = wrap(realm, targetRealm, thisValue);
            Object result;
            try {
                result = ObjectOperations.callArray(targetRealm, target, wrappedThis, wrapped);
            } catch (RuntimeException | StackOverflowError e) {
                throw typeErrorCopy(realm, MessageTemplate.WRAPPED_FUNCTION_THREW, PromiseOperations.thrown(targetRealm, e).value());
            }
            return wrap(realm, realm, result);
        }
    }
}
