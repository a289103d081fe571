package dev.deltic.intl.icu;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.AsciiOrder;
import dev.deltic.intl.CollationOrder;

/** An order of ICU's. A frozen collator is thread-safe.
 *  @param ignoresPunctuation whether punctuation counts for nothing
 *  @param isRootForAscii whether ASCII can be compared without the collator */
record IcuOrder(RuleBasedCollator collator, boolean ignoresPunctuation, boolean isRootForAscii) implements CollationOrder {
    static IcuOrder of(Options options) {
        ULocale.Builder locale = new ULocale.Builder().setLocale(IcuLocaleData.locale(options.locale()));
        if (options.usage() == Usage.SEARCH) {
            locale.setUnicodeLocaleKeyword("co", "search");
        } else if (options.collation() != null) {
            locale.setUnicodeLocaleKeyword("co", options.collation());
        }
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(locale.build()).cloneAsThawed();
        // Canonically equivalent texts are equal, whatever form they are in.
        collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        collator.setNumericCollation(options.numeric());
        switch (options.caseFirst()) {
            case UPPER -> collator.setUpperCaseFirst(true);
            case LOWER -> collator.setLowerCaseFirst(true);
            case FALSE -> {
                collator.setUpperCaseFirst(false);
                collator.setLowerCaseFirst(false);
            }
        }
        switch (options.sensitivity()) {
            case BASE -> collator.setStrength(Collator.PRIMARY);
            case ACCENT -> collator.setStrength(Collator.SECONDARY);
            case CASE -> {
                collator.setStrength(Collator.PRIMARY);
                collator.setCaseLevel(true);
            }
            case VARIANT -> collator.setStrength(Collator.TERTIARY);
        }
        if (options.ignorePunctuation() != null) {
            collator.setAlternateHandlingShifted(options.ignorePunctuation());
        }
        boolean isPlain = options.usage() == Usage.SORT && options.collation() == null && !options.numeric()
            && options.caseFirst() == CaseFirst.FALSE && options.sensitivity() == Sensitivity.VARIANT
            && !collator.isAlternateHandlingShifted();
        return new IcuOrder((RuleBasedCollator) collator.freeze(), collator.isAlternateHandlingShifted(),
            isPlain && AsciiOrder.isOrderOf(IcuLocaleData.locale(options.locale()).getLanguage()));
    }

    @Override
    public int compare(String left, String right) {
        int order = isRootForAscii ? AsciiOrder.compare(left, right) : AsciiOrder.UNKNOWN;
        return order != AsciiOrder.UNKNOWN ? order : collator.compare(left, right);
    }
}
