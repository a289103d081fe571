package dev.deltic.temporal;

import java.math.BigInteger;

/** Rounds durations, and counts them in one unit, from a starting point: only there a month has a length.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundrelativeduration">RoundRelativeDuration</a> */
final class RelativeDuration {
    private final ISODateTime start;
    private final BigInteger startTime;
    /** Null for a plain starting point. */
    private final ZoneIdentifier zone;
    private final Calendar calendar;

    RelativeDuration(ISODateTime start, BigInteger startTime, ZoneIdentifier zone, Calendar calendar) {
        this.start = start;
        this.startTime = startTime;
        this.zone = zone;
        this.calendar = calendar;
    }

    /** A duration rounded, with what that did. */
    private record Nudged(InternalDuration duration, BigInteger endTime, boolean expanded, Fraction total) {
    }

    /** Two neighbouring multiples of a unit, as durations and as exact times. */
    private record Window(long smaller, long larger, DateDuration smallerDuration, DateDuration largerDuration, BigInteger from,
            BigInteger to) {
        boolean contains(BigInteger time, int sign) {
            return sign > 0 ? from.compareTo(time) <= 0 && time.compareTo(to) <= 0 : to.compareTo(time) <= 0 && time.compareTo(from) <= 0;
        }
    }

    private BigInteger exact(DateDuration duration) {
        ISODateTime end = new ISODateTime(calendar.add(start.date(), duration, false), start.time());
        return zone == null ? end.epochNanoseconds() : zone.exact(end, ZoneIdentifier.Disambiguation.COMPATIBLE);
    }

    InternalDuration round(InternalDuration duration, BigInteger end, TemporalUnit largestUnit, int increment, TemporalUnit smallestUnit,
            RoundingMode mode) {
        int sign = duration.sign() < 0 ? -1 : 1;
        Nudged nudged;
        if (smallestUnit.isCalendar() || zone != null && smallestUnit == TemporalUnit.DAY) {
            nudged = nudgeToCalendarUnit(sign, duration, end, increment, smallestUnit, mode);
        } else if (zone != null) {
            nudged = nudgeToZonedTime(sign, duration, increment, smallestUnit, mode);
        } else {
            nudged = nudgeToDayOrTime(duration, end, largestUnit, increment, smallestUnit, mode);
        }
        if (nudged.expanded && smallestUnit != TemporalUnit.WEEK) {
            TemporalUnit from = TemporalUnit.larger(smallestUnit, TemporalUnit.DAY);
            return bubble(sign, nudged.duration, nudged.endTime, largestUnit, from);
        }
        return nudged.duration;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-totalrelativeduration">TotalRelativeDuration</a> */
    Fraction total(InternalDuration duration, BigInteger end, TemporalUnit unit) {
        if (unit.isCalendar() || zone != null && unit == TemporalUnit.DAY) {
            int sign = duration.sign() < 0 ? -1 : 1;
            return nudgeToCalendarUnit(sign, duration, end, 1, unit, RoundingMode.TRUNC).total;
        }
        return new Fraction(duration.timeWithDays(), unit.length());
    }

    private static long truncate(long value, int increment) {
        return value / increment * increment;
    }

    /** The multiples around a duration; {@code shifted}, those one further. */
    private Window window(int sign, InternalDuration duration, int increment, TemporalUnit unit, boolean shifted) {
        DateDuration date = duration.date();
        long value = switch (unit) {
            case YEAR -> date.years();
            case MONTH -> date.months();
            case WEEK -> date.weeks() + weeksInDays(date);
            default -> date.days();
        };
        long step = (long) increment * sign;
        long smaller = truncate(value, increment) + (shifted ? step : 0);
        long larger = smaller + step;
        DateDuration smallerDuration = with(date, unit, smaller);
        DateDuration largerDuration = with(date, unit, larger);
        BigInteger from = smallerDuration.sign() == 0 ? startTime : exact(smallerDuration);
        return new Window(smaller, larger, smallerDuration, largerDuration, from, exact(largerDuration));
    }

    private long weeksInDays(DateDuration date) {
        ISODate weeksStart = calendar.add(start.date(), DateDuration.of(date.years(), date.months(), 0, 0), false);
        return calendar.until(weeksStart, weeksStart.plusDays(date.days()), TemporalUnit.WEEK).weeks();
    }

    /** The duration with a value for a unit and nothing below. */
    private static DateDuration with(DateDuration date, TemporalUnit unit, long value) {
        return switch (unit) {
            case YEAR -> DateDuration.of(value, 0, 0, 0);
            case MONTH -> DateDuration.of(date.years(), value, 0, 0);
            case WEEK -> DateDuration.of(date.years(), date.months(), value, 0);
            default -> DateDuration.of(date.years(), date.months(), date.weeks(), value);
        };
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-nudgetocalendarunit">NudgeToCalendarUnit</a> */
    private Nudged nudgeToCalendarUnit(int sign, InternalDuration duration, BigInteger end, int increment, TemporalUnit unit,
            RoundingMode mode) {
        boolean shifted = false;
        Window window = window(sign, duration, increment, unit, false);
        if (!window.contains(end, sign)) {
            window = window(sign, duration, increment, unit, true);
            shifted = true;
        }
        BigInteger done = end.subtract(window.from);
        BigInteger whole = window.to.subtract(window.from);
        if (whole.signum() == 0 || !window.contains(end, sign)) {
            throw ISODate.outOfRange();
        }
        Fraction total = new Fraction(BigInteger.valueOf(window.smaller).multiply(whole)
            .add(done.multiply(BigInteger.valueOf((long) increment * sign))), whole);
        boolean up;
        if (done.equals(whole)) {
            up = true;
        } else if (done.signum() == 0) {
            up = false;
        } else {
            int comparison = done.abs().shiftLeft(1).compareTo(whole.abs());
            up = mode.roundsUp(comparison, sign < 0, (window.smaller / increment & 1) != 0);
        }
        DateDuration rounded = up ? window.largerDuration : window.smallerDuration;
        return new Nudged(InternalDuration.combine(rounded, BigInteger.ZERO), up ? window.to : window.from, up || shifted, total);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-nudgetozonedtime">NudgeToZonedTime</a> */
    private Nudged nudgeToZonedTime(int sign, InternalDuration duration, int increment, TemporalUnit unit, RoundingMode mode) {
        ISODate day = calendar.add(start.date(), duration.date(), false);
        BigInteger from = zone.exact(new ISODateTime(day, start.time()), ZoneIdentifier.Disambiguation.COMPATIBLE);
        BigInteger to = zone.exact(new ISODateTime(day.plusDays(sign), start.time()), ZoneIdentifier.Disambiguation.COMPATIBLE);
        BigInteger daySpan = to.subtract(from);
        if (daySpan.signum() != sign) {
            throw ISODate.outOfRange();
        }
        BigInteger rounded = InternalDuration.roundTime(duration.time(), increment, unit, mode);
        BigInteger beyond = rounded.subtract(daySpan);
        boolean beyondDay = beyond.signum() != -sign;
        if (beyondDay) {
            rounded = InternalDuration.roundTime(beyond, increment, unit, mode);
        }
        DateDuration date = duration.date().withDays(duration.date().days() + (beyondDay ? sign : 0));
        return new Nudged(InternalDuration.combine(date, rounded), rounded.add(beyondDay ? to : from), beyondDay, null);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-nudgetodayortime">NudgeToDayOrTime</a> */
    private static Nudged nudgeToDayOrTime(InternalDuration duration, BigInteger end, TemporalUnit largestUnit, int increment,
            TemporalUnit smallestUnit, RoundingMode mode) {
        BigInteger time = duration.timeWithDays();
        BigInteger rounded = InternalDuration.roundTime(time, increment, smallestUnit, mode);
        long wholeDays = InternalDuration.wholeDays(time);
        long roundedDays = InternalDuration.wholeDays(rounded);
        boolean expanded = Long.signum(roundedDays - wholeDays) == time.signum();
        long days = largestUnit.isDate() ? roundedDays : 0;
        BigInteger rest = InternalDuration.addDays(rounded, -days);
        InternalDuration result = InternalDuration.combine(duration.date().withDays(days), rest);
        return new Nudged(result, end.add(rounded).subtract(time), expanded, null);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-bubblerelativeduration">BubbleRelativeDuration</a> */
    private InternalDuration bubble(int sign, InternalDuration nudged, BigInteger end, TemporalUnit largestUnit,
            TemporalUnit smallestUnit) {
        InternalDuration duration = nudged;
        for (int i = smallestUnit.ordinal() - 1; i >= largestUnit.ordinal(); i--) {
            TemporalUnit unit = TemporalUnit.values()[i];
            if (unit == TemporalUnit.WEEK && largestUnit != TemporalUnit.WEEK) {
                continue;
            }
            DateDuration date = duration.date();
            long value = unit == TemporalUnit.YEAR ? date.years() : unit == TemporalUnit.MONTH ? date.months() : date.weeks();
            DateDuration larger = with(date, unit, value + sign);
            if (end.subtract(exact(larger)).signum() == -sign) {
                break;
            }
            duration = InternalDuration.combine(larger, BigInteger.ZERO);
        }
        return duration;
    }
}
