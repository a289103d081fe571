package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Locale;
import org.junit.jupiter.api.Test;

final class StringCaseTest {
    @Test
    void plainTexts() {
        for (String text : new String[] {"", "a", "Z", "é", "@[`{", "mixed CASE 42", "already lower", "ALREADY UPPER", "ends in É", "straße",
            "ﬁ", "ΑΣ", "\u0130", "\ud801\udc28", "a\u0000b\u007fC"}) {
            assertEquals(text.toUpperCase(Locale.ROOT), StringCase.toUpperCase(text));
            assertEquals(text.toLowerCase(Locale.ROOT), StringCase.toLowerCase(text));
        }
        for (char c = 0; c < 0x180; c++) {
            String text = String.valueOf(c);
            assertEquals(text.toUpperCase(Locale.ROOT), StringCase.toUpperCase(text));
            assertEquals(text.toLowerCase(Locale.ROOT), StringCase.toLowerCase(text));
            assertEquals(("x" + c + "X").toUpperCase(Locale.ROOT), StringCase.toUpperCase("x" + c + "X"));
        }
    }

    @Test
    void whatDoesNotChangeIsNotCopied() {
        String text = "no capitals: 42";
        assertSame(text, StringCase.toLowerCase(text));
    }
}
