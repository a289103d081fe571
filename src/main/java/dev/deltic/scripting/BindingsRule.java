package dev.deltic.scripting;

import dev.deltic.flags.Compatibility;
import dev.deltic.flags.SystemProperties;

/** Where a script's assignments to global names go when the engine scope is a Bindings of the caller's. Reading is the same in all:
 *  live, name by name. The property {@code deltic.bindings} says which rule holds for Bindings that are met from then on: {@code nashorn},
 *  {@code rhino}, or anything else for the default. */
enum BindingsRule {
    /** Names that the Bindings has are written to it; new ones too if it is a {@code SimpleBindings} or came from
     *  {@code createBindings()}. */
    DEFAULT,
    /** Nothing is written: what a script assigns the engine keeps, and it hides the Bindings' value from then on. */
    NASHORN,
    /** Everything is written. */
    RHINO;

    /** The rule that the property names now; without one, that of the engine whose ways are expected.
     *  @throws IllegalArgumentException when there is no such rule */
    static BindingsRule current(Compatibility mode) {
        String name = SystemProperties.get("deltic.bindings");
        if (name == null) {
            return mode == Compatibility.NASHORN || mode == Compatibility.GRAAL ? NASHORN : mode == Compatibility.RHINO ? RHINO : DEFAULT;
        }
        switch (name) {
            case "nashorn": return NASHORN;
            case "rhino": return RHINO;
            case "default": return DEFAULT;
            default: throw SystemProperties.wrong("deltic.bindings", name, "default, nashorn or rhino");
        }
    }
}
