package dev.deltic.intl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Locale identifiers put together from options, and with likely subtags added or taken away. */
public final class LocaleSubtags {
    private LocaleSubtags() { }

    /** Whether a text can be a language's subtag. */
    public static boolean isLanguage(String text) {
        return LanguageTagParser.isLanguage(text);
    }

    /** Whether a text can be a script's subtag. */
    public static boolean isScript(String text) {
        return LanguageTagParser.isScript(text);
    }

    /** Whether a text can be a region's subtag. */
    public static boolean isRegion(String text) {
        return LanguageTagParser.isRegion(text);
    }

    /** Whether a text can be a keyword's type. */
    public static boolean isType(String text) {
        return LanguageTagParser.isType(text);
    }

    /** The variants in a text, in lower case; null when it is no list of different ones. */
    public static List<String> variants(String text) {
        List<String> variants = new ArrayList<>(LanguageTagParser.split(text.toLowerCase(Locale.ROOT)));
        for (String variant : variants) {
            if (!LanguageTagParser.isVariant(variant)) {
                return null;
            }
        }
        return new HashSet<>(variants).size() == variants.size() ? variants : null;
    }

    /** <a href="https://tc39.es/ecma402/#sec-Intl.Locale.prototype.maximize">Add Likely Subtags</a> */
    public static LanguageTag maximize(LocaleData data, LanguageTag tag) {
        LanguageTag.Subtags likely = data.addLikelySubtags(tag.subtags());
        return likely == null ? tag : tag.with(likely, tag.variants());
    }

    /** The shortest identifier with the same likely subtags. <a href="https://unicode.org/reports/tr35/#Likely_Subtags">Remove Likely
     *  Subtags</a> */
    public static LanguageTag minimize(LocaleData data, LanguageTag tag) {
        LanguageTag.Subtags full = data.addLikelySubtags(tag.subtags());
        if (full == null) {
            return tag;
        }
        List<LanguageTag.Subtags> trials = Arrays.asList(new LanguageTag.Subtags(full.language(), "", ""),
            new LanguageTag.Subtags(full.language(), "", full.region()), new LanguageTag.Subtags(full.language(), full.script(), ""));
        for (LanguageTag.Subtags trial : trials) {
            if (full.equals(data.addLikelySubtags(trial))) {
                return tag.with(trial, tag.variants());
            }
        }
        return tag.with(full, tag.variants());
    }
}
