package dev.deltic.interop;

import dev.deltic.base.PerClass;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.Realm;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.ref.WeakReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;

/** What the scripts of an engine may use of Java: which classes they find by name, and which members of any object, however they got it.
 *  Members are judged by the type that declares them, when they are resolved. What a script sees of a class is kept per policy, so engines
 *  with different policies share nothing of it. Immutable and thread-safe; no script can reach it. */
public final class AccessPolicy {
    /** For scripts of strangers: values and what is exported. */
    public static final AccessPolicy UNTRUSTED = new AccessRules("untrusted").exportedOnly(true).eval(false).limits(true).build();
    /** What engines have that ask for nothing: public members of what the host gives, no class lookup. */
    public static final AccessPolicy EMBEDDED = new AccessRules("embedded").build();
    /** Class lookup, no reflection. */
    public static final AccessPolicy NASHORN = new AccessRules("nashorn").allClasses().build();
    /** Everything. */
    public static final AccessPolicy TRUSTED = new AccessRules("trusted").unrestricted().build();

    /** Their objects are opaque unless the policy permits the type itself, whatever else they are. */
    private static final Class<?>[] GUARDED = {
        ClassLoader.class, Thread.class, Process.class, MethodHandle.class, AnnotatedElement.class, javax.script.ScriptEngine.class,
        javax.script.ScriptContext.class, javax.script.ScriptEngineFactory.class, java.io.ObjectInput.class, java.io.ObjectOutput.class,
    };
    private static final String EXPORT = "dev.deltic.api.HostAccess$Export";
    /** Accepted by name: nothing of that library is needed. */
    private static final String OTHER_EXPORT = "org.graalvm.polyglot.HostAccess$Export";

    /** Its own copy. */
    private final AccessRules rules;
    private final ClassNames classes;
    private final boolean reflection;
    /** Whether nothing is denied. */
    private final boolean unrestricted;
    /** Where class names are looked up first; may be null, or be gone. */
    private final WeakReference<ClassLoader> loader;
    // The values must not refer to the policy: they live as long as their classes, and would keep it for ever.
    private final PerClass<JavaClass> objects = new PerClass<>() {
        @Override
        protected JavaClass compute(Class<?> type) {
            return new JavaClass(type, AccessPolicy.this, false);
        }
    };
    private final PerClass<JavaClass> statics = new PerClass<>() {
        @Override
        protected JavaClass compute(Class<?> type) {
            return new JavaClass(type, AccessPolicy.this, true);
        }
    };

    AccessPolicy(AccessRules rules) {
        this.rules = new AccessRules(rules);
        this.rules.loader = null;
        this.classes = rules.classes;
        this.reflection = rules.reflection;
        this.unrestricted = rules.unrestricted;
        this.loader = rules.loader == null ? null : new WeakReference<>(rules.loader);
    }

    /** The policy of a realm's engine. */
    static AccessPolicy of(Realm realm) {
        Object policy = realm.agent.hostPolicy;
        return policy == null ? EMBEDDED : (AccessPolicy) policy;
    }

    /** What scripts see of the objects of a class. */
    JavaClass typeOf(Class<?> type) {
        return objects.get(type);
    }

    /** What scripts see of a class itself: static members and constructors. */
    JavaClass staticsOf(Class<?> type) {
        return statics.get(type);
    }

    /** The class loader to ask first, or null. */
    ClassLoader loader() {
        return loader == null ? null : loader.get();
    }

    /** What the policy was made of, as the beginning of another. */
    public AccessRules toRules() {
        return new AccessRules(rules).loader(loader());
    }

    /** Whether {@code eval} and {@code Function} may compile text. */
    public boolean allowsEval() {
        return rules.eval;
    }

    /** Whether files may be read. */
    public boolean allowsIO() {
        return rules.io;
    }

    /** Whether an engine with this policy has limits also where nobody sets any. */
    public boolean requiresLimits() {
        return rules.limits;
    }

    /** Whether nothing is denied. */
    public boolean isUnrestricted() {
        return unrestricted;
    }

    // ---- classes ----------------------------------------------------------------------------------------------------

    /** Whether scripts may look up any class. */
    public boolean opensLookup() {
        return !classes.isEmpty();
    }

    /** Whether a class of that binary name may be looked up. */
    boolean allowsClass(String name) {
        if (unrestricted) {
            return true;
        }
        SensitiveTypes kind = SensitiveTypes.of(name);
        return kind == SensitiveTypes.HARMLESS ? classes.accept(name)
            : kind == SensitiveTypes.SYSTEM ? classes.mean(name)
            : kind == SensitiveTypes.REFLECTIVE && classes.mean(name) && (reflection || name.equals("java.lang.Class"));
    }

    /** Throws, as looking the class up would, unless the scripts of a realm may use it: for functions of ours that do what its methods
     *  do. */
    public static void requireClass(Realm realm, String name) {
        AccessPolicy policy = of(realm);
        if (!policy.allowsClass(name)) {
            throw policy.deniedClass(realm, name);
        }
    }

    /** Whether the members that the type declares can be called from outside its module. */
    static boolean isOpen(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && (type.getEnclosingClass() == null || isOpen(type.getEnclosingClass()))
            && type.getModule().isExported(type.getPackageName());
    }

    /** Whether the type is one whose members a host may offer. */
    boolean permits(Class<?> type) {
        if (unrestricted) {
            return true;
        }
        SensitiveTypes kind = SensitiveTypes.of(type);
        return kind == SensitiveTypes.HARMLESS || kind == SensitiveTypes.SYSTEM && classes.mean(type.getName())
            || kind == SensitiveTypes.REFLECTIVE && reflection;
    }

    /** Whether the objects themselves are denied, whatever else they are: class loaders, threads, processes. */
    boolean isOpaque(Class<?> type) {
        if (unrestricted || type == Class.class && classes.mean("java.lang.Class")) {
            return false;
        }
        for (Class<?> guarded : GUARDED) {
            if (guarded.isAssignableFrom(type) && !permits(guarded)) {
                return true;
            }
        }
        return false;
    }

    // ---- members ----------------------------------------------------------------------------------------------------

    /** Whether scripts may use a public member of an open type. */
    <M extends AnnotatedElement & Member> boolean allows(M member) {
        Class<?> declaring = member.getDeclaringClass();
        if (unrestricted) {
            return true;
        }
        boolean isMethod = member instanceof Executable;
        if (declaring == Class.class && isMethod && SensitiveTypes.isDescription(member.getName())) {
            return reflection || classes.mean("java.lang.Class");
        }
        if (!permits(declaring)) {
            return false;
        }
        if (isMethod && SensitiveTypes.isSensitive(declaring, member.getName())) {
            return classes.mean(declaring.getName()) || reflection && member.getName().equals("getClass");
        }
        return !rules.exportedOnly || isExported(member) || isExported(declaring) || classes.accept(declaring.getName())
            || declaring == Throwable.class && member.getName().equals("getMessage");
    }

    /** Whether scripts may call objects as the function that a method of a functional interface is. */
    boolean allowsCall(Executable method) {
        return permits(method.getDeclaringClass());
    }

    /** Whether a host object's {@code toString} shows itself to scripts. */
    boolean showsText(Class<?> type) {
        return !rules.exportedOnly || Number.class.isAssignableFrom(type) || CharSequence.class.isAssignableFrom(type)
            || Throwable.class.isAssignableFrom(type) || Enum.class.isAssignableFrom(type) || type == Boolean.class
            || type == java.util.UUID.class || java.util.Date.class.isAssignableFrom(type) || type.getName().startsWith("java.time.")
            || isExported(type) || classes.accept(type.getName());
    }

    private static boolean isExported(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            String name = annotation.annotationType().getName();
            if (name.equals(EXPORT) || name.equals(OTHER_EXPORT)) {
                return true;
            }
        }
        return false;
    }

    // ---- errors -----------------------------------------------------------------------------------------------------

    /** The error for a class that scripts may not look up. */
    JSException deniedClass(Realm realm, String name) {
        if (SensitiveTypes.of(name) == SensitiveTypes.REFLECTIVE && !classes.mean(name)) {
            return denied(realm, "class " + name, "deltic.allow.classes=" + name + " with deltic.allow.reflection=true",
                "HostAccess.Builder.allowClasses(\"" + name + "\").allowReflection(true)");
        }
        return denied(realm, "class " + name, name);
    }

    /** The error for a member that a type declares and scripts may not use. */
    JSException deniedMember(Realm realm, Class<?> declaring, String member) {
        return denied(realm, "member " + declaring.getName() + '.' + member, declaring.getName());
    }

    private JSException denied(Realm realm, String what, String type) {
        SensitiveTypes kind = SensitiveTypes.of(type);
        if (kind == SensitiveTypes.REFLECTIVE) {
            return denied(realm, what, "deltic.allow.reflection=true", "HostAccess.Builder.allowReflection(true)");
        }
        if (kind == SensitiveTypes.ENGINE) {
            return denied(realm, what, "deltic.policy=trusted", "HostAccess.TRUSTED");
        }
        return denied(realm, what, "deltic.allow.classes=" + type, "HostAccess.Builder.allowClasses(\"" + type + "\")");
    }

    private JSException denied(Realm realm, String what, String property, String call) {
        return Errors.create(realm, MessageTemplate.HOST_ACCESS_DENIED, what, rules.profile, property, call);
    }
}
