package dev.deltic.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.values.ValueRangeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates, differences, sums and reference days of every calendar, against what V8 says about the same ones. */
class CalendarGoldenTest {
    private static List<String[]> rows(String kind) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
            CalendarGoldenTest.class.getResourceAsStream("calendars.tsv"), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t");
                if (cells[0].equals(kind)) {
                    rows.add(cells);
                }
            }
        }
        assertTrue(rows.size() > 100);
        return rows;
    }

    private static ISODate date(String text) {
        return ISOParser.parse(text, ISOParser.Goal.DATE_TIME).date();
    }

    private static String text(ISODate date) {
        StringBuilder text = new StringBuilder();
        ISOFormat.date(text, date);
        return text.toString();
    }

    private static String text(DateDuration duration) {
        return ISOFormat.duration(DurationRecord.fromInternal(InternalDuration.combine(duration, BigInteger.ZERO), TemporalUnit.DAY),
            ISOFormat.AUTO);
    }

    @Test
    void datesHaveTheFieldsOfTheirCalendar() throws IOException {
        for (String[] row : rows("date")) {
            CalendarDate date = Calendar.of(row[1]).fromISO(date(row[2]));
            String fields = String.join("\t", "date", row[1], row[2], "" + date.year(), "" + date.month(), date.monthCode(),
                "" + date.day(), date.era() == null ? "-" : date.era(), date.era() == null ? "-" : "" + date.eraYear(),
                "" + date.dayOfYear(), "" + date.daysInMonth(), "" + date.daysInYear(), "" + date.monthsInYear(),
                "" + date.inLeapYear());
            assertEquals(String.join("\t", row), fields);
        }
    }

    @Test
    void fieldsGiveTheDateBack() throws IOException {
        for (String[] row : rows("date")) {
            Calendar calendar = Calendar.of(row[1]);
            CalendarFields fields = new CalendarFields();
            fields.set(CalendarField.MONTH, Double.valueOf(row[4]));
            fields.set(CalendarField.MONTH_CODE, row[5]);
            fields.set(CalendarField.DAY, Double.valueOf(row[6]));
            if (row[7].equals("-")) {
                fields.set(CalendarField.YEAR, Double.valueOf(row[3]));
            } else {
                fields.set(CalendarField.ERA, row[7]);
                fields.set(CalendarField.ERA_YEAR, Double.valueOf(row[8]));
            }
            assertTrue(calendar.resolve(fields, Calendar.Kind.DATE));
            assertEquals(row[2], text(calendar.dateFromFields(fields, true)), row[1]);
        }
    }

    @Test
    void differencesCountWholeYearsAndMonths() throws IOException {
        for (String[] row : rows("between")) {
            Calendar calendar = Calendar.of(row[1]);
            ISODate one = date(row[2]);
            ISODate two = date(row[3]);
            String between = row[1] + " " + row[2] + " " + row[3];
            assertEquals(row[4], text(calendar.until(one, two, TemporalUnit.YEAR)), between);
            assertEquals(row[5], text(calendar.until(one, two, TemporalUnit.MONTH)), between);
            DateDuration back = calendar.until(two, one, TemporalUnit.YEAR);
            assertEquals(row[6], text(DateDuration.of(-back.years(), -back.months(), -back.weeks(), -back.days())), between);
        }
    }

    @Test
    void sumsConstrainOrReject() throws IOException {
        for (String[] row : rows("later")) {
            Calendar calendar = Calendar.of(row[1]);
            DateDuration duration = DurationParser.parse(row[3]).dateWithWholeDays();
            String sum = row[1] + " " + row[2] + " + " + row[3];
            assertEquals(row[4], text(calendar.add(date(row[2]), duration, false)), sum);
            String strict;
            try {
                strict = text(calendar.add(date(row[2]), duration, true));
            } catch (ValueRangeException e) {
                strict = "RangeError";
            }
            assertEquals(row[5], strict, sum);
        }
    }

    @Test
    void monthDaysHaveReferenceDates() throws IOException {
        for (String[] row : rows("monthDay")) {
            Calendar calendar = Calendar.of(row[1]);
            CalendarFields fields = new CalendarFields();
            fields.set(CalendarField.MONTH_CODE, row[2]);
            fields.set(CalendarField.DAY, Double.valueOf(row[3]));
            assertTrue(calendar.resolve(fields, Calendar.Kind.MONTH_DAY));
            assertEquals(row[4], text(calendar.monthDayFromFields(fields, false)), String.join(" ", row));
        }
    }
}
