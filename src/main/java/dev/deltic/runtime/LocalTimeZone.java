package dev.deltic.runtime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;

/** The time zone of an agent's dates: the JVM's default zone when dates first need one.
 *  <a href="https://tc39.es/ecma262/#sec-time-zone-identifiers">Time Zones</a> */
public final class LocalTimeZone {
    private final TimeZone zone;
    private final ZoneRules rules;
    /** The offset of a zone that never changes it; see {@link #isFixed}. */
    private final long fixedOffset;
    private final boolean isFixed;
    /** V8's name of a zone without daylight saving time of which it is known without locale data, or null. */
    private final String fixedName;

    private LocalTimeZone(TimeZone zone) {
        this.zone = zone;
        this.rules = zone.toZoneId().getRules();
        this.isFixed = rules.isFixedOffset();
        this.fixedOffset = isFixed ? millis(rules.getOffset(Instant.EPOCH)) : 0;
        String id = zone.getID();
        this.fixedName = id.equals("UTC") || id.equals("Etc/UTC") ? "Coordinated Universal Time"
            : id.equals("GMT") ? "Greenwich Mean Time" : null;
    }

    /** The time zone of {@code agent}. */
    public static LocalTimeZone of(Agent agent) {
        LocalTimeZone known = agent.timeZone;
        return known != null ? known : (agent.timeZone = new LocalTimeZone(TimeZone.getDefault()));
    }

    private static long millis(ZoneOffset offset) {
        return offset.getTotalSeconds() * 1000L;
    }

    /** The zone's name in the IANA database, or its offset. */
    public String id() {
        return zone.toZoneId().getId();
    }

    /** Milliseconds to add to a UTC time value to get local time. */
    public long offsetAtUTC(long time) {
        return isFixed ? fixedOffset : millis(rules.getOffset(Instant.ofEpochMilli(time)));
    }

    /** Milliseconds to subtract from a local time value to get UTC: of a local time that is skipped or repeated, the offset
     *  before the transition. */
    public long offsetAtLocal(long localTime) {
        if (isFixed) {
            return fixedOffset;
        }
        LocalDateTime local = LocalDateTime.ofEpochSecond(Math.floorDiv(localTime, 1000L),
            (int) Math.floorMod(localTime, 1000L) * 1_000_000, ZoneOffset.UTC);
        ZoneOffsetTransition transition = rules.getTransition(local);
        return millis(transition != null ? transition.getOffsetBefore() : rules.getOffset(local));
    }

    /** The zone's English name at a UTC time value, for example {@code Central European Summer Time}. */
    public String displayName(long time) {
        return fixedName != null ? fixedName
            : zone.getDisplayName(rules.isDaylightSavings(Instant.ofEpochMilli(time)), TimeZone.LONG, Locale.US);
    }
}
