package dev.deltic.temporal;

import java.math.BigInteger;

/** The time from one point to another, in a calendar's units. */
public final class Differences {
    /** How to round a difference, and what its largest unit may be. */
    public record Settings(TemporalUnit largestUnit, TemporalUnit smallestUnit, int increment, RoundingMode mode) {
        boolean rounds() {
            return smallestUnit != TemporalUnit.NANOSECOND || increment != 1;
        }
    }

    private Differences() { }

    /** Between exact times. <a href="https://tc39.es/proposal-temporal/#sec-temporal-differenceinstant">DifferenceInstant</a> */
    public static InternalDuration exact(BigInteger one, BigInteger two, Settings settings) {
        BigInteger time = InternalDuration.roundTime(two.subtract(one), settings.increment, settings.smallestUnit, settings.mode);
        return InternalDuration.ofTime(time);
    }

    /** Between dates. <a href="https://tc39.es/proposal-temporal/#sec-temporal-differencetemporalplaindate">DifferenceTemporalPlainDate</a>
     *  @param precise the unit that needs no rounding */
    public static InternalDuration dates(ISODate one, ISODate two, Calendar calendar, Settings settings, TemporalUnit precise) {
        DateDuration difference = calendar.until(one, two, settings.largestUnit);
        if (precise == TemporalUnit.MONTH) {
            difference = DateDuration.of(difference.years(), difference.months(), 0, 0);
        }
        InternalDuration duration = InternalDuration.combine(difference, BigInteger.ZERO);
        if (settings.smallestUnit == precise && settings.increment == 1) {
            return duration;
        }
        ISODateTime start = new ISODateTime(one, 0);
        return new RelativeDuration(start, start.epochNanoseconds(), null, calendar).round(duration,
            new ISODateTime(two, 0).epochNanoseconds(), settings.largestUnit, settings.increment, settings.smallestUnit, settings.mode);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differenceisodatetime">DifferenceISODateTime</a> */
    private static InternalDuration dateTimes(ISODateTime one, ISODateTime two, Calendar calendar, TemporalUnit largestUnit) {
        BigInteger time = BigInteger.valueOf(two.time() - one.time());
        int timeSign = time.signum();
        ISODate end = two.date();
        if (timeSign != 0 && timeSign == Integer.signum(one.date().compareTo(two.date()))) {
            end = end.plusDays(timeSign);
            time = InternalDuration.addDays(time, -timeSign);
        }
        TemporalUnit dateUnit = TemporalUnit.larger(TemporalUnit.DAY, largestUnit);
        DateDuration date = calendar.until(one.date(), end, dateUnit);
        if (largestUnit != dateUnit) {
            time = InternalDuration.addDays(time, date.days());
            date = date.withDays(0);
        }
        return InternalDuration.combine(date, time);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differenceplaindatetimewithrounding">
     *  DifferencePlainDateTimeWithRounding</a> */
    public static InternalDuration plain(ISODateTime one, ISODateTime two, Calendar calendar, Settings settings) {
        if (one.compareTo(two) == 0) {
            return InternalDuration.ZERO;
        }
        InternalDuration difference = dateTimes(one.checked(), two.checked(), calendar, settings.largestUnit);
        if (!settings.rounds()) {
            return difference;
        }
        return new RelativeDuration(one, one.epochNanoseconds(), null, calendar).round(difference, two.epochNanoseconds(),
            settings.largestUnit, settings.increment, settings.smallestUnit, settings.mode);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differenceplaindatetimewithtotal">DifferencePlainDateTimeWithTotal</a> */
    public static double plainTotal(ISODateTime one, ISODateTime two, Calendar calendar, TemporalUnit unit) {
        if (one.compareTo(two) == 0) {
            return 0;
        }
        InternalDuration difference = dateTimes(one.checked(), two.checked(), calendar, unit);
        return unit == TemporalUnit.NANOSECOND ? new Fraction(difference.timeWithDays(), BigInteger.ONE).toDouble()
            : new RelativeDuration(one, one.epochNanoseconds(), null, calendar).total(difference, two.epochNanoseconds(), unit).toDouble();
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differencezoneddatetime">DifferenceZonedDateTime</a> */
    private static InternalDuration zoned(BigInteger one, BigInteger two, ZoneIdentifier zone, Calendar calendar,
            TemporalUnit largestUnit) {
        if (one.equals(two)) {
            return InternalDuration.ZERO;
        }
        ISODateTime start = zone.dateTimeAt(one);
        ISODateTime end = zone.dateTimeAt(two);
        int sign = two.compareTo(one) < 0 ? -1 : 1;
        if (start.date().equals(end.date())) {
            return InternalDuration.ofTime(two.subtract(one));
        }
        int maxCorrection = sign == 1 ? 2 : 1;
        int correction = Long.signum(end.time() - start.time()) == -sign ? 1 : 0;
        BigInteger time = null;
        ISODate day = null;
        for (; correction <= maxCorrection; correction++) {
            day = end.date().plusDays(-correction * sign);
            BigInteger intermediate = zone.exact(new ISODateTime(day, start.time()), ZoneIdentifier.Disambiguation.COMPATIBLE);
            time = two.subtract(intermediate);
            if (time.signum() != -sign) {
                break;
            }
        }
        TemporalUnit dateUnit = TemporalUnit.larger(largestUnit, TemporalUnit.DAY);
        return InternalDuration.combine(calendar.until(start.date(), day, dateUnit), time);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differencezoneddatetimewithrounding">
     *  DifferenceZonedDateTimeWithRounding</a> */
    public static InternalDuration zoned(BigInteger one, BigInteger two, ZoneIdentifier zone, Calendar calendar, Settings settings) {
        if (!settings.largestUnit.isDate()) {
            return exact(one, two, settings);
        }
        InternalDuration difference = zoned(one, two, zone, calendar, settings.largestUnit);
        return settings.rounds() ? new RelativeDuration(zone.dateTimeAt(one), one, zone, calendar).round(difference, two,
            settings.largestUnit, settings.increment, settings.smallestUnit, settings.mode) : difference;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-differencezoneddatetimewithtotal">DifferenceZonedDateTimeWithTotal</a> */
    public static double zonedTotal(BigInteger one, BigInteger two, ZoneIdentifier zone, Calendar calendar, TemporalUnit unit) {
        if (!unit.isDate()) {
            return new Fraction(two.subtract(one), unit.length()).toDouble();
        }
        InternalDuration difference = zoned(one, two, zone, calendar, unit);
        return new RelativeDuration(zone.dateTimeAt(one), one, zone, calendar).total(difference, two, unit).toDouble();
    }

    /** A duration of days and time in one unit. */
    public static double total(BigInteger time, TemporalUnit unit) {
        return new Fraction(time, unit.length()).toDouble();
    }

    /** The exact time a duration later: days by the calendar and the zone, time exactly.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-addzoneddatetime">AddZonedDateTime</a> */
    public static BigInteger addZoned(BigInteger time, ZoneIdentifier zone, Calendar calendar, InternalDuration duration, boolean reject) {
        if (duration.date().sign() == 0) {
            return EpochTime.add(time, duration.time());
        }
        ISODateTime start = zone.dateTimeAt(time);
        ISODateTime end = new ISODateTime(calendar.add(start.date(), duration.date(), reject), start.time()).checked();
        return EpochTime.add(zone.exact(end, ZoneIdentifier.Disambiguation.COMPATIBLE), duration.time());
    }

    /** The days of a duration whose months begin at a date.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-datedurationdays">DateDurationDays</a> */
    public static long days(DateDuration duration, ISODate start, Calendar calendar) {
        DateDuration months = DateDuration.of(duration.years(), duration.months(), duration.weeks(), 0);
        if (months.sign() == 0) {
            return duration.days();
        }
        return duration.days() + calendar.add(start, months, false).epochDays() - start.epochDays();
    }
}
