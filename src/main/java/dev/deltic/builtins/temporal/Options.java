package dev.deltic.builtins.temporal;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.MessageTemplate;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSObject;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TypeConversion;
import dev.deltic.temporal.Differences;
import dev.deltic.temporal.ISOFormat;
import dev.deltic.temporal.RoundingMode;
import dev.deltic.temporal.TemporalUnit;
import dev.deltic.temporal.ZoneIdentifier.Disambiguation;
import dev.deltic.temporal.ZoneIdentifier.OffsetOption;
import dev.deltic.values.JSStrings;

/** Options bags: each reader reads one option. A script may give a text in place of a bag with one option; so a reader takes that too.
 *  <a href="https://tc39.es/proposal-temporal/#sec-temporal-abstract-ops">Abstract Operations</a> */
final class Options {
    /** Where an option of a unit may be missing, in the specification {@code unset}. */
    static final TemporalUnit UNSET = null;
    private static final int MAX_INCREMENT = 1_000_000_000;

    private final Realm realm;
    /** Null when there is none: all options are undefined. */
    private final JSObject bag;
    /** The one option that is given without a bag, or null. */
    private final String onlyOption;
    private final Object onlyValue;

    private Options(Realm realm, JSObject bag, String onlyOption, Object onlyValue) {
        this.realm = realm;
        this.bag = bag;
        this.onlyOption = onlyOption;
        this.onlyValue = onlyValue;
    }

    /** <a href="https://tc39.es/ecma402/#sec-getoptionsobject">GetOptionsObject</a> */
    static Options of(Realm realm, Object options) {
        if (options == UNDEFINED) {
            return new Options(realm, null, null, null);
        }
        if (options instanceof JSObject bag) {
            return new Options(realm, bag, null, null);
        }
        throw Errors.create(realm, MessageTemplate.OPTIONS_NOT_OBJECT);
    }

    /** Options that are required, or a text that stands for one of them. */
    static Options required(Realm realm, Object options, String shorthand) {
        if (options == UNDEFINED) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_MISSING_OPTIONS);
        }
        return JSStrings.isString(options) ? new Options(realm, null, shorthand, options) : of(realm, options);
    }

    /** The option's value as it is. */
    Object get(String name) {
        if (bag != null) {
            return bag.get(realm, realm.name(name));
        }
        return name.equals(onlyOption) ? onlyValue : UNDEFINED;
    }

    /** The option as a text; null when it is undefined. */
    private String text(String name) {
        Object value = get(name);
        return value == UNDEFINED ? null : TypeConversion.toString(realm, value);
    }

    private JSException invalid(String name, String value) {
        return Errors.create(realm, MessageTemplate.TEMPORAL_INVALID_OPTION, value, name);
    }

    /** Whether {@code overflow} is {@code reject}. */
    boolean rejects() {
        String text = text("overflow");
        if (text == null || text.equals("constrain")) {
            return false;
        }
        if (!text.equals("reject")) {
            throw invalid("overflow", text);
        }
        return true;
    }

    Disambiguation disambiguation() {
        String text = text("disambiguation");
        if (text == null) {
            return Disambiguation.COMPATIBLE;
        }
        return switch (text) {
            case "compatible" -> Disambiguation.COMPATIBLE;
            case "earlier" -> Disambiguation.EARLIER;
            case "later" -> Disambiguation.LATER;
            case "reject" -> Disambiguation.REJECT;
            default -> throw invalid("disambiguation", text);
        };
    }

    OffsetOption offset(OffsetOption fallback) {
        String text = text("offset");
        if (text == null) {
            return fallback;
        }
        return switch (text) {
            case "prefer" -> OffsetOption.PREFER;
            case "use" -> OffsetOption.USE;
            case "ignore" -> OffsetOption.IGNORE;
            case "reject" -> OffsetOption.REJECT;
            default -> throw invalid("offset", text);
        };
    }

    /** Whether {@code offset} of a text is to be shown. */
    boolean showsOffset() {
        String text = text("offset");
        if (text == null || text.equals("auto")) {
            return true;
        }
        if (!text.equals("never")) {
            throw invalid("offset", text);
        }
        return false;
    }

    ISOFormat.Show calendarName() {
        return show("calendarName", true);
    }

    ISOFormat.Show timeZoneName() {
        return show("timeZoneName", false);
    }

    private ISOFormat.Show show(String name, boolean allowsAlways) {
        String text = text(name);
        if (text == null) {
            return ISOFormat.Show.AUTO;
        }
        return switch (text) {
            case "auto" -> ISOFormat.Show.AUTO;
            case "never" -> ISOFormat.Show.NEVER;
            case "critical" -> ISOFormat.Show.CRITICAL;
            case "always" -> {
                if (!allowsAlways) {
                    throw invalid(name, text);
                }
                yield ISOFormat.Show.ALWAYS;
            }
            default -> throw invalid(name, text);
        };
    }

    /** Whether {@code direction} is {@code next}; it is required. */
    boolean isNext() {
        String text = text("direction");
        if (text == null || !text.equals("next") && !text.equals("previous")) {
            throw invalid("direction", String.valueOf(text));
        }
        return text.equals("next");
    }

    RoundingMode roundingMode(RoundingMode fallback) {
        String text = text("roundingMode");
        if (text == null) {
            return fallback;
        }
        RoundingMode mode = RoundingMode.of(text);
        if (mode == null) {
            throw invalid("roundingMode", text);
        }
        return mode;
    }

    int roundingIncrement() {
        Object value = get("roundingIncrement");
        if (value == UNDEFINED) {
            return 1;
        }
        double increment = Integers.truncated(realm, value);
        if (increment < 1 || increment > MAX_INCREMENT) {
            throw invalid("roundingIncrement", Errors.display(value));
        }
        return (int) increment;
    }

    /** The digits behind the second, or {@link ISOFormat#AUTO}. */
    int fractionalSecondDigits() {
        Object value = get("fractionalSecondDigits");
        if (value == UNDEFINED) {
            return ISOFormat.AUTO;
        }
        if (!(value instanceof Integer || value instanceof Double)) {
            String text = TypeConversion.toString(realm, value);
            if (!text.equals("auto")) {
                throw invalid("fractionalSecondDigits", text);
            }
            return ISOFormat.AUTO;
        }
        double digits = Math.floor(((Number) value).doubleValue());
        if (!(digits >= 0 && digits <= 9)) {
            throw invalid("fractionalSecondDigits", Errors.display(value));
        }
        return (int) digits;
    }

    /** A unit and whether the option said {@code auto}. */
    record UnitOption(TemporalUnit unit, boolean isAuto) {
        boolean isPresent() {
            return unit != null || isAuto;
        }
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-gettemporalunitvaluedoption">GetTemporalUnitValuedOption</a> of any unit;
     *  nothing when it is undefined. */
    UnitOption anyUnit(String name, boolean allowsAuto) {
        String text = text(name);
        if (text == null) {
            return new UnitOption(null, false);
        }
        if (allowsAuto && text.equals("auto")) {
            return new UnitOption(null, true);
        }
        TemporalUnit unit = TemporalUnit.of(text);
        if (unit == null) {
            throw invalid(name, text);
        }
        return new UnitOption(unit, false);
    }

    /** A unit between two; {@code fallback} when it is undefined. */
    TemporalUnit unit(String name, TemporalUnit largest, TemporalUnit smallest, TemporalUnit fallback) {
        TemporalUnit unit = anyUnit(name, false).unit;
        if (unit == null) {
            return fallback;
        }
        checkUnit(name, unit, largest, smallest);
        return unit;
    }

    /** The same of an option that must be there. */
    TemporalUnit requiredUnit(String name, TemporalUnit largest, TemporalUnit smallest) {
        TemporalUnit unit = unit(name, largest, smallest, UNSET);
        if (unit == null) {
            throw invalid(name, "undefined");
        }
        return unit;
    }

    private void checkUnit(String name, TemporalUnit unit, TemporalUnit largest, TemporalUnit smallest) {
        if (unit.ordinal() < largest.ordinal() || unit.ordinal() > smallest.ordinal()) {
            throw invalid(name, unit.singular);
        }
    }

    /** The unit {@code smallestUnit} of a text, or nothing. It is judged when all options have been read: {@link #checkUnitOfText}. */
    TemporalUnit unitOfText() {
        return anyUnit("smallestUnit", false).unit;
    }

    /** A text shows {@code largest} and smaller units. */
    void checkUnitOfText(TemporalUnit unit, TemporalUnit largest) {
        if (unit != null) {
            checkUnit("smallestUnit", unit, largest, TemporalUnit.NANOSECOND);
        }
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-validatetemporalroundingincrement">ValidateTemporalRoundingIncrement</a> */
    static void checkIncrement(Realm realm, long increment, long dividend, boolean inclusive) {
        if (increment > (inclusive ? dividend : dividend - 1) || dividend % increment != 0) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_INVALID_INCREMENT);
        }
    }

    /** <a href="https://tc39.es/proposal-temporal/#sec-temporal-getdifferencesettings">GetDifferenceSettings</a>
     *  @param largest the largest unit there may be
     *  @param smallest the smallest, and the one that is meant where none is named
     *  @param defaultLargest the largest unit where none is named, unless the smallest is larger */
    Differences.Settings difference(boolean since, TemporalUnit largest, TemporalUnit smallest, TemporalUnit defaultLargest) {
        UnitOption largestOption = anyUnit("largestUnit", true);
        int increment = roundingIncrement();
        RoundingMode mode = roundingMode(RoundingMode.TRUNC);
        TemporalUnit smallestUnit = anyUnit("smallestUnit", false).unit;
        if (largestOption.unit != null) {
            checkUnit("largestUnit", largestOption.unit, largest, smallest);
        }
        if (smallestUnit == null) {
            smallestUnit = smallest;
        } else {
            checkUnit("smallestUnit", smallestUnit, largest, smallest);
        }
        TemporalUnit largestUnit = largestOption.unit != null ? largestOption.unit : TemporalUnit.larger(defaultLargest, smallestUnit);
        checkOrder(realm, largestUnit, smallestUnit);
        if (smallestUnit.maximumIncrement != 0) {
            checkIncrement(realm, increment, smallestUnit.maximumIncrement, false);
        }
        return new Differences.Settings(largestUnit, smallestUnit, increment, since ? mode.negated() : mode);
    }

    static void checkOrder(Realm realm, TemporalUnit largestUnit, TemporalUnit smallestUnit) {
        if (largestUnit.ordinal() > smallestUnit.ordinal()) {
            throw Errors.create(realm, MessageTemplate.TEMPORAL_UNITS_MIXED, largestUnit.singular, smallestUnit.singular);
        }
    }

    /** How precise a text is. <a href="https://tc39.es/proposal-temporal/#sec-temporal-tosecondsstringprecisionrecord">Seconds String
     *  Precision Records</a>
     *  @param digits the digits behind the second, or a constant of {@link ISOFormat} */
    record Precision(int digits, TemporalUnit unit, int increment) {
        private static final int[] POWERS_OF_TEN = {1, 10, 100};

        static Precision of(TemporalUnit smallestUnit, int digits) {
            if (smallestUnit != null) {
                int unitDigits = smallestUnit == TemporalUnit.MINUTE ? ISOFormat.MINUTE
                    : 3 * (smallestUnit.ordinal() - TemporalUnit.SECOND.ordinal());
                return new Precision(unitDigits, smallestUnit, 1);
            }
            if (digits == ISOFormat.AUTO) {
                return new Precision(digits, TemporalUnit.NANOSECOND, 1);
            }
            int groups = (digits + 2) / 3;
            return new Precision(digits, TemporalUnit.values()[TemporalUnit.SECOND.ordinal() + groups], POWERS_OF_TEN[groups * 3 - digits]);
        }
    }
}
