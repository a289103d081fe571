package dev.deltic.interop;

import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** What Java gets for the objects of scripts, in place of views. */
public interface Mirroring {
    /** The class of the mirrors; a parameter of a supertype gets one, too. */
    Class<?> type();

    /** A new mirror, for a thread that is in the realm's isolate, or holds something of the realm's. */
    Object mirror(Realm realm, JSObject object);

    /** A throw completion as the exception that tells what was thrown; runs no script. */
    RuntimeException failure(Realm realm, JSException exception);
}
