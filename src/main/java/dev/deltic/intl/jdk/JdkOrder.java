package dev.deltic.intl.jdk;

import dev.deltic.intl.CollationOrder;
import java.text.Collator;
import java.text.RuleBasedCollator;
import java.util.Locale;

/** The JDK's order of a locale that has rules of its own. Its levels are those of the options; numbers and cases are as the rules have
 *  them. The JDK's collator locks itself, so it is thread-safe. */
record JdkOrder(Collator collator) implements CollationOrder {
    /** The order of the options' locale: the root's, unless the JDK has rules for the locale. */
    static CollationOrder of(Options options) {
        Locale locale = JdkLocaleData.locale(options.locale());
        if (options.numeric() || locale.getLanguage().equals("en")) {
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
            case BASE, CASE -> Collator.PRIMARY;
            case ACCENT -> Collator.SECONDARY;
            case VARIANT -> Collator.TERTIARY;
        });
        return new JdkOrder(collator);
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
