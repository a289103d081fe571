package dev.deltic.intl.jdk;

import dev.deltic.base.EngineError;
import dev.deltic.intl.LanguageTag;
import dev.deltic.intl.LanguageTag.Subtags;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The script and region that is likely for the languages that the JDK has data for: the table {@code likely-subtags.txt}, which
 *  {@code LocaleTableGenerator} writes. Read when first needed; immutable.
 *  <a href="https://unicode.org/reports/tr35/#Likely_Subtags">Likely Subtags</a> */
final class LikelySubtags {
    private final Map<String, Subtags> rows = new HashMap<>();

    private LikelySubtags() {
        InputStream stream = LikelySubtags.class.getResourceAsStream("likely-subtags.txt");
        if (stream == null) {
            throw new EngineError("the table likely-subtags.txt is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    int space = line.indexOf(' ');
                    rows.put(line.substring(0, space), LanguageTag.parse(line.substring(space + 1)).subtags());
                }
            }
        } catch (IOException e) {
            throw new EngineError("cannot read likely-subtags.txt: " + e);
        }
    }

    private static final class Loaded {
        static final LikelySubtags TABLE = new LikelySubtags();
    }

    static LikelySubtags table() {
        return Loaded.TABLE;
    }

    /** Null when nothing is known. */
    Subtags add(Subtags given) {
        if (!given.language().equals("und") && !given.script().isEmpty() && !given.region().isEmpty()) {
            return given;
        }
        Subtags[] keys = {given, new Subtags(given.language(), "", given.region()), new Subtags(given.language(), given.script(), ""),
            new Subtags(given.language(), "", ""), new Subtags("und", given.script(), "")};
        for (Subtags key : keys) {
            boolean isLast = key.language().equals("und") && !given.language().equals("und");
            Subtags found = isLast && key.script().isEmpty() ? null : rows.get(key.toString());
            if (found != null) {
                return new Subtags(given.language().equals("und") ? found.language() : given.language(),
                    given.script().isEmpty() ? found.script() : given.script(), given.region().isEmpty() ? found.region() : given.region());
            }
        }
        return null;
    }
}
