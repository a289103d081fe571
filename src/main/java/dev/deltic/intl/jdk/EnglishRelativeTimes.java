package dev.deltic.intl.jdk;

import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatSettings.Grouping;
import dev.deltic.intl.NumberFormatSettings.SignDisplay;
import dev.deltic.intl.NumberFormatter;
import dev.deltic.intl.RelativeTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Relative times in English with the numbers of any locale: the JDK has no words for them. */
final class EnglishRelativeTimes implements RelativeTimeFormatter {
    /** For each unit: short name, its plural where it differs, narrow name, the word behind "last", "this" and "next" where it is short. */
    private static final String[] NAMES = {"sec.,,s,", "min.,,m,", "hr.,,h,", "day,days,d,", "wk.,,w,wk.", "mo.,,mo,mo.",
        "qtr.,qtrs.,q,qtr.", "yr.,,y,yr."};

    private final Settings settings;
    private final NumberFormatter numbers;

    EnglishRelativeTimes(Settings settings) {
        this.settings = settings;
        this.numbers = new JdkNumberFormatter(NumberFormatSettings.decimal(settings.locale(), settings.numberingSystem(),
            DigitOptions.fraction(0, 3), Grouping.AUTO, SignDisplay.NEVER));
    }

    @Override
    public String format(double value, Unit unit) {
        StringBuilder text = new StringBuilder();
        for (FormattedPart part : formatToParts(value, unit)) {
            text.append(part.value());
        }
        return text.toString();
    }

    @Override
    public List<FormattedPart> formatToParts(double value, Unit unit) {
        List<FormattedPart> parts = new ArrayList<>();
        String words = settings.numeric() == Numeric.AUTO ? words(value, unit) : null;
        if (words != null) {
            parts.add(new FormattedPart("literal", words));
            return parts;
        }
        boolean isPast = value < 0 || value == 0 && 1 / value < 0;
        if (!isPast) {
            parts.add(new FormattedPart("literal", "in "));
        }
        for (FormattedPart part : numbers.formatToParts(value)) {
            parts.add(new FormattedPart(part.type(), part.value(), null, unit.text));
        }
        String name = name(unit, Math.abs(value) == 1);
        parts.add(new FormattedPart("literal", isPast ? name + " ago" : name));
        return parts;
    }

    private String name(Unit unit, boolean isOne) {
        String[] names = NAMES[unit.ordinal()].split(",", -1);
        return switch (settings.style()) {
            case LONG -> " " + unit.text + (isOne ? "" : "s");
            case SHORT -> " " + (isOne || names[1].isEmpty() ? names[0] : names[1]);
            case NARROW -> names[2];
        };
    }

    /** What is said in place of a number; null when nothing is. */
    private String words(double value, Unit unit) {
        if (value != 0 && Math.abs(value) != 1) {
            return null;
        }
        switch (unit) {
            case SECOND:
                return value == 0 ? "now" : null;
            case MINUTE:
            case HOUR:
                return value == 0 ? "this " + unit.text : null;
            case DAY:
                return value == 0 ? "today" : value < 0 ? "yesterday" : "tomorrow";
            default:
                String name = settings.style() == Style.LONG ? unit.text : NAMES[unit.ordinal()].split(",", -1)[3];
                return (value == 0 ? "this " : value < 0 ? "last " : "next ") + name;
        }
    }
}
