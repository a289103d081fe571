package dev.deltic.interop;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;

/** The overloads of one method name. The choice follows the cost of converting each argument, then the Java Language
 *  Specification's order of specificity. Immutable. */
final class JavaMethods {
    /** One overload.
     *  @param parameters the parameter types
     *  @param varargs whether the last takes the remaining arguments
     *  @param invoker (Object receiver, Object[] converted)Object */
    record Overload(Class<?>[] parameters, boolean varargs, MethodHandle invoker, String signature) { }

    final String name;
    private final Overload[] overloads;

    JavaMethods(String name, List<Method> methods) {
        this.name = name;
        overloads = new Overload[methods.size()];
        for (int i = 0; i < overloads.length; i++) {
            overloads[i] = overload(methods.get(i));
        }
    }

    private static Overload overload(Method method) {
        Class<?>[] parameters = method.getParameterTypes();
        MethodHandle handle = JavaClass.handle(method).asFixedArity();
        if (Modifier.isStatic(method.getModifiers())) {
            handle = java.lang.invoke.MethodHandles.dropArguments(handle, 0, Object.class);
        }
        MethodHandle invoker = handle.asSpreader(Object[].class, parameters.length)
            .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
        return new Overload(parameters, method.isVarArgs(), invoker, signature(parameters));
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
            if (overload.signature.equals(wanted) || simple(overload.parameters).equals(wanted)) {
                return new JavaMethods(name, overload);
            }
        }
        return null;
    }

    private JavaMethods(String name, Overload only) {
        this.name = name;
        this.overloads = new Overload[] {only};
    }

    private static String simple(Class<?>[] parameters) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "" : ",").append(parameters[i].getSimpleName());
        }
        return text.append(')').toString();
    }

    /** Converts the arguments, calls the best overload, converts the result. What the method throws is thrown to the script. */
    Object invoke(Realm realm, Object receiver, Object[] arguments) {
        Overload best = null;
        boolean bestSpread = false;
        int bestCost = Integer.MAX_VALUE;
        for (Overload overload : overloads) {
            int cost = fixedCost(realm, overload, arguments);
            boolean spread = false;
            if (overload.varargs) {
                int spreadCost = spreadCost(realm, overload, arguments);
                if (spreadCost < cost) {
                    cost = spreadCost;
                    spread = true;
                }
            }
            if (cost < bestCost || cost == bestCost && cost < HostConversion.IMPOSSIBLE && isMoreSpecific(overload, best)) {
                best = overload;
                bestCost = cost;
                bestSpread = spread;
            }
        }
        if (best == null || bestCost >= HostConversion.IMPOSSIBLE) {
            throw Errors.create(realm, MessageTemplate.NO_APPLICABLE_OVERLOAD, name, describe(arguments));
        }
        Object[] converted = bestSpread ? spread(realm, best, arguments) : fixed(realm, best, arguments);
        Object result;
        try {
            result = best.invoker.invokeExact(receiver, converted);
        } catch (Throwable e) {
            throw passOn(realm, e);
        }
        return HostValues.toScript(realm, result);
    }

    /** What the engine itself throws goes on as it is; everything else is the host's exception. */
    static RuntimeException passOn(Realm realm, Throwable e) {
        if (e instanceof dev.deltic.runtime.JSException || e instanceof dev.deltic.runtime.TerminationException) {
            return (RuntimeException) e;
        }
        if (e instanceof VirtualMachineError || e instanceof dev.deltic.base.EngineError) {
            throw (Error) e;
        }
        return HostValues.thrown(realm, e);
    }

    private static int fixedCost(Realm realm, Overload overload, Object[] arguments) {
        Class<?>[] parameters = overload.parameters;
        if (parameters.length != arguments.length) {
            return HostConversion.IMPOSSIBLE;
        }
        int cost = 0;
        for (int i = 0; i < parameters.length; i++) {
            cost += HostConversion.cost(realm, arguments[i], parameters[i]);
            if (cost >= HostConversion.IMPOSSIBLE) {
                return HostConversion.IMPOSSIBLE;
            }
        }
        return cost;
    }

    private static int spreadCost(Realm realm, Overload overload, Object[] arguments) {
        Class<?>[] parameters = overload.parameters;
        int fixed = parameters.length - 1;
        if (arguments.length < fixed) {
            return HostConversion.IMPOSSIBLE;
        }
        int cost = 50;
        Class<?> element = parameters[fixed].getComponentType();
        for (int i = 0; i < arguments.length; i++) {
            cost += HostConversion.cost(realm, arguments[i], i < fixed ? parameters[i] : element);
            if (cost >= HostConversion.IMPOSSIBLE) {
                return HostConversion.IMPOSSIBLE;
            }
        }
        return cost;
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

    private static Object[] fixed(Realm realm, Overload overload, Object[] arguments) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
            converted[i] = HostConversion.convert(realm, arguments[i], overload.parameters[i]);
        }
        return converted;
    }

    private static Object[] spread(Realm realm, Overload overload, Object[] arguments) {
        int fixed = overload.parameters.length - 1;
        Object[] converted = new Object[fixed + 1];
        for (int i = 0; i < fixed; i++) {
            converted[i] = HostConversion.convert(realm, arguments[i], overload.parameters[i]);
        }
        Class<?> element = overload.parameters[fixed].getComponentType();
        Object rest = java.lang.reflect.Array.newInstance(element, arguments.length - fixed);
        for (int i = fixed; i < arguments.length; i++) {
            java.lang.reflect.Array.set(rest, i - fixed, HostConversion.convert(realm, arguments[i], element));
        }
        converted[fixed] = rest;
        return converted;
    }

    private static String describe(Object[] arguments) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < arguments.length; i++) {
            text.append(i == 0 ? "" : ", ").append(arguments[i] == UNDEFINED ? "undefined" : Errors.display(arguments[i]));
        }
        return text.toString();
    }
}
