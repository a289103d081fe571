package dev.deltic.intl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes locale identifiers canonical: replaces what is deprecated, sorts what has no order.
 *  <a href="https://unicode.org/reports/tr35/#LocaleId_Canonicalization">LocaleId Canonicalization</a>,
 *  <a href="https://tc39.es/ecma402/#sec-canonicalizeunicodelocaleid">CanonicalizeUnicodeLocaleId</a> */
public final class LocaleCanonicalizer {
    private final LocaleData data;

    /** @param data tells which of the regions that a former region has become is meant */
    public LocaleCanonicalizer(LocaleData data) {
        this.data = data;
    }

    private static LocaleAliases aliases() {
        return LocaleAliases.table();
    }

    /** The canonical form of an identifier; null when the text is none. */
    public LanguageTag canonicalize(String text) {
        LanguageTag tag = LanguageTag.parse(text);
        return tag == null ? null : canonicalize(tag);
    }

    /** The canonical form. */
    public LanguageTag canonicalize(LanguageTag tag) {
        LanguageTag language = canonicalizeLanguage(tag.subtags(), tag.variants());
        Map<Character, String> extensions = new LinkedHashMap<>();
        for (Map.Entry<Character, String> extension : tag.extensions().entrySet()) {
            String value = switch (extension.getKey()) {
                case 'u' -> canonicalize(UnicodeExtension.parse(extension.getValue())).toString();
                case 't' -> canonicalizeTransformation(extension.getValue());
                default -> extension.getValue();
            };
            extensions.put(extension.getKey(), value);
        }
        return new LanguageTag(language.subtags(), language.variants(), extensions, tag.privateUse());
    }

    /** The canonical form of language, script, region and variants: replacements are made until there is none to make. */
    private LanguageTag canonicalizeLanguage(LanguageTag.Subtags original, List<String> originalVariants) {
        LanguageTag.Subtags subtags = original;
        List<String> variants = new ArrayList<>(originalVariants);
        Collections.sort(variants);
        while (true) {
            LocaleAliases.LanguageRule rule = rule(subtags, variants);
            if (rule != null) {
                LanguageTag replaced = rule.apply(subtags, variants);
                subtags = replaced.subtags();
                variants = new ArrayList<>(replaced.variants());
                Collections.sort(variants);
                continue;
            }
            LanguageTag.Subtags renamed = new LanguageTag.Subtags(subtags.language(), aliases().script(subtags.script()), region(subtags));
            List<String> renamedVariants = rename(variants);
            if (renamed.equals(subtags) && renamedVariants.equals(variants)) {
                return new LanguageTag(subtags, variants, Map.of(), null);
            }
            subtags = renamed;
            variants = renamedVariants;
        }
    }

    private static List<String> rename(List<String> variants) {
        Set<String> renamed = new TreeSet<>();
        for (String variant : variants) {
            renamed.add(aliases().variant(variant));
        }
        return new ArrayList<>(renamed);
    }

    private LocaleAliases.LanguageRule rule(LanguageTag.Subtags subtags, List<String> variants) {
        LocaleAliases.LanguageRule found = find(aliases().languageRules(subtags.language()), subtags, variants);
        return found != null || subtags.language().equals("und") ? found : find(aliases().languageRules("und"), subtags, variants);
    }

    private static LocaleAliases.LanguageRule find(List<LocaleAliases.LanguageRule> rules, LanguageTag.Subtags subtags,
            List<String> variants) {
        for (LocaleAliases.LanguageRule rule : rules) {
            if (rule.matches(subtags, variants)) {
                return rule;
            }
        }
        return null;
    }

    /** The region to use: of several that a region has become, the one that the language is likely to be spoken in. */
    private String region(LanguageTag.Subtags subtags) {
        String[] regions = aliases().regions(subtags.region());
        if (regions == null) {
            return subtags.region();
        }
        if (regions.length > 1) {
            LanguageTag.Subtags likely = data.addLikelySubtags(new LanguageTag.Subtags(subtags.language(), subtags.script(), ""));
            for (String region : regions) {
                if (likely != null && region.equals(likely.region())) {
                    return region;
                }
            }
        }
        return regions[0];
    }

    private UnicodeExtension canonicalize(UnicodeExtension extension) {
        Map<String, String> keywords = new LinkedHashMap<>();
        for (Map.Entry<String, String> keyword : extension.keywords().entrySet()) {
            keywords.put(keyword.getKey(), type(keyword.getKey(), keyword.getValue()));
        }
        return new UnicodeExtension(new ArrayList<>(extension.attributes()), keywords);
    }

    /** The canonical form of a keyword's type, in lower case; {@code true} is "".
     *  <a href="https://tc39.es/ecma402/#sec-canonicalizeuvalue">CanonicalizeUValue</a> */
    public String type(String key, String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        String canonical = key.equals("rg") || key.equals("sd") ? aliases().subdivision(lower) : aliases().type(key, lower);
        return canonical.equals("true") ? "" : canonical;
    }

    private String canonicalizeTransformation(String value) {
        List<String> pieces = LanguageTagParser.split(value);
        int next = 0;
        while (next < pieces.size() && !isTransformKey(pieces.get(next))) {
            next++;
        }
        StringBuilder text = new StringBuilder();
        if (next > 0) {
            LanguageTag source = new LanguageTagParser(String.join("-", pieces.subList(0, next))).parseLanguageId();
            text.append(canonicalizeLanguage(source.subtags(), source.variants()).baseName().toLowerCase(Locale.ROOT));
        }
        Map<String, String> fields = new TreeMap<>();
        while (next < pieces.size()) {
            String key = pieces.get(next++);
            int start = next;
            while (next < pieces.size() && !isTransformKey(pieces.get(next))) {
                next++;
            }
            fields.putIfAbsent(key, aliases().type(key, String.join("-", pieces.subList(start, next))));
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            text.append(text.length() == 0 ? "" : "-").append(field.getKey()).append('-').append(field.getValue());
        }
        return text.toString();
    }

    private static boolean isTransformKey(String piece) {
        return piece.length() == 2 && Character.isDigit(piece.charAt(1));
    }
}
