package dev.deltic.builtins.intl;

import dev.deltic.build.Builtin;
import dev.deltic.build.BuiltinHolder;
import dev.deltic.builtins.intl.DateTimeSettings.Purpose;
import dev.deltic.intl.DateTimeKind;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.DateTimeFormattable.Type;

/** The function {@code Temporal.ZonedDateTime.prototype.toLocaleString}. */
@BuiltinHolder("%Temporal.ZonedDateTime.prototype.toLocaleString%")
public final class ZonedDateTimeToLocaleString {
    private ZonedDateTimeToLocaleString() { }

    /** <a href="https://tc39.es/ecma402/#sup-temporal.zoneddatetime.prototype.tolocalestring">
     *  Temporal.ZonedDateTime.prototype.toLocaleString</a> */
    @Builtin(name = "toLocaleString", kind = Builtin.Kind.FUNCTION)
    static Object toLocaleString(Realm realm, Object thisValue, Object locales, Object options) {
        DateTimeFormattable self = DateLocaleText.self(realm, thisValue, Type.ZONED_DATE_TIME);
        DateTimeSettings settings = DateTimeSettings.create(realm, locales, options, Purpose.ZONED, self.zone());
        DateTimeMoment.checkCalendar(realm, settings, self);
        return settings.formats().formatter(DateTimeKind.INSTANT).format(self.epochMilliseconds());
    }
}
