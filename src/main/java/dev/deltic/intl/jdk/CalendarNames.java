package dev.deltic.intl.jdk;

import dev.deltic.temporal.CalendarDate;
import java.util.Locale;

/** The names of months, eras and years in calendars that the JDK has no words for: English ones. Immutable. */
final class CalendarNames {
    private static final String[] ISLAMIC = {"Muharram", "Safar", "Rabiʻ I", "Rabiʻ II", "Jumada I", "Jumada II",
        "Rajab", "Shaʻban", "Ramadan", "Shawwal", "Dhuʻl-Qiʻdah", "Dhuʻl-Hijjah"};
    private static final String[] HEBREW = {"Tishri", "Heshvan", "Kislev", "Tevet", "Shevat", "Adar", "Nisan", "Iyar",
        "Sivan", "Tamuz", "Av", "Elul"};
    private static final String[] COPTIC = {"Tout", "Baba", "Hator", "Kiahk", "Toba", "Amshir", "Baramhat",
        "Baramouda", "Bashans", "Paona", "Epep", "Mesra", "Nasie"};
    private static final String[] ETHIOPIC = {"Meskerem", "Tekemt", "Hedar", "Tahsas", "Ter", "Yekatit", "Megabit",
        "Miazia", "Genbot", "Sene", "Hamle", "Nehasse", "Pagumen"};
    private static final String[] PERSIAN = {"Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar",
        "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"};
    private static final String[] INDIAN = {"Chaitra", "Vaisakha", "Jyaistha", "Asadha", "Sravana", "Bhadra",
        "Asvina", "Kartika", "Agrahayana", "Pausa", "Magha", "Phalguna"};
    private static final String[] ORDINAL = {"First Month", "Second Month", "Third Month", "Fourth Month",
        "Fifth Month", "Sixth Month", "Seventh Month", "Eighth Month", "Ninth Month", "Tenth Month", "Eleventh Month",
        "Twelfth Month"};
    private static final String[] STEMS = {"jia", "yi", "bing", "ding", "wu", "ji", "geng", "xin", "ren", "gui"};
    private static final String[] BRANCHES = {"zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you",
        "xu", "hai"};
    /** A year that begins a cycle of sixty. */
    private static final int CYCLE_START = 1984;

    private final String calendar;

    CalendarNames(String calendar) {
        this.calendar = calendar;
    }

    private String[] months() {
        return switch (calendar) {
            case "hebrew" -> HEBREW;
            case "coptic" -> COPTIC;
            case "ethiopic", "ethioaa" -> ETHIOPIC;
            case "persian" -> PERSIAN;
            case "indian" -> INDIAN;
            case "chinese", "dangi" -> ORDINAL;
            default -> ISLAMIC;
        };
    }

    /** Whether years are those of the Gregorian calendar in which they begin, and have names in a cycle of sixty. */
    boolean hasCyclicYears() {
        return calendar.equals("chinese") || calendar.equals("dangi");
    }

    /** Whether months have no numbers: they would not be the same in leap years. */
    boolean hasNamedMonthsOnly() {
        return calendar.equals("hebrew");
    }

    /** The month's number in its name's order. */
    static int number(CalendarDate date) {
        return Integer.parseInt(date.monthCode(), 1, 3, 10);
    }

    /** What follows a leap month's number or name. */
    String leapSuffix(CalendarDate date) {
        return date.monthCode().endsWith("L") && hasCyclicYears() ? "bis" : "";
    }

    /** The month's name. */
    String month(CalendarDate date) {
        int number = number(date);
        if (calendar.equals("hebrew") && date.monthCode().equals("M05L")) {
            return "Adar I";
        }
        if (calendar.equals("hebrew") && number == 6 && date.inLeapYear()) {
            return "Adar II";
        }
        return months()[number - 1] + leapSuffix(date);
    }

    /** The year's name. */
    static String year(CalendarDate date) {
        int place = date.year() - CYCLE_START;
        return STEMS[Math.floorMod(place, STEMS.length)] + "-" + BRANCHES[Math.floorMod(place, BRANCHES.length)];
    }

    /** The era's name, "" where there are no eras. */
    static String era(CalendarDate date) {
        String era = date.era();
        return era == null ? "" : era.equals("shaka") ? "Śaka" : era.toUpperCase(Locale.ROOT);
    }
}
