package dev.deltic.interop;

/** A primitive JavaScript value as Java code holds it, where Java has to tell undefined from null, or to treat primitives and objects
 *  alike. */
public interface ScriptPrimitive extends KnownToScripts {
    /** The value itself, which belongs to no realm. */
    Object primitive();
}
