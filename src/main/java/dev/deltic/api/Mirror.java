package dev.deltic.api;

import jakarta.annotation.Nullable;

/** What stands for an object of a script in Java: where it comes back to scripts of the object's isolate, they get the object. An exception
 *  that implements this is caught by scripts as the value that was thrown. See {@link Engine.Builder#mirrors}. */
public interface Mirror extends MirrorLink {
    /** The object, or what was thrown; the same always. Null when an exception stands for nothing. */
    @Override
    @Nullable
    Value mirrored();

    /** The same for Java code to which arrays have to be Lists, at any depth: what {@code Java.asJSONCompatible} gives. */
    @Override
    default Object withLists() {
        return this;
    }
}
