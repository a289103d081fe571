package dev.deltic.interop;

/** What stands for an object of a script in Java, and is that object again in its scripts; an exception that does so stands for what a
 *  script threw. */
public interface ScriptMirror extends KnownToScripts {
    /** A {@link ScriptView} or {@link ScriptPrimitive}; null where nothing is known. */
    Object mirrored();

    /** The same for Java code to which arrays have to be Lists, at any depth: what {@code Java.asJSONCompatible} gives. */
    default Object withLists() {
        return this;
    }
}
