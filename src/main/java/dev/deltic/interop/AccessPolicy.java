package dev.deltic.interop;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Which Java members a script may touch: public members of public, exported types, but nothing that leads to classes, class
 *  loaders, reflection, processes or the engine. Checked by declaring type when a member is resolved, for every receiver however it
 *  was obtained. */
final class AccessPolicy {
    private static final String[] DENIED_PACKAGES = {
        "java.lang.reflect.", "java.lang.invoke.", "java.lang.ref.", "java.lang.module.", "java.lang.instrument.", "java.security.",
        "java.rmi.", "javax.script.", "javax.naming.", "javax.management.", "java.lang.management.", "sun.", "jdk.", "com.sun.",
        "dev.deltic.",
    };
    /** With the types nested in them. */
    private static final String[] DENIED_TYPES = {
        "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.ModuleLayer", "java.lang.Thread",
        "java.lang.ThreadGroup", "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle",
        "java.lang.System", "java.lang.Compiler", "java.lang.StackWalker", "java.io.ObjectInputStream", "java.io.ObjectOutputStream",
        "java.util.ServiceLoader",
    };

    private AccessPolicy() { }

    /** Whether nothing of the type may be used: its instances are opaque to scripts. */
    static boolean isDenied(Class<?> type) {
        String name = type.getName();
        for (String denied : DENIED_TYPES) {
            if (name.startsWith(denied) && (name.length() == denied.length() || name.charAt(denied.length()) == '$')) {
                return true;
            }
        }
        for (String prefix : DENIED_PACKAGES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return isOpaque(type);
    }

    /** Whether the objects themselves are denied, whatever else they are: class loaders, threads, processes. */
    static boolean isOpaque(Class<?> type) {
        return type == Class.class || ClassLoader.class.isAssignableFrom(type) || Thread.class.isAssignableFrom(type)
            || Process.class.isAssignableFrom(type) || java.lang.invoke.MethodHandle.class.isAssignableFrom(type)
            || java.lang.reflect.AnnotatedElement.class.isAssignableFrom(type) || javax.script.ScriptEngine.class.isAssignableFrom(type)
            || javax.script.ScriptContext.class.isAssignableFrom(type)
            || javax.script.ScriptEngineFactory.class.isAssignableFrom(type);
    }

    /** Whether the members that the type declares can be called from outside its module. */
    static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()))
            && type.getModule().isExported(type.getPackageName());
    }

    /** Whether scripts may call a public method of an open type. */
    static boolean allows(Method method) {
        String name = method.getName();
        Class<?> declaring = method.getDeclaringClass();
        if (declaring == Object.class) {
            return name.equals("toString") || name.equals("equals") || name.equals("hashCode");
        }
        if (Throwable.class.isAssignableFrom(declaring) && showsJavaStack(name)) {
            return false;
        }
        return !isDenied(declaring);
    }

    /** Of a Java exception scripts see message and cause; the frames of the host are not theirs. */
    private static boolean showsJavaStack(String name) {
        switch (name) {
            case "getStackTrace": case "setStackTrace": case "printStackTrace": case "fillInStackTrace": case "initCause":
            case "getSuppressed": case "addSuppressed":
                return true;
            default:
                return false;
        }
    }
}
