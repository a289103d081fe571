package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;
import java.util.List;

/** Deletes, doubles, swaps, splices and replaces tokens and characters of a text. */
final class Mutator {
    private static final String[] CHARACTERS = {
        "\0", "\n", "'", "\"", "`", "\\", "/", "*", "(", ")", "{", "}", "[", "]", "#", "@", "\u2028", "\ud800", "\udc00", "\ufeff",
        "\u00e9", "_", "0", "9", "e", "n", ".", "$", "=", ">", "<", "!", "-", "+", ";", ",", ":", "?", " ",
    };

    private final Choices choices;

    Mutator(Choices choices) {
        this.choices = choices;
    }

    static String token(Choices choices) {
        return choices.chance(45) ? choices.of(Names.WORDS) : choices.chance(75) ? choices.of(Tokens.PUNCTUATION)
            : choices.of("a", "b", "1", "0", "'a'", "`a`", "/a/", "1n", "010", "'\\01'", "\\u0061", "'use strict'", "#p", "a", "x");
    }

    /** {@code other} is where spliced pieces come from. */
    String mutate(String text, String other) {
        String result = text;
        int edits = choices.of(1, 1, 1, 1, 2, 2, 3, 5);
        for (int i = 0; i < edits && !result.isEmpty(); i++) {
            result = choices.chance(80) ? mutateTokens(result, other) : mutateCharacters(result);
        }
        return result;
    }

    private String mutateTokens(String text, String other) {
        List<String> tokens = Tokens.of(text);
        int size = tokens.size();
        int at = choices.below(size);
        switch (choices.below(8)) {
            case 0 -> tokens.subList(at, Math.min(size, at + choices.between(1, 3))).clear();
            case 1 -> tokens.add(at, tokens.get(at) + " ");
            case 2 -> {
                int with = Math.min(size - 1, at + choices.between(1, 4));
                String moved = tokens.get(at);
                tokens.set(at, tokens.get(with));
                tokens.set(with, moved);
            }
            case 3 -> tokens.add(at, " " + token(choices) + " ");
            case 4 -> tokens.set(at, choices.chance(80) ? token(choices) : " " + token(choices) + " ");
            case 5 -> {
                List<String> pieces = Tokens.of(other);
                if (!pieces.isEmpty()) {
                    int from = choices.below(pieces.size());
                    tokens.addAll(at, pieces.subList(from, Math.min(pieces.size(), from + choices.between(1, 12))));
                }
            }
            case 6 -> {
                int from = choices.below(size);
                List<String> copied = List.copyOf(tokens.subList(from, Math.min(size, from + choices.between(1, 12))));
                tokens.addAll(at, copied);
            }
            default -> tokens.set(at, Tokens.isBlank(tokens.get(at)) ? choices.of("", "\n", "/**/", ";") : "(" + tokens.get(at) + ")");
        }
        return String.join("", tokens);
    }

    private String mutateCharacters(String text) {
        int at = choices.below(text.length());
        return switch (choices.below(5)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + choices.of(CHARACTERS) + text.substring(at);
            case 2 -> text.substring(0, at) + choices.of(CHARACTERS) + text.substring(at + 1);
            case 3 -> text.substring(0, at) + (char) (text.charAt(at) ^ 1 << choices.below(7)) + text.substring(at + 1);
            default -> choices.chance(30) ? text.substring(0, at) : text.substring(0, at) + text.charAt(at) + text.substring(at);
        };
    }
}
