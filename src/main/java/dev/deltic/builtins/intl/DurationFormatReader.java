package dev.deltic.builtins.intl;

import dev.deltic.intl.DurationFormatSettings;
import dev.deltic.intl.DurationFormatSettings.Display;
import dev.deltic.intl.DurationFormatSettings.Style;
import dev.deltic.intl.DurationFormatSettings.UnitOptions;
import dev.deltic.intl.DurationFormatSettings.UnitStyle;
import dev.deltic.intl.DurationSeparators;
import dev.deltic.intl.LocaleNegotiation;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.temporal.TemporalUnit;
import java.util.ArrayList;
import java.util.List;

/** Makes duration formats from what scripts ask for: the common part of the constructor and
 *  {@code Temporal.Duration.prototype.toLocaleString}. */
final class DurationFormatReader {
    static final String SERVICE = "Intl.DurationFormat";
    private static final int MAX_FRACTION = 9;
    private static final String[] DATE_STYLES = {"long", "short", "narrow"};
    private static final String[] TIME_STYLES = {"long", "short", "narrow", "numeric", "2-digit"};
    private static final String[] FRACTION_STYLES = {"long", "short", "narrow", "numeric"};

    private final Realm realm;
    private final IntlOptions bag;
    private final Style base;
    private final boolean twoDigitHours;

    private DurationFormatReader(Realm realm, IntlOptions bag, Style base, boolean twoDigitHours) {
        this.realm = realm;
        this.bag = bag;
        this.base = base;
        this.twoDigitHours = twoDigitHours;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.DurationFormat">Intl.DurationFormat</a> from step 3 on. */
    static JSDurationFormat create(Realm realm, JSObject prototype, Object locales, Object options) {
        List<String> requested = LocaleList.canonicalize(realm, locales);
        IntlOptions bag = IntlOptions.of(realm, SERVICE, options);
        bag.readLocaleMatcher();
        IntlState intl = IntlState.of(realm);
        LocaleNegotiation.Resolved resolved = intl.negotiation.resolve(requested, NumberingSystemOption.read(realm, bag), "nu");
        String numberingSystem = resolved.keyword("nu");
        DurationSeparators separators = intl.data.durationSeparators(resolved.dataLocale(), numberingSystem);
        Style style = bag.constant("style", Style.class, Style.SHORT);
        List<UnitOptions> units = new DurationFormatReader(realm, bag, style, separators.twoDigitHours()).units();
        int fractionalDigits = bag.number("fractionalDigits", 0, MAX_FRACTION, DurationFormatSettings.ANY);
        return new JSDurationFormat(realm, prototype, resolved.locale(),
            new DurationFormatSettings(resolved.dataLocale(), numberingSystem, separators, style, units, fractionalDigits));
    }

    private List<UnitOptions> units() {
        List<UnitOptions> units = new ArrayList<>();
        UnitStyle previous = null;
        for (TemporalUnit unit : TemporalUnit.values()) {
            UnitOptions options = unit(unit, previous);
            units.add(options);
            if (!unit.isDate()) {
                previous = options.style();
            }
        }
        return units;
    }

    /** <a href="https://tc39.es/ecma402/#sec-getdurationunitoptions">GetDurationUnitOptions</a> */
    private UnitOptions unit(TemporalUnit unit, UnitStyle previous) {
        boolean isFraction = unit.ordinal() > TemporalUnit.SECOND.ordinal();
        boolean followsDigits = previous != null && previous.isNumeric();
        String text = bag.text(unit.plural, null, unit.isDate() ? DATE_STYLES : isFraction ? FRACTION_STYLES : TIME_STYLES);
        Display byDefault = Display.ALWAYS;
        UnitStyle style;
        if (text != null) {
            style = UnitStyle.of(text);
        } else if (base == Style.DIGITAL) {
            style = unit.isDate() ? UnitStyle.SHORT : UnitStyle.NUMERIC;
            byDefault = unit.isDate() || isFraction ? Display.AUTO : Display.ALWAYS;
        } else if (followsDigits || previous == UnitStyle.FRACTIONAL) {
            style = UnitStyle.NUMERIC;
            byDefault = unit == TemporalUnit.MINUTE || unit == TemporalUnit.SECOND ? Display.ALWAYS : Display.AUTO;
        } else {
            style = UnitStyle.of(IntlOptions.nameOf(base));
            byDefault = Display.AUTO;
        }
        if (isFraction && style == UnitStyle.NUMERIC) {
            style = UnitStyle.FRACTIONAL;
            byDefault = Display.AUTO;
        }
        Display display = bag.constant(unit.plural + "Display", Display.class, byDefault);
        validate(unit, style, display, previous);
        if (unit == TemporalUnit.HOUR && style.isNumeric() && twoDigitHours
                || followsDigits && (unit == TemporalUnit.MINUTE || unit == TemporalUnit.SECOND)) {
            style = UnitStyle.TWO_DIGIT;
        }
        return new UnitOptions(style, display);
    }

    /** <a href="https://tc39.es/ecma402/#sec-validatedurationunitstyle">ValidateDurationUnitStyle</a> */
    private void validate(TemporalUnit unit, UnitStyle style, Display display, UnitStyle previous) {
        boolean isFractional = style == UnitStyle.FRACTIONAL;
        if (display == Display.ALWAYS && isFractional
                || previous == UnitStyle.FRACTIONAL && !isFractional
                || previous != null && previous.isNumeric() && !isFractional && !style.isNumeric()) {
            throw Errors.create(realm, MessageTemplate.INTL_DURATION_STYLE, style.text, unit.plural);
        }
    }
}
