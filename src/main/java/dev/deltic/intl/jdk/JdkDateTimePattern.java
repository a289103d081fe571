package dev.deltic.intl.jdk;

import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimePattern;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.NumberingSystems;
import dev.deltic.intl.PatternLetters;
import dev.deltic.temporal.Calendar;
import dev.deltic.temporal.ZoneIdentifier;
import java.text.DecimalFormatSymbols;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** A pattern made of the JDK's, with a formatter of the JDK for each field that is a text. */
final class JdkDateTimePattern implements DateTimePattern {
    /** Letters of fields that are texts at any length. */
    private static final String TEXTS = "GEcaBzOvV";
    private static final String TIMES = "aBhHkKmsSzOvV";

    final PatternItems.Item[] items;
    final String prefix;
    /** By item; null for those that are numbers. */
    final java.time.format.DateTimeFormatter[] texts;
    /** The same in the ISO calendar, for dates that the chronology does not have; null when it has all. */
    final java.time.format.DateTimeFormatter[] isoTexts;
    final Chronology chronology;
    /** Of a calendar that the JDK has no words for; else null, as the next. */
    final CalendarNames names;
    final Calendar dates;
    /** Whether years before the first are counted on. */
    final boolean hasOneEra;
    /** The index of the first item of the time, when the date comes before it; else 0. */
    final int timeStart;
    final String[] digits;
    final char decimalSeparator;
    final HourCycle cycle;
    private final DateTimeFields fields;

    JdkDateTimePattern(DateTimeRequest request, PatternItems items, Locale locale, Chronology chronology) {
        this.items = items.items.toArray(new PatternItems.Item[0]);
        this.prefix = items.prefix;
        this.fields = PatternLetters.fields(items.letters());
        this.chronology = chronology;
        this.names = JdkDateTimeData.names(request.calendar());
        this.dates = names == null ? null : Calendar.of(request.calendar());
        this.hasOneEra = request.calendar().equals("iso8601") || request.calendar().equals("buddhist");
        this.texts = texts(locale, chronology);
        this.isoTexts = chronology == IsoChronology.INSTANCE ? null : texts(locale, IsoChronology.INSTANCE);
        this.timeStart = timeStart(this.items);
        this.digits = NumberingSystems.digits(request.numberingSystem());
        this.decimalSeparator = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        this.cycle = request.hourCycle();
    }

    private java.time.format.DateTimeFormatter[] texts(Locale locale, Chronology ofDates) {
        java.time.format.DateTimeFormatter[] made = new java.time.format.DateTimeFormatter[items.length];
        for (int i = 0; i < items.length; i++) {
            String letters = items[i].letters();
            boolean isMonth = letters.charAt(0) == 'M' || letters.charAt(0) == 'L';
            boolean isOurs = names != null && (isMonth || letters.charAt(0) == 'G' || letters.charAt(0) == 'U');
            if (isOurs) {
                continue;
            }
            if (isMonth ? letters.length() > 2 : TEXTS.indexOf(letters.charAt(0)) >= 0) {
                made[i] = new DateTimeFormatterBuilder().appendPattern(letters.charAt(0) == 'c' ? letters.replace('c', 'E') : letters)
                    .toFormatter(locale).withChronology(ofDates);
            }
        }
        return made;
    }

    private static int timeStart(PatternItems.Item[] items) {
        int start = 0;
        while (start < items.length && TIMES.indexOf(items[start].letter()) < 0) {
            start++;
        }
        for (int i = start; i < items.length; i++) {
            if (TIMES.indexOf(items[i].letter()) < 0) {
                return 0;
            }
        }
        return start == items.length ? 0 : start;
    }

    @Override
    public DateTimeFields fields() {
        return fields;
    }

    @Override
    public dev.deltic.intl.DateTimeFormatter formatter(ZoneIdentifier zone) {
        return new JdkDateTimeFormatter(this, zone.toZoneId());
    }
}
