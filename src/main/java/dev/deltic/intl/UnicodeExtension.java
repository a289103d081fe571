package dev.deltic.intl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parts of a {@code u} extension. Immutable.
 *  <a href="https://tc39.es/ecma402/#sec-unicode-extension-components">UnicodeExtensionComponents</a>
 *  @param attributes in order
 *  @param keywords types by key, "" for a key alone; of keys that are there twice the first */
public record UnicodeExtension(List<String> attributes, Map<String, String> keywords) {
    /** Nothing. */
    public static final UnicodeExtension EMPTY = new UnicodeExtension(List.of(), Map.of());

    /** Copies nothing: the collections are given away. */
    public UnicodeExtension {
        attributes = Collections.unmodifiableList(attributes);
        keywords = Collections.unmodifiableMap(keywords);
    }

    /** @param text what follows {@code u-} */
    static UnicodeExtension parse(String text) {
        Set<String> attributes = new LinkedHashSet<>();
        Map<String, String> keywords = new LinkedHashMap<>();
        String key = null;
        StringBuilder type = new StringBuilder();
        for (String subtag : LanguageTagParser.split(text)) {
            if (subtag.length() == 2) {
                if (key != null) {
                    keywords.putIfAbsent(key, type.toString());
                }
                key = subtag;
                type.setLength(0);
            } else if (key == null) {
                attributes.add(subtag);
            } else {
                type.append(type.length() == 0 ? "" : "-").append(subtag);
            }
        }
        if (key != null) {
            keywords.putIfAbsent(key, type.toString());
        }
        return new UnicodeExtension(new ArrayList<>(attributes), keywords);
    }

    /** Whether a text can be the type of a keyword. <a href="https://unicode.org/reports/tr35/#Unicode_locale_identifier">type</a> */
    public static boolean isType(String text) {
        return LanguageTagParser.isType(text);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return attributes.isEmpty() && keywords.isEmpty();
    }

    /** The same with another type for a key; null takes the key away. */
    public UnicodeExtension with(String key, String type) {
        Map<String, String> changed = new LinkedHashMap<>(keywords);
        if (type == null) {
            changed.remove(key);
        } else {
            changed.put(key, type);
        }
        return new UnicodeExtension(attributes, changed);
    }

    /** What follows {@code u-} in the canonical form: everything sorted, {@code true} left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        List<String> sorted = new ArrayList<>(attributes);
        Collections.sort(sorted);
        for (String attribute : sorted) {
            append(text, attribute);
        }
        for (Map.Entry<String, String> keyword : new TreeMap<>(keywords).entrySet()) {
            append(text, keyword.getKey());
            if (!keyword.getValue().isEmpty() && !keyword.getValue().equals("true")) {
                append(text, keyword.getValue());
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String subtag) {
        text.append(text.length() == 0 ? "" : "-").append(subtag);
    }
}
