package dev.deltic.interop;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** An interface that every adapter of a script object to a Java interface also implements, so that the object is found again when
 *  the adapter comes back. Its method names are unlikely to meet those of the interface adapted. */
public interface ScriptViewProxy extends KnownToScripts {
    /** The object behind the adapter. */
    JSObject scriptObject();

    /** The realm the adapter was made in. */
    Realm scriptRealm();
}
