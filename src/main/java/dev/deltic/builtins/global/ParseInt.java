package dev.deltic.builtins.global;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.numbers.StringToNumber;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** %parseInt%, which Number has too. */
@BuiltinHolder("%parseInt%")
public final class ParseInt {
    private ParseInt() { }

    /** <a href="https://tc39.es/ecma262/#sec-parseint-string-radix">parseInt</a> */
    @Builtin(name = "parseInt", length = 2, kind = Builtin.Kind.FUNCTION)
    static Object parseInt(Realm realm, Object thisValue, Object string, Object radix) {
        if (string instanceof Integer && (radix == UNDEFINED || radix instanceof Integer r && r == 10)) {
            return string;
        }
        String text = TypeConversion.toString(realm, string);
        return TypeConversion.number(StringToNumber.parseInt(text, TypeConversion.toInt32(realm, radix)));
    }
}
