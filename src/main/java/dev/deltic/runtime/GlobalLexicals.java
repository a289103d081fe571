package dev.deltic.runtime;

import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.Hole;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** The declarative part of a realm's global environment: {@code let}, {@code const} and {@code class} of scripts. Names are
 *  only ever added, and kept in a shape, so that caches shared by realms find a binding by its number.
 *  <a href="https://tc39.es/ecma262/#sec-global-environment-records">Global Environment Records</a> */
public final class GlobalLexicals {
    /** The names in order of declaration; writable unless constant. */
    public Shape shape;
    /** The values by number; {@code HOLE} in the temporal dead zone. */
    public Object[] values = JSFunction.NO_ARGUMENTS;

    /** Whether a later script may declare a name again, as a REPL allows: a host that evaluates the same script twice wants it. */
    public boolean redeclarable;

    /** No bindings; {@code empty} is the engine's empty shape. */
    GlobalLexicals(Shape empty) {
        shape = empty;
    }

    /** The number of a binding, or -1. */
    public int find(PropertyKey name) {
        return name.isIndex() ? -1 : shape.find(name);
    }

    /** Whether assignment to binding {@code number} throws. */
    public boolean isConstant(int number) {
        return (shape.property(number) & Property.WRITABLE) == 0;
    }

    /** Adds an uninitialized binding, or where {@link #redeclarable} makes an existing one uninitialized again. */
    public void declare(PropertyKey name, boolean constant) {
        int existing = shape.find(name);
        if (existing >= 0) {
            values[existing] = Hole.HOLE;
            if (constant != isConstant(existing)) {
                shape = shape.reconfigure(existing, constant ? Property.ENUMERABLE : Property.ENUMERABLE | Property.WRITABLE);
            }
            return;
        }
        int number = shape.count;
        if (number == values.length) {
            values = Arrays.copyOf(values, number * 2 + 4);
        }
        values[number] = Hole.HOLE;
        shape = shape.add(name, constant ? Property.ENUMERABLE : Property.ENUMERABLE | Property.WRITABLE, Property.REFERENCE);
    }
}
