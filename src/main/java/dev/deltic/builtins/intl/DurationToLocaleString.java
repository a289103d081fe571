package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DurationHolder;

/** What Intl makes of {@code Temporal.Duration.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.Duration.prototype.toLocaleString%")
public final class DurationToLocaleString {
    private DurationToLocaleString() { }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal.duration.prototype.tolocalestring">
     *  Temporal.Duration.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        if (!(thisValue instanceof DurationHolder holder)) {
            throw Errors.create(realm, MessageTemplate.INCOMPATIBLE_RECEIVER, "Temporal.Duration.prototype.toLocaleString",
                Errors.display(thisValue));
        }
        JSDurationFormat format = DurationFormatReader.create(realm, realm.intrinsic(Intrinsic.INTL_DURATION_FORMAT_PROTOTYPE), locales,
            options);
        return Results.text(DurationFormatPrototype.parts(realm, format, holder.durationRecord()));
    }
}
