package dev.deltic.intl.icu;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.KeywordValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What locales support for the keywords of the {@code u} extension. Thread-safe. */
final class Keywords {
    private static final List<String> NONE_FIRST = List.of("false", "lower", "upper");
    private static final List<String> LOWER_FIRST = List.of("lower", "false", "upper");
    private static final List<String> UPPER_FIRST = List.of("upper", "false", "lower");

    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    List<String> values(String key, String locale) {
        List<String> common = KeywordValues.ofAllLocales(key);
        if (common != null) {
            return common;
        }
        if (key.equals("kf")) {
            return caseFirst(locale);
        }
        String name = key + ' ' + locale;
        List<String> values = known.get(name);
        if (values == null) {
            values = switch (key) {
                case "ca" -> calendars(IcuLocaleData.locale(locale));
                case "co" -> collations(IcuLocaleData.locale(locale));
                case "nu" -> numberingSystems(IcuLocaleData.locale(locale));
                default -> Arrays.asList((String) null);
            };
            known.put(name, values);
        }
        return values;
    }

    private static List<String> calendars(ULocale locale) {
        Set<String> values = new LinkedHashSet<>();
        for (String type : Calendar.getKeywordValuesForLocale("calendar", locale, false)) {
            String name = ULocale.toUnicodeLocaleType("calendar", type);
            if (KeywordValues.CALENDARS.contains(name)) {
                values.add(name);
            }
        }
        values.addAll(KeywordValues.CALENDARS);
        return new ArrayList<>(values);
    }

    /** The first is null: the locale's usual order. */
    private static List<String> collations(ULocale locale) {
        Set<String> values = new LinkedHashSet<>();
        values.add(null);
        for (String type : Collator.getKeywordValuesForLocale("collation", locale, true)) {
            String name = ULocale.toUnicodeLocaleType("collation", type);
            if (name != null && !name.equals("standard") && !name.equals("search") && !name.startsWith("private")) {
                values.add(name);
            }
        }
        return new ArrayList<>(values);
    }

    /** Danish and Maltese begin with the upper case. */
    private static List<String> caseFirst(String locale) {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(IcuLocaleData.locale(locale));
        return collator.isUpperCaseFirst() ? UPPER_FIRST : collator.isLowerCaseFirst() ? LOWER_FIRST : NONE_FIRST;
    }

    private static List<String> numberingSystems(ULocale locale) {
        Set<String> values = new LinkedHashSet<>();
        NumberingSystem system = NumberingSystem.getInstance(locale);
        values.add(system.isAlgorithmic() ? "latn" : system.getName());
        values.addAll(KeywordValues.NUMBERING_SYSTEMS);
        return new ArrayList<>(values);
    }
}
