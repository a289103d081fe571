package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The ten fields of a duration, integers that a double holds exactly, all of one sign. Immutable.
 *  <a href="https://tc39.es/proposal-temporal/#sec-properties-of-temporal-duration-instances">Temporal.Duration Instances</a> */
public final class DurationRecord {
    /** How many fields there are, one for each {@link TemporalUnit}. */
    public static final int FIELDS = 10;
    private static final double MAX_CALENDAR_UNITS = 4294967296.0;
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final BigInteger SIXTY = BigInteger.valueOf(60);
    private static final BigInteger HOURS_PER_DAY = BigInteger.valueOf(24);

    private final double[] fields;

    private DurationRecord(double[] fields) {
        this.fields = fields;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-createtemporalduration">CreateTemporalDuration</a> of fields from years to
     *  nanoseconds, which become the duration's own.
     *  @throws ValueRangeException when signs are mixed, or one is too large or not finite */
    public static DurationRecord of(double... fields) {
        if (!isValid(fields)) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_INVALID_DURATION);
        }
        for (int i = 0; i < FIELDS; i++) {
            fields[i] += 0.0;       // no negative zero
        }
        return new DurationRecord(fields);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-isvalidduration">IsValidDuration</a> */
    private static boolean isValid(double[] fields) {
        boolean negative = false;
        boolean positive = false;
        for (double field : fields) {
            if (Double.isNaN(field) || Double.isInfinite(field)) {
                return false;
            }
            negative |= field < 0;
            positive |= field > 0;
        }
        if (negative && positive || Math.abs(fields[0]) >= MAX_CALENDAR_UNITS || Math.abs(fields[1]) >= MAX_CALENDAR_UNITS
            || Math.abs(fields[2]) >= MAX_CALENDAR_UNITS) {
            return false;
        }
        BigInteger nanoseconds = exact(fields[3]).multiply(TimeOfDay.DAY).add(time(fields));
        return InternalDuration.isValid(nanoseconds);
    }

    /** The exact value of an integral double. */
    public static BigInteger exact(double value) {
        return Math.abs(value) < 9e18 ? BigInteger.valueOf((long) value) : new BigDecimal(value).toBigInteger();
    }

    private static BigInteger time(double[] fields) {
        BigInteger sum = exact(fields[4]);
        sum = sum.multiply(SIXTY).add(exact(fields[5]));
        sum = sum.multiply(SIXTY).add(exact(fields[6]));
        sum = sum.multiply(THOUSAND).add(exact(fields[7]));
        sum = sum.multiply(THOUSAND).add(exact(fields[8]));
        return sum.multiply(THOUSAND).add(exact(fields[9]));
    }

    /** The field of a unit. */
    public double get(TemporalUnit unit) {
        return fields[unit.ordinal()];
    }

    /** All fields, years first; the caller's own. */
    public double[] toArray() {
        return fields.clone();
    }

    /** -1, 0 or 1. */
    public int sign() {
        for (double field : fields) {
            if (field != 0) {
                return field < 0 ? -1 : 1;
            }
        }
        return 0;
    }

    /** With all signs turned. */
    public DurationRecord negated() {
        double[] negated = new double[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            negated[i] = 0.0 - fields[i];
        }
        return new DurationRecord(negated);
    }

    /** The same fields. */
    public boolean sameFields(DurationRecord other) {
        for (int i = 0; i < FIELDS; i++) {
            if (fields[i] != other.fields[i]) {
                return false;
            }
        }
        return true;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-defaulttemporallargestunit">DefaultTemporalLargestUnit</a> */
    public TemporalUnit largestUnit() {
        for (int i = 0; i < FIELDS; i++) {
            if (fields[i] != 0) {
                return TemporalUnit.values()[i];
            }
        }
        return TemporalUnit.NANOSECOND;
    }

    /** The time units in nanoseconds. */
    public BigInteger time() {
        return time(fields);
    }

    /** Seconds and smaller units in nanoseconds. */
    BigInteger secondsAndSmaller() {
        double[] part = fields.clone();
        part[4] = 0;
        part[5] = 0;
        return time(part);
    }

    private DateDuration date(long days) {
        return DateDuration.of((long) fields[0], (long) fields[1], (long) fields[2], days);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-tointernaldurationrecord">ToInternalDurationRecord</a> */
    public InternalDuration internal() {
        return InternalDuration.combine(date((long) fields[3]), time());
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-tointernaldurationrecordwith24hourdays">
     *  ToInternalDurationRecordWith24HourDays</a> */
    public InternalDuration internalWithDaysAsTime() {
        return InternalDuration.combine(date(0), InternalDuration.addDays(time(), (long) fields[3]));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-todatedurationrecordwithouttime">ToDateDurationRecordWithoutTime</a> */
    public DateDuration dateWithWholeDays() {
        return date(InternalDuration.wholeDays(internalWithDaysAsTime().time()));
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-temporaldurationfrominternal">TemporalDurationFromInternal</a>
     *  @throws ValueRangeException when the result is too long */
    public static DurationRecord fromInternal(InternalDuration internal, TemporalUnit largestUnit) {
        BigInteger[] units = new BigInteger[FIELDS];
        BigInteger rest = internal.time().abs();
        int largest = largestUnit.isDate() ? TemporalUnit.DAY.ordinal() : largestUnit.ordinal();
        for (int i = FIELDS - 1; i > largest; i--) {
            BigInteger step = i >= 7 ? THOUSAND : i >= 5 ? SIXTY : HOURS_PER_DAY;
            BigInteger[] parts = rest.divideAndRemainder(step);
            units[i] = parts[1];
            rest = parts[0];
        }
        units[largest] = rest;
        int sign = internal.time().signum();
        double[] fields = new double[FIELDS];
        for (int i = 3; i < FIELDS; i++) {
            fields[i] = units[i] == null ? 0 : units[i].doubleValue() * sign;
        }
        DateDuration date = internal.date();
        fields[0] = date.years();
        fields[1] = date.months();
        fields[2] = date.weeks();
        fields[3] += date.days();
        return of(fields);
    }
}
