package dev.deltic.intl.jdk;

import java.util.Locale;
import java.util.Set;

/** What CLDR says of groups of digits and the JDK leaves out. */
final class DigitGroups {
    private static final Set<String> FIRST_GROUP_OF_TWO = Set.of("be", "bg", "et", "hu", "hy", "it", "ka", "lv", "pl", "sl", "sq");
    private static final Set<String> GROUPS_OF_TWO = Set.of("as", "bn", "brx", "dz", "gu", "hi", "kok", "ml", "mr", "ne", "or", "pa", "sa",
        "ta", "te");

    private DigitGroups() { }

    /** How many digits must stand before the first separator: numbers of four digits have none where it is 2. */
    static int minimum(Locale locale) {
        String region = locale.getCountry();
        boolean two = switch (locale.getLanguage()) {
            case "es" -> region.isEmpty() || region.equals("ES");
            case "pt" -> !region.isEmpty() && !region.equals("BR");
            default -> FIRST_GROUP_OF_TWO.contains(locale.getLanguage());
        };
        return two ? 2 : 1;
    }

    /** How many digits the groups before the last have, which has three. */
    static int secondary(Locale locale) {
        boolean two = GROUPS_OF_TWO.contains(locale.getLanguage())
            || locale.getLanguage().equals("en") && locale.getCountry().equals("IN");
        return two ? 2 : 3;
    }
}
