package dev.deltic.interop;

import java.util.Arrays;
import java.util.function.Predicate;

/** Which Java classes a policy opens, by name: patterns, a predicate, or both. {@code java.util.ArrayList} is a class with those nested in
 *  it, {@code java.util.*} the classes of a package, {@code java.util.**} those of its subpackages too, {@code *} every class.
 *  Immutable. */
final class ClassNames {
    /** No class. */
    static final ClassNames NONE = new ClassNames(new String[0], null);
    /** Every class. */
    static final ClassNames ALL = new ClassNames(new String[] {"*"}, null);

    private final String[] patterns;
    /** Null for none. */
    private final Predicate<String> predicate;

    private ClassNames(String[] patterns, Predicate<String> predicate) {
        this.patterns = patterns;
        this.predicate = predicate;
    }

    /** These and the classes of some patterns.
     *  @throws IllegalArgumentException for a text that is no pattern */
    ClassNames with(String... more) {
        String[] all = Arrays.copyOf(patterns, patterns.length + more.length);
        for (int i = 0; i < more.length; i++) {
            all[patterns.length + i] = checked(more[i]);
        }
        return new ClassNames(all, predicate);
    }

    /** These and the classes whose names the predicate accepts. */
    ClassNames with(Predicate<String> more) {
        return new ClassNames(patterns, predicate == null ? more : predicate.or(more));
    }

    private static String checked(String pattern) {
        String name = pattern.endsWith(".**") ? pattern.substring(0, pattern.length() - 3)
            : pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        if (pattern.equals("*") || isName(name)) {
            return pattern;
        }
        throw new IllegalArgumentException("'" + pattern + "' is no pattern for class names: expected a class name, 'package.*', "
            + "'package.**' or '*'");
    }

    private static boolean isName(String name) {
        boolean inside = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' ? !inside : !(inside ? Character.isJavaIdentifierPart(c) : Character.isJavaIdentifierStart(c))) {
                return false;
            }
            inside = c != '.';
        }
        return inside;
    }

    boolean isEmpty() {
        return patterns.length == 0 && predicate == null;
    }

    /** Whether a class of that binary name is one of these. */
    boolean accept(String name) {
        for (String pattern : patterns) {
            if (matches(pattern, name)) {
                return true;
            }
        }
        return predicate != null && predicate.test(name);
    }

    private static boolean matches(String pattern, String name) {
        if (!pattern.endsWith("*")) {
            return isNamed(pattern, name);
        }
        int stem = pattern.endsWith("**") ? pattern.length() - 2 : pattern.length() - 1;
        return name.length() > stem && name.startsWith(pattern.substring(0, stem))
            && (stem == 0 || pattern.endsWith("**") || name.indexOf('.', stem) < 0);
    }

    private static boolean isNamed(String pattern, String name) {
        return name.startsWith(pattern) && (name.length() == pattern.length() || name.charAt(pattern.length()) == '$');
    }

    /** Whether the class is meant itself: it is named, or all are, or the predicate accepts it. A pattern for a package names no
     *  class, so {@code java.lang.*} does not open {@code java.lang.Runtime}. */
    boolean mean(String name) {
        for (String pattern : patterns) {
            if (pattern.equals("*") || isNamed(pattern, name)) {
                return true;
            }
        }
        return predicate != null && predicate.test(name);
    }
}
