package dev.deltic.semantics;

import static dev.deltic.values.Hole.HOLE;
import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.BuiltinFunction;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.ExoticObject;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.ScriptStack;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.JSStrings;
import java.util.Arrays;

/** Calls, {@code new} and {@code super()} where they leave the fast path of {@code function.code.callN}. */
public final class CallSemantics {
    private CallSemantics() { }

    /** Calls any value with an argument array that the callee may keep. */
    public static Object call(Realm realm, Object callee, Object receiver, Object[] arguments) {
        if (callee instanceof JSFunction function) {
            return function.code.callN(function, receiver, arguments);
        }
        if (callee instanceof JSObject object && object.isCallable()) {
            return object.call(realm, receiver, arguments);
        }
        if (JSStrings.isString(receiver) || receiver instanceof ExoticObject) {
            return callHostMethod(realm, callee, receiver, arguments);
        }
        throw notAFunction(realm, callee);
    }

    /** {@code receiver.name(…)} where JavaScript has no such function, but the host may: on its own objects and on strings. */
    private static Object callHostMethod(Realm realm, Object callee, Object receiver, Object[] arguments) {
        String text = ScriptStack.subject(realm.agent);
        int dot = text == null ? -1 : text.lastIndexOf('.');
        Object result = dot < 0 ? HOLE
            : realm.agent.hooks.callHostMethod(realm, receiver, text.substring(dot + 1), arguments);
        if (result == HOLE) {
            throw notAFunction(realm, callee);
        }
        return result;
    }

    /** The TypeError of calling what is no function; named by its source text where there is one. */
    public static RuntimeException notAFunction(Realm realm, Object callee) {
        return Errors.create(realm, MessageTemplate.NOT_A_FUNCTION, subject(realm, callee));
    }

    /** The expression in question, else a display of its value. */
    static String subject(Realm realm, Object value) {
        String name = Errors.subject(realm);
        return name != null ? name : Errors.callSite(value);
    }

    /** {@code new constructor(arguments)} */
    public static Object construct(Realm realm, Object constructor, Object[] arguments) {
        if (!(constructor instanceof JSObject object) || !object.isConstructor()) {
            throw Errors.create(realm, MessageTemplate.NOT_A_CONSTRUCTOR, subject(realm, constructor));
        }
        if (!(constructor instanceof JSFunction function)) {
            return object.construct(realm, arguments, object);
        }
        return function.realm == realm ? function.code.construct(function, arguments, function)
            : constructAcrossRealms(realm, function, arguments);
    }

    /** Notes the caller's realm, which compiled code does not tell and the end of a derived constructor asks for. */
    private static Object constructAcrossRealms(Realm realm, JSFunction function, Object[] arguments) {
        Agent agent = realm.agent;
        JSFunction before = agent.foreignConstructor;
        Realm realmBefore = agent.foreignCallerRealm;
        agent.foreignConstructor = function;
        agent.foreignCallerRealm = realm;
        try {
            return function.code.construct(function, arguments, function);
        } finally {
            agent.foreignConstructor = before;
            agent.foreignCallerRealm = realmBefore;
        }
    }

    /** {@code super(arguments)} */
    public static Object constructSuper(Realm realm, Object constructor, Object newTarget, Object[] arguments) {
        if (!(constructor instanceof JSObject object) || !object.isConstructor()) {
            String name = newTarget instanceof Closure closure ? closure.debugName() : "";
            throw Errors.create(realm, MessageTemplate.SUPER_NOT_CONSTRUCTOR, superName(constructor),
                name.isEmpty() ? "anonymous class" : name);
        }
        return object.construct(realm, arguments, (JSObject) newTarget);
    }

    /** A super constructor as V8 names it: %Function.prototype%, which {@code extends null} gives, is nameless and shown as null. */
    private static String superName(Object constructor) {
        if (constructor == dev.deltic.values.Undefined.UNDEFINED) {
            return "null";
        }
        if (!(constructor instanceof JSFunction)) {
            return Errors.describeWithoutCode(constructor);
        }
        String name = constructor instanceof Closure closure ? closure.debugName()
            : constructor instanceof BuiltinFunction builtin ? builtin.initialName() : "";
        return name.isEmpty() ? "null" : name;
    }

    /** The values of an array that only the engine has seen. */
    public static Object[] listOf(Object array) {
        JSArray list = (JSArray) array;
        int length = (int) list.length;
        Object[] values = new Object[length];
        if (list.elements instanceof Object[] a) {
            System.arraycopy(a, 0, values, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                values[i] = dev.deltic.runtime.ElementOperations.get(list, i);
            }
        }
        return values;
    }

    /** The values of a range of registers. */
    public static Object[] listOf(Object[] registers, int first, int count) {
        return count == 0 ? JSFunction.NO_ARGUMENTS : Arrays.copyOfRange(registers, first, first + count);
    }

    /** <a href="https://tc39.es/ecma262/#sec-performeval">PerformEval</a> when the callee is %eval%, else a call. */
    public static Object directEval(Realm realm, Object callee, Object receiver, Object[] arguments, Object environment,
            EvalSite site) {
        if (callee != realm.intrinsicIfCreated(Intrinsic.EVAL)) {
            return call(realm, callee, receiver, arguments);
        }
        Object source = arguments.length == 0 ? UNDEFINED : arguments[0];
        if (!JSStrings.isString(source)) {
            return source;
        }
        realm.agent.hooks.ensureCanCompileStrings(realm);
        SharedFunctionInfo code = realm.agent.hooks.compiler().compileDirectEval(realm, JSStrings.flatten(source), site);
        Closure closure = Closure.create(realm, code, environment instanceof Environment e ? e : null);
        return closure.code.call0(closure, UNDEFINED);
    }

    /** {@code this} of a sloppy function. <a href="https://tc39.es/ecma262/#sec-ordinarycallbindthis">OrdinaryCallBindThis</a> */
    public static Object coerceThis(Realm realm, Object thisValue) {
        if (thisValue instanceof JSObject) {
            return thisValue;
        }
        return thisValue == UNDEFINED || thisValue == null ? realm.globalThis : TypeConversion.toObject(realm, thisValue);
    }

    /** What the running derived constructor gives. Its errors belong to the caller's realm: [[Construct]] checks the result when
     *  the constructor's context is gone. */
    public static Object derivedResult(Realm realm, Object value, Object thisValue) {
        if (value instanceof JSObject) {
            return value;
        }
        if (value != UNDEFINED) {
            throw Errors.create(ScriptStack.callerRealm(realm.agent, realm), MessageTemplate.DERIVED_RETURN);
        }
        if (thisValue == HOLE) {
            throw Errors.create(ScriptStack.callerRealm(realm.agent, realm), MessageTemplate.SUPER_NOT_CALLED);
        }
        return thisValue;
    }
}
