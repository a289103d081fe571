package dev.deltic.baseline;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.CallFeedback;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.CapturedFrame;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Environment;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.exotic.MappedArguments;
import dev.deltic.runtime.exotic.UnmappedArguments;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.ClassSemantics;
import dev.deltic.semantics.LiteralSemantics;

/** Calls of what a site has not called before, construction, and what a function starts and ends with. */
final class CallStubs {
    private CallStubs() { }

    static Object call0(Realm realm, Object callee, FeedbackVector vector, int slot) {
        return callMethod0(realm, callee, UNDEFINED, vector, slot);
    }

    static Object call1(Realm realm, Object callee, Object a, FeedbackVector vector, int slot) {
        return callMethod1(realm, callee, UNDEFINED, a, vector, slot);
    }

    static Object call2(Realm realm, Object callee, Object a, Object b, FeedbackVector vector, int slot) {
        return callMethod2(realm, callee, UNDEFINED, a, b, vector, slot);
    }

    static Object call3(Realm realm, Object callee, Object a, Object b, Object c, FeedbackVector vector, int slot) {
        return callMethod3(realm, callee, UNDEFINED, a, b, c, vector, slot);
    }

    static Object call4(Realm realm, Object callee, Object a, Object b, Object c, Object d, FeedbackVector vector, int slot) {
        return callMethod4(realm, callee, UNDEFINED, a, b, c, d, vector, slot);
    }

    static Object callMethod0(Realm realm, Object callee, Object receiver, FeedbackVector vector, int slot) {
        if (callee instanceof JSFunction function) {
            CallFeedback.record(realm, vector.slots, slot, function.target);
            return function.code.call0(function, receiver);
        }
        return callN(realm, callee, receiver, JSFunction.NO_ARGUMENTS, vector, slot);
    }

    static Object callMethod1(Realm realm, Object callee, Object receiver, Object a, FeedbackVector vector, int slot) {
        if (callee instanceof JSFunction function) {
            CallFeedback.record(realm, vector.slots, slot, function.target);
            return function.code.call1(function, receiver, a);
        }
        return callN(realm, callee, receiver, new Object[] {a}, vector, slot);
    }

    static Object callMethod2(Realm realm, Object callee, Object receiver, Object a, Object b, FeedbackVector vector, int slot) {
        if (callee instanceof JSFunction function) {
            CallFeedback.record(realm, vector.slots, slot, function.target);
            return function.code.call2(function, receiver, a, b);
        }
        return callN(realm, callee, receiver, new Object[] {a, b}, vector, slot);
    }

    static Object callMethod3(Realm realm, Object callee, Object receiver, Object a, Object b, Object c, FeedbackVector vector, int slot) {
        if (callee instanceof JSFunction function) {
            CallFeedback.record(realm, vector.slots, slot, function.target);
            return function.code.call3(function, receiver, a, b, c);
        }
        return callN(realm, callee, receiver, new Object[] {a, b, c}, vector, slot);
    }

    static Object callMethod4(Realm realm, Object callee, Object receiver, Object a, Object b, Object c, Object d,
            FeedbackVector vector, int slot) {
        if (callee instanceof JSFunction function) {
            CallFeedback.record(realm, vector.slots, slot, function.target);
            return function.code.call4(function, receiver, a, b, c, d);
        }
        return callN(realm, callee, receiver, new Object[] {a, b, c, d}, vector, slot);
    }

    static Object callN(Realm realm, Object callee, Object receiver, Object[] arguments, FeedbackVector vector, int slot) {
        CallFeedback.recordValue(realm, vector.slots, slot, callee);
        return CallSemantics.call(realm, callee, receiver, arguments);
    }

    static Object callSpread(Realm realm, Object callee, Object receiver, Object array, FeedbackVector vector, int slot) {
        return callN(realm, callee, receiver, CallSemantics.listOf(array), vector, slot);
    }

    static Object callDirectEval(Realm realm, Object callee, Object receiver, Object[] arguments, Object environment, Object site) {
        return CallSemantics.directEval(realm, callee, receiver, arguments, environment, (EvalSite) site);
    }

    static Object callDirectEvalSpread(Realm realm, Object callee, Object receiver, Object array, Object environment, Object site) {
        return CallSemantics.directEval(realm, callee, receiver, CallSemantics.listOf(array), environment, (EvalSite) site);
    }

    static Object construct(Realm realm, Object constructor, Object[] arguments, FeedbackVector vector, int slot) {
        CallFeedback.recordConstruct(realm, vector.slots, slot, constructor);
        return CallSemantics.construct(realm, constructor, arguments);
    }

    static Object constructSpread(Realm realm, Object constructor, Object array, FeedbackVector vector, int slot) {
        return construct(realm, constructor, CallSemantics.listOf(array), vector, slot);
    }

    static Object getSuperConstructor(Realm realm, Object function) {
        return ClassSemantics.superConstructor(realm, function);
    }

    static Object constructSuper(Realm realm, Object constructor, Object newTarget, Object[] arguments, FeedbackVector vector,
            int slot) {
        CallFeedback.recordConstruct(realm, vector.slots, slot, constructor);
        return CallSemantics.constructSuper(realm, constructor, newTarget, arguments);
    }

    static Object constructSuperSpread(Realm realm, Object constructor, Object newTarget, Object array, FeedbackVector vector,
            int slot) {
        return constructSuper(realm, constructor, newTarget, CallSemantics.listOf(array), vector, slot);
    }

    static void initializeInstance(Realm realm, Object instance, Object constructor) {
        ClassSemantics.initializeInstance(realm, instance, constructor);
    }

    static Object derivedConstructorResult(Realm realm, Object value, Object thisValue) {
        return CallSemantics.derivedResult(realm, value, thisValue);
    }

    static Object createMappedArguments(Realm realm, Object list, Object callee, Object environment, Object map) {
        return MappedArguments.create(realm, (Object[]) list, (JSObject) callee, (Environment) environment, (int[]) map);
    }

    static Object createUnmappedArguments(Realm realm, Object list) {
        return UnmappedArguments.create(realm, (Object[]) list);
    }

    static Object createRest(Realm realm, Object list, int from) {
        return LiteralSemantics.rest(realm, (Object[]) list, from);
    }

    // "throw" is a word of Java's: the opcode's stub is named apart.
    static RuntimeException throwValue(JSFunction callee, Object value, int pc) {
        return new JSException(value).at(new CapturedFrame(((Closure) callee).shared, pc, false, true, false));
    }

    /** The exception to throw for a value a handler caught: the one it came in, if {@code last} is that. */
    static RuntimeException rethrow(JSException last, Object value) {
        return last != null && last.value() == value ? last : new JSException(value);
    }

    static RuntimeException throwError(Realm realm, Object template, Object argument) {
        return Errors.create(realm, (MessageTemplate) template, argument);
    }

    /** [[Environment]] of the running closure. */
    static Object environmentOf(JSFunction callee) {
        return ((Closure) callee).environment;
    }
}
