package dev.deltic.builtins.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.api.Engine;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Numbers, relative times and durations as Node gave them, by {@code record.js} in the folder above the scripts. */
@Isolated("sets a system property, the default locale and the time zone")
class RecordedNumbersTest {
    @Test
    void icuAgreesWithNode() throws IOException {
        RecordedAnswers.check("icu", "numbers");
        RecordedAnswers.check("icu", "numbers-icu");
    }

    @Test
    void jdkAgreesWithNodeWhereItsDataDo() throws IOException {
        RecordedAnswers.check("jdk", "numbers");
    }

    @Test
    void namesOfCurrenciesWithPatternsOfTheirOwnAreShown() {
        assertEquals("1.00 euros|-1.234,50 euros|-1.234,50 US dollars", Engine.create().newContext().eval(
            "const f = (l, c, v) => new Intl.NumberFormat(l, { style: 'currency', currency: c, currencyDisplay: 'name' }).format(v);"
            + "[f('en-150', 'EUR', 1), f('en-DE', 'EUR', -1234.5), f('en-DE', 'USD', -1234.5)].join('|')").asString());
    }
}
