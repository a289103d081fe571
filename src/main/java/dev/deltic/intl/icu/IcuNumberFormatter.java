package dev.deltic.intl.icu;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.FormattedNumberRange;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.LocalizedNumberRangeFormatter;
import com.ibm.icu.number.NumberRangeFormatter;
import com.ibm.icu.number.UnlocalizedNumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.FormattedPart;
import dev.deltic.intl.MathematicalValue;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatter;
import java.math.BigDecimal;
import java.text.Format;
import java.util.List;

/** A number format of ICU. Its formatters are immutable; those for ranges are made when the first is asked for. */
final class IcuNumberFormatter implements NumberFormatter {
    private final NumberFormatSettings settings;
    private final ULocale locale;
    private final boolean isUnit;
    private final String infinity;
    private final UnlocalizedNumberFormatter positiveSettings;
    private final UnlocalizedNumberFormatter negativeSettings;
    private final LocalizedNumberFormatter positive;
    /** Another one where the rounding mode depends on the sign. */
    private final LocalizedNumberFormatter negative;
    /** Null until a range was formatted. */
    private volatile LocalizedNumberRangeFormatter positiveRanges;

    IcuNumberFormatter(NumberFormatSettings settings) {
        this.settings = settings;
        ULocale own = IcuNumberSettings.locale(settings.locale(), settings.numberingSystem());
        locale = IcuNumberSettings.patternLocale(settings, own);
        infinity = DecimalFormatSymbols.getInstance(locale).getInfinity();
        isUnit = settings.style() == NumberFormatSettings.Style.UNIT;
        positiveSettings = IcuNumberSettings.formatter(settings, false, own, locale);
        positive = positiveSettings.locale(locale);
        boolean same = IcuNumberSettings.roundsAlike(settings.digits().mode());
        negativeSettings = same ? positiveSettings : IcuNumberSettings.formatter(settings, true, own, locale);
        negative = same ? positive : negativeSettings.locale(locale);
    }

    FormattedNumber formatted(Number value) {
        if (value instanceof Integer i) {
            return positive.format(i.longValue());
        }
        LocalizedNumberFormatter formatter = positive == negative || !MathematicalValue.isNegative(value) ? positive : negative;
        return value instanceof Double d ? formatter.format(d.doubleValue())
            : formatter.format(HugeNumbers.shortened(value, settings));
    }

    @Override
    public String format(Number value) {
        if (HugeNumbers.isHuge(value)) {
            return HugeNumbers.text(formatToParts(value));
        }
        return formatted(value).toString();
    }

    @Override
    public List<FormattedPart> formatToParts(Number value) {
        if (!HugeNumbers.isHuge(value)) {
            return parts(value);
        }
        BigDecimal huge = (BigDecimal) value;
        return HugeNumbers.parts(parts(value), huge, settings);
    }

    private List<FormattedPart> parts(Number value) {
        return FieldParts.of(formatted(value), (field, text, source) -> type(field, text, value), null);
    }

    FormattedNumberRange formattedRange(Number start, Number end) {
        UnlocalizedNumberFormatter first = MathematicalValue.isNegative(start) ? negativeSettings : positiveSettings;
        UnlocalizedNumberFormatter second = MathematicalValue.isNegative(end) ? negativeSettings : positiveSettings;
        if (first != second) {
            return ranges().numberFormatterFirst(first).numberFormatterSecond(second)
                .formatRange(HugeNumbers.shortened(start, settings), HugeNumbers.shortened(end, settings));
        }
        // Only of one formatter does ICU see that both ends look the same.
        LocalizedNumberRangeFormatter formatter = first == positiveSettings ? positiveRanges : null;
        if (formatter == null) {
            formatter = ranges().numberFormatterBoth(first);
            if (first == positiveSettings) {
                positiveRanges = formatter;
            }
        }
        return formatter.formatRange(HugeNumbers.shortened(start, settings), HugeNumbers.shortened(end, settings));
    }

    private LocalizedNumberRangeFormatter ranges() {
        return NumberRangeFormatter.withLocale(locale)
            .collapse(NumberRangeFormatter.RangeCollapse.AUTO)
            .identityFallback(NumberRangeFormatter.RangeIdentityFallback.APPROXIMATELY);
    }

    @Override
    public String formatRange(Number start, Number end) {
        if (HugeNumbers.isHuge(start) || HugeNumbers.isHuge(end)) {
            return HugeNumbers.text(formatRangeToParts(start, end));
        }
        return formattedRange(start, end).toString();
    }

    @Override
    public List<FormattedPart> formatRangeToParts(Number start, Number end) {
        if (HugeNumbers.isHuge(start) || HugeNumbers.isHuge(end)) {
            return HugeNumbers.range(formatToParts(start), formatToParts(end));
        }
        return FieldParts.ofRange(formattedRange(start, end),
            (field, text, source) -> type(field, text, source == FieldParts.Source.END ? end : start));
    }

    /** What a field of a number is called in a script; null where it makes no part. */
    private String type(Format.Field field, String text, Number value) {
        if (field == NumberFormat.Field.SIGN) {
            return MathematicalValue.isNegative(value) ? "minusSign" : "plusSign";
        }
        if (field == NumberFormat.Field.INTEGER) {
            return value instanceof Double d && d.isNaN() ? "nan" : text.equals(infinity) ? "infinity" : "integer";
        }
        if (field == NumberFormat.Field.PERCENT || field == NumberFormat.Field.MEASURE_UNIT) {
            return isUnit ? "unit" : "percentSign";     // in compact notation ICU calls the percent sign a unit
        }
        return type(field);
    }

    /** The same of fields that are always called the same. */
    static String type(Format.Field field) {
        if (!(field instanceof NumberFormat.Field)) {
            return null;
        }
        if (field == NumberFormat.Field.INTEGER) {
            return "integer";
        } else if (field == NumberFormat.Field.FRACTION) {
            return "fraction";
        } else if (field == NumberFormat.Field.DECIMAL_SEPARATOR) {
            return "decimal";
        } else if (field == NumberFormat.Field.GROUPING_SEPARATOR) {
            return "group";
        } else if (field == NumberFormat.Field.CURRENCY) {
            return "currency";
        } else if (field == NumberFormat.Field.MEASURE_UNIT) {
            return "unit";
        } else if (field == NumberFormat.Field.COMPACT) {
            return "compact";
        } else if (field == NumberFormat.Field.EXPONENT) {
            return "exponentInteger";
        } else if (field == NumberFormat.Field.EXPONENT_SIGN) {
            return "exponentMinusSign";
        } else if (field == NumberFormat.Field.EXPONENT_SYMBOL) {
            return "exponentSeparator";
        } else if (field == NumberFormat.Field.APPROXIMATELY_SIGN) {
            return "approximatelySign";
        }
        return null;
    }
}
