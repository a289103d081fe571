package dev.deltic.builtins.global;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;

/** %eval% when it is called indirectly; a direct call is an opcode's. */
@BuiltinHolder("%eval%")
public final class Eval {
    private Eval() { }

    /** <a href="https://tc39.es/ecma262/#sec-eval-x">eval</a> */
    @Builtin(name = "eval", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object eval(Realm realm, Object thisValue, Object source) {
        if (!JSStrings.isString(source)) {
            return source;
        }
        realm.agent.hooks.ensureCanCompileStrings(realm);
        return realm.agent.hooks.compiler().indirectEval(realm, JSStrings.flatten(source));
    }
}
