package dev.deltic.builtins.temporal;

import dev.deltic.runtime.Intrinsic;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.ObjectOperations;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.DateTimeFormattable;
import dev.deltic.temporal.EpochTime;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ISODateTime;

/** A date and time. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-plaindatetime-instances">Temporal.PlainDateTime
 *  Instances</a> */
final class JSPlainDateTime extends JSObject implements Dated, Timed, DateTimeFormattable {
    /** [[ISODateTime]], within limits */
    final ISODateTime dateTime;
    /** [[Calendar]] */
    final Calendar calendar;

    private JSPlainDateTime(Realm realm, JSObject prototype, ISODateTime dateTime, Calendar calendar) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.dateTime = dateTime;
        this.calendar = calendar;
    }

    /** An object of the realm's own. */
    static JSPlainDateTime of(Realm realm, ISODateTime dateTime, Calendar calendar) {
        return new JSPlainDateTime(realm, realm.intrinsic(Intrinsic.TEMPORAL_PLAIN_DATE_TIME_PROTOTYPE), dateTime, calendar);
    }

    /** An object that a constructor makes. */
    static JSPlainDateTime construct(Realm realm, Object newTarget, ISODateTime dateTime, Calendar calendar) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_PLAIN_DATE_TIME_PROTOTYPE);
        return new JSPlainDateTime(realm, prototype, dateTime, calendar);
    }

    @Override
    public Calendar calendar() {
        return calendar;
    }

    @Override
    public ISODate isoDate() {
        return dateTime.date();
    }

    @Override
    public Type type() {
        return Type.PLAIN_DATE_TIME;
    }

    @Override
    public long epochMilliseconds() {
        return EpochTime.milliseconds(dateTime.epochNanoseconds());
    }

    @Override
    public long timeOfDay() {
        return dateTime.time();
    }

    @Override
    public String className() {
        return "Temporal.PlainDateTime";
    }
}
