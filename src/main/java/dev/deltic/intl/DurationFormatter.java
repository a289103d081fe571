package dev.deltic.intl;

import dev.deltic.intl.DurationFormatSettings.Display;
import dev.deltic.intl.DurationFormatSettings.UnitOptions;
import dev.deltic.intl.DurationFormatSettings.UnitStyle;
import dev.deltic.intl.NumberFormatSettings.Grouping;
import dev.deltic.intl.NumberFormatSettings.SignDisplay;
import dev.deltic.intl.NumberFormatSettings.UnitDisplay;
import dev.deltic.temporal.DurationRecord;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Shows durations: each unit as a number, put together as a list. Needs nothing of a locale but its numbers, lists and separators.
 *  Immutable and thread-safe. */
public final class DurationFormatter {
    private static final int MAX_FRACTION = 9;
    private static final Number NEGATIVE_ZERO = -0.0;

    private final LocaleData data;
    private final DurationFormatSettings settings;

    /** @param data where numbers and lists come from */
    public DurationFormatter(LocaleData data, DurationFormatSettings settings) {
        this.data = data;
        this.settings = settings;
    }

    /** <a href="https://tc39.es/ecma402/#sec-partitiondurationformatpattern">PartitionDurationFormatPattern</a>: the parts of a unit carry
     *  its name. */
    public List<FormattedPart> formatToParts(DurationRecord duration) {
        List<List<FormattedPart>> elements = new ArrayList<>();
        boolean signShown = true;
        for (TemporalUnit unit : TemporalUnit.values()) {
            UnitOptions options = settings.of(unit);
            if (options.style().isNumeric()) {
                List<FormattedPart> numeric = new Clock(duration, unit, signShown).parts();
                if (!numeric.isEmpty()) {
                    elements.add(numeric);
                }
                break;
            }
            boolean isLast = nextIsFractional(unit);
            BigDecimal value = isLast ? withFraction(duration, unit) : exact(duration, unit);
            if (options.display() == Display.ALWAYS || value.signum() != 0) {
                DigitOptions digits = isLast ? fraction(1) : DigitOptions.fraction(0, 3);
                NumberFormatSettings numbers = NumberFormatSettings.unit(settings.locale(), settings.numberingSystem(), unit.singular,
                    unitDisplay(options.style()), digits, signShown ? SignDisplay.AUTO : SignDisplay.NEVER);
                elements.add(parts(numbers, signed(value, duration, signShown), unit));
                signShown = false;
            }
            if (isLast) {
                break;
            }
        }
        return join(elements);
    }

    private static UnitDisplay unitDisplay(UnitStyle style) {
        return switch (style) {
            case LONG -> UnitDisplay.LONG;
            case NARROW -> UnitDisplay.NARROW;
            default -> UnitDisplay.SHORT;
        };
    }

    /** The value, or -0 for a zero that has to show the sign of a negative duration. */
    private static Number signed(BigDecimal value, DurationRecord duration, boolean signShown) {
        return signShown && value.signum() == 0 && duration.sign() < 0 ? NEGATIVE_ZERO : value;
    }

    private static BigDecimal exact(DurationRecord duration, TemporalUnit unit) {
        return new BigDecimal(DurationRecord.exact(duration.get(unit)));
    }

    private DigitOptions fraction(int integerDigits) {
        int digits = settings.fractionalDigits();
        return digits == DurationFormatSettings.ANY ? DigitOptions.fraction(integerDigits, 0, MAX_FRACTION, RoundingMode.TRUNC)
            : DigitOptions.fraction(integerDigits, digits, digits, RoundingMode.TRUNC);
    }

    /** <a href="https://tc39.es/ecma402/#sec-nextunitfractional">NextUnitFractional</a> */
    private boolean nextIsFractional(TemporalUnit unit) {
        return unit.ordinal() >= TemporalUnit.SECOND.ordinal() && unit != TemporalUnit.NANOSECOND
            && settings.units().get(unit.ordinal() + 1).style() == UnitStyle.FRACTIONAL;
    }

    /** A unit's value and those of the fractional units behind it.
     *  <a href="https://tc39.es/ecma402/#sec-computefractionaldigits">ComputeFractionalDigits</a> */
    private BigDecimal withFraction(DurationRecord duration, TemporalUnit unit) {
        BigDecimal sum = exact(duration, unit);
        int exponent = 3;
        for (TemporalUnit smaller : TemporalUnit.values()) {
            if (settings.of(smaller).style() == UnitStyle.FRACTIONAL) {
                sum = sum.add(exact(duration, smaller).movePointLeft(exponent));
                exponent += 3;
            }
        }
        return sum;
    }

    private List<FormattedPart> parts(NumberFormatSettings numbers, Number value, TemporalUnit unit) {
        List<FormattedPart> parts = new ArrayList<>();
        for (FormattedPart part : data.numbers(numbers).formatToParts(value)) {
            parts.add(new FormattedPart(part.type(), part.value(), null, unit.singular));
        }
        return parts;
    }

    /** <a href="https://tc39.es/ecma402/#sec-listformatparts">ListFormatParts</a> */
    private List<FormattedPart> join(List<List<FormattedPart>> elements) {
        List<String> texts = new ArrayList<>();
        for (List<FormattedPart> parts : elements) {
            StringBuilder text = new StringBuilder();
            for (FormattedPart part : parts) {
                text.append(part.value());
            }
            texts.add(text.toString());
        }
        ListJoiner.Style style = switch (settings.style()) {
            case LONG -> ListJoiner.Style.LONG;
            case NARROW -> ListJoiner.Style.NARROW;
            default -> ListJoiner.Style.SHORT;
        };
        List<FormattedPart> result = new ArrayList<>();
        int next = 0;
        for (FormattedPart part : data.lists(settings.locale(), ListJoiner.Type.UNIT, style).join(texts)) {
            if (part.type().equals("element")) {
                result.addAll(elements.get(next++));
            } else {
                result.add(part);
            }
        }
        return result;
    }

    /** Hours, minutes and seconds in digits. <a href="https://tc39.es/ecma402/#sec-formatnumericunits">FormatNumericUnits</a> */
    private final class Clock {
        private final DurationRecord duration;
        private final TemporalUnit first;
        private final List<FormattedPart> parts = new ArrayList<>();
        private boolean signShown;

        Clock(DurationRecord duration, TemporalUnit first, boolean signShown) {
            this.duration = duration;
            this.first = first;
            this.signShown = signShown;
        }

        List<FormattedPart> parts() {
            BigDecimal hours = exact(duration, TemporalUnit.HOUR);
            BigDecimal minutes = exact(duration, TemporalUnit.MINUTE);
            BigDecimal seconds = withFraction(duration, TemporalUnit.SECOND);
            boolean showsHours = first == TemporalUnit.HOUR && isShown(TemporalUnit.HOUR, hours);
            boolean showsSeconds = isShown(TemporalUnit.SECOND, seconds);
            boolean showsMinutes = first != TemporalUnit.SECOND
                && (showsHours && showsSeconds || isShown(TemporalUnit.MINUTE, minutes));
            if (showsHours) {
                add(TemporalUnit.HOUR, signed(hours, duration, signShown), DigitOptions.fraction(digits(TemporalUnit.HOUR), 0, 3,
                    RoundingMode.HALF_EXPAND));
            }
            if (showsMinutes) {
                separate(showsHours, settings.separators().hourMinute());
                add(TemporalUnit.MINUTE, signed(minutes, duration, signShown), DigitOptions.fraction(digits(TemporalUnit.MINUTE), 0, 3,
                    RoundingMode.HALF_EXPAND));
            }
            if (showsSeconds) {
                separate(showsMinutes, settings.separators().minuteSecond());
                add(TemporalUnit.SECOND, seconds, fraction(digits(TemporalUnit.SECOND)));
            }
            return parts;
        }

        private boolean isShown(TemporalUnit unit, BigDecimal value) {
            return value.signum() != 0 || settings.of(unit).display() == Display.ALWAYS;
        }

        private int digits(TemporalUnit unit) {
            return settings.of(unit).style() == UnitStyle.TWO_DIGIT ? 2 : 1;
        }

        private void separate(boolean isNeeded, String separator) {
            if (isNeeded) {
                parts.add(new FormattedPart("literal", separator));
            }
        }

        private void add(TemporalUnit unit, Number value, DigitOptions digits) {
            NumberFormatSettings numbers = NumberFormatSettings.decimal(settings.locale(), settings.numberingSystem(), digits,
                Grouping.NEVER, signShown ? SignDisplay.AUTO : SignDisplay.NEVER);
            parts.addAll(DurationFormatter.this.parts(numbers, value, unit));
            signShown = false;
        }
    }
}
