package dev.deltic.intl.icu;

import com.ibm.icu.util.TimeZone;
import dev.deltic.temporal.ZoneIdentifier;
import java.util.Date;

/** A zone whose offsets are the JDK's, as those of Date and Temporal are, and whose names are ICU's. Immutable. */
final class JdkRulesTimeZone extends TimeZone {
    private static final long serialVersionUID = 1;

    private final transient ZoneIdentifier zone;
    private transient boolean isFrozen;

    private JdkRulesTimeZone(ZoneIdentifier zone) {
        this.zone = zone;
        setID(zone.id());
        isFrozen = true;
    }

    /** ICU's zone for one of ours. */
    static TimeZone of(ZoneIdentifier zone) {
        if (zone.isOffset()) {
            return zone.offsetMillisecondsAt(0) == 0 ? TimeZone.GMT_ZONE : TimeZone.getTimeZone("GMT" + zone.id());
        }
        return zone == ZoneIdentifier.UTC ? TimeZone.getTimeZone("UTC") : new JdkRulesTimeZone(zone);
    }

    @Override
    public void getOffset(long date, boolean local, int[] offsets) {
        long utc = local ? date - zone.offsetMillisecondsAt(date) : date;
        int standard = zone.standardOffsetMillisecondsAt(utc);
        offsets[0] = standard;
        offsets[1] = zone.offsetMillisecondsAt(utc) - standard;
    }

    @Override
    public int getOffset(int era, int year, int month, int day, int dayOfWeek, int milliseconds) {
        throw new UnsupportedOperationException("calendars of formatters compute from times only");
    }

    @Override
    public int getOffset(long date) {
        return zone.offsetMillisecondsAt(date);
    }

    @Override
    public int getRawOffset() {
        return zone.standardOffsetMillisecondsAt(System.currentTimeMillis());
    }

    @Override
    public void setRawOffset(int offset) {
        throw new UnsupportedOperationException("the offsets are those of the JDK's rules");
    }

    @Override
    public boolean useDaylightTime() {
        return zone.hasDaylightSavings();
    }

    @Override
    public boolean observesDaylightTime() {
        return zone.hasDaylightSavings();
    }

    @Override
    public boolean inDaylightTime(Date date) {
        long time = date.getTime();
        return zone.offsetMillisecondsAt(time) != zone.standardOffsetMillisecondsAt(time);
    }

    @Override
    public boolean isFrozen() {
        return isFrozen;
    }

    @Override
    public TimeZone freeze() {
        return this;
    }

    @Override
    public TimeZone clone() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JdkRulesTimeZone same && same.getID().equals(getID());
    }

    @Override
    public int hashCode() {
        return getID().hashCode();
    }
}
