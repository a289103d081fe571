package dev.deltic.interop;

import dev.deltic.flags.Compatibility;
import dev.deltic.flags.SystemProperties;

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
        String policy = SystemProperties.get(POLICY);
        AccessRules rules = (policy == null ? usual(Compatibility.fromProperty()) : profile(policy)).toRules();
        String classes = SystemProperties.get(CLASSES);
        if (classes != null && !classes.isBlank()) {
            try {
                rules.classes(split(classes));
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new IllegalArgumentException("system property " + CLASSES + " is '" + classes + "': " + e.getMessage(), e);
            }
        }
        if (SystemProperties.get(REFLECTION) != null) {
            rules.reflection(SystemProperties.flag(REFLECTION, false));
        }
        if (SystemProperties.get(EVAL) != null) {
            rules.eval(SystemProperties.flag(EVAL, false));
        }
        if (SystemProperties.get(IO) != null) {
            rules.io(SystemProperties.flag(IO, false));
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
            default: throw SystemProperties.wrong(POLICY, name, "untrusted, embedded, nashorn or trusted");
        }
    }

    private static String[] split(String list) {
        String[] parts = list.split(",", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].trim();
        }
        return parts;
    }
}
