package dev.deltic.baseline;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.CallFeedback;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.BuiltinFunction;
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
import dev.deltic.shapes.Shape;

/** Calls of what a site has not called before, construction, and what a function starts and ends with. */
final class CallStubs {
    private CallStubs() { }

    // Small, to be called by generated code and inlined into it: the JVM counts the bytes of what it inlines.

    /** The callee, if it is a closure of {@code function}, else null. */
    static Closure closureOf(Object callee, SharedFunctionInfo function) {
        return callee instanceof Closure closure && closure.shared == function ? closure : null;
    }

    /** The callee, if it is a function object for {@code builtin}, else null. */
    static BuiltinFunction builtinOf(Object callee, Object builtin) {
        return callee instanceof BuiltinFunction function && function.target == builtin ? function : null;
    }

    /** The prototype for a new object, which will look like {@code shape}, a plain one without doubles; null where that is not to be
     *  expected or takes a property lookup. */
    static JSObject prototypeOfPlain(Object newTarget, Shape shape) {
        return newTarget instanceof Closure closure && !shape.hasDoubles() ? closure.prototypeForNew(shape) : null;
    }

    /** The prototype for a new object, which begins with {@code shape}; null where that is not known or takes a property lookup. */
    static JSObject prototypeOfNumeric(Object newTarget, Shape shape) {
        return newTarget instanceof Closure closure ? closure.prototypeForNew(shape) : null;
    }

    /** Counts a call that begins. */
    static void enterCounted(JSFunction callee) {
        Agent agent = callee.realm.agent;
        if (++agent.depth > agent.depthLimit) {
            RuntimeException failure = agent.tooDeep(callee.realm);
            agent.depth--;
            throw failure;
        }
    }

    /** Counts a call that ends. */
    static void leaveCounted(JSFunction callee) {
        callee.realm.agent.depth--;
    }

    /** Does what was asked for from outside, if something was. */
    static void poll(Realm realm) {
        if (realm.agent.isPollDue()) {
            realm.agent.poll();
        }
    }

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

    static Object construct0(Realm realm, Object constructor, FeedbackVector vector, int slot) {
        return construct(realm, constructor, JSFunction.NO_ARGUMENTS, vector, slot);
    }

    static Object construct1(Realm realm, Object constructor, Object a, FeedbackVector vector, int slot) {
        return construct(realm, constructor, new Object[] {a}, vector, slot);
    }

    static Object construct2(Realm realm, Object constructor, Object a, Object b, FeedbackVector vector, int slot) {
        return construct(realm, constructor, new Object[] {a, b}, vector, slot);
    }

    static Object construct3(Realm realm, Object constructor, Object a, Object b, Object c, FeedbackVector vector, int slot) {
        return construct(realm, constructor, new Object[] {a, b, c}, vector, slot);
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
