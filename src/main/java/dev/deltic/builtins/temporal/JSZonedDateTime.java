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
import dev.deltic.temporal.ZoneIdentifier;
import java.math.BigInteger;

/** An exact time in a zone. <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-zoneddatetime-instances">
 *  Temporal.ZonedDateTime
 *  Instances</a> */
final class JSZonedDateTime extends JSObject implements Dated, Timed, DateTimeFormattable {
    /** [[EpochNanoseconds]], valid */
    final BigInteger epochNanoseconds;
    /** [[TimeZone]] */
    final ZoneIdentifier zone;
    /** [[Calendar]] */
    final Calendar calendar;

    private JSZonedDateTime(Realm realm, JSObject prototype, BigInteger epochNanoseconds, ZoneIdentifier zone, Calendar calendar) {
        super(realm.agent.wellKnownShapes.empty, prototype);
        this.epochNanoseconds = epochNanoseconds;
        this.zone = zone;
        this.calendar = calendar;
    }

    /** An object of the realm's own. */
    static JSZonedDateTime of(Realm realm, BigInteger epochNanoseconds, ZoneIdentifier zone, Calendar calendar) {
        return new JSZonedDateTime(realm, realm.intrinsic(Intrinsic.TEMPORAL_ZONED_DATE_TIME_PROTOTYPE), epochNanoseconds, zone, calendar);
    }

    /** An object that a constructor makes. */
    static JSZonedDateTime construct(Realm realm, Object newTarget, BigInteger epochNanoseconds, ZoneIdentifier zone, Calendar calendar) {
        JSObject prototype = ObjectOperations.getPrototypeFromConstructor(realm, newTarget, Intrinsic.TEMPORAL_ZONED_DATE_TIME_PROTOTYPE);
        return new JSZonedDateTime(realm, prototype, epochNanoseconds, zone, calendar);
    }

    @Override
    public Calendar calendar() {
        return calendar;
    }

    @Override
    public ISODate isoDate() {
        return dateTime().date();
    }

    /** The date and time by the zone's clock. */
    ISODateTime dateTime() {
        return zone.dateTimeAt(epochNanoseconds);
    }

    @Override
    public Type type() {
        return Type.ZONED_DATE_TIME;
    }

    @Override
    public long epochMilliseconds() {
        return EpochTime.milliseconds(epochNanoseconds);
    }

    @Override
    public ZoneIdentifier zone() {
        return zone;
    }

    @Override
    public long timeOfDay() {
        return dateTime().time();
    }

    @Override
    public String className() {
        return "Temporal.ZonedDateTime";
    }
}
