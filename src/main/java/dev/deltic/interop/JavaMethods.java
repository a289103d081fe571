package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.base.EngineError;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The overloads of one method name. The choice follows the cost of converting each argument, then the Java Language
 *  Specification's order of specificity. Thread-safe. */
final class JavaMethods {
    /** One overload, called by reflection at first and through a method handle when it is called often. Thread-safe: threads that
     *  race make the same handle twice. */
    private static final class Overload {
        /** Null for a constructor, which ignores the receiver. */
        final Method method;
        final Constructor<?> constructor;
        final Class<?>[] parameters;
        /** Whether the last parameter takes the remaining arguments. */
        final boolean varargs;
        private final boolean isVoid;
        private MethodHandle invoker;
        private int calls;
        /** The parameters as declared, which matters to few arguments; null until then. */
        private Type[] declared;

        Overload(Method method) {
            this.method = method;
            this.constructor = null;
            this.parameters = method.getParameterTypes();
            this.varargs = method.isVarArgs();
            this.isVoid = method.getReturnType() == void.class;
        }

        Overload(Constructor<?> constructor) {
            this.method = null;
            this.constructor = constructor;
            this.parameters = constructor.getParameterTypes();
            this.varargs = constructor.isVarArgs();
            this.isVoid = false;
        }

        /** The declared type of a parameter, or of the elements of the last. */
        Type declared(int index, boolean isElement) {
            if (declared == null) {
                Type[] types = (method == null ? constructor : method).getGenericParameterTypes();
                declared = types.length == parameters.length ? types : parameters;
            }
            return isElement ? TypeArguments.component(declared[index]) : declared[index];
        }

        /** Calls with converted arguments. */
        Object call(Realm realm, Object receiver, Object[] converted) {
            Object result;
            try {
                MethodHandle handle = invoker;
                if (handle == null) {
                    result = callFirst(receiver, converted);
                } else {
                    switch (converted.length) {
                        case 0: result = handle.invokeExact(receiver); break;
                        case 1: result = handle.invokeExact(receiver, converted[0]); break;
                        case 2: result = handle.invokeExact(receiver, converted[0], converted[1]); break;
                        default: result = handle.invokeExact(receiver, converted); break;
                    }
                }
            } catch (Throwable e) {
                throw passOn(realm, e);
            }
            return isVoid ? UNDEFINED : HostValues.toScript(realm, result);
        }

        private Object callFirst(Object receiver, Object[] converted) throws Throwable {
            if (++calls > JavaProperty.REFLECTIVE_CALLS) {
                invoker = handle();
            }
            return method == null ? JavaProperty.make(constructor, converted) : JavaProperty.call(method, receiver, converted);
        }

        /** (receiver, argument…)Object up to two arguments, (receiver, Object[])Object for more. */
        private MethodHandle handle() {
            MethodHandle handle = (method == null ? JavaProperty.handle(constructor) : JavaProperty.handle(method)).asFixedArity();
            if (method == null || Modifier.isStatic(method.getModifiers())) {
                handle = MethodHandles.dropArguments(handle, 0, Object.class);
            }
            if (parameters.length <= 2) {
                return handle.asType(MethodType.genericMethodType(parameters.length + 1));
            }
            return handle.asSpreader(Object[].class, parameters.length)
                .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
        }
    }

    /** After so many changes the kinds of arguments are too many to remember. */
    private static final int MAX_CHANGES = 16;

    /** The class whose methods these are. */
    final JavaClass owner;
    final String name;
    /** Spreads the methods of all classes over tables. */
    final int hash = System.identityHashCode(this);
    /** The code of their functions; a faster one takes its place. */
    private MethodCode code;
    private MethodAccessor accessor;
    /** The last two choices that cost nothing. Racing threads lose one, nothing else. */
    private OverloadMemory lastChoice;
    private OverloadMemory choiceBefore;
    private int changes;
    private final Overload[] overloads;

    JavaMethods(JavaClass owner, String name, List<Method> methods) {
        this.owner = owner;
        this.name = name;
        this.code = new MethodCode(this);
        overloads = new Overload[methods.size()];
        for (int i = 0; i < overloads.length; i++) {
            overloads[i] = new Overload(methods.get(i));
        }
    }

    /** The constructors of a class, as methods that make an object. */
    static JavaMethods ofConstructors(JavaClass owner, List<Constructor<?>> constructors) {
        Overload[] overloads = new Overload[constructors.size()];
        for (int i = 0; i < overloads.length; i++) {
            overloads[i] = new Overload(constructors.get(i));
        }
        return new JavaMethods(owner, owner.type.getSimpleName(), overloads);
    }

    private static String signature(Class<?>[] parameters) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "" : ",").append(parameters[i].getTypeName());
        }
        return text.append(')').toString();
    }

    /** The overloads narrowed to one written signature, {@code "(int,java.lang.String)"} with or without package names; null when
     *  there is none. */
    JavaMethods select(String signature) {
        String wanted = signature.replace(" ", "");
        for (Overload overload : overloads) {
            if (signature(overload.parameters).equals(wanted) || simple(overload.parameters).equals(wanted)) {
                return new JavaMethods(owner, name, new Overload[] {overload});
            }
        }
        return null;
    }

    private JavaMethods(JavaClass owner, String name, Overload[] overloads) {
        this.owner = owner;
        this.name = name;
        this.code = new MethodCode(this);
        this.overloads = overloads;
    }

    private static String simple(Class<?>[] parameters) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "" : ",").append(parameters[i].getSimpleName());
        }
        return text.append(')').toString();
    }

    /** The code of functions that stand for these methods, the fastest there is. */
    MethodCode code() {
        return code;
    }

    /** What sites read the methods by. */
    synchronized MethodAccessor accessor() {
        if (accessor == null) {
            accessor = new MethodAccessor(this);
        }
        return accessor;
    }

    /** Makes the code faster, unless that has been done. */
    synchronized void compile() {
        if (!code.isFinal) {
            code = BorderCompiler.compile(this, code);
            if (accessor != null) {
                accessor.code = code;
            }
        }
    }

    /** The only method that takes that many arguments, apart from those of variable arity, or null. */
    Method only(int arguments) {
        Method found = null;
        for (Overload overload : overloads) {
            if (overload.parameters.length == arguments) {
                if (found != null || overload.varargs) {
                    return null;
                }
                found = overload.method;
            }
        }
        return found;
    }

    /** Converts the arguments, calls the best overload, converts the result. What the method throws is thrown to the script. */
    Object invoke(Realm realm, Object receiver, Object[] arguments) {
        Overload only = overloads[0];
        if (overloads.length == 1 && arguments.length == 0 && only.parameters.length == 0) {
            return only.call(realm, receiver, arguments);
        }
        OverloadMemory known = lastChoice;
        if (known != null && (known.fits(arguments) || (known = choiceBefore) != null && known.fits(arguments))) {
            Overload overload = overloads[known.overload];
            return overload.call(realm, receiver, fixed(realm, overload, arguments, false));
        }
        return choose(realm, receiver, arguments);
    }

    private Object choose(Realm realm, Object receiver, Object[] arguments) {
        boolean lenient = false;
        long choice = best(realm, arguments, false);
        if ((int) (choice >>> 32) > LenientConversion.WRAPPED && LenientConversion.isExpected(realm)) {
            lenient = true;
            choice = best(realm, arguments, true);
        }
        int cost = (int) (choice >>> 32);
        if (cost >= HostConversion.IMPOSSIBLE) {
            throw Errors.create(realm, MessageTemplate.NO_APPLICABLE_OVERLOAD, name, describe(arguments));
        }
        int best = (int) choice >>> 1;
        if (cost == 0 && overloads.length > 1) {
            remember(arguments, best);
        }
        Overload overload = overloads[best];
        return overload.call(realm, receiver, (choice & 1) != 0 ? spread(realm, overload, arguments, lenient)
            : fixed(realm, overload, arguments, lenient));
    }

    /** The cost of the best overload (upper half), its place (the rest but a bit), whether its last parameter takes all further arguments.
     *  @param lenient whether conversions may be {@link LenientConversion}s */
    private long best(Realm realm, Object[] arguments, boolean lenient) {
        int best = 0;
        boolean bestSpread = false;
        int bestCost = HostConversion.IMPOSSIBLE;
        for (int i = 0; i < overloads.length; i++) {
            Overload overload = overloads[i];
            int cost = fixedCost(realm, overload, arguments, lenient);
            boolean spread = false;
            if (overload.varargs) {
                int spreadCost = spreadCost(realm, overload, arguments, lenient);
                if (spreadCost < cost) {
                    cost = spreadCost;
                    spread = true;
                }
            }
            if (cost < bestCost || cost == bestCost && cost < HostConversion.IMPOSSIBLE && isPreferred(overload, overloads[best])) {
                best = i;
                bestCost = cost;
                bestSpread = spread;
            }
        }
        return (long) bestCost << 32 | best << 1 | (bestSpread ? 1 : 0);
    }

    private void remember(Object[] arguments, int overload) {
        OverloadMemory memory = changes < MAX_CHANGES ? OverloadMemory.of(arguments, overload) : null;
        if (memory != null) {
            changes++;
            choiceBefore = lastChoice;
            lastChoice = memory;
        }
    }

    /** Calls as JavaScript calls functions: arguments that the method does not take are dropped, missing ones are undefined. */
    Object invokeAsFunction(Realm realm, Object receiver, Object[] arguments) {
        int wanted = overloads[0].parameters.length;
        if (overloads.length > 1 || overloads[0].varargs || arguments.length == wanted) {
            return invoke(realm, receiver, arguments);
        }
        Object[] adapted = Arrays.copyOf(arguments, wanted);
        if (arguments.length < wanted) {
            Arrays.fill(adapted, arguments.length, wanted, UNDEFINED);
        }
        return invoke(realm, receiver, adapted);
    }

    /** What the engine itself throws goes on as it is; everything else is the host's exception. */
    static RuntimeException passOn(Realm realm, Throwable e) {
        if (e instanceof JSException || e instanceof TerminationException) {
            return (RuntimeException) e;
        }
        if (e instanceof VirtualMachineError || e instanceof EngineError) {
            throw (Error) e;
        }
        if (e instanceof ScriptFailure failure && failure.originIn(realm) != null) {
            return failure.originIn(realm);
        }
        if (e instanceof ScriptMirror failure && failure.mirrored() != null) {
            return new JSException(HostValues.toScript(realm, failure.mirrored()), e);
        }
        realm.agent.poll();             // it may be what is left of the end of the evaluation, after the host has wrapped it
        return HostValues.thrown(realm, e);
    }

    private static int cost(Realm realm, Object argument, Class<?> type, boolean lenient) {
        return lenient ? LenientConversion.cost(realm, argument, type) : HostConversion.cost(realm, argument, type);
    }

    private static int fixedCost(Realm realm, Overload overload, Object[] arguments, boolean lenient) {
        Class<?>[] parameters = overload.parameters;
        if (parameters.length != arguments.length) {
            return HostConversion.IMPOSSIBLE;
        }
        int cost = 0;
        for (int i = 0; i < parameters.length; i++) {
            cost += cost(realm, arguments[i], parameters[i], lenient);
            if (cost >= HostConversion.IMPOSSIBLE) {
                return HostConversion.IMPOSSIBLE;
            }
        }
        return cost;
    }

    private static int spreadCost(Realm realm, Overload overload, Object[] arguments, boolean lenient) {
        Class<?>[] parameters = overload.parameters;
        int fixed = parameters.length - 1;
        if (arguments.length < fixed) {
            return HostConversion.IMPOSSIBLE;
        }
        int cost = 50;
        Class<?> element = parameters[fixed].getComponentType();
        for (int i = 0; i < arguments.length; i++) {
            cost += cost(realm, arguments[i], i < fixed ? parameters[i] : element, lenient);
            if (cost >= HostConversion.IMPOSSIBLE) {
                return HostConversion.IMPOSSIBLE;
            }
        }
        return cost;
    }

    /** Between overloads that the arguments fit equally well: the more specific one. Where Java would say that the call is ambiguous,
     *  always the same one, for reflection gives methods in any order. */
    private static boolean isPreferred(Overload a, Overload b) {
        return isMoreSpecific(a, b) || !isMoreSpecific(b, a) && signature(a.parameters).compareTo(signature(b.parameters)) < 0;
    }

    /** Whether every parameter of {@code a} is a subtype of {@code b}'s. */
    private static boolean isMoreSpecific(Overload a, Overload b) {
        if (a.parameters.length != b.parameters.length) {
            return a.parameters.length > b.parameters.length;
        }
        boolean different = false;
        for (int i = 0; i < a.parameters.length; i++) {
            if (!b.parameters[i].isAssignableFrom(a.parameters[i])) {
                return false;
            }
            different |= a.parameters[i] != b.parameters[i];
        }
        return different;
    }

    private static Object[] fixed(Realm realm, Overload overload, Object[] arguments, boolean lenient) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = argument(realm, arguments[i], overload, i, lenient);
        }
        return converted;
    }

    /** What is declared beyond the class matters to functions and to objects that become collections. */
    private static Object argument(Realm realm, Object value, Overload overload, int index, boolean lenient) {
        if (lenient && HostConversion.cost(realm, value, overload.parameters[index]) >= HostConversion.IMPOSSIBLE) {
            return LenientConversion.convert(realm, value, overload.parameters[index]);
        }
        boolean isTyped = value instanceof JSObject && !(value instanceof JavaObject);
        return HostConversion.convert(realm, value, isTyped ? overload.declared(index, false) : overload.parameters[index]);
    }

    private static Object[] spread(Realm realm, Overload overload, Object[] arguments, boolean lenient) {
        int fixed = overload.parameters.length - 1;
        Object[] converted = new Object[fixed + 1];
        for (int i = 0; i < fixed; i++) {
            converted[i] = argument(realm, arguments[i], overload, i, lenient);
        }
        Class<?> element = overload.parameters[fixed].getComponentType();
        Object rest = Array.newInstance(element, arguments.length - fixed);
        for (int i = fixed; i < arguments.length; i++) {
            Array.set(rest, i - fixed, element(realm, arguments[i], overload, element, lenient));
        }
        converted[fixed] = rest;
        return converted;
    }

    /** An element of the last parameter. */
    private static Object element(Realm realm, Object value, Overload overload, Class<?> type, boolean lenient) {
        if (lenient && HostConversion.cost(realm, value, type) >= HostConversion.IMPOSSIBLE) {
            return LenientConversion.convert(realm, value, type);
        }
        boolean isTyped = value instanceof JSObject && !(value instanceof JavaObject);
        return HostConversion.convert(realm, value, isTyped ? overload.declared(overload.parameters.length - 1, true) : type);
    }

    private static String describe(Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(arguments[i] == UNDEFINED ? "undefined" : Errors.display(arguments[i]));
        }
        return text.toString();
    }
}
