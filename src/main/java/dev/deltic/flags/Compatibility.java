package dev.deltic.flags;

/** The engine whose callers and scripts an engine of ours serves unchanged, where the standard and our own ways differ from it. */
public enum Compatibility {
    /** Nashorn of JDK 8 to 14 and its successor. */
    NASHORN,
    /** GraalJS as a {@code javax.script} engine. */
    GRAAL,
    /** Rhino as a {@code javax.script} engine. */
    RHINO;

    /** The mode that the system property {@code deltic.compat} names; null without.
     *  @throws IllegalArgumentException when it is another text */
    public static Compatibility fromProperty() {
        String name = SystemProperties.get("deltic.compat");
        if (name == null || name.isEmpty()) {
            return null;
        }
        switch (name) {
            case "nashorn": return NASHORN;
            case "graal": return GRAAL;
            case "rhino": return RHINO;
            default: throw SystemProperties.wrong("deltic.compat", name, "nashorn, graal or rhino");
        }
    }
}
