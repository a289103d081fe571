package dev.deltic.builtins.intl;

import dev.deltic.intl.Currencies;
import dev.deltic.intl.DigitOptions;
import dev.deltic.intl.LocaleData;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.NumberFormatSettings.CompactDisplay;
import dev.deltic.intl.NumberFormatSettings.CurrencyDisplay;
import dev.deltic.intl.NumberFormatSettings.CurrencySign;
import dev.deltic.intl.NumberFormatSettings.Grouping;
import dev.deltic.intl.NumberFormatSettings.Notation;
import dev.deltic.intl.NumberFormatSettings.SignDisplay;
import dev.deltic.intl.NumberFormatSettings.Style;
import dev.deltic.intl.NumberFormatSettings.UnitDisplay;
import dev.deltic.intl.NumberFormatter;
import dev.deltic.intl.SanctionedUnits;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.values.Undefined;
import java.util.List;
import java.util.Locale;

/** Makes number formats from what scripts ask for: the common part of the constructor and the {@code toLocaleString} methods. */
final class NumberFormatReader {
    static final String SERVICE = "Intl.NumberFormat";
    private static final int DEFAULT_MAXIMUM = 3;

    private final Realm realm;
    private final IntlOptions bag;
    private Style style;
    private String currency;
    private CurrencyDisplay currencyDisplay;
    private CurrencySign currencySign;
    private String unit;
    private UnitDisplay unitDisplay;

    private NumberFormatReader(Realm realm, IntlOptions bag) {
        this.realm = realm;
        this.bag = bag;
    }

    /** <a href="https://tc39.es/ecma402/#sec-intl.numberformat">Intl.NumberFormat</a> from step 3 on. */
    static JSNumberFormat create(Realm realm, JSObject prototype, Object locales, Object options) {
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.coerced(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, NumberingSystemOption.read(realm, bag), "nu");
        NumberFormatSettings settings = new NumberFormatReader(realm, bag).settings(resolved.dataLocale(), resolved.keyword("nu"));
        return new JSNumberFormat(realm, prototype, resolved.locale(), settings, formatter(realm, settings));
    }

    /** The formatter of settings. */
    static NumberFormatter formatter(Realm realm, NumberFormatSettings settings) {
        try {
            return IntlState.of(realm).data.numbers(settings);
        } catch (LocaleData.MissingDataException failure) {
            throw Results.missing(realm, failure);
        }
    }

    private NumberFormatSettings settings(String locale, String numberingSystem) {
        readUnits();
        Notation notation = bag.constant("notation", Notation.class, Notation.STANDARD);
        int minimum = 0;
        int maximum = style == Style.PERCENT ? 0 : DEFAULT_MAXIMUM;
        if (style == Style.CURRENCY && notation == Notation.STANDARD) {
            minimum = Currencies.digits(currency);
            maximum = minimum;
        }
        boolean isCompact = notation == Notation.COMPACT;
        DigitOptions digits = DigitOptionsReader.read(realm, bag, minimum, maximum, isCompact);
        CompactDisplay compactDisplay = bag.constant("compactDisplay", CompactDisplay.class, CompactDisplay.SHORT);
        Grouping grouping = grouping(isCompact ? Grouping.MIN2 : Grouping.AUTO);
        SignDisplay signDisplay = bag.constant("signDisplay", SignDisplay.class, SignDisplay.AUTO);
        boolean isCurrency = style == Style.CURRENCY;
        boolean isUnit = style == Style.UNIT;
        return new NumberFormatSettings(locale, numberingSystem, style, isCurrency ? currency : null, isCurrency ? currencyDisplay : null,
            isCurrency ? currencySign : null, isUnit ? unit : null, isUnit ? unitDisplay : null, digits, notation,
            isCompact ? compactDisplay : null, grouping, signDisplay);
    }

    /** <a href="https://tc39.es/ecma402/#sec-setnumberformatunitoptions">SetNumberFormatUnitOptions</a> */
    private void readUnits() {
        style = bag.constant("style", Style.class, Style.DECIMAL);
        currency = bag.text("currency");
        if (currency == null) {
            if (style == Style.CURRENCY) {
                throw Errors.create(realm, MessageTemplate.INTL_CURRENCY_MISSING);
            }
        } else if (!Currencies.isWellFormed(currency)) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID, "currency code", currency);
        } else {
            currency = currency.toUpperCase(Locale.ROOT);
        }
        currencyDisplay = bag.constant("currencyDisplay", CurrencyDisplay.class, CurrencyDisplay.SYMBOL);
        currencySign = bag.constant("currencySign", CurrencySign.class, CurrencySign.STANDARD);
        unit = bag.text("unit");
        if (unit == null) {
            if (style == Style.UNIT) {
                throw Errors.create(realm, MessageTemplate.INTL_UNIT_MISSING, SERVICE);
            }
        } else if (!SanctionedUnits.isWellFormed(unit)) {
            throw Errors.create(realm, MessageTemplate.INTL_INVALID_UNIT, SERVICE, unit);
        }
        unitDisplay = bag.constant("unitDisplay", UnitDisplay.class, UnitDisplay.SHORT);
    }

    /** <a href="https://tc39.es/ecma402/#sec-getbooleanorstringnumberformatoption">GetBooleanOrStringNumberFormatOption</a> of
     *  {@code useGrouping}, and what follows it. */
    private Grouping grouping(Grouping fallback) {
        Object value = bag.get("useGrouping");
        if (value == Undefined.UNDEFINED) {
            return fallback;
        }
        if (value == Boolean.TRUE) {
            return Grouping.ALWAYS;
        }
        if (!TypeConversion.toBoolean(value)) {
            return Grouping.NEVER;
        }
        String text = TypeConversion.toString(realm, value);
        return switch (text) {
            case "min2" -> Grouping.MIN2;
            case "auto" -> Grouping.AUTO;
            case "always" -> Grouping.ALWAYS;
            case "true", "false" -> fallback;
            default -> throw bag.outOfRange("useGrouping", text);
        };
    }
}
