package dev.deltic.intl.icu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.deltic.temporal.CalendarDate;
import dev.deltic.temporal.ISODate;
import dev.deltic.temporal.ZoneIdentifier;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** The calendars and clocks that ICU's formats get are those of Temporal and the JDK. */
class CalendarsTest {
    private static final long DAY = 86_400_000L;
    private static final int[] FIELDS = {Calendar.EXTENDED_YEAR, Calendar.MONTH, Calendar.ORDINAL_MONTH, Calendar.DAY_OF_MONTH,
        Calendar.DAY_OF_YEAR, Calendar.DAY_OF_WEEK};

    private static ULocale locale(String calendar) {
        return new ULocale.Builder().setLanguage("en").setUnicodeLocaleKeyword("ca", calendar).build();
    }

    private static void assertSameFields(Calendar expected, Calendar actual, long time) {
        expected.setTimeInMillis(time);
        actual.setTimeInMillis(time);
        for (int field : FIELDS) {
            assertEquals(expected.get(field), actual.get(field), () -> actual.getType() + " field " + field + " at " + time);
        }
    }

    @Test
    void copticFieldsAreICUs() {
        Calendar expected = Calendar.getInstance(TimeZone.GMT_ZONE, locale("coptic"));
        Calendar actual = new TemporalCopticCalendar(locale("coptic"));
        for (long day = -100_000_000; day < 100_000_000; day += 99_991) {
            assertSameFields(expected, actual, day * DAY);
        }
        actual.setTimeInMillis(-60_000_000_000_000L);
        assertEquals(1, actual.get(Calendar.ERA));
        assertTrue(actual.get(Calendar.YEAR) < 0);
    }

    @Test
    void islamicFieldsAreICUs() {
        for (String name : new String[] {"islamic-civil", "islamic-tbla", "islamic-umalqura"}) {
            Calendar expected = Calendar.getInstance(TimeZone.GMT_ZONE, locale(name));
            Calendar actual = new TemporalIslamicCalendar(name, locale(name));
            for (long day = -20_000; day < 30_000; day += 7) {
                assertSameFields(expected, actual, day * DAY);
            }
            actual.setTimeInMillis(-60_000_000_000_000L);
            assertEquals(1, actual.get(Calendar.ERA));
            assertTrue(actual.get(Calendar.YEAR) > 0);
        }
    }

    /** ICU4J calls the related year internal, and has no other way to ask for it. */
    @SuppressWarnings("deprecation")
    @Test
    void chineseFieldsAreTemporals() {
        for (String name : new String[] {"chinese", "dangi"}) {
            Calendar icu = new TemporalChineseCalendar(name, locale(name));
            dev.deltic.temporal.Calendar temporal = dev.deltic.temporal.Calendar.of(name);
            for (long day = -50_000; day < 60_000; day += 13) {
                icu.setTimeInMillis(day * DAY);
                CalendarDate date = temporal.fromISO(ISODate.ofEpochDays(day));
                assertEquals(date.year(), icu.getRelatedYear());
                assertEquals(date.month() - 1, icu.get(Calendar.ORDINAL_MONTH));
                assertEquals(date.day(), icu.get(Calendar.DAY_OF_MONTH));
            }
            assertEquals(name, icu.getType());
        }
    }

    @Test
    void cyclicYearsAreICUs() {
        Calendar expected = Calendar.getInstance(TimeZone.GMT_ZONE, locale("chinese"));
        Calendar actual = new TemporalChineseCalendar("chinese", locale("chinese"));
        for (int year = -60; year < 60; year++) {
            expected.setTimeInMillis(year * 365 * DAY);
            actual.setTimeInMillis(year * 365 * DAY);
            assertEquals(expected.get(Calendar.YEAR), actual.get(Calendar.YEAR));
            assertEquals(expected.get(Calendar.ERA), actual.get(Calendar.ERA));
        }
    }

    @Test
    void offsetsAreTheJDKs() {
        for (String id : new String[] {"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia"}) {
            TimeZone zone = JdkRulesTimeZone.of(ZoneIdentifier.named(id));
            ZoneId expected = ZoneId.of(id);
            int[] offsets = new int[2];
            for (long time = -4_000_000_000_000L; time < 4_000_000_000_000L; time += 9_999_999_999L) {
                zone.getOffset(time, false, offsets);
                int total = expected.getRules().getOffset(Instant.ofEpochMilli(time)).getTotalSeconds() * 1000;
                assertEquals(total, offsets[0] + offsets[1]);
                assertEquals(offsets[1] != 0, zone.inDaylightTime(new Date(time)));
            }
        }
        assertEquals(5_400_000, JdkRulesTimeZone.of(ZoneIdentifier.ofOffset(90)).getRawOffset());
    }
}
