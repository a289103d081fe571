package dev.deltic.intl.jdk;

import dev.deltic.intl.CollationOrder;
import java.text.Collator;
import java.text.RuleBasedCollator;
import java.util.Locale;

/** The JDK's order of a locale that has rules of its own. What it cannot do (numbers, upper case first, case alone, no punctuation) is
 *  done in the root's order. The JDK's collator locks itself, so it is thread-safe. */
record JdkOrder(Collator collator) implements CollationOrder {
    /** The order of the options' locale: the root's, unless the JDK has rules for the locale. */
    static CollationOrder of(Options options) {
        Locale locale = JdkLocaleData.locale(options.locale());
        boolean isPlain = !options.numeric() && options.caseFirst() != CaseFirst.UPPER && options.sensitivity() != Sensitivity.CASE
            && (options.ignorePunctuation() == null || !options.ignorePunctuation());
        if (!isPlain || hasRootOrder(locale.getLanguage())) {
            return new RootOrder(options);
        }
        Collator collator = Collator.getInstance(locale);
        Collator root = Collator.getInstance(Locale.ROOT);
        if (collator instanceof RuleBasedCollator rules && root instanceof RuleBasedCollator rootRules
                && rules.getRules().equals(rootRules.getRules())) {
            return new RootOrder(options);
        }
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        collator.setStrength(switch (options.sensitivity()) {
            case BASE -> Collator.PRIMARY;
            case ACCENT -> Collator.SECONDARY;
            default -> Collator.TERTIARY;
        });
        return new JdkOrder(collator);
    }

    /** Languages without letters of their own places. */
    private static boolean hasRootOrder(String language) {
        return switch (language) {
            case "de", "en", "fr", "it", "nl", "pt" -> true;
            default -> false;
        };
    }

    @Override
    public int compare(String left, String right) {
        return Integer.signum(collator.compare(left, right));
    }

    @Override
    public boolean ignoresPunctuation() {
        return false;
    }
}
