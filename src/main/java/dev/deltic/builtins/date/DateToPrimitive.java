package dev.deltic.builtins.date;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.values.JSStrings;

/** <a href="https://tc39.es/ecma262/#sec-date.prototype-%symbol.toprimitive%">Date.prototype [ %Symbol.toPrimitive% ]</a> */
@BuiltinHolder("%Date.prototype[@@toPrimitive]%")
public final class DateToPrimitive {
    private DateToPrimitive() { }

    /** Prefers a string by default. */
    @Builtin(name = "[Symbol.toPrimitive]", length = 1, kind = Builtin.Kind.FUNCTION)
    static Object toPrimitive(Realm realm, Object thisValue, Object hint) {
        if (!(thisValue instanceof JSObject object)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Date.prototype [ @@toPrimitive ]",
                Errors.display(thisValue));
        }
        String text = JSStrings.isString(hint) ? JSStrings.flatten(hint) : "";
        boolean preferString = text.equals("string") || text.equals("default");
        if (!preferString && !text.equals("number")) {
            throw Errors.create(realm, MessageTemplate.INVALID_HINT, Errors.describeWithoutCode(hint));
        }
        return object.ordinaryToPrimitive(realm, preferString);
    }
}
