package dev.deltic.intl.icu;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.FormattedRelativeDateTime;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.RelativeTimeFormatter;
import java.util.List;

/** A relative time format of ICU, which guards what is mutable in it. */
final class IcuRelativeTimeFormatter implements RelativeTimeFormatter {
    /** Makes ICU take the locale's own minimum: Polish has no separator in 1000. */
    private static final int GROUPING_OF_LOCALE = -2;

    private final RelativeDateTimeFormatter formatter;
    private final boolean always;

    IcuRelativeTimeFormatter(Settings settings) {
        ULocale locale = IcuNumberSettings.locale(settings.locale(), settings.numberingSystem());
        NumberFormat numbers = NumberFormat.getInstance(locale);
        if (numbers instanceof DecimalFormat decimal) {
            decimal.setMinimumGroupingDigits(GROUPING_OF_LOCALE);
        }
        formatter = RelativeDateTimeFormatter.getInstance(locale, numbers, style(settings.style()), DisplayContext.CAPITALIZATION_NONE);
        always = settings.numeric() == Numeric.ALWAYS;
    }

    private static RelativeDateTimeFormatter.Style style(Style style) {
        return switch (style) {
            case LONG -> RelativeDateTimeFormatter.Style.LONG;
            case SHORT -> RelativeDateTimeFormatter.Style.SHORT;
            case NARROW -> RelativeDateTimeFormatter.Style.NARROW;
        };
    }

    private static RelativeDateTimeUnit unit(Unit unit) {
        return switch (unit) {
            case SECOND -> RelativeDateTimeUnit.SECOND;
            case MINUTE -> RelativeDateTimeUnit.MINUTE;
            case HOUR -> RelativeDateTimeUnit.HOUR;
            case DAY -> RelativeDateTimeUnit.DAY;
            case WEEK -> RelativeDateTimeUnit.WEEK;
            case MONTH -> RelativeDateTimeUnit.MONTH;
            case QUARTER -> RelativeDateTimeUnit.QUARTER;
            case YEAR -> RelativeDateTimeUnit.YEAR;
        };
    }

    private FormattedRelativeDateTime formatted(double value, Unit unit) {
        return always ? formatter.formatNumericToValue(value, unit(unit)) : formatter.formatToValue(value, unit(unit));
    }

    @Override
    public String format(double value, Unit unit) {
        return formatted(value, unit).toString();
    }

    @Override
    public List<FormattedPart> formatToParts(double value, Unit unit) {
        return FieldParts.of(formatted(value, unit), (field, text, source) -> IcuNumberFormatter.type(field), unit.text);
    }
}
