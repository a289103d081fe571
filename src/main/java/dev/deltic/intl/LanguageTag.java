package dev.deltic.intl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A well-formed Unicode BCP 47 locale identifier, taken apart, in the usual letter case. Immutable.
 *  <a href="https://unicode.org/reports/tr35/#Unicode_locale_identifier">Unicode locale identifier</a>
 *  @param subtags language, script and region
 *  @param variants in order
 *  @param extensions by singleton, without {@code x}; a value begins after the singleton's hyphen
 *  @param privateUse what follows {@code x-}, or null */
public record LanguageTag(Subtags subtags, List<String> variants, Map<Character, String> extensions, String privateUse) {
    /** What a language identifier has apart from variants; "" for what it does not have, but the language is {@code und} then. */
    public record Subtags(String language, String script, String region) {
        // Written out: what a record makes of itself keeps the record's type, and its class loader, in a class of the JVM.
        @Override
        public boolean equals(Object object) {
            return object instanceof Subtags other && language.equals(other.language) && script.equals(other.script)
                && region.equals(other.region);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * language.hashCode() + script.hashCode()) + region.hashCode();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(language);
            if (!script.isEmpty()) {
                text.append('-').append(script);
            }
            if (!region.isEmpty()) {
                text.append('-').append(region);
            }
            return text.toString();
        }
    }

    /** Copies nothing: the collections are given away. */
    public LanguageTag {
        variants = Collections.unmodifiableList(variants);
        extensions = Collections.unmodifiableMap(extensions);
    }

    /** The tag of a text; null when that is not well-formed.
     *  <a href="https://tc39.es/ecma402/#sec-isstructurallyvalidlanguagetag">IsStructurallyValidLanguageTag</a> */
    public static LanguageTag parse(String text) {
        return new LanguageTagParser(text).parse();
    }

    /** A tag of subtags alone. */
    public static LanguageTag of(Subtags subtags) {
        return new LanguageTag(subtags, List.of(), Map.of(), null);
    }

    /** The identifier of the language, script, region and variants. */
    public String baseName() {
        StringBuilder text = new StringBuilder(subtags.toString());
        for (String variant : variants) {
            text.append('-').append(variant);
        }
        return text.toString();
    }

    /** The same with other subtags and variants. */
    public LanguageTag with(Subtags newSubtags, List<String> newVariants) {
        return new LanguageTag(newSubtags, newVariants, extensions, privateUse);
    }

    /** The same with another extension; null takes it away. */
    public LanguageTag withExtension(char singleton, String value) {
        Map<Character, String> changed = new LinkedHashMap<>(extensions);
        if (value == null) {
            changed.remove(singleton);
        } else {
            changed.put(singleton, value);
        }
        return new LanguageTag(subtags, variants, changed, privateUse);
    }

    /** The keywords and attributes of the {@code u} extension; empty ones when there is none. */
    public UnicodeExtension unicodeExtension() {
        String extension = extensions.get('u');
        return extension == null ? UnicodeExtension.EMPTY : UnicodeExtension.parse(extension);
    }

    /** The tag with the {@code u} extension of these keywords. */
    public LanguageTag with(UnicodeExtension extension) {
        return withExtension('u', extension.isEmpty() ? null : extension.toString());
    }

    /** The tag, extensions sorted by singleton. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(baseName());
        extensions.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .forEach(extension -> text.append('-').append(extension.getKey().charValue()).append('-').append(extension.getValue()));
        if (privateUse != null) {
            if (text.length() > 0) {
                text.append('-');
            }
            text.append("x-").append(privateUse);
        }
        return text.toString();
    }
}
