package dev.deltic.builtins.function;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;

/** <a href="https://tc39.es/ecma262/#sec-%throwtypeerror%">%ThrowTypeError%</a> */
@BuiltinHolder("%ThrowTypeError%")
public final class ThrowTypeError {
    private ThrowTypeError() { }

    /** Throws, but as the accessor of {@code caller} and {@code arguments} of a sloppy function gives null: scripts that walk callers
     *  find the end, as they do in other engines where a caller may not be shown. */
    @Builtin(name = "", kind = Builtin.Kind.FUNCTION)
    static Object throwTypeError(Realm realm, Object thisValue) {
        if (thisValue instanceof Closure closure && !closure.shared.isStrict() && closure.shared.kind() == FunctionKind.NORMAL) {
            return null;
        }
        throw Errors.create(realm, MessageTemplate.RESTRICTED_FUNCTION_PROPERTIES);
    }

    /** Makes the installed function what the specification asks: not extensible, {@code length} and {@code name} constant. */
    public static void finish(Realm realm, JSObject function) {
        ObjectOperations.setIntegrityLevel(realm, function, true);
    }
}
