package dev.deltic.intl.jdk;

import dev.deltic.base.EngineError;
import dev.deltic.intl.DecimalRounding;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.MathematicalValue;
import dev.deltic.intl.NumberFormatSettings;
import dev.deltic.intl.PluralSelector;
import dev.deltic.intl.jdk.PluralRule.Operands;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CLDR's plural rules, from the table {@code plurals.txt} that {@code LocaleTableGenerator} writes. Of a range the category is that of
 *  its end, as in most languages. */
final class TablePlurals implements PluralSelector {
    private final List<PluralRule> rules = new ArrayList<>();
    private final NumberFormatSettings numbers;
    private final List<String> categories;

    TablePlurals(Settings settings) {
        numbers = settings.numbers();
        LanguageTag.Subtags subtags = LanguageTag.parse(numbers.locale()).subtags();
        String type = settings.type() == Type.ORDINAL ? "ordinal" : "cardinal";
        String found = find(type, subtags.language() + '-' + subtags.region());
        if (found == null) {
            found = find(type, subtags.language());
        }
        if (found != null) {
            for (String rule : found.split(";")) {
                rules.add(PluralRule.parse(rule));
            }
        }
        categories = new ArrayList<>(CATEGORIES);
        categories.removeIf(category -> !category.equals("other") && rules.stream().noneMatch(rule -> rule.category().equals(category)));
    }

    /** The rules of a locale, or null. Read anew each time: selectors are kept. */
    private static String find(String type, String locale) {
        InputStream stream = TablePlurals.class.getResourceAsStream("plurals.txt");
        if (stream == null) {
            throw new EngineError("the table plurals.txt is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] columns = line.split("\t");
                if (columns[0].equals(type) && Arrays.asList(columns[1].split(" ")).contains(locale)) {
                    return columns[2];
                }
            }
            return null;
        } catch (IOException e) {
            throw new EngineError("cannot read plurals.txt: " + e);
        }
    }

    @Override
    public String select(Number value) {
        double number = value.doubleValue();
        if (!(value instanceof BigDecimal) && (Double.isNaN(number) || Double.isInfinite(number))) {
            return "other";
        }
        Operands operands = operands(MathematicalValue.magnitude(value), MathematicalValue.isNegative(value));
        for (PluralRule rule : rules) {
            if (rule.holds(operands)) {
                return rule.category();
            }
        }
        return "other";
    }

    private Operands operands(BigDecimal magnitude, boolean isNegative) {
        int exponent = 0;
        if (numbers.notation() == NumberFormatSettings.Notation.COMPACT && magnitude.signum() != 0) {
            exponent = Math.max(0, (magnitude.precision() - magnitude.scale() - 1) / 3 * 3);
        }
        String text = DecimalRounding.round(magnitude.movePointLeft(exponent), isNegative, numbers.digits()).text();
        if (exponent > 0) {
            text = new BigDecimal(text).movePointRight(exponent).toPlainString();
        }
        int point = text.indexOf('.');
        return point < 0 ? new Operands(text, "", exponent) : new Operands(text.substring(0, point), text.substring(point + 1), exponent);
    }

    @Override
    public String selectRange(Number start, Number end) {
        return select(end);
    }

    @Override
    public List<String> categories() {
        return categories;
    }
}
