package dev.deltic.interop;

/** The Java types that lead out of what a host meant to offer, by how far they lead. Nested types count as the type they are nested in. */
enum SensitiveTypes {
    /** Not a sensitive type. */
    HARMLESS,
    /** Processes, threads, the JVM and its environment. Open where a policy names the type itself. */
    SYSTEM,
    /** Ways to every class and member, whatever a policy says of those. */
    REFLECTIVE,
    /** The engine's own. */
    ENGINE;

    private static final String[] REFLECTIVE_PACKAGES = {
        "java.lang.reflect.", "java.lang.invoke.", "java.lang.module.", "java.lang.instrument.", "java.lang.foreign.", "java.beans.",
        "javax.script.", "javax.tools.", "sun.", "jdk.", "com.sun.",
    };
    private static final String[] REFLECTIVE_TYPES = {
        "java.lang.Class", "java.lang.ClassLoader", "java.lang.ClassValue", "java.lang.Module", "java.lang.ModuleLayer",
        "java.lang.Package", "java.lang.StackWalker", "java.lang.Compiler", "java.io.ObjectInputStream", "java.io.ObjectOutputStream",
        "java.io.ObjectInput", "java.io.ObjectOutput",
        "java.util.ServiceLoader", "java.util.ResourceBundle", "java.security.AccessController", "java.security.AccessControlContext",
        "java.security.ProtectionDomain", "java.security.CodeSource", "java.security.DomainCombiner", "java.security.Policy",
    };
    private static final String[] SYSTEM_PACKAGES = {
        "java.lang.ref.", "java.lang.management.", "java.security.", "java.rmi.", "javax.naming.", "javax.management.",
        "javax.security.auth.", "java.util.prefs.",
    };
    private static final String[] SYSTEM_TYPES = {
        "java.lang.Thread", "java.lang.ThreadGroup", "java.lang.ThreadLocal", "java.lang.InheritableThreadLocal", "java.lang.Runtime",
        "java.lang.Process", "java.lang.ProcessBuilder", "java.lang.ProcessHandle", "java.lang.System", "java.lang.SecurityManager",
        "java.lang.Shutdown", "java.util.Timer", "java.util.concurrent.Executors",
    };
    private static final String ENGINE_PACKAGES = "dev.deltic.";
    /** Script engines, as those of {@code javax.script}, under names that do not tell. */
    private static final String NASHORN_ENGINES = "org.openjdk.nashorn.api.scripting.NashornScriptEngine";

    /** What a type is. */
    static SensitiveTypes of(Class<?> type) {
        return of(type.getName());
    }

    /** What the type of a binary name is. */
    static SensitiveTypes of(String name) {
        if (name.isEmpty()) {
            return HARMLESS;
        }
        if (name.startsWith(ENGINE_PACKAGES)) {
            return ENGINE;
        }
        if (name.startsWith(NASHORN_ENGINES)) {
            return REFLECTIVE;
        }
        char first = name.charAt(0);
        if (first != 'j' && first != 's' && first != 'c') {
            return HARMLESS;
        }
        if (isOne(name, REFLECTIVE_TYPES) || isIn(name, REFLECTIVE_PACKAGES)) {
            return REFLECTIVE;
        }
        return isOne(name, SYSTEM_TYPES) || isIn(name, SYSTEM_PACKAGES) ? SYSTEM : HARMLESS;
    }

    private static boolean isOne(String name, String[] types) {
        for (String type : types) {
            if (name.startsWith(type) && (name.length() == type.length() || name.charAt(type.length()) == '$')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(String name, String[] packages) {
        for (String prefix : packages) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a public method of Object or Throwable is of use for more than the object: locks, classes, the host's stack. */
    static boolean isSensitive(Class<?> declaring, String method) {
        if (declaring == Object.class) {
            return !method.equals("toString") && !method.equals("equals") && !method.equals("hashCode");
        }
        if (!Throwable.class.isAssignableFrom(declaring)) {
            return false;
        }
        switch (method) {
            case "getStackTrace": case "setStackTrace": case "printStackTrace": case "fillInStackTrace": case "initCause":
            case "getSuppressed": case "addSuppressed":
                return true;
            default:
                return false;
        }
    }

    /** Whether a method of {@link Class} tells no more than what the class is. */
    static boolean isDescription(String method) {
        switch (method) {
            case "getName": case "getSimpleName": case "getTypeName": case "getCanonicalName": case "getPackageName": case "isInstance":
            case "isInterface": case "isArray": case "isEnum": case "isRecord": case "isPrimitive": case "isAnnotation":
                return true;
            default:
                return false;
        }
    }
}
