package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;
import java.nio.charset.StandardCharsets;

/** Texts of characters, code units or bytes without sense. */
final class Characters {
    private static final String[] SPACES = {
        " ", "\t", "\u000b", "\f", "\u00a0", "\ufeff", "\u1680", "\u2000", "\u200a", "\u202f", "\u205f", "\u3000", "\u180e", "\u0085",
        "\u200b", "\u2028", "\u2029", "\n", "\r", "\r\n", "\u2060", "\0", "\u001c", "\u001f",
    };

    private Characters() { }

    static String text(Choices choices) {
        int length = choices.between(1, choices.of(4, 12, 40, 200));
        int kind = choices.below(6);
        if (kind == 0) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) choices.below(256);
            }
            return new String(bytes, choices.chance(50) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
        }
        StringBuilder out = new StringBuilder();
        while (out.length() < length) {
            switch (kind) {
                case 1 -> out.append((char) choices.below(0x10000));
                case 2 -> out.append((char) choices.between(32, 126));
                case 3 -> name(choices, out);
                case 4 -> out.append(choices.of("a", "1", "'a'", "()", "+", ";")).append(choices.of(SPACES));
                default -> out.append(choices.chance(60) ? choices.of(Tokens.PUNCTUATION) : choices.of(SPACES))
                    .append(choices.chance(10) ? (char) choices.between(0xd800, 0xdfff) : 'a');
            }
        }
        return out.toString();
    }

    /** A declaration of a name with any code point at its start or within, as it is or escaped. */
    private static void name(Choices choices, StringBuilder out) {
        int point = choices.below(choices.of(0x100, 0x3000, 0x10000, 0x20000, 0x110000));
        String text = choices.chance(30) ? "\\u{" + Integer.toHexString(point) + "}" : new String(Character.toChars(point));
        out.append(choices.of("var ", "a.", "({", "#", "", "")).append(choices.of("", "a", "a")).append(text)
            .append(choices.of("", "b", "=1", "})", ";", " "));
    }
}
