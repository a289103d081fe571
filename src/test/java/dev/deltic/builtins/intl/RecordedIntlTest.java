package dev.deltic.builtins.intl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.deltic.builtins.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With ICU4J Intl answers what Node answered; {@code record.js} in the folder above records that. */
class RecordedIntlTest {
    @ParameterizedTest
    @ValueSource(strings = "text")
    void agreesWithRecordedAnswers(String name) throws IOException {
        String[] actual = new Script().run(resource(name + ".js")).split("\n");
        String[] expected = resource(name + ".expected").split("\n");
        for (int i = 0; i < Math.min(expected.length, actual.length); i++) {
            assertEquals(expected[i], actual[i]);
        }
        assertEquals(expected.length, actual.length);
    }

    private String resource(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
