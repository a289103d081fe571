package dev.deltic.interop;

import java.util.function.Predicate;

/** What an {@link AccessPolicy} is made of. Not thread-safe. */
public final class AccessRules {
    /** What errors call the policy. */
    final String profile;
    ClassNames classes = ClassNames.NONE;
    /** Whether members need an annotation, or a class that is opened. */
    boolean exportedOnly;
    boolean reflection;
    boolean unrestricted;
    boolean eval = true;
    boolean io;
    boolean limits;
    ClassLoader loader;
    /** Whether the profile opens all classes, which the first call that names some ends. */
    private boolean opensAll;

    /** Public members, no class lookup, under a name. */
    AccessRules(String profile) {
        this.profile = profile;
    }

    /** A copy. */
    AccessRules(AccessRules base) {
        this.profile = base.profile;
        this.classes = base.classes;
        this.exportedOnly = base.exportedOnly;
        this.reflection = base.reflection;
        this.unrestricted = base.unrestricted;
        this.eval = base.eval;
        this.io = base.io;
        this.limits = base.limits;
        this.loader = base.loader;
        this.opensAll = base.opensAll;
    }

    AccessRules allClasses() {
        classes = ClassNames.ALL;
        opensAll = true;
        return this;
    }

    /** Denies nothing. */
    AccessRules unrestricted() {
        unrestricted = true;
        reflection = true;
        io = true;
        return allClasses();
    }

    private void beginClasses() {
        if (unrestricted) {
            throw new IllegalStateException("the profile trusted denies no class, so none can be allowed; begin with another");
        }
        if (opensAll) {
            classes = ClassNames.NONE;
            opensAll = false;
        }
    }

    /** Opens the classes of patterns.
     *  @throws IllegalArgumentException for a text that is no pattern
     *  @throws IllegalStateException where everything is open */
    public AccessRules classes(String... patterns) {
        ClassNames more = ClassNames.NONE.with(patterns);
        beginClasses();
        classes = classes.isEmpty() ? more : classes.with(patterns);
        return this;
    }

    /** Opens the classes that a predicate accepts by their binary names.
     *  @throws IllegalStateException where everything is open */
    public AccessRules classes(Predicate<String> predicate) {
        beginClasses();
        classes = classes.with(predicate);
        return this;
    }

    /** Whether members need an annotation, or a class that is opened. */
    public AccessRules exportedOnly(boolean only) {
        exportedOnly = only;
        return this;
    }

    /** Whether the reflective types are open. */
    public AccessRules reflection(boolean allowed) {
        reflection = allowed;
        return this;
    }

    /** Whether {@code eval} and {@code Function} may compile text. */
    public AccessRules eval(boolean allowed) {
        eval = allowed;
        return this;
    }

    /** Whether files may be read. */
    public AccessRules io(boolean allowed) {
        io = allowed;
        return this;
    }

    /** Whether there are limits also where nobody sets any. */
    AccessRules limits(boolean required) {
        limits = required;
        return this;
    }

    /** Where class names are looked up first; null for nowhere. The policy holds it weakly. */
    public AccessRules loader(ClassLoader first) {
        loader = first;
        return this;
    }

    /** The policy. */
    public AccessPolicy build() {
        return new AccessPolicy(this);
    }
}
