package dev.deltic.intl.jdk;

import dev.deltic.intl.DateTimeFields;
import dev.deltic.intl.DateTimePattern;
import dev.deltic.intl.DateTimeRequest;
import dev.deltic.intl.HourCycle;
import dev.deltic.intl.PatternLetters;
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

    final PatternItems.Item[] items;
    final String prefix;
    /** By item; null for those that are numbers. */
    final java.time.format.DateTimeFormatter[] texts;
    /** The same in the ISO calendar, for dates that the chronology does not have; null when it has all. */
    final java.time.format.DateTimeFormatter[] isoTexts;
    final Chronology chronology;
    final boolean hasProlepticYears;
    final char zeroDigit;
    final char decimalSeparator;
    final HourCycle cycle;
    private final DateTimeFields fields;

    JdkDateTimePattern(DateTimeRequest request, PatternItems items, Locale locale, Chronology chronology) {
        this.items = items.items.toArray(new PatternItems.Item[0]);
        this.prefix = items.prefix;
        this.fields = PatternLetters.fields(items.letters());
        this.chronology = chronology;
        this.hasProlepticYears = request.calendar().equals("iso8601");
        this.texts = texts(locale, chronology);
        this.isoTexts = chronology == IsoChronology.INSTANCE ? null : texts(locale, IsoChronology.INSTANCE);
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        this.zeroDigit = symbols.getZeroDigit();
        this.decimalSeparator = symbols.getDecimalSeparator();
        this.cycle = request.hourCycle();
    }

    private java.time.format.DateTimeFormatter[] texts(Locale locale, Chronology ofDates) {
        java.time.format.DateTimeFormatter[] made = new java.time.format.DateTimeFormatter[items.length];
        for (int i = 0; i < items.length; i++) {
            String letters = items[i].letters();
            boolean isMonth = letters.charAt(0) == 'M' || letters.charAt(0) == 'L';
            if (isMonth ? letters.length() > 2 : TEXTS.indexOf(letters.charAt(0)) >= 0) {
                made[i] = new DateTimeFormatterBuilder().appendPattern(letters.charAt(0) == 'c' ? letters.replace('c', 'E') : letters)
                    .toFormatter(locale).withChronology(ofDates);
            }
        }
        return made;
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
