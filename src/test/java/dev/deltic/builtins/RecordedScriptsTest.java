package dev.deltic.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs scripts whose answers Node gave; {@code record.js} beside them records those. */
@Isolated("changes the time zone and the locale of the JVM")
class RecordedScriptsTest {
    @ParameterizedTest
    @ValueSource(strings = {"array", "bigint", "binary", "date", "json", "number", "regexp", "string"})
    void agreesWithRecordedAnswers(String name) throws IOException {
        TimeZone before = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        Locale.setDefault(Locale.US);
        try {
            String[] actual = new Script().run(resource(name + "/" + name + ".js")).split("\n");
            String[] expected = resource(name + "/" + name + ".expected").split("\n");
            for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
                assertEquals(expected[i], actual[i]);
            }
            assertEquals(expected.length, actual.length, () -> Arrays.toString(actual));
        } finally {
            TimeZone.setDefault(before);
            Locale.setDefault(locale);
        }
    }

    private String resource(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
