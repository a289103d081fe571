package dev.deltic.builtins.weak;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.build.IntrinsicProperty;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-properties-of-the-weak-ref-prototype-object">The WeakRef Prototype Object</a> */
@BuiltinHolder(value = "%WeakRef.prototype%", toStringTag = "WeakRef")
@IntrinsicProperty(name = "constructor", intrinsic = "WEAK_REF")
public final class WeakRefPrototype {
    private WeakRefPrototype() { }

    /** <a href="https://tc39.es/ecma262/#sec-weak-ref.prototype.deref">WeakRef.prototype.deref</a> */
    @Builtin(name = "deref")
    static Object deref(Realm realm, Object thisValue) {
        if (thisValue instanceof JSWeakRef reference) {
            return reference.deref(realm);
        }
        throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "WeakRef.prototype.deref", Errors.display(thisValue));
    }
}
