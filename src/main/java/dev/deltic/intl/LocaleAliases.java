package dev.deltic.intl;

import dev.deltic.base.EngineError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** CLDR's replacements for deprecated and legacy subtags: the table {@code aliases.txt}, which {@code LocaleTableGenerator} writes.
 *  Read when first needed; immutable. <a href="https://unicode.org/reports/tr35/#LocaleId_Canonicalization">Canonicalization</a> */
final class LocaleAliases {
    /** A replacement of some fields of a language identifier. */
    record LanguageRule(LanguageTag from, LanguageTag to) {
        /** The more a rule asks for, the sooner it is tried. */
        int fields() {
            return from.variants().size() * 8 + (from.subtags().region().isEmpty() ? 0 : 2) + (from.subtags().script().isEmpty() ? 0 : 1)
                + (from.subtags().language().equals("und") ? 0 : 4);
        }

        boolean matches(LanguageTag.Subtags subtags, List<String> variants) {
            LanguageTag.Subtags wanted = from.subtags();
            return (wanted.language().equals("und") || wanted.language().equals(subtags.language()))
                && (wanted.script().isEmpty() || wanted.script().equals(subtags.script()))
                && (wanted.region().isEmpty() || wanted.region().equals(subtags.region())) && variants.containsAll(from.variants());
        }

        LanguageTag apply(LanguageTag.Subtags subtags, List<String> variants) {
            LanguageTag.Subtags wanted = from.subtags();
            LanguageTag.Subtags given = to.subtags();
            LinkedHashSet<String> newVariants = new LinkedHashSet<>(variants);
            from.variants().forEach(newVariants::remove);
            newVariants.addAll(to.variants());
            return new LanguageTag(new LanguageTag.Subtags(given.language().equals("und") ? subtags.language() : given.language(),
                field(wanted.script(), given.script(), subtags.script()), field(wanted.region(), given.region(), subtags.region())),
                new ArrayList<>(newVariants), Map.of(), null);
        }

        private static String field(String wanted, String given, String present) {
            return !wanted.isEmpty() || present.isEmpty() ? given : present;
        }
    }

    private final Map<String, List<LanguageRule>> languages = new HashMap<>();
    private final Map<String, String> scripts = new HashMap<>();
    private final Map<String, String[]> regions = new HashMap<>();
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, String> subdivisions = new HashMap<>();
    /** By key, a space and type. */
    private final Map<String, String> types = new HashMap<>();

    private LocaleAliases() {
        InputStream stream = LocaleAliases.class.getResourceAsStream("aliases.txt");
        if (stream == null) {
            throw new EngineError("the table aliases.txt is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split(" "));
                }
            }
        } catch (IOException e) {
            throw new EngineError("cannot read aliases.txt: " + e);
        }
        for (List<LanguageRule> rules : languages.values()) {
            rules.sort((a, b) -> b.fields() - a.fields());
        }
    }

    private static final class Loaded {
        static final LocaleAliases TABLE = new LocaleAliases();
    }

    /** The table. */
    static LocaleAliases table() {
        return Loaded.TABLE;
    }

    private void add(String[] row) {
        switch (row[0]) {
            case "language" -> {
                LanguageTag from = new LanguageTagParser(row[1]).parseLanguageId();
                LanguageTag to = new LanguageTagParser(row[2]).parseLanguageId();
                languages.computeIfAbsent(from.subtags().language(), key -> new ArrayList<>()).add(new LanguageRule(from, to));
            }
            case "script" -> scripts.put(row[1], row[2]);
            case "region" -> regions.put(row[1], row[2].split(","));
            case "variant" -> variants.put(row[1], row[2]);
            case "subdivision" -> subdivisions.put(row[1], row[2]);
            case "type" -> types.put(row[1] + ' ' + row[2], row[3]);
            default -> throw new EngineError("aliases.txt has a row of unknown kind: " + row[0]);
        }
    }

    /** The rules that may fit a language. */
    List<LanguageRule> languageRules(String language) {
        return languages.getOrDefault(language, List.of());
    }

    /** The script to use for a script. */
    String script(String script) {
        return scripts.getOrDefault(script, script);
    }

    /** The regions that a region has become, the most important one first; null when it is none of the past. */
    String[] regions(String region) {
        return regions.get(region);
    }

    /** The variant to use for a variant. */
    String variant(String variant) {
        return variants.getOrDefault(variant, variant);
    }

    /** The subdivision to use for one. */
    String subdivision(String subdivision) {
        return subdivisions.getOrDefault(subdivision, subdivision);
    }

    /** The type of a keyword or of a field of a transformation to use for one. */
    String type(String key, String type) {
        return types.getOrDefault(key + ' ' + type, type);
    }
}
