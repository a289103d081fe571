package dev.deltic.builtins.temporal;

import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.ISODate;

/** What is a date in a calendar, or a part of one with a reference date, and nothing else. */
abstract sealed class JSDated extends JSObject implements Dated, DateTimeFormattable
    permits JSPlainDate, JSPlainMonthDay, JSPlainYearMonth {
    /** [[ISODate]], within limits */
    final ISODate date;
    /** [[Calendar]] */
    final Calendar calendar;

    JSDated(Realm realm, JSObject prototype, ISODate date, Calendar calendar) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.date = date;
        this.calendar = calendar;
    }

    @Override
    public final Calendar calendar() {
        return calendar;
    }

    @Override
    public final ISODate isoDate() {
        return date;
    }

    @Override
    public final long epochMilliseconds() {
        return date.epochDays() * 86_400_000L + 43_200_000L;
    }
}
