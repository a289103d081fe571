package dev.deltic.trace;

import dev.deltic.flags.Flags;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** What an engine is asked to print about itself, and where to. Immutable; the sink is called from whatever thread compiles. */
public final class Trace {
    /** Prints nothing. */
    public static final Trace NONE = new Trace(EnumSet.noneOf(Flags.class), null, null);

    private final Set<Flags> flags;
    private final String filter;
    private final Consumer<String> sink;

    /** Prints what {@code flags} ask for; {@code filter}, when not null, narrows it to functions whose name contains it. */
    public Trace(Set<Flags> flags, String filter, Consumer<String> sink) {
        this.flags = flags;
        this.filter = filter;
        this.sink = sink;
    }

    /** Whether the switch is on. */
    public boolean has(Flags flag) {
        return flags.contains(flag);
    }

    /** Whether something of that name is to be printed. */
    public boolean wants(Flags flag, String name) {
        return has(flag) && (filter == null || name.contains(filter));
    }

    /** Prints a text that ends its own lines. */
    public void print(String text) {
        sink.accept(text);
    }
}
