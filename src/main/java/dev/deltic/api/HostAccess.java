package dev.deltic.api;

import dev.deltic.interop.AccessPolicy;
import dev.deltic.interop.AccessProperties;
import dev.deltic.interop.AccessRules;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;

/** What the scripts of an engine may do to the Java program around them. An engine gets one when it is built and keeps it: nothing that a
 *  script does changes it. Begin with a profile, and open what the scripts need:
 *
 *  <pre>{@code HostAccess.builder(HostAccess.NASHORN).allowClasses("java.util.*", "java.math.BigDecimal").build()}</pre>
 *
 *  <p>Members are judged by the type that declares them, whatever object they are asked of and however the script got it. Types that lead
 *  further, such as threads, processes and {@code System}, must be named one by one or be opened by {@code "*"}; reflection, class loaders
 *  and other script engines need {@link Builder#allowReflection} besides. See {@code docs/security.md}. Immutable and thread-safe. */
public final class HostAccess {
    /** For scripts of strangers: values, and lists, maps, arrays and functions that the host hands in. Other objects can be passed on and
     *  nothing else, unless what they offer is {@link Export exported}. No {@code eval}, no files, {@link #requiresLimits limits}. */
    public static final HostAccess UNTRUSTED = new HostAccess(AccessPolicy.UNTRUSTED);
    /** What engines have unless told otherwise: the public members of what the host hands in; no class lookup, no reflection, no files. */
    public static final HostAccess EMBEDDED = new HostAccess(AccessPolicy.EMBEDDED);
    /** For scripts written for Nashorn: also looks up classes, all of them unless {@link Builder#allowClasses} says which; no
     *  reflection, no files. */
    public static final HostAccess NASHORN = new HostAccess(AccessPolicy.NASHORN);
    /** Denies nothing: for scripts that are part of the program. */
    public static final HostAccess TRUSTED = new HostAccess(AccessPolicy.TRUSTED);

    private final AccessPolicy policy;

    private HostAccess(AccessPolicy policy) {
        this.policy = policy;
    }

    /** Exports a method, a field or a constructor, or all public members that a class itself declares, to scripts that may use exported
     *  members only: those of {@link #UNTRUSTED}. A method counts as exported where a method it overrides is. GraalVM's
     *  {@code HostAccess.Export} means the same, where its class is present. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.FIELD, ElementType.CONSTRUCTOR, ElementType.TYPE})
    public @interface Export { }

    /** A builder that begins with {@link #EMBEDDED}. */
    public static Builder builder() {
        return new Builder(EMBEDDED);
    }

    /** A builder that begins with a profile, or another access. */
    public static Builder builder(HostAccess base) {
        return new Builder(base);
    }

    /** The access that the system properties say: {@code deltic.policy} ({@code untrusted}, {@code embedded}, {@code nashorn} or
     *  {@code trusted}; {@code embedded} unless set), {@code deltic.allow.classes} (patterns for {@link Builder#allowClasses(String...)},
     *  separated by commas), {@code deltic.allow.reflection}, {@code deltic.allow.eval} and {@code deltic.allow.io} (all
     *  {@code true} or {@code false}). A property that is not set, or cannot be read, leaves what the profile says.
     *  @throws IllegalArgumentException that names the property when a value makes no sense */
    public static HostAccess fromProperties() {
        return new HostAccess(AccessProperties.read());
    }

    /** Whether {@code eval} and {@code Function} may compile text. */
    public boolean allowsEval() {
        return policy.allowsEval();
    }

    /** Whether files may be read. */
    public boolean allowsIO() {
        return policy.allowsIO();
    }

    /** Whether an engine with this access has {@code ResourceLimits.untrusted()} where its builder sets no limits. */
    public boolean requiresLimits() {
        return policy.requiresLimits();
    }

    /** Whether scripts can look up any class. */
    public boolean allowsClassLookup() {
        return policy.opensLookup();
    }

    /** For the builders of this package. */
    AccessPolicy policy() {
        return policy;
    }

    /** Builds a {@link HostAccess}. Not thread-safe. */
    public static final class Builder {
        private final AccessRules rules;

        private Builder(HostAccess base) {
            this.rules = base.policy.toRules();
        }

        /** Opens classes to lookup by name: {@code "java.util.ArrayList"} is the class and those nested in it, {@code "java.util.*"} the
         *  classes of the package, {@code "java.util.**"} those of its subpackages too, {@code "*"} every class. Adds to what former calls
         *  opened; on a profile that opens all classes the first call closes the others. No class unless called.
         *  @throws IllegalArgumentException when a text is none of these
         *  @throws IllegalStateException for {@link #TRUSTED} */
        public Builder allowClasses(String... patterns) {
            rules.classes(patterns);
            return this;
        }

        /** Opens the classes that a predicate accepts, by binary names such as {@code java.util.Map$Entry}. What it accepts counts as named
         *  one by one. It is called on any thread, and must not call scripts.
         *  @throws IllegalStateException for {@link #TRUSTED} */
        public Builder allowClasses(Predicate<String> predicate) {
            if (predicate == null) {
                throw new NullPointerException("predicate is null");
            }
            rules.classes(predicate);
            return this;
        }

        /** Whether {@code java.lang.Class}, class loaders, reflection, method handles, object streams and other script engines may be
         *  used. With it a script gets at every class, whatever {@link #allowClasses} says. False unless set. */
        public Builder allowReflection(boolean allowed) {
            rules.reflection(allowed);
            return this;
        }

        /** Whether members need {@link Export}, or a class that {@link #allowClasses} opens. True for {@link #UNTRUSTED}. */
        public Builder exportedOnly(boolean only) {
            rules.exportedOnly(only);
            return this;
        }

        /** Whether {@code eval} and {@code Function} may compile text. False for {@link #UNTRUSTED}. */
        public Builder allowEval(boolean allowed) {
            rules.eval(allowed);
            return this;
        }

        /** Whether modules may be read from files. True for {@link #TRUSTED}. */
        public Builder allowIO(boolean allowed) {
            rules.io(allowed);
            return this;
        }

        /** Where class names are looked up first; then come the thread's context class loader at the time of the lookup, the loaders of the
         *  objects in the global scope, and the engine's. Held weakly: it may be undeployed. Null, the default, for nowhere. */
        public Builder classLoader(ClassLoader loader) {
            rules.loader(loader);
            return this;
        }

        /** The access. */
        public HostAccess build() {
            return new HostAccess(rules.build());
        }
    }
}
