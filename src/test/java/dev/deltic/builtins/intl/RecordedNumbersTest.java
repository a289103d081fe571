package dev.deltic.builtins.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.api.Engine;
import dev.deltic.flags.Flags;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Numbers, relative times and durations as Node gave them, by {@code record.js} in the folder above the scripts. */
@Isolated("sets a system property and the default locale")
class RecordedNumbersTest {
    @Test
    void icuAgreesWithNode() throws IOException {
        check("icu", "numbers");
        check("icu", "numbers-icu");
    }

    @Test
    void jdkAgreesWithNodeWhereItsDataDo() throws IOException {
        check("jdk", "numbers");
    }

    @Test
    void namesOfCurrenciesWithPatternsOfTheirOwnAreShown() {
        assertEquals("1.00 euros|-1.234,50 euros|-1.234,50 US dollars", Engine.create().newContext().eval(
            "const f = (l, c, v) => new Intl.NumberFormat(l, { style: 'currency', currency: c, currencyDisplay: 'name' }).format(v);"
            + "[f('en-150', 'EUR', 1), f('en-DE', 'EUR', -1234.5), f('en-DE', 'USD', -1234.5)].join('|')").asString());
    }

    private void check(String data, String name) throws IOException {
        Locale before = Locale.getDefault();
        String property = System.getProperty(Flags.INTL_PROPERTY);
        Locale.setDefault(Locale.US);
        System.setProperty(Flags.INTL_PROPERTY, data);
        try {
            String[] actual = Engine.create().newContext().eval(resource(name + ".js")).asString().split("\n");
            String[] expected = resource(name + ".expected").split("\n");
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
                if (!expected[i].equals(actual[i])) {
                    differences.add("\nexpected " + expected[i] + "\n but was " + actual[i]);
                }
            }
            assertEquals(List.of(), differences);
            assertEquals(expected.length, actual.length);
        } finally {
            Locale.setDefault(before);
            if (property == null) {
                System.clearProperty(Flags.INTL_PROPERTY);
            } else {
                System.setProperty(Flags.INTL_PROPERTY, property);
            }
        }
    }

    private String resource(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
