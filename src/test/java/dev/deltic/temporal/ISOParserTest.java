package dev.deltic.temporal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.temporal.ISOParser.Goal;
import dev.deltic.values.ValueRangeException;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of ISO 8601 and RFC 9557. */
class ISOParserTest {
    @Test
    void everythingAtOnce() {
        ISOParser parsed = ISOParser.parse("+002024-02-29t23:59:60,123456789+01:30[!Europe/Paris][u-ca=iso8601][x-y=z]", Goal.ZONED_DATE_TIME);
        assertEquals(new ISODate(2024, 2, 29), parsed.date());
        assertEquals(TimeOfDay.of(23, 59, 59, 123_456_789), parsed.time);
        assertEquals("+01:30", parsed.offset);
        assertEquals("Europe/Paris", parsed.zone);
        assertEquals("iso8601", parsed.calendar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "2023-02-29", "2024-1-01", "2024-13-01", "2024-0101", "202401-01", "-000000-01-01", "2024-01-01T",
        "2024-01-01T24:00", "2024-01-01T12:0060", "2024-01-01T12:00:00.", "2024-01-01T12:00:00.1234567890", "2024-01-01T12:00Z",
        "2024-01-01[!foo=bar]", "2024-01-01[u-ca=iso8601][!u-ca=iso8601]", "2024-01-01[Foo=bar]", "2024-01-01[UTC][UTC]", "2024-01-01 ", ""})
    void noDates(String text) {
        assertThrows(ValueRangeException.class, () -> ISOParser.parse(text, Goal.DATE_TIME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1214", "12-14", "202112", "2021-12", "0229"})
    void whatCouldBeADateIsNoTime(String text) {
        assertThrows(ValueRangeException.class, () -> ISOParser.parse(text, Goal.TIME));
        assertTrue(ISOParser.parse("T" + text, Goal.TIME).time >= 0);
    }

    @ParameterizedTest
    @CsvSource({"+01,3600000000000", "-0130,-5400000000000", "+00:00:00.000000001,1", "-23:59:59.999999999,-86399999999999"})
    void offsets(String text, long nanoseconds) {
        assertEquals(nanoseconds, ISOParser.offset(text));
    }

    @ParameterizedTest
    @CsvSource({"utc,UTC", "europe/PARIS,Europe/Paris", "+5:0,", "+05,+05:00", "-0330,-03:30", "+23:59,+23:59", "+24:00,", "+01:00:00,", "Nowhere,"})
    void identifiers(String text, String expected) {
        ZoneIdentifier zone = ISOParser.identifier(text);
        if (expected == null) {
            assertNull(zone);
        } else {
            assertEquals(expected, zone.id());
        }
    }

    @ParameterizedTest
    @CsvSource({"P1Y2M3W4DT5H6M7.008009010S,P1Y2M3W4DT5H6M7.00800901S", "pt0.5h,PT30M", "-P0D,PT0S", "PT1.03125H,PT1H1M52.5S",
        "+P1D,P1D", "PT0.000000001H,PT0.0000036S"})
    void durations(String text, String expected) {
        assertEquals(expected, ISOFormat.duration(DurationParser.parse(text), ISOFormat.AUTO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P", "PT", "P1", "P1D2Y", "PT1.5H1M", "P1.5D", "P-1D", "PT1.H", "1D", "P4294967296Y", "PT9007199254740992S"})
    void noDurations(String text) {
        assertThrows(ValueRangeException.class, () -> DurationParser.parse(text));
    }

    @Test
    void localTimesThatExistTwiceOrNotAtAll() {
        ZoneIdentifier berlin = ZoneIdentifier.named("Europe/Berlin");
        ISODateTime skipped = new ISODateTime(new ISODate(2024, 3, 31), TimeOfDay.of(2, 30, 0, 0));
        assertEquals(0, berlin.possible(skipped).length);
        assertEquals("2024-03-31T01:30:00Z", text(berlin.exact(skipped, ZoneIdentifier.Disambiguation.COMPATIBLE)));
        assertEquals("2024-03-31T00:30:00Z", text(berlin.exact(skipped, ZoneIdentifier.Disambiguation.EARLIER)));
        ISODateTime repeated = new ISODateTime(new ISODate(2024, 10, 27), TimeOfDay.of(2, 30, 0, 0));
        assertEquals(2, berlin.possible(repeated).length);
        assertEquals("2024-10-27T00:30:00Z", text(berlin.exact(repeated, ZoneIdentifier.Disambiguation.COMPATIBLE)));
        assertEquals("2024-10-27T01:30:00Z", text(berlin.exact(repeated, ZoneIdentifier.Disambiguation.LATER)));
        assertThrows(ValueRangeException.class, () -> berlin.exact(repeated, ZoneIdentifier.Disambiguation.REJECT));
    }

    private static String text(BigInteger time) {
        return ISOFormat.instant(time, null, ISOFormat.AUTO);
    }
}
