package dev.deltic.intl.icu;

import com.ibm.icu.number.FractionPrecision;
import com.ibm.icu.number.IntegerWidth;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.NumberFormatter.RoundingPriority;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.NumberFormatter.TrailingZeroDisplay;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.number.Scale;
import com.ibm.icu.number.UnlocalizedNumberFormatter;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.temporal.RoundingMode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** The settings of a number format in ICU's terms. */
final class IcuNumberSettings {
    private IcuNumberSettings() { }

    /** A locale whose numbers have the digits of a numbering system. */
    static ULocale locale(String tag, String numberingSystem) {
        ULocale locale = ULocale.forLanguageTag(tag);
        return numberingSystem == null ? locale
            : new ULocale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", numberingSystem).build();
    }

    /** The locale whose patterns are used. Where a currency has a pattern of its own, as the euro in {@code en-150}, ICU4J fails to put
     *  the currency's name behind the number; there it is the language's. */
    static ULocale patternLocale(NumberFormatSettings settings, ULocale locale) {
        if (settings.currencyDisplay() != NumberFormatSettings.CurrencyDisplay.NAME) {
            return locale;
        }
        try {
            formatter(settings, false).locale(locale).format(1);
            return locale;
        } catch (AssertionError ownPattern) {
            return locale(locale.getLanguage(), settings.numberingSystem());
        }
    }

    /** Everything but the locale, which is to be {@code pattern}; with the separators of {@code own} where that is another. */
    static UnlocalizedNumberFormatter formatter(NumberFormatSettings settings, boolean negative, ULocale own, ULocale pattern) {
        UnlocalizedNumberFormatter formatter = formatter(settings, negative);
        if (own == pattern) {
            return formatter;
        }
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(pattern);
        DecimalFormatSymbols separators = DecimalFormatSymbols.getInstance(own);
        symbols.setDecimalSeparatorString(separators.getDecimalSeparatorString());
        symbols.setGroupingSeparatorString(separators.getGroupingSeparatorString());
        symbols.setMonetaryDecimalSeparatorString(separators.getDecimalSeparatorString());
        symbols.setMonetaryGroupingSeparatorString(separators.getGroupingSeparatorString());
        return formatter.symbols(symbols);
    }

    /** Everything but the locale; {@code negative} is the sign of the values for which it is meant. */
    private static UnlocalizedNumberFormatter formatter(NumberFormatSettings settings, boolean negative) {
        UnlocalizedNumberFormatter formatter = NumberFormatter.with()
            .notation(notation(settings))
            .grouping(grouping(settings.grouping()))
            .sign(sign(settings));
        return style(digits(formatter, settings.digits(), negative), settings);
    }

    private static UnlocalizedNumberFormatter style(UnlocalizedNumberFormatter formatter, NumberFormatSettings settings) {
        return switch (settings.style()) {
            case DECIMAL -> formatter;
            case PERCENT -> formatter.unit(NoUnit.PERCENT).scale(Scale.powerOfTen(2));
            case CURRENCY -> formatter.unit(Currency.getInstance(settings.currency())).unitWidth(width(settings.currencyDisplay()));
            case UNIT -> formatter.unit(MeasureUnit.forIdentifier(settings.unit())).unitWidth(width(settings.unitDisplay()));
        };
    }

    private static Notation notation(NumberFormatSettings settings) {
        return switch (settings.notation()) {
            case STANDARD -> Notation.simple();
            case SCIENTIFIC -> Notation.scientific();
            case ENGINEERING -> Notation.engineering();
            case COMPACT -> settings.compactDisplay() == NumberFormatSettings.CompactDisplay.SHORT ? Notation.compactShort()
                : Notation.compactLong();
        };
    }

    private static GroupingStrategy grouping(NumberFormatSettings.Grouping grouping) {
        return switch (grouping) {
            case MIN2 -> GroupingStrategy.MIN2;
            case AUTO -> GroupingStrategy.AUTO;
            case ALWAYS -> GroupingStrategy.ON_ALIGNED;
            case NEVER -> GroupingStrategy.OFF;
        };
    }

    private static SignDisplay sign(NumberFormatSettings settings) {
        boolean accounting = settings.currencySign() == NumberFormatSettings.CurrencySign.ACCOUNTING;
        return switch (settings.signDisplay()) {
            case AUTO -> accounting ? SignDisplay.ACCOUNTING : SignDisplay.AUTO;
            case NEVER -> SignDisplay.NEVER;
            case ALWAYS -> accounting ? SignDisplay.ACCOUNTING_ALWAYS : SignDisplay.ALWAYS;
            case EXCEPT_ZERO -> accounting ? SignDisplay.ACCOUNTING_EXCEPT_ZERO : SignDisplay.EXCEPT_ZERO;
            case NEGATIVE -> accounting ? SignDisplay.ACCOUNTING_NEGATIVE : SignDisplay.NEGATIVE;
        };
    }

    private static UnitWidth width(NumberFormatSettings.CurrencyDisplay display) {
        return switch (display) {
            case CODE -> UnitWidth.ISO_CODE;
            case SYMBOL -> UnitWidth.SHORT;
            case NARROW_SYMBOL -> UnitWidth.NARROW;
            case NAME -> UnitWidth.FULL_NAME;
        };
    }

    private static UnitWidth width(NumberFormatSettings.UnitDisplay display) {
        return switch (display) {
            case SHORT -> UnitWidth.SHORT;
            case NARROW -> UnitWidth.NARROW;
            case LONG -> UnitWidth.FULL_NAME;
        };
    }

    private static UnlocalizedNumberFormatter digits(UnlocalizedNumberFormatter formatter, DigitOptions digits, boolean negative) {
        return formatter.precision(precision(digits)).roundingMode(mode(digits.mode(), negative))
            .integerWidth(IntegerWidth.zeroFillTo(digits.minimumIntegerDigits()));
    }

    private static Precision precision(DigitOptions digits) {
        Precision precision = switch (digits.type()) {
            case FRACTION_DIGITS -> digits.increment() == 1 ? fraction(digits)
                : Precision.increment(new BigDecimal(BigInteger.valueOf(digits.increment()), digits.maximumFractionDigits()));
            case SIGNIFICANT_DIGITS -> Precision.minMaxSignificantDigits(digits.minimumSignificantDigits(),
                digits.maximumSignificantDigits());
            case MORE_PRECISION -> fraction(digits).withSignificantDigits(digits.minimumSignificantDigits(),
                digits.maximumSignificantDigits(), RoundingPriority.RELAXED);
            case LESS_PRECISION -> fraction(digits).withSignificantDigits(digits.minimumSignificantDigits(),
                digits.maximumSignificantDigits(), RoundingPriority.STRICT);
        };
        return digits.trailingZeros() == DigitOptions.TrailingZeros.AUTO ? precision
            : precision.trailingZeroDisplay(TrailingZeroDisplay.HIDE_IF_WHOLE);
    }

    private static FractionPrecision fraction(DigitOptions digits) {
        return Precision.minMaxFraction(digits.minimumFractionDigits(), digits.maximumFractionDigits());
    }

    /** Whether values of both signs are rounded by the same mode of Java. */
    static boolean roundsAlike(RoundingMode mode) {
        return mode != RoundingMode.HALF_CEIL && mode != RoundingMode.HALF_FLOOR;
    }

    private static java.math.RoundingMode mode(RoundingMode mode, boolean negative) {
        return switch (mode) {
            case CEIL -> java.math.RoundingMode.CEILING;
            case FLOOR -> java.math.RoundingMode.FLOOR;
            case EXPAND -> java.math.RoundingMode.UP;
            case TRUNC -> java.math.RoundingMode.DOWN;
            case HALF_CEIL -> negative ? java.math.RoundingMode.HALF_DOWN : java.math.RoundingMode.HALF_UP;
            case HALF_FLOOR -> negative ? java.math.RoundingMode.HALF_UP : java.math.RoundingMode.HALF_DOWN;
            case HALF_EXPAND -> java.math.RoundingMode.HALF_UP;
            case HALF_TRUNC -> java.math.RoundingMode.HALF_DOWN;
            case HALF_EVEN -> java.math.RoundingMode.HALF_EVEN;
        };
    }
}
