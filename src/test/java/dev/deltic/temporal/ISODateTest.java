package dev.deltic.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.ValueRangeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dates against those of java.time. */
class ISODateTest {
    private static final int ROUNDS = 20_000;
    private final Random random = new Random(262);

    private LocalDate anyDate() {
        return LocalDate.ofEpochDay(random.nextInt(200_000_001) - 100_000_000L);
    }

    private static ISODate of(LocalDate date) {
        return new ISODate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    @Test
    void countsDaysAsJavaDoes() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate java = anyDate();
            ISODate date = of(java);
            assertEquals(java.toEpochDay(), date.epochDays(), java::toString);
            assertEquals(date, ISODate.ofEpochDays(java.toEpochDay()));
            assertEquals(java.getDayOfWeek().getValue(), date.dayOfWeek());
            assertEquals(java.getDayOfYear(), date.dayOfYear());
            assertEquals(java.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), date.weekOfYear(), java::toString);
            assertEquals(java.get(IsoFields.WEEK_BASED_YEAR), date.yearOfWeek(), java::toString);
        }
    }

    @Test
    void whatUntilGivesAddsUpToTheOtherDate() {
        for (TemporalUnit unit : new TemporalUnit[] {TemporalUnit.YEAR, TemporalUnit.MONTH, TemporalUnit.WEEK, TemporalUnit.DAY}) {
            for (int i = 0; i < ROUNDS; i++) {
                LocalDate one = anyDate();
                LocalDate two = i % 2 == 0 ? anyDate() : one.plusDays(random.nextInt(2000) - 1000);
                DateDuration duration = ISOCalendar.INSTANCE.until(of(one), of(two), unit);
                if (duration.sign() >= 0) {
                    assertEquals(two, one.plusMonths(duration.years() * 12 + duration.months())
                        .plusWeeks(duration.weeks()).plusDays(duration.days()), () -> one + " to " + two + " by " + unit + ": " + duration);
                }
                if (two.toEpochDay() <= 100_000_000 && two.toEpochDay() >= -100_000_000) {
                    assertEquals(of(two), ISOCalendar.INSTANCE.add(of(one), duration, false), () -> one + " to " + two + " by " + unit);
                }
                assertEquals(Long.signum(ChronoUnit.DAYS.between(one, two)), duration.sign());
            }
        }
    }

    @Test
    void monthsEndWhereTheyEnd() {
        ISODate endOfJanuary = new ISODate(2024, 1, 31);
        assertEquals(new ISODate(2024, 2, 29), ISOCalendar.INSTANCE.add(endOfJanuary, new DateDuration(0, 1, 0, 0), false));
        assertEquals(new ISODate(2023, 2, 28), ISOCalendar.INSTANCE.add(endOfJanuary, new DateDuration(-1, 1, 0, 0), false));
        assertThrows(ValueRangeException.class, () -> ISOCalendar.INSTANCE.add(endOfJanuary, new DateDuration(0, 1, 0, 0), true));
    }

    @Test
    void limits() {
        assertTrue(new ISODate(-271_821, 4, 19).isWithinLimits());
        assertFalse(new ISODate(-271_821, 4, 18).isWithinLimits());
        assertTrue(new ISODate(275_760, 9, 13).isWithinLimits());
        assertFalse(new ISODate(275_760, 9, 14).isWithinLimits());
        assertThrows(ValueRangeException.class, () -> new ISODate(2000, 1, 1).plusDays(1L << 60));
        assertThrows(ValueRangeException.class, () -> ISODate.regulate(1e300, 1, 1, false));
    }
}
