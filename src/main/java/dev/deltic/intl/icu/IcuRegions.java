package dev.deltic.intl.icu;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import dev.deltic.intl.KeywordValues;
import dev.deltic.intl.RegionData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;

/** CLDR's supplemental data, as ICU has it. */
final class IcuRegions implements RegionData {
    private static final String DATA = "com/ibm/icu/impl/data/icudata";
    private static final int DAYS = 7;

    @Override
    public List<String> calendars(String region) {
        List<String> calendars = new ArrayList<>();
        for (String type : Calendar.getKeywordValuesForLocale("calendar", new ULocale("und", region), true)) {
            String name = ULocale.toUnicodeLocaleType("calendar", type);
            if (KeywordValues.CALENDARS.contains(name)) {
                calendars.add(name);
            }
        }
        return calendars;
    }

    @Override
    public List<String> hourCycles(String language, String region) {
        UResourceBundle data = UResourceBundle.getBundleInstance(DATA, "supplementalData", Calendar.class.getClassLoader());
        UResourceBundle table = data.get("timeData");
        UResourceBundle row = row(table, language + "_" + region);
        if (row == null) {
            row = row(table, region);
        }
        if (row == null) {
            row = table.get("001");
        }
        Set<String> cycles = new LinkedHashSet<>();
        addCycle(cycles, row.getString("preferred"));
        UResourceBundle allowed = row.get("allowed");
        for (String letter : allowed.getType() == UResourceBundle.STRING ? allowed.getString().split(" ") : allowed.getStringArray()) {
            addCycle(cycles, letter);
        }
        return new ArrayList<>(cycles);
    }

    private static UResourceBundle row(UResourceBundle table, String key) {
        try {
            return table.get(key);
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static void addCycle(Set<String> cycles, String letter) {
        switch (letter) {
            case "h" -> cycles.add("h12");
            case "H" -> cycles.add("h23");
            case "K" -> cycles.add("h11");
            case "k" -> cycles.add("h24");
            default -> { }
        }
    }

    @Override
    public Week week(String region) {
        Calendar.WeekData data = Calendar.getWeekDataForRegion(region);
        List<Integer> weekend = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            if (isWeekend(data, day % DAYS + 1)) {
                weekend.add(day);
            }
        }
        return new Week(isoDay(data.firstDayOfWeek), weekend);
    }

    private static int isoDay(int day) {
        return (day + DAYS - 2) % DAYS + 1;
    }

    private static boolean isWeekend(Calendar.WeekData data, int day) {
        return data.weekendOnset <= data.weekendCease ? day >= data.weekendOnset && day <= data.weekendCease
            : day >= data.weekendOnset || day <= data.weekendCease;
    }

    @Override
    public List<String> timeZones(String region) {
        Set<String> zones = new TreeSet<>();
        for (String id : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL, region, null)) {
            String iana = TimeZone.getIanaID(id);
            if (iana != null && !iana.equals(TimeZone.UNKNOWN_ZONE_ID)) {
                // ECMA-402's name of all zones that are UTC.
                zones.add(iana.equals("Etc/UTC") || iana.equals("Etc/GMT") ? "UTC" : iana);
            }
        }
        return new ArrayList<>(zones);
    }

    @Override
    public List<String> supportedValues(Kind kind) {
        return switch (kind) {
            case COLLATION -> collations();
            case CURRENCY -> currencies();
        };
    }

    private static List<String> collations() {
        Set<String> names = new TreeSet<>();
        for (String type : Collator.getKeywordValues("collation")) {
            String name = ULocale.toUnicodeLocaleType("collation", type);
            if (name != null && !name.equals("standard") && !name.equals("search") && !name.startsWith("private")) {
                names.add(name);
            }
        }
        return new ArrayList<>(names);
    }

    private static List<String> currencies() {
        return new ArrayList<>(new TreeSet<>(CurrencyDisplayNames.getInstance(ULocale.ENGLISH).nameMap().values()));
    }
}
