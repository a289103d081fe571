package dev.deltic.interop;

import dev.deltic.flags.Compatibility;

/** The access policy that the system properties say. Values that make no sense are errors: nobody should run with another policy than
 *  the one written down. */
public final class AccessProperties {
    private static final String POLICY = "deltic.policy";
    private static final String CLASSES = "deltic.allow.classes";
    private static final String REFLECTION = "deltic.allow.reflection";
    private static final String EVAL = "deltic.allow.eval";
    private static final String IO = "deltic.allow.io";

    private AccessProperties() { }

    /** The policy.
     *  @throws IllegalArgumentException that names the property whose value makes no sense */
    public static AccessPolicy read() {
        String policy = property(POLICY);
        AccessRules rules = (policy == null ? usual(Compatibility.fromProperty()) : profile(policy)).toRules();
        String classes = property(CLASSES);
        if (classes != null && !classes.isBlank()) {
            try {
                rules.classes(split(classes));
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalArgumentException("system property " + CLASSES + " is '" + classes + "': " + e.getMessage(), e);
            }
        }
        if (property(REFLECTION) != null) {
            rules.reflection(flag(REFLECTION));
        }
        if (property(EVAL) != null) {
            rules.eval(flag(EVAL));
        }
        if (property(IO) != null) {
            rules.io(flag(IO));
        }
        return rules.build();
    }

    /** What scripts for another engine expect to have. */
    private static AccessPolicy usual(Compatibility mode) {
        return mode == Compatibility.NASHORN || mode == Compatibility.RHINO ? AccessPolicy.NASHORN : AccessPolicy.EMBEDDED;
    }

    private static AccessPolicy profile(String name) {
        switch (name) {
            case "untrusted": return AccessPolicy.UNTRUSTED;
            case "embedded": return AccessPolicy.EMBEDDED;
            case "nashorn": return AccessPolicy.NASHORN;
            case "trusted": return AccessPolicy.TRUSTED;
            default: throw new IllegalArgumentException("system property " + POLICY + " is '" + name
                + "': expected untrusted, embedded, nashorn or trusted");
        }
    }

    private static String property(String name) {
        try {
            return System.getProperty(name);
        } catch (SecurityException e) {
            return null;
        }
    }

    private static boolean flag(String name) {
        String value = property(name);
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        throw new IllegalArgumentException("system property " + name + " is '" + value + "': expected true or false");
    }

    private static String[] split(String list) {
        String[] parts = list.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].trim();
        }
        return parts;
    }
}
