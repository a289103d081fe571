package dev.deltic.regexp;

import java.util.Random;

/** Random patterns and texts, the same for the same seed. */
final class PatternGenerator {
    private static final String[] ATOMS = {
        "a", "b", "c", "A", "B", "k", "s", "0", "1", " ", "-", ".", "\\d", "\\w", "\\s", "\\D", "\\W", "\\S", "\\b", "\\B",
        "^", "$", "[abc]", "[^abc]", "[a-c]", "[\\d-x]", "[\\w-]", "[^]", "[]", "[a-", "]", "{", "}", "{1", "{1,2}", "{2}",
        "\\1", "\\2", "\\3", "\\0", "\\8", "\\01", "\\x41", "\\x4", "\\u0041", "\\u{41}", "\\u{1F600}", "\\cA", "\\c", "\\c1",
        "\\-", "\\/", "\\p{L}", "\\P{Lu}", "\\p{Lu}", "\\p{Script=Greek}", "\\p{Foo}", "\\p", "\\k<n>", "\\k<m>", "\\k", "\\a",
        "\u00e9", "\u00c9", "\u212a", "\u017f", "\u03c3", "\u03a3", "\u03c2", "\uD83D\uDE00", "\\uD83D\\uDE00", "\\uD83D",
        "\\uDE00", "[\uD83D\uDE00a]", "[^\uD83D\uDE00]", "[\\p{L}--[a-c]]", "[[a-z]&&[aeiou]]", "[\\q{ab|a|}]", "[^\\q{ab}]",
        "[\\W]", "[^\\W]", "[^\\w]", "[\\S\\s]", "[a&&b]", "[a--b]", "[(]", "[a||b]", "[\\b]", "[\\cA]", "[\\c_]", "[\\1]",
        "[\\8]", "[b-a]", "[\\p{Lu}a]", "[^\\P{Lu}]", "[^x]", "abc", "ab", "bca", "\\n", "\\t", "[\\k]", "\\_", "[\\-a]",
        "(?<n>a)", "(?<m>b|c)", "(?<n>", "(?<1>a)", "[\\d\\-a]", "[!-~]", "\\p{Any}", "\\p{ASCII}", "[&&a]", "[a-z&&b]",
    };
    private static final String[] GROUPS = {"(", "(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?", "(?x:", "(?<x>"};
    private static final String[] QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}", "{1,}?", "{0,2}?", "{2,1}", "{3}", "**", "{,2}",
    };
    private static final String[] TEXTS = {
        "a", "b", "c", "A", "B", "k", "K", "s", "S", "0", "1", " ", "-", "\n", "ab", "abc", "aa", "bb", "\u00e9", "\u00c9",
        "\u212a", "\u017f", "\u03c3", "\u03a3", "\u03c2", "\uD83D\uDE00", "\uD83D", "\uDE00", "x", "_", "\u2028", "{", "]",
    };
    private static final String[] FEW_TEXTS = {"a", "b", "a", "b", "A", "B", "c", "\n", "\uD83D\uDE00", "\uD83D", "\uDE00", "k", "\u212a"};
    private static final String[] FEW_ATOMS = {
        "a", "b", "a", "b", "c", "A", "k", ".", "[ab]", "[^a]", "[^b\\n]", "\\w", "\\W", "ab", "aba", "abab", "\uD83D\uDE00", "\\uDE00",
        "[^\\w]", "[\uD83D\uDE00b]", "\\S", "[a-c]", "\\1", "\\1", "\\2", "\\3", "(a)", "(b)", "(.)", "()", "(?:)",
    };
    private static final String[] ASSERTIONS = {"^", "$", "\\b", "\\B", "(?=a)", "(?!a)", "(?<=a)", "(?<!b)", "(?=(.))", "(?<=(.))"};
    private static final String[] VALID_GROUPS = {"(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!"};
    private static final String[] VALID_QUANTIFIERS = {
        "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}", "{1,}?", "{0,2}?", "{3}", "{2,4}", "{0,3}",
    };
    private static final String[] FLAGS = {"", "", "", "i", "i", "m", "s", "u", "u", "iu", "iu", "v", "v", "iv", "y", "ims", "imsu", "uy"};

    private final Random random;

    PatternGenerator(long seed) {
        random = new Random(seed);
    }

    /** A pattern, and a text to look for it in. */
    record Case(String pattern, String flags, String input, int lastIndex) {
        String json() {
            return "[" + quote(pattern) + "," + quote(flags) + "," + quote(input) + "," + lastIndex + "]";
        }
    }

    /** Anything, two in three of it valid and likely to match. */
    Case next() {
        if (random.nextInt(3) > 0) {
            return likelyMatch();
        }
        String flags = pick(FLAGS);
        String pattern = disjunction(0);
        StringBuilder input = new StringBuilder();
        for (int i = random.nextInt(9); i > 0; i--) {
            input.append(pick(TEXTS));
        }
        int lastIndex = random.nextInt(5) == 0 ? random.nextInt(input.length() + 1) : 0;
        return new Case(pattern, flags, input.toString(), lastIndex);
    }

    /** A valid pattern over few characters, and an input of those: most of these match somehow. */
    Case likelyMatch() {
        StringBuilder input = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            input.append(pick(FEW_TEXTS));
        }
        int lastIndex = random.nextInt(5) == 0 ? random.nextInt(input.length() + 1) : 0;
        return new Case(validDisjunction(0), pick(FLAGS), input.toString(), lastIndex);
    }

    /** A text of more characters than the other cases have, of few kinds. */
    String longText(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            String part = pick(FEW_TEXTS);
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                text.append(part);
            }
        }
        return text.toString();
    }

    private String validDisjunction(int depth) {
        StringBuilder text = new StringBuilder(validSequence(depth));
        while (random.nextInt(3) == 0) {
            text.append('|').append(validSequence(depth));
        }
        return text.toString();
    }

    private String validSequence(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean quantifiable = true;
            if (depth < 4 && random.nextInt(3) == 0) {
                String group = pick(VALID_GROUPS);
                quantifiable = group.length() != 3 && group.length() != 4 || group.equals("(?:");
                text.append(group).append(validDisjunction(depth + 1)).append(')');
            } else if (random.nextInt(8) == 0) {
                text.append(pick(ASSERTIONS));
                quantifiable = false;
            } else {
                text.append(pick(FEW_ATOMS));
            }
            if (quantifiable && random.nextInt(3) == 0) {
                text.append(pick(VALID_QUANTIFIERS));
            }
        }
        return text.toString();
    }

    private String disjunction(int depth) {
        StringBuilder text = new StringBuilder(sequence(depth));
        while (random.nextInt(4) == 0) {
            text.append('|').append(sequence(depth));
        }
        return text.toString();
    }

    private String sequence(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (depth < 3 && random.nextInt(4) == 0) {
                text.append(pick(GROUPS)).append(disjunction(depth + 1)).append(random.nextInt(40) == 0 ? "" : ")");
            } else {
                int plain = random.nextInt(3);
                text.append(plain == 0 ? pick(ATOMS) : ATOMS[random.nextInt(plain == 1 ? 12 : 30)]);
            }
            if (random.nextInt(3) == 0) {
                text.append(pick(QUANTIFIERS));
            }
        }
        return text.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    static String quote(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 || c > 126 || c == '"' || c == '\\') {
                json.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
