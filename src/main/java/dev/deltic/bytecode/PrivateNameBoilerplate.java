package dev.deltic.bytecode;

import dev.deltic.values.PrivateName;

/** A private name that a class declares; a constant of {@link Opcode#CREATE_PRIVATE_NAME}. Each evaluation of the class has a name
 *  of its own within an agent, but since no object goes from one agent to another, the first evaluation in each may have the
 *  same name, and so may the second: then the agents' instances have the same shapes, and share the caches that know them. */
public final class PrivateNameBoilerplate {
    /** A class evaluated more often in one agent is a factory: its names are not worth keeping. */
    private static final int SHARED = 4;

    private final String description;
    /** By evaluation; guarded by this object. */
    private final PrivateName[] names = new PrivateName[SHARED];

    /** The name as written, with its {@code #}. */
    public PrivateNameBoilerplate(String description) {
        this.description = description;
    }

    /** The name as written. */
    public String description() {
        return description;
    }

    /** The name of an agent's evaluation number {@code evaluation}, counted from 0. */
    public PrivateName name(int evaluation) {
        if (evaluation >= SHARED) {
            return new PrivateName(description);
        }
        synchronized (this) {
            if (names[evaluation] == null) {
                names[evaluation] = new PrivateName(description);
            }
            return names[evaluation];
        }
    }

    @Override
    public String toString() {
        return '"' + description + '"';
    }
}
