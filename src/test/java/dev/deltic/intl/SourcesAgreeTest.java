package dev.deltic.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import dev.deltic.intl.icu.IcuLocaleData;
import dev.deltic.intl.jdk.JdkLocaleData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Where the JDK's side has rules and tables of ours, they say what ICU4J says. */
class SourcesAgreeTest {
    private static final int[] CHARACTERS = {'a', '\r', '\n', ' ', 0x301, 0x200D, 0x200C, 0x1F468, 0x1F469, 0x1F3FB, 0x1F1E9, 0x1F1EA,
        0x1100, 0x1161, 0x11A8, 0xAC00, 0xAC01, 0x903, 0x600, 0xE33, 0xFE0F, 0x2764, 0xAD, 0x2028, 0xA9, 0x10400};

    private final LocaleData icu = IcuLocaleData.open();
    private final LocaleData jdk = new JdkLocaleData();

    @Test
    void pluralRules() {
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i <= 125; i++) {
            numbers.add((double) i);
        }
        for (String text : new String[] {"0.1", "0.5", "1.0", "1.1", "1.5", "2.5", "10.1", "1000", "1001", "20000", "100000",
            "1000000", "2000000", "1.25", "-1"}) {
            numbers.add(new BigDecimal(text));
        }
        for (String locale : new String[] {"ar", "be", "br", "cs", "cy", "da", "de", "en", "es", "fr", "ga", "gd", "gv", "he", "hi", "is", "it", "ja",
            "ksh", "kw", "lt", "lv", "mk", "mt", "pl", "pt", "pt-PT", "ro", "ru", "sl", "sv", "tr", "uk", "zh"}) {
            for (PluralSelector.Type type : PluralSelector.Type.values()) {
                PluralSelector.Settings settings = new PluralSelector.Settings(type, NumberFormatSettings.decimal(locale, "latn"));
                PluralSelector expected = icu.plurals(settings);
                PluralSelector actual = jdk.plurals(settings);
                assertEquals(expected.categories(), actual.categories(), locale);
                for (Number number : numbers) {
                    assertEquals(expected.select(number), actual.select(number), () -> number + " in " + locale + ", " + type);
                }
            }
        }
    }

    @Test
    void likelySubtagsOfTheJdksLocales() {
        for (Locale locale : Locale.getAvailableLocales()) {
            LanguageTag tag = LanguageTag.parse(locale.toLanguageTag());
            if (tag != null && !tag.subtags().language().equals("und")) {
                LanguageTag language = LanguageTag.of(new LanguageTag.Subtags(tag.subtags().language(), "", ""));
                assertEquals(icu.addLikelySubtags(language.subtags()), jdk.addLikelySubtags(language.subtags()), language.toString());
            }
        }
        for (String text : new String[] {"zh-TW", "zh-Hant", "sr-ME", "pa-PK", "und-US", "und-Cyrl", "az-IR", "uz-AF", "en-Latn-GB"}) {
            LanguageTag.Subtags subtags = LanguageTag.parse(text).subtags();
            assertEquals(icu.addLikelySubtags(subtags), jdk.addLikelySubtags(subtags), text);
        }
    }

    @Test
    void graphemes() {
        Random random = new Random(402);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
            }
            TextSegmenter.Boundaries expected = icu.segmenter("en", TextSegmenter.Granularity.GRAPHEME).of(text.toString());
            TextSegmenter.Boundaries actual = jdk.segmenter("en", TextSegmenter.Granularity.GRAPHEME).of(text.toString());
            for (int start = 0; start < text.length(); start = expected.after(start)) {
                assertEquals(expected.after(start), actual.after(start), () -> escaped(text));
            }
            for (int i = 0; i < text.length(); i++) {
                int index = i;
                assertEquals(expected.before(i), actual.before(i), () -> escaped(text) + " at " + index);
            }
        }
    }

    private static String escaped(CharSequence text) {
        StringBuilder result = new StringBuilder();
        text.codePoints().forEach(c -> result.append(Integer.toHexString(c)).append(' '));
        return result.toString();
    }

    @Test
    void orderOfEnglishWords() {
        CollationOrder.Options options = new CollationOrder.Options("en", CollationOrder.Usage.SORT, null, false,
            CollationOrder.CaseFirst.FALSE, CollationOrder.Sensitivity.VARIANT, null);
        CollationOrder expected = icu.order(options);
        CollationOrder actual = jdk.order(options);
        Random random = new Random(402);
        String letters = "abcABC \u00e4\u00e1-_1290.,'\"()";
        for (int round = 0; round < 20_000; round++) {
            String left = word(random, letters);
            String right = word(random, letters);
            assertEquals(Integer.signum(expected.compare(left, right)), Integer.signum(actual.compare(left, right)),
                () -> '"' + left + "\", \"" + right + '"');
        }
    }

    /** Against ICU itself: an order that is not plain does not take the short way. */
    @Test
    void orderOfAscii() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ENGLISH);
        StringBuilder printable = new StringBuilder();
        for (char c = ' '; c < 127; c++) {
            printable.append(c);
        }
        Random random = new Random(402);
        for (int round = 0; round < 100_000; round++) {
            String left = word(random, printable.toString());
            String right = round % 2 == 0 ? word(random, printable.toString()) : left.toUpperCase(Locale.ROOT);
            assertEquals(Integer.signum(collator.compare(left, right)), AsciiOrder.compare(left, right), () -> left + " and " + right);
        }
        for (String language : new String[] {"de", "en", "es", "fr", "it", "nl", "pt"}) {
            RuleBasedCollator own = (RuleBasedCollator) Collator.getInstance(new ULocale(language));
            assertEquals(new UnicodeSet(), own.getTailoredSet().removeAllStrings().retain(0, 127), language);
        }
        assertEquals(AsciiOrder.UNKNOWN, AsciiOrder.compare("a\t", "a"));
        assertEquals(AsciiOrder.UNKNOWN, AsciiOrder.compare("ab", "b\u00e4"));
    }

    private static String word(Random random, String letters) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
