package dev.deltic.builtins.date;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.runtime.JSDate;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;

/** What {@code setFullYear}, {@code setHours} and so on have in common: each sets a field, and those after it for which there
 *  is an argument. */
final class DateSetting {
    static final int YEAR = 0;
    static final int MONTH = 1;
    static final int DATE = 2;
    static final int HOUR = 3;
    static final int MINUTE = 4;
    static final int SECOND = 5;
    static final int MILLISECOND = 6;

    /** In which time the fields are meant. */
    enum Clock { LOCAL, UTC }

    private DateSetting() { }

    /** Sets up to {@code most} fields from {@code first} on; gives the new time value. */
    static Object set(Realm realm, JSDate date, Object[] arguments, int first, int most, Clock clock) {
        double before = date.time;
        double[] values = new double[Math.max(1, Math.min(most, arguments.length))];
        for (int i = 0; i < values.length; i++) {
            values[i] = TypeConversion.toNumber(realm, i < arguments.length ? arguments[i] : UNDEFINED);
        }
        if (before != before && first != YEAR) {
            return Double.NaN;
        }
        long time = before != before ? 0 : clock == Clock.UTC ? (long) before : DateMath.localTime(realm, before);
        double[] fields = {
            DateMath.year(time), DateMath.month(time), DateMath.date(time),
            DateMath.hour(time), DateMath.minute(time), DateMath.second(time), DateMath.millisecond(time),
        };
        System.arraycopy(values, 0, fields, first, values.length);
        double changed = DateMath.makeDate(DateMath.makeDay(fields[YEAR], fields[MONTH], fields[DATE]),
            DateMath.makeTime(fields[HOUR], fields[MINUTE], fields[SECOND], fields[MILLISECOND]));
        date.time = DateMath.timeClip(clock == Clock.UTC ? changed : DateMath.utc(realm, changed));
        return TypeConversion.number(date.time);
    }
}
