package dev.deltic.interop;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;

/** A JavaScript object as Java code holds it. Every access enters the object's isolate; safe from any thread. */
public interface ScriptView extends KnownToScripts {
    /** The object. */
    JSObject object();

    /** The realm it was handed out by. */
    Realm realm();

    /** What stands for the object in scripts of other isolates. */
    default Object elsewhere() {
        return this;
    }
}
