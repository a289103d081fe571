package dev.deltic.baseline;

/** Finds what stack traces need to know of a compiled class. One per engine. The entry hangs off the class, not off the engine, so that
 *  both go when the script does. Thread-safe. */
public final class CompiledUnits {
    private static final class Entry {
        volatile CompiledMethods methods;
    }

    private static final class Entries extends ClassValue<Entry> {
        @Override
        protected Entry computeValue(Class<?> type) {
            return new Entry();
        }
    }

    private final Entries entries = new Entries();

    /** Records the methods of a compiled class, before the class's code is published. */
    void register(Class<?> compiled, CompiledMethods methods) {
        entries.get(compiled).methods = methods;
    }

    /** The methods of a class; null for a class of another engine and for all others. */
    CompiledMethods find(Class<?> type) {
        return type.isHidden() ? entries.get(type).methods : null;
    }
}
