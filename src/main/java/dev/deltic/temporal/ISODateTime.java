package dev.deltic.temporal;

import java.math.BigInteger;

/** A date with a time of day. <a href="https://tc39.es/proposal-temporal/#sec-temporal-iso-date-time-records">ISO Date-Time Records</a>
 *  @param time nanoseconds since midnight, see {@link TimeOfDay} */
public record ISODateTime(ISODate date, long time) implements Comparable<ISODateTime> {
    // Written out: what a record makes of itself keeps the record's type, and its class loader, in a class of the JVM.
    @Override
    public boolean equals(Object object) {
        return object instanceof ISODateTime other && time == other.time && date.equals(other.date);
    }

    @Override
    public int hashCode() {
        return 31 * date.hashCode() + Long.hashCode(time);
    }

    /** Nanoseconds from 1970-01-01T00:00 if the local time were UTC. */
    public BigInteger epochNanoseconds() {
        return BigInteger.valueOf(date.epochDays()).multiply(TimeOfDay.DAY).add(BigInteger.valueOf(time));
    }

    /** The date and time some nanoseconds from 1970-01-01T00:00. */
    public static ISODateTime ofEpochNanoseconds(BigInteger nanoseconds) {
        long[] parts = TimeOfDay.add(0, nanoseconds);
        return new ISODateTime(ISODate.ofEpochDays(parts[0]), parts[1]);
    }

    /** The date and time some nanoseconds later.
     *  @throws dev.deltic.values.ValueRangeException when that is far out of range */
    public ISODateTime plus(BigInteger nanoseconds) {
        long[] parts = TimeOfDay.add(time, nanoseconds);
        return new ISODateTime(date.plusDays(parts[0]), parts[1]);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isodatetimewithinlimits">ISODateTimeWithinLimits</a> */
    public boolean isWithinLimits() {
        long days = date.epochDays();
        return days > -100_000_001L && days < 100_000_001L || days == -100_000_001L && time > 0;
    }

    /** This date and time.
     *  @throws dev.deltic.values.ValueRangeException when Temporal cannot represent it */
    public ISODateTime checked() {
        if (!isWithinLimits()) {
            throw ISODate.outOfRange();
        }
        return this;
    }

    /** Rounded; may be out of Temporal's range then.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-roundisodatetime">RoundISODateTime</a> */
    public ISODateTime round(int increment, TemporalUnit unit, RoundingMode mode) {
        long[] rounded = TimeOfDay.round(time, increment, unit, mode);
        return new ISODateTime(date.plusDays(rounded[0]), rounded[1]);
    }

    @Override
    public int compareTo(ISODateTime other) {
        int dates = date.compareTo(other.date);
        return dates != 0 ? dates : Long.compare(time, other.time);
    }
}
