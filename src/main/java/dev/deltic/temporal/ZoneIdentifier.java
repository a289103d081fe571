package dev.deltic.temporal;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.values.ValueRangeException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A time zone: a fixed offset of whole minutes, or a name of the IANA database, whose rules are the JDK's. Immutable.
 *  <a href="https://tc39.es/ecma262/#sec-time-zone-identifiers">Time Zone Identifiers</a> */
public final class ZoneIdentifier {
    /** UTC. */
    public static final ZoneIdentifier UTC = new ZoneIdentifier("UTC", ZoneOffset.UTC.getRules(), 0);
    private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000L);
    private static final long NANOSECONDS_PER_MINUTE = 60_000_000_000L;

    /** What to do about a local time that exists twice or not at all. */
    public enum Disambiguation { COMPATIBLE, EARLIER, LATER, REJECT }

    private final String id;
    /** Null for a fixed offset. */
    private final ZoneRules rules;
    private final long fixedOffset;

    private ZoneIdentifier(String id, ZoneRules rules, long fixedOffset) {
        this.id = id;
        this.rules = rules;
        this.fixedOffset = fixedOffset;
    }

    /** Names by their lower case: loaded with the first name that is not UTC. */
    private static final class Names {
        static final Map<String, String> BY_LOWER_CASE = new HashMap<>();
        private static final Set<String> IN_JDK = ZoneId.getAvailableZoneIds();

        static {
            for (String name : IN_JDK) {
                if (!name.startsWith("SystemV/")) {
                    BY_LOWER_CASE.put(Calendar.lowerCase(name), name);
                }
            }
            // The JDK leaves out some names, and an older one does not have those given since: their zones are there by other names.
            for (String name : ZoneLinks.all()) {
                if (knownName(name) != null) {
                    BY_LOWER_CASE.putIfAbsent(Calendar.lowerCase(name), name);
                }
            }
        }

        private Names() { }

        /** The name by which the JDK knows the zone of a name: the primary one if possible, so that all names agree; or null. */
        static String knownName(String name) {
            String[] names = ZoneLinks.names(name);
            if (names == null) {
                return name;
            }
            for (String candidate : names) {
                if (IN_JDK.contains(candidate)) {
                    return candidate;
                }
            }
            return null;
        }
    }

    /** The zone of a name, in whatever case; null when the JDK knows none.
     *  <a href="https://tc39.es/ecma262/#sec-getavailablenamedtimezoneidentifier">GetAvailableNamedTimeZoneIdentifier</a> */
    public static ZoneIdentifier named(String name) {
        String lower = Calendar.lowerCase(name);
        if (lower.equals("utc")) {
            return UTC;
        }
        String known = Names.BY_LOWER_CASE.get(lower);
        if (known == null) {
            return null;
        }
        try {
            return new ZoneIdentifier(known, ZoneId.of(Names.knownName(known)).getRules(), 0);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The names of all zones, each zone by its primary name, sorted.
     *  <a href="https://tc39.es/ecma402/#sec-availableprimarytimezoneidentifiers">AvailablePrimaryTimeZoneIdentifiers</a> */
    public static List<String> primaryNames() {
        TreeSet<String> names = new TreeSet<>();
        for (String name : Names.BY_LOWER_CASE.values()) {
            names.add(ZoneLinks.primary(name));
        }
        return List.copyOf(names);
    }

    /** The zone of a fixed offset. */
    public static ZoneIdentifier ofOffset(int minutes) {
        long offset = minutes * NANOSECONDS_PER_MINUTE;
        return new ZoneIdentifier(ISOFormat.offset(offset), null, offset);
    }

    /** The identifier: a name as the database writes it, or an offset such as {@code +01:00}. */
    public String id() {
        return id;
    }

    /** Whether it is a fixed offset. */
    public boolean isOffset() {
        return rules == null;
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-timezoneequals">TimeZoneEquals</a> */
    public boolean isSameZone(ZoneIdentifier other) {
        return isOffset() == other.isOffset() && (isOffset() ? fixedOffset == other.fixedOffset
            : id.equals(other.id) || primary().equals(other.primary()));
    }

    /** The name that stands for all names of the zone; of an offset, the identifier itself. */
    public String primary() {
        return isOffset() ? id : ZoneLinks.primary(id);
    }

    private static Instant instant(BigInteger epochNanoseconds) {
        BigInteger[] parts = epochNanoseconds.divideAndRemainder(BILLION);
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    }

    private static BigInteger nanoseconds(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond()).multiply(BILLION).add(BigInteger.valueOf(instant.getNano()));
    }

    private static BigInteger nanoseconds(ZoneOffset offset) {
        return BigInteger.valueOf(offset.getTotalSeconds()).multiply(BILLION);
    }

    private static LocalDateTime local(ISODateTime dateTime) {
        ISODate date = dateTime.date();
        long time = dateTime.time();
        return LocalDateTime.of(date.year(), date.month(), date.day(), TimeOfDay.hour(time), TimeOfDay.minute(time), TimeOfDay.second(time),
            TimeOfDay.subSecond(time));
    }

    /** The offset from UTC at an exact time, in nanoseconds. */
    public long offsetAt(BigInteger epochNanoseconds) {
        return isOffset() ? fixedOffset : rules.getOffset(instant(epochNanoseconds)).getTotalSeconds() * 1_000_000_000L;
    }

    /** The offset from UTC, in milliseconds, at an exact time in milliseconds since 1970. */
    public int offsetMillisecondsAt(long epochMilliseconds) {
        return isOffset() ? (int) (fixedOffset / 1_000_000)
            : rules.getOffset(Instant.ofEpochMilli(epochMilliseconds)).getTotalSeconds() * 1000;
    }

    /** The same without daylight saving time. */
    public int standardOffsetMillisecondsAt(long epochMilliseconds) {
        return isOffset() ? (int) (fixedOffset / 1_000_000)
            : rules.getStandardOffset(Instant.ofEpochMilli(epochMilliseconds)).getTotalSeconds() * 1000;
    }

    /** The JDK's zone: by another of its names, where it does not know this one. */
    public ZoneId toZoneId() {
        return isOffset() ? ZoneOffset.ofTotalSeconds((int) (fixedOffset / 1_000_000_000)) : ZoneId.of(Names.knownName(id));
    }

    /** Whether the zone has rules for daylight saving time, now or for ever. */
    public boolean hasDaylightSavings() {
        return !isOffset() && !rules.getTransitionRules().isEmpty();
    }

    /** The local date and time at an exact time. */
    public ISODateTime dateTimeAt(BigInteger epochNanoseconds) {
        return ISODateTime.ofEpochNanoseconds(epochNanoseconds.add(BigInteger.valueOf(offsetAt(epochNanoseconds))));
    }

    /** The exact times of a local one, the earliest first: none, one or two.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-getpossibleepochnanoseconds">GetPossibleEpochNanoseconds</a>
     *  @throws ValueRangeException when it is out of Temporal's range */
    public BigInteger[] possible(ISODateTime dateTime) {
        if (isOffset()) {
            ISODateTime utc = dateTime.plus(BigInteger.valueOf(-fixedOffset));
            utc.date().checkDays();
            return new BigInteger[] {EpochTime.checked(utc.epochNanoseconds())};
        }
        List<ZoneOffset> offsets = rules.getValidOffsets(local(dateTime));
        BigInteger[] times = new BigInteger[offsets.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = EpochTime.checked(dateTime.epochNanoseconds().subtract(nanoseconds(offsets.get(i))));
        }
        return times;
    }

    /** The exact time of a local one.
     *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-getepochnanosecondsfor">GetEpochNanosecondsFor</a>
     *  @throws ValueRangeException when it is out of range, or not unique and {@code REJECT} */
    public BigInteger exact(ISODateTime dateTime, Disambiguation disambiguation) {
        return choose(possible(dateTime), dateTime, disambiguation);
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-disambiguatepossibleepochnanoseconds">
     *  DisambiguatePossibleEpochNanoseconds</a> */
    BigInteger choose(BigInteger[] possible, ISODateTime dateTime, Disambiguation disambiguation) {
        if (possible.length == 1) {
            return possible[0];
        }
        if (disambiguation == Disambiguation.REJECT) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_AMBIGUOUS_TIME);
        }
        if (possible.length > 1) {
            return possible[disambiguation == Disambiguation.LATER ? possible.length - 1 : 0];
        }
        ZoneOffsetTransition gap = rules.getTransition(local(dateTime));
        // A time in a gap moves by the gap's length, and so counts with the offset of the other side.
        ZoneOffset offset = disambiguation == Disambiguation.EARLIER ? gap.getOffsetAfter() : gap.getOffsetBefore();
        return EpochTime.checked(dateTime.epochNanoseconds().subtract(nanoseconds(offset)));
    }

    /** The first exact time of a day. <a href="https://tc39.es/proposal-temporal/#sec-temporal-getstartofday">GetStartOfDay</a> */
    public BigInteger startOfDay(ISODate date) {
        ISODateTime midnight = new ISODateTime(date, 0);
        BigInteger[] possible = possible(midnight);
        return possible.length > 0 ? possible[0] : EpochTime.checked(nanoseconds(rules.getTransition(local(midnight)).getInstant()));
    }

    /** The next or the previous time at which the offset changes; null when there is none in Temporal's range. */
    public BigInteger transition(BigInteger epochNanoseconds, boolean next) {
        if (isOffset()) {
            return null;
        }
        Instant from = instant(epochNanoseconds);
        ZoneOffsetTransition transition = next ? rules.nextTransition(from) : rules.previousTransition(from);
        BigInteger time = transition == null ? null : nanoseconds(transition.getInstant());
        return time == null || !EpochTime.isValid(time) ? null : time;
    }

    /** What an offset in a text or a property bag decides. */
    public enum OffsetBehaviour { OPTION, EXACT, WALL }

    /** What to do when an offset does not fit the zone. */
    public enum OffsetOption { PREFER, USE, IGNORE, REJECT }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-interpretisodatetimeoffset">InterpretISODateTimeOffset</a>
     *  @param time the time of day, or -1 for the start of the day
     *  @param offset in nanoseconds
     *  @param matchMinutes whether the offset may be the zone's rounded to minutes */
    public BigInteger interpret(ISODate date, long time, OffsetBehaviour behaviour, long offset, Disambiguation disambiguation,
            OffsetOption option, boolean matchMinutes) {
        if (time < 0) {
            return startOfDay(date);
        }
        ISODateTime dateTime = new ISODateTime(date, time);
        if (behaviour == OffsetBehaviour.WALL || behaviour == OffsetBehaviour.OPTION && option == OffsetOption.IGNORE) {
            return exact(dateTime, disambiguation);
        }
        BigInteger given = BigInteger.valueOf(offset);
        if (behaviour == OffsetBehaviour.EXACT || option == OffsetOption.USE) {
            ISODateTime utc = dateTime.plus(given.negate());
            utc.date().checkDays();
            return EpochTime.checked(utc.epochNanoseconds());
        }
        date.checkDays();
        BigInteger[] possible = possible(dateTime);
        for (BigInteger candidate : possible) {
            BigInteger candidateOffset = dateTime.epochNanoseconds().subtract(candidate);
            if (candidateOffset.equals(given) || matchMinutes
                && RoundingMode.HALF_EXPAND.round(candidateOffset, BigInteger.valueOf(NANOSECONDS_PER_MINUTE)).equals(given)) {
                return candidate;
            }
        }
        if (option == OffsetOption.REJECT) {
            throw new ValueRangeException(MessageTemplate.TEMPORAL_OFFSET_MISMATCH);
        }
        return choose(possible, dateTime, disambiguation);
    }
}
