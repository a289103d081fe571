package dev.deltic.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.ValueRangeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    @ParameterizedTest
    @ValueSource(strings = {"iso8601", "buddhist", "chinese", "coptic", "dangi", "ethioaa", "ethiopic", "gregory", "hebrew", "indian",
        "islamic-civil", "islamic-tbla", "islamic-umalqura", "japanese", "persian", "roc"})
    void everyDayOfSomeCenturiesFollowsTheDayBefore(String id) {
        Calendar calendar = Calendar.of(id);
        CalendarDate before = calendar.fromISO(ISODate.ofEpochDays(ISODate.epochDays(1849, 12, 31)));
        long end = ISODate.epochDays(2120, 1, 1);
        CalendarFields fields = new CalendarFields();
        for (long day = ISODate.epochDays(1850, 1, 1); day < end; day++) {
            ISODate iso = ISODate.ofEpochDays(day);
            CalendarDate date = calendar.fromISO(iso);
            assertFollows(before, date, iso);
            fields.set(CalendarField.YEAR, (double) date.year());
            fields.set(CalendarField.MONTH, (double) date.month());
            fields.set(CalendarField.MONTH_CODE, date.monthCode());
            fields.set(CalendarField.DAY, (double) date.day());
            assertTrue(calendar.resolve(fields, Calendar.Kind.DATE));
            assertEquals(iso, calendar.dateFromFields(fields, true));
            before = date;
        }
    }

    private static void assertFollows(CalendarDate before, CalendarDate date, ISODate iso) {
        boolean newMonth = before.day() == before.daysInMonth();
        boolean newYear = newMonth && before.month() == before.monthsInYear();
        assertEquals(newMonth ? 1 : before.day() + 1, date.day(), iso::toString);
        assertEquals(newYear ? 1 : before.month() + (newMonth ? 1 : 0), date.month(), iso::toString);
        assertEquals(before.year() + (newYear ? 1 : 0), date.year(), iso::toString);
        assertEquals(newYear ? 1 : before.dayOfYear() + 1, date.dayOfYear(), iso::toString);
        assertEquals(newYear, before.dayOfYear() == before.daysInYear(), iso::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"buddhist", "chinese", "coptic", "dangi", "ethioaa", "ethiopic", "gregory", "hebrew", "indian",
        "islamic-civil", "islamic-tbla", "islamic-umalqura", "japanese", "persian", "roc"})
    void yearsJoinInTheWholeRange(String id) {
        NonISOCalendar calendar = (NonISOCalendar) Calendar.of(id);
        for (int i = -290_000; i < 290_000; i += i % 1000 == 0 ? 1 : 61) {
            CalendarYear year = calendar.layout(i);
            assertEquals(calendar.newYear(i), year.start);
            assertEquals(calendar.newYear(i + 1), year.start + year.days(), () -> id + " " + year.year);
            assertEquals(i, calendar.yearOf(year.start));
            assertEquals(i, calendar.yearOf(year.start + year.days() - 1));
            long last = calendar.monthIndex(year, year.months());
            assertEquals(calendar.monthIndex(calendar.layout(i + 1), 1), last + 1);
            assertEquals(i, calendar.yearOfIndex(last).year);
            assertEquals(i, calendar.yearOfIndex(calendar.monthIndex(year, 1)).year);
        }
    }

    @Test
    void ummAlQuraIsTheJdks() {
        // The JDK's table can be replaced by a configuration file; without one it covers the same years.
        Calendar calendar = Calendar.of("islamic-umalqura");
        HijrahDate date = HijrahChronology.INSTANCE.date(1300, 1, 1);
        HijrahDate end = HijrahChronology.INSTANCE.date(1600, 1, 1);
        for (; date.isBefore(end); date = date.plus(29, ChronoUnit.DAYS)) {
            LocalDate local = LocalDate.ofEpochDay(date.toEpochDay());
            CalendarDate ours = calendar.fromISO(new ISODate(local.getYear(), local.getMonthValue(), local.getDayOfMonth()));
            assertEquals(date.get(ChronoField.YEAR), ours.year());
            assertEquals(date.get(ChronoField.MONTH_OF_YEAR), ours.month());
            assertEquals(date.get(ChronoField.DAY_OF_MONTH), ours.day());
        }
    }

    @Test
    void identifiersHaveAliasesAndNoCase() {
        assertSame(Calendar.of("islamic-civil"), Calendar.of("islamicc"));
        assertSame(Calendar.of("ethioaa"), Calendar.of("Ethiopic-Amete-Alem"));
        assertEquals("hebrew", Calendar.of("HEBREW").id());
        for (String id : new String[] {"islamic", "islamic-rgsa", "julian", "", "gregorian"}) {
            assertThrows(ValueRangeException.class, () -> Calendar.of(id), id);
        }
    }

    @Test
    void namesOfOneZoneAreEqualAndStay() {
        ZoneIdentifier calcutta = ZoneIdentifier.named("asia/calcutta");
        assertEquals("Asia/Calcutta", calcutta.id());
        assertEquals("Asia/Kolkata", calcutta.primary());
        assertTrue(calcutta.isSameZone(ZoneIdentifier.named("Asia/Kolkata")));
        assertTrue(ZoneIdentifier.UTC.isSameZone(ZoneIdentifier.named("GMT-0")));
        assertTrue(!ZoneIdentifier.named("Atlantic/Reykjavik").isSameZone(ZoneIdentifier.named("Africa/Abidjan")));
        for (String name : ZoneIdentifier.primaryNames()) {
            ZoneIdentifier zone = ZoneIdentifier.named(name);
            assertNotNull(zone, name);
            assertEquals(name, zone.id());
            assertEquals(name, zone.primary());
        }
    }
}
