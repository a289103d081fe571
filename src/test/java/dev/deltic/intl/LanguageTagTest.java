package dev.deltic.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.deltic.intl.jdk.JdkLocaleData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    private final LocaleData data = new JdkLocaleData();

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "root", "en-", "-en", "en--US", "en_US", "Latn-DE", "abcd", "en-US-US", "de-1996-1996", "en-u", "en-u-", "en-t",
        "en-a", "en-a-b", "en-u-ca-gregory-u-nu-latn", "en-x", "x-y", "i-klingon", "en-t-e", "en-t-k0", "en-\u00fc", "en-ggggggggg",
        "en-t-de-1996-1996"})
    void illFormedIsNull(String text) {
        assertNull(LanguageTag.parse(text), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN-latn-us", "de-1996", "sl-rozaj-biske", "en-u-ca-gregory", "en-u-attr-ca", "en-a-bc-x-y", "und", "qqqqq",
        "en-t-de-k0-dvorak", "en-t-k0-dvorak", "zh-yue1a", "en-419", "en-0-abc", "en-x-a-1"})
    void wellFormedIsParsed(String text) {
        assertNotNull(LanguageTag.parse(text), text);
    }

    @ParameterizedTest
    @CsvSource({"EN-latn-us, en-Latn-US", "art-lojban, jbo", "zh-guoyu, zh", "sgn-GR, gss", "sgn-840, ase", "ru-SU, ru-RU", "und-Armn-SU, und-Armn-AM",
        "hy-arevela, hy", "en-b-bb-a-aa, en-a-aa-b-bb", "de-u-nu-latn-ca-gregory, de-u-ca-gregory-nu-latn", "en-u-kn-true, en-u-kn",
        "en-u-kn-yes, en-u-kn", "de-u-ca-islamicc, de-u-ca-islamic-civil", "en-u-sd-fi01, en-u-sd-axzzzz", "sl-biske-rozaj, sl-biske-rozaj",
        "en-u-foo-bar-ca-gregory, en-u-bar-foo-ca-gregory", "en-t-iw-m0-names, en-t-he-m0-prprname", "en-x-U-Ca, en-x-u-ca",
        "de-u-ca-gregory-ca-roc, de-u-ca-gregory", "und-hepburn-heploc, und-alalc97", "sr-CS, sr-RS", "en-554, en-NZ"})
    void canonicalForm(String text, String expected) {
        LocaleCanonicalizer canonicalizer = new LocaleCanonicalizer(data);
        LanguageTag tag = canonicalizer.canonicalize(text);
        assertEquals(expected, tag.toString());
        assertEquals(expected, canonicalizer.canonicalize(tag).toString(), "again");
    }

    @Test
    void negotiationTakesTheLongestBeginning() {
        LocaleNegotiation negotiation = new LocaleNegotiation(data);
        assertEquals("de", negotiation.resolve(List.of("de-XX-1996"), Map.of()).locale());
        assertEquals("fr", negotiation.resolve(List.of("tlh", "fr"), Map.of()).locale());
        assertEquals(data.defaultLocale(), negotiation.resolve(List.of("tlh"), Map.of()).locale());
        assertEquals(List.of("de-u-co-phonebk", "zh-TW"), negotiation.supported(List.of("de-u-co-phonebk", "tlh", "zh-TW")));
    }

    @Test
    void keywordsAreShownWhereTheyTookEffect() {
        LocaleNegotiation negotiation = new LocaleNegotiation(data);
        LocaleNegotiation.Resolved resolved = negotiation.resolve(List.of("de-u-nu-thai-ca-roc"), Map.of(), "nu");
        assertEquals("de-u-nu-thai", resolved.locale());
        assertEquals("de", resolved.dataLocale());
        assertEquals("thai", resolved.keyword("nu"));
        assertEquals("de", negotiation.resolve(List.of("de-u-nu-thai"), Map.of("nu", "arab"), "nu").locale());
        assertEquals("de-u-nu-thai", negotiation.resolve(List.of("de-u-nu-thai"), Map.of("nu", "thai"), "nu").locale());
        assertEquals("de-u-nu-thai", negotiation.resolve(List.of("de-u-nu-thai"), Map.of("nu", "klingon"), "nu").locale());
        assertEquals("true", negotiation.resolve(List.of("en-u-kn"), Map.of(), "kn").keyword("kn"));
    }
}
