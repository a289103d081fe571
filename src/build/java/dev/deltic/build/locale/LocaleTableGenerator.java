package dev.deltic.build.locale;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the tables that locale identifiers are made canonical with, and that the JDK's locales are completed with, from ICU4J's copy
 *  of CLDR. Run by hand when CLDR has changed, by the {@code java} launcher with ICU4J on the class path; its argument is the folder of
 *  the package {@code dev.deltic.intl} among the resources. The tables are part of the source, because Intl must say the same of an
 *  identifier with and without ICU4J. */
public final class LocaleTableGenerator {
    private static final String DATA = "com/ibm/icu/impl/data/icudata";
    private static final String HEADER = "# Written by LocaleTableGenerator from CLDR (Unicode License v3, https://www.unicode.org/license.txt) in ICU4J ";

    /** What scripts may write; tags from before BCP 47 had rules are not among it. */
    private static final String LANGUAGE_ID = "(?i)([a-z]{2,3}|[a-z]{5,8})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([0-9a-z]{5,8}|[0-9][0-9a-z]{3}))*";

    private LocaleTableGenerator() { }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("aliases.txt"), aliases());
        write(folder.resolve("jdk/likely-subtags.txt"), likelySubtags());
        write(folder.resolve("jdk/plurals.txt"), plurals());
    }

    private static void write(Path file, Set<String> rows) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + VersionInfo.ICU_VERSION + "\n" + String.join("\n", rows) + "\n");
    }

    private static Set<String> aliases() {
        Set<String> rows = new TreeSet<>();
        UResourceBundle metadata = UResourceBundle.getBundleInstance(DATA, "metadata", UResourceBundle.class.getClassLoader());
        UResourceBundle alias = metadata.get("alias");
        addAliases(rows, "language", alias.get("language"));
        addAliases(rows, "script", alias.get("script"));
        addAliases(rows, "region", alias.get("territory"));
        addAliases(rows, "variant", alias.get("variant"));
        addAliases(rows, "subdivision", alias.get("subdivision"));
        UResourceBundle types = UResourceBundle.getBundleInstance(DATA, "keyTypeData", UResourceBundle.class.getClassLoader());
        addKeywordAliases(rows, types);
        return rows;
    }

    private static void addAliases(Set<String> rows, String kind, UResourceBundle table) {
        for (int i = 0; i < table.getSize(); i++) {
            UResourceBundle row = table.get(i);
            String from = row.getKey().replace('_', '-');
            String to = row.getString("replacement").replace('_', '-');
            if (kind.equals("language") && !from.matches(LANGUAGE_ID)) {
                continue;
            }
            if (kind.equals("region") || kind.equals("subdivision")) {
                to = to.replace(' ', ',');
            }
            if (kind.equals("subdivision")) {
                to = to.contains(",") ? to.substring(0, to.indexOf(',')) : to;
                to = to.length() == 2 ? to.toLowerCase(Locale.ROOT) + "zzzz" : to.toLowerCase(Locale.ROOT);
                from = from.toLowerCase(Locale.ROOT);
            }
            rows.add(kind + " " + from + " " + to);
        }
    }

    /** Types have BCP 47 names, which is what counts, and older ones; those among the latter that could be types too are aliases. */
    private static void addKeywordAliases(Set<String> rows, UResourceBundle data) {
        UResourceBundle preferred = data.get("bcpTypeAlias");
        for (int i = 0; i < preferred.getSize(); i++) {
            UResourceBundle key = preferred.get(i);
            for (int j = 0; j < key.getSize(); j++) {
                addType(rows, key.getKey(), key.get(j).getKey(), key.getString(j));
            }
        }
        UResourceBundle names = data.get("typeMap");
        UResourceBundle older = data.get("typeAlias");
        for (int i = 0; i < names.getSize(); i++) {
            UResourceBundle types = names.get(i);
            String key = ULocale.toUnicodeLocaleKey(types.getKey());
            for (int j = 0; j < types.getSize(); j++) {
                addType(rows, key, types.get(j).getKey(), types.getString(j));
            }
            for (int j = 0; j < older.getSize(); j++) {
                for (int k = 0; older.get(j).getKey().equals(types.getKey()) && k < older.get(j).getSize(); k++) {
                    addType(rows, key, older.get(j).get(k).getKey(), types.getString(older.get(j).getString(k).replace('/', ':')));
                }
            }
        }
        for (String key : new String[] {"kb", "kc", "kh", "kk", "kn"}) {
            addType(rows, key, "yes", "true");
        }
    }

    private static void addType(Set<String> rows, String key, String from, String to) {
        String name = from.toLowerCase(Locale.ROOT);
        if (!to.isEmpty() && !name.equals(to) && name.matches("[a-z0-9]{3,8}(-[a-z0-9]{3,8})*")) {
            rows.add("type " + key + " " + name + " " + to);
        }
    }

    /** The plural rules, each with the locales that have them. */
    private static Set<String> plurals() {
        Set<String> rows = new TreeSet<>();
        for (PluralRules.PluralType type : PluralRules.PluralType.values()) {
            Map<String, Set<String>> locales = new TreeMap<>();
            for (ULocale locale : PluralRules.getAvailableULocales()) {
                StringBuilder rules = new StringBuilder();
                for (String rule : PluralRules.forLocale(locale, type).toString().split(";")) {
                    String withoutSamples = rule.replaceAll("@.*", "").strip();
                    if (!withoutSamples.startsWith("other")) {
                        rules.append(rules.length() == 0 ? "" : ";").append(withoutSamples);
                    }
                }
                locales.computeIfAbsent(rules.toString(), key -> new TreeSet<>()).add(locale.toLanguageTag());
            }
            locales.remove("");
            locales.forEach((rules, tags) -> rows.add(type.name().toLowerCase(Locale.ROOT) + "\t" + String.join(" ", tags) + "\t" + rules));
        }
        return rows;
    }

    private static Set<String> likelySubtags() {
        Set<String> languages = new TreeSet<>();
        Set<String> scripts = new TreeSet<>();
        Set<String> regions = new TreeSet<>(Set.of(Locale.getISOCountries()));
        for (Locale locale : Locale.getAvailableLocales()) {
            if (!locale.getLanguage().isEmpty()) {
                languages.add(Locale.forLanguageTag(locale.toLanguageTag()).getLanguage());
            }
        }
        for (ULocale locale : ULocale.getAvailableLocales()) {
            languages.add(locale.getLanguage());
        }
        for (String language : ULocale.getISOLanguages()) {
            languages.add(new ULocale(language).getLanguage());
        }
        regions.add("419");
        for (int script = 0; script < UScript.CODE_LIMIT; script++) {
            scripts.add(UScript.getShortName(script));
        }
        Set<String> rows = new TreeSet<>();
        for (String language : languages) {
            String name = new ULocale(language).toLanguageTag();
            ULocale base = ULocale.addLikelySubtags(new ULocale(language));
            if (base.getScript().isEmpty() || base.getCountry().isEmpty()) {
                continue;
            }
            rows.add(name + " " + base.toLanguageTag());
            for (String region : regions) {
                ULocale full = ULocale.addLikelySubtags(new ULocale(language, region));
                if (!full.getScript().equals(base.getScript())) {
                    rows.add(name + "-" + region + " " + full.toLanguageTag());
                }
            }
            for (String script : scripts) {
                ULocale full = ULocale.addLikelySubtags(new ULocale(language, script, ""));
                if (!full.getCountry().equals(base.getCountry()) && !full.getCountry().isEmpty()) {
                    rows.add(name + "-" + script + " " + full.toLanguageTag());
                }
            }
        }
        rows.add("und " + ULocale.addLikelySubtags(new ULocale("und")).toLanguageTag());
        for (String region : regions) {
            rows.add("und-" + region + " " + ULocale.addLikelySubtags(new ULocale("und_" + region)).toLanguageTag());
        }
        for (String script : scripts) {
            ULocale full = ULocale.addLikelySubtags(new ULocale("und_" + script));
            if (full.getScript().equals(script) && !full.getCountry().isEmpty()) {
                rows.add("und-" + script + " " + full.toLanguageTag());
            }
        }
        return rows;
    }
}
