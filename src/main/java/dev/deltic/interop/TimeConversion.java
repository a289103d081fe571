package dev.deltic.interop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;

/** Times: between a Date's time value and Java's classes. Local ones are those of the JVM's default zone, as in scripts. */
final class TimeConversion {
    private TimeConversion() { }

    /** Whether a time value can become an object of the class. */
    static boolean isTarget(Class<?> type) {
        return type == Date.class || type == Instant.class || type == ZonedDateTime.class || type == LocalDateTime.class
            || type == LocalDate.class || type == OffsetDateTime.class;
    }

    /** Whether {@link #millis} knows the object's time. */
    static boolean isTime(Object host) {
        return host instanceof Date || isTarget(host.getClass());
    }

    /** The time value of an object of one of the classes; NaN for a time that no number of milliseconds in a Date's range says. */
    static double millis(Object host) {
        if (host instanceof Date date) {
            return date.getTime();
        }
        Instant instant = host instanceof Instant i ? i : host instanceof ZonedDateTime zoned ? zoned.toInstant()
            : host instanceof OffsetDateTime offset ? offset.toInstant()
            : host instanceof LocalDateTime local ? local.atZone(ZoneId.systemDefault()).toInstant()
            : ((LocalDate) host).atStartOfDay(ZoneId.systemDefault()).toInstant();
        double millis = instant.getEpochSecond() * 1000.0 + instant.getNano() / 1_000_000;
        return Math.abs(millis) <= 8.64e15 ? millis : Double.NaN;
    }

    /** The object of one of the classes for a time value that is not NaN. */
    static Object of(double time, Class<?> type) {
        if (type == Date.class) {
            return new Date((long) time);
        }
        Instant instant = Instant.ofEpochMilli((long) time);
        if (type == Instant.class) {
            return instant;
        }
        ZonedDateTime zoned = instant.atZone(ZoneId.systemDefault());
        return type == ZonedDateTime.class ? zoned : type == OffsetDateTime.class ? zoned.toOffsetDateTime()
            : type == LocalDateTime.class ? zoned.toLocalDateTime() : zoned.toLocalDate();
    }
}
