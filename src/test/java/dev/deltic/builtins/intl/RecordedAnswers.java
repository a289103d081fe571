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
import java.util.TimeZone;

/** Compares what scripts give with what Node gave. Sets a system property, the default locale and the time zone meanwhile. */
final class RecordedAnswers {
    private RecordedAnswers() { }

    /** Runs {@code name.js} with the data of {@code icu} or {@code jdk}, in American English and in Berlin; each line of what it gives is
     *  to be the same line of {@code name.expected}. */
    static void check(String data, String name) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String property = System.getProperty(Flags.INTL_PROPERTY);
        Locale.setDefault(Locale.US);
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
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
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            if (property == null) {
                System.clearProperty(Flags.INTL_PROPERTY);
            } else {
                System.setProperty(Flags.INTL_PROPERTY, property);
            }
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RecordedAnswers.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
