package dev.deltic.interop;

import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;

/** An exception that a script caught. A class of its own, so that all other wrappers go without the field. */
final class ThrownObject extends JavaObject {
    /** The script's frames where the exception came in. */
    private final StackFrameInfo[] frames;

    ThrownObject(Realm realm, Throwable thrown, StackFrameInfo[] frames) {
        super(realm, thrown, AccessPolicy.of(realm).typeOf(thrown.getClass()));
        this.frames = frames;
    }

    @Override
    StackFrameInfo[] frames(Realm realm) {
        return frames == null ? super.frames(realm) : frames;
    }
}
