package dev.deltic.baseline;

/** Finds the unit of a compiled class, for stack traces. One per engine. The entry hangs off the class, not off the engine, so that
 *  both go when the script does. Thread-safe. */
public final class CompiledUnits {
    private static final class Entry {
        volatile BaselineUnit unit;
    }

    private static final class Entries extends ClassValue<Entry> {
        @Override
        protected Entry computeValue(Class<?> type) {
            return new Entry();
        }
    }

    private final Entries entries = new Entries();

    /** Records the unit of a compiled class, before the class's code is published. */
    public void register(Class<?> compiled, BaselineUnit unit) {
        entries.get(compiled).unit = unit;
    }

    /** The unit of a class; null for a class of another engine and for all others. */
    public BaselineUnit find(Class<?> type) {
        return type.isHidden() ? entries.get(type).unit : null;
    }
}
