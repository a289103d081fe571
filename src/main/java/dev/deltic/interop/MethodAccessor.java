package dev.deltic.interop;

import dev.deltic.runtime.HostAccessor;
import dev.deltic.runtime.HostCall;
import dev.deltic.runtime.Realm;

/** The methods of a name, read as the realm's function for them. */
final class MethodAccessor extends HostAccessor {
    final JavaMethods methods;

    MethodAccessor(JavaMethods methods) {
        this.methods = methods;
        this.code = methods.code();
    }

    @Override
    public HostCall callWith(String literal) {
        return LiteralLookup.of(methods.code(), literal);
    }

    @Override
    public Object get(Realm realm, Object host) {
        return JavaFunctions.of(realm).function(realm, methods);
    }

    @Override
    public boolean set(Realm realm, Object host, Object value) {
        return false;
    }
}
