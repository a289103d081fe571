package dev.deltic.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PatternLettersTest {
    @Test
    void quotedLettersAreNoFields() {
        DateTimeFields fields = PatternLetters.fields("EEEE, d 'de' MMMM 'o''clock' y");
        assertEquals("{weekday: long, year: numeric, month: long, day: numeric}", fields.toString());
        assertNull(PatternLetters.cycle("'h' mm"));
        assertFalse(PatternLetters.has("'U' y", 'U'));
        assertTrue(PatternLetters.has("r(U)", 'U'));
    }

    @Test
    void widthsAreTold() {
        assertEquals("{era: narrow, year: 2-digit, month: 2-digit, day: 2-digit}", PatternLetters.fields("dd.MM.yy GGGGG").toString());
        assertEquals("{weekday: short, month: short, dayPeriod: long, hour: numeric}", PatternLetters.fields("ccc LLL h BBBB").toString());
        assertEquals("{minute: 2-digit, second: 2-digit, fractionalSecondDigits: 3, timeZoneName: longOffset}",
            PatternLetters.fields("mm:ss.SSS OOOO").toString());
    }

    @Test
    void skeletonsAskForWhatPatternsShow() {
        for (String pattern : new String[] {"EEEEyMMMMd", "GGGGyyMMdd", "EEEEEMMMMM", "BBBBhhmmss", "HmsSSzzzz", "hOOOO", "Hvvvv"}) {
            DateTimeFields fields = PatternLetters.fields(pattern);
            assertEquals(fields, PatternLetters.fields(PatternLetters.skeleton(fields, PatternLetters.cycle(pattern))));
        }
    }

    @Test
    void hoursAreCountedInAnotherWay() {
        assertEquals(HourCycle.H12, PatternLetters.cycle("h:mm a"));
        assertEquals("K 'h' KK", PatternLetters.withCycle("H 'h' HH", HourCycle.H11));
    }
}
