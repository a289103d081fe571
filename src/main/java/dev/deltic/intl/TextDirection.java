package dev.deltic.intl;

import java.util.Set;

/** Which way lines of a script run. */
public final class TextDirection {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("Adlm", "Arab", "Aran", "Armi", "Avst", "Chrs", "Cprt", "Elym", "Gara",
        "Hatr", "Hebr", "Hung", "Khar", "Lydi", "Mand", "Mani", "Mend", "Merc", "Mero", "Narb", "Nbat", "Nkoo", "Orkh", "Ougr", "Palm",
        "Phli", "Phlp", "Phnx", "Prti", "Rohg", "Samr", "Sarb", "Sidt", "Sogd", "Sogo", "Syrc", "Thaa", "Yezi");

    private TextDirection() { }

    /** {@code rtl} or {@code ltr}. */
    public static String of(LocaleData data, LanguageTag tag) {
        String script = tag.subtags().script();
        if (script.isEmpty()) {
            LanguageTag.Subtags likely = data.addLikelySubtags(tag.subtags());
            script = likely == null ? "" : likely.script();
        }
        return RIGHT_TO_LEFT.contains(script) ? "rtl" : "ltr";
    }
}
