package dev.deltic.interop;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Which Java members a script may touch: public members of public, exported types, but nothing that leads to classes, class
 *  loaders, reflection, processes or the engine. Checked by declaring type when a member is resolved, for every receiver however it
 *  was obtained. */
final class AccessPolicy {
    private static final String[] DENIED_PACKAGES = {
        "java.lang.reflect.", "java.lang.invoke.", "java.lang.ref.", "java.lang.module.", "java.security.", "java.rmi.",
        "javax.script.", "javax.naming.", "javax.management.", "java.lang.management.", "sun.", "jdk.internal.", "com.sun.",
        "dev.deltic.",
    };
    private static final String[] DENIED_TYPES = {
        "java.lang.Class", "java.lang.ClassLoader", "java.lang.Module", "java.lang.ModuleLayer", "java.lang.Thread",
        "java.lang.ThreadGroup", "java.lang.Runtime", "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle",
        "java.lang.System", "java.lang.Compiler", "java.io.ObjectInputStream", "java.io.ObjectOutputStream",
    };

    private AccessPolicy() { }

    /** Whether nothing of the type may be used: its instances are opaque to scripts. */
    static boolean isDenied(Class<?> type) {
        String name = type.getName();
        for (String denied : DENIED_TYPES) {
            if (name.equals(denied)) {
                return true;
            }
        }
        for (String prefix : DENIED_PACKAGES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return ClassLoader.class.isAssignableFrom(type) || Thread.class.isAssignableFrom(type);
    }

    /** Whether the members that the type declares can be called from outside its module. */
    static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()))
            && type.getModule().isExported(type.getPackageName());
    }

    /** Whether scripts may call a method of a type that is not denied. */
    static boolean allows(Method method) {
        if (method.getDeclaringClass() == Object.class) {
            String name = method.getName();
            return name.equals("toString") || name.equals("equals") || name.equals("hashCode");
        }
        return !isDenied(method.getDeclaringClass()) && !isObjectGuard(method);
    }

    private static boolean isObjectGuard(Method method) {
        String name = method.getName();
        return method.getParameterCount() == 0
            && (name.equals("getClass") || name.equals("wait") || name.equals("notify") || name.equals("notifyAll")
                || name.equals("finalize"));
    }
}
