package dev.deltic.intl;

import java.util.Arrays;
import java.util.List;

/** The keywords' values that do not depend on locales or their data. */
public final class KeywordValues {
    /** The calendars of Temporal and of dates.
     *  <a href="https://tc39.es/ecma402/#sec-availablecalendars">AvailableCalendars</a> */
    public static final List<String> CALENDARS = List.of(
        "buddhist", "chinese", "coptic", "dangi", "ethioaa", "ethiopic", "gregory", "hebrew", "indian", "islamic-civil",
        "islamic-tbla", "islamic-umalqura", "iso8601", "japanese", "persian", "roc");

    /** The numbering systems whose digits are ten characters in a row, or {@code hanidec}, in alphabetical order.
     *  <a href="https://tc39.es/ecma402/#table-numbering-system-digits">Numbering systems with simple digit mappings</a> */
    public static final List<String> NUMBERING_SYSTEMS = List.of(
        "adlm", "ahom", "arab", "arabext", "bali", "beng", "bhks", "brah", "cakm", "cham", "deva", "diak", "fullwide", "gara",
        "gong", "gonm", "gujr", "gukh", "guru", "hanidec", "hmng", "hmnp", "java", "kali", "kawi", "khmr", "knda", "krai", "lana",
        "lanatham", "laoo", "latn", "lepc", "limb", "mathbold", "mathdbl", "mathmono", "mathsanb", "mathsans", "mlym", "modi",
        "mong", "mroo", "mtei", "mymr", "mymrepka", "mymrpao", "mymrshan", "mymrtlng", "nagm", "newa", "nkoo", "olck", "onao",
        "orya", "osma", "outlined", "rohg", "saur", "segment", "shrd", "sind", "sinh", "sora", "sund", "sunu", "takr", "talu",
        "tamldec", "telu", "thai", "tibt", "tirh", "tnsa", "tols", "vaii", "wara", "wcho");

    /** The units of numbers, apart from those of two with {@code -per-} between them.
     *  <a href="https://tc39.es/ecma402/#table-sanctioned-single-unit-identifiers">Sanctioned single unit identifiers</a> */
    public static final List<String> UNITS = List.of(
        "acre", "bit", "byte", "celsius", "centimeter", "day", "degree", "fahrenheit", "fluid-ounce", "foot", "gallon",
        "gigabit", "gigabyte", "gram", "hectare", "hour", "inch", "kilobit", "kilobyte", "kilogram", "kilometer", "liter", "megabit",
        "megabyte", "meter", "microsecond", "mile", "mile-scandinavian", "milliliter", "millimeter", "millisecond", "minute",
        "month", "nanosecond", "ounce", "percent", "petabyte", "pound", "second", "stone", "terabit", "terabyte", "week", "yard",
        "year");

    private static final List<String> NUMERIC = List.of("false", "true");
    private static final List<String> HOUR_CYCLES = Arrays.asList(null, "h11", "h12", "h23", "h24");

    private KeywordValues() { }

    /** The values of a key that are the same in all locales, the default first; null for other keys. */
    public static List<String> ofAllLocales(String key) {
        return switch (key) {
            case "kn" -> NUMERIC;
            case "hc" -> HOUR_CYCLES;
            default -> null;
        };
    }
}
