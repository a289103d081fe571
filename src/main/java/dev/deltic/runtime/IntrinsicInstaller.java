package dev.deltic.runtime;

/** Makes the intrinsic objects of a realm. Owned by the runtime, filled in by the engine, which knows the builtins. */
public interface IntrinsicInstaller {
    /** Makes {@code intrinsic} for {@code realm}. Called at most once for each; the realm keeps the result. An object that
     *  others refer to while it is made calls {@link Realm#setIntrinsic} first. */
    JSObject create(Realm realm, Intrinsic intrinsic);
}
