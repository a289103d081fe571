package dev.deltic.intl;

import java.util.Locale;
import java.util.Set;

/** The region whose customs a locale follows.
 *  <a href="https://tc39.es/proposal-intl-locale-info/#sec-region-preference">RegionPreference</a> */
public final class RegionPreference {
    /** The world. */
    private static final String WORLD = "001";

    private static final class Countries {
        static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    }

    private RegionPreference() { }

    /** The region of the keyword {@code rg}, else the locale's own, else that of {@code sd}, else the likely one. */
    public static String of(LocaleData data, LanguageTag tag) {
        String override = subdivisionRegion(tag, "rg");
        if (override != null) {
            return override;
        }
        if (!tag.subtags().region().isEmpty()) {
            return tag.subtags().region();
        }
        String subdivision = subdivisionRegion(tag, "sd");
        if (subdivision != null) {
            return subdivision;
        }
        LanguageTag.Subtags likely = data.addLikelySubtags(tag.subtags());
        return likely == null || likely.region().isEmpty() ? WORLD : likely.region();
    }

    /** The region in which a keyword's subdivision is, or null. */
    private static String subdivisionRegion(LanguageTag tag, String key) {
        String subdivision = tag.unicodeExtension().keywords().get(key);
        if (subdivision == null || subdivision.length() < 3 || subdivision.length() > 7 || subdivision.indexOf('-') >= 0) {
            return null;
        }
        String region = subdivision.substring(0, Character.isDigit(subdivision.charAt(0)) ? 3 : 2).toUpperCase(Locale.ROOT);
        boolean isKnown = region.length() == 3 || region.equals("XK") || Countries.CODES.contains(region);
        return isKnown && LanguageTagParser.isRegion(region) && subdivision.length() > region.length() ? region : null;
    }
}
