package dev.deltic.intl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which locale a service gets for the locales that a script asks for.
 *  <a href="https://tc39.es/ecma402/#sec-abstract-operations">Abstract Operations of locale negotiation</a>. The matcher {@code best fit}
 *  is {@code lookup} here. */
public final class LocaleNegotiation {
    private static final int LONGEST = 40;

    private final LocaleData data;
    private final LocaleCanonicalizer canonicalizer;

    /** @param data the locales there are */
    public LocaleNegotiation(LocaleData data) {
        this.data = data;
        this.canonicalizer = new LocaleCanonicalizer(data);
    }

    /** What {@link #resolve} finds.
     *  @param locale the locale with the keywords that took effect: what resolvedOptions shows
     *  @param dataLocale the locale that the service is made for
     *  @param keywords the value of each key, null for none */
    public record Resolved(String locale, String dataLocale, Map<String, String> keywords) {
        /** The value of a key. */
        public String keyword(String key) {
            return keywords.get(key);
        }
    }

    /** The longest available beginning of a locale; null when there is none. A locale has no extensions.
     *  <a href="https://tc39.es/ecma402/#sec-lookupmatchinglocalebyprefix">LookupMatchingLocaleByPrefix</a> */
    public String available(String locale) {
        // No locale with data has a longer name.
        String prefix = locale.length() <= LONGEST ? locale : locale.substring(0, locale.lastIndexOf('-', LONGEST));
        while (true) {
            if (data.isAvailable(prefix)) {
                return prefix;
            }
            int end = prefix.lastIndexOf('-');
            if (end < 0) {
                return null;
            }
            prefix = prefix.substring(0, end > 2 && prefix.charAt(end - 2) == '-' ? end - 2 : end);
        }
    }

    /** The requested locales that there is data for, as they were requested.
     *  <a href="https://tc39.es/ecma402/#sec-filterlocales">FilterLocales</a> */
    public List<String> supported(List<String> requested) {
        List<String> supported = new ArrayList<>();
        for (String locale : requested) {
            if (available(LanguageTag.parse(locale).baseName()) != null) {
                supported.add(locale);
            }
        }
        return supported;
    }

    /** The locale of a service. <a href="https://tc39.es/ecma402/#sec-resolvelocale">ResolveLocale</a>
     *  @param requested canonical locales, in order of preference
     *  @param options by key what options ask for; a key that is not there was not given, null asks for none
     *  @param keys the service's [[RelevantExtensionKeys]] */
    public Resolved resolve(List<String> requested, Map<String, String> options, String... keys) {
        String found = null;
        UnicodeExtension extension = UnicodeExtension.EMPTY;
        for (String locale : requested) {
            LanguageTag tag = LanguageTag.parse(locale);
            found = available(tag.baseName());
            if (found != null) {
                extension = tag.unicodeExtension();
                break;
            }
        }
        if (found == null) {
            found = data.defaultLocale();
        }
        Map<String, String> values = new HashMap<>();
        UnicodeExtension shown = UnicodeExtension.EMPTY;
        for (String key : keys) {
            List<String> supported = data.keywordValues(key, found);
            String value = supported.get(0);
            String requestedValue = extension.keywords().get(key);
            boolean isShown = false;
            if (requestedValue != null) {
                String asked = requestedValue.isEmpty() ? "true" : requestedValue;
                if (supported.contains(asked)) {
                    value = asked;
                    isShown = true;
                }
            }
            if (options.containsKey(key)) {
                String option = optionValue(key, options.get(key));
                if (!Objects.equals(option, value) && (option == null ? supported.get(0) == null : supported.contains(option))) {
                    value = option;
                    isShown = false;
                }
            }
            if (isShown) {
                shown = shown.with(key, value);
            }
            values.put(key, value);
        }
        return new Resolved(LanguageTag.parse(found).with(shown).toString(), found, values);
    }

    private String optionValue(String key, String option) {
        if (option == null) {
            return null;
        }
        String canonical = canonicalizer.type(key, option);
        return canonical.isEmpty() ? "true" : canonical;
    }
}
