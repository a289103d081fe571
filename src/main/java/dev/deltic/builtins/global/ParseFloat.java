package dev.deltic.builtins.global;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** %parseFloat%, which Number has too. */
@BuiltinHolder("%parseFloat%")
public final class ParseFloat {
    private ParseFloat() { }

    /** <a href="https://tc39.es/ecma262/#sec-parsefloat-string">parseFloat</a> */
    @Builtin(name = "parseFloat", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object parseFloat(Realm realm, Object thisValue, Object string) {
        if (string instanceof Integer) {
            return string;
        }
        return TypeConversion.number(StringToNumber.parseFloat(TypeConversion.toString(realm, string)));
    }
}
