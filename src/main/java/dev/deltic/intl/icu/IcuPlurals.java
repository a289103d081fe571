package dev.deltic.intl.icu;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.PluralRules.PluralType;
import dev.deltic.intl.PluralSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules of ICU over the numbers as it shows them. */
final class IcuPlurals implements PluralSelector {
    private final IcuNumberFormatter formatter;
    private final PluralRules rules;
    private final List<String> categories;

    IcuPlurals(Settings settings) {
        formatter = new IcuNumberFormatter(settings.numbers());
        rules = PluralRules.forLocale(IcuLocaleData.locale(settings.numbers().locale()),
            settings.type() == Type.ORDINAL ? PluralType.ORDINAL : PluralType.CARDINAL);
        Set<String> keywords = rules.getKeywords();
        categories = new ArrayList<>(CATEGORIES);
        categories.removeIf(category -> !keywords.contains(category));
    }

    @Override
    public String select(Number value) {
        return rules.select(formatter.formatted(value));
    }

    @Override
    public String selectRange(Number start, Number end) {
        return rules.select(formatter.formattedRange(start, end));
    }

    @Override
    public List<String> categories() {
        return categories;
    }
}
