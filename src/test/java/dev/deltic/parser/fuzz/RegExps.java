package dev.deltic.parser.fuzz;

import dev.deltic.differential.Choices;

/** Literals of regular expressions: every form of the three grammars (Annex B's, {@code u}, {@code v}), often where it is wrong. */
final class RegExps {
    private static final String[] FLAGS = {
        "", "", "", "g", "i", "m", "s", "y", "d", "u", "u", "u", "v", "v", "v", "gi", "dgimsuy", "iv", "iu",
    };
    private static final String[] BAD_FLAGS = {"gg", "uv", "vu", "x", "\\u0067", "\\u{67}", "a", "ii", "dgimsuvy", "G", "\u00e9"};
    private static final String[] ATOMS = {
        "a", "b", "0", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\n", "\\t", "\\0", "\\x41", "\\u0041", "\\cA", "\\/", "\\.", "\\(",
        "\\[", "\\\\", "\\^", "\\$", "\\-", "\\1", "\\2", "^", "$", "\\b", "\\B", "\\u{61}", "\\ud83d\\udca9", "\ud83d\udca9", "\\p{L}",
        "\\P{Lu}", "\\p{Script=Greek}", "\\p{RGI_Emoji}", "\\k<a>", "-", ",", "=", "!", ":", "<", ">", "\u00e9", "\\ud83d", "'", "\"",
    };
    private static final String[] BAD_ATOMS = {
        "\\", "(", ")", "[", "]", "{", "}", "*", "+", "?", "{1}", "{2,1}", "\\c", "\\c1", "\\x", "\\x4", "\\u", "\\u004", "\\u{110000}",
        "\\u{}", "\\p", "\\p{", "\\p{Foo}", "\\p{L", "\\P{RGI_Emoji}", "\\k", "\\k<", "\\k<b>", "\\k<1>", "\\8", "\\9", "\\08", "\\00",
        "\\10", "\\q", "\\a", "\\_", "\\u{1_0}", "\\p{Script}", "\\p{Script=}", "\\p{gc=Lu}", "\\p{sc=Foo}", "\\pL", "{,1}", "{1", "{1,",
        "{a}", "x{1}{2}", "\n", "\u2028", "\ud800", "\\-", "\\ ", "\\\u00e9", "(?", "(?a)", "(?<", "(?<>", "(?<a", "(?i", "(?-", "(?i-",
        "(?:", "\\u{0061", "\\ud83d\\u0041", "\\p{^L}", "\\p{IsL}", "\\p{ASCII=Y}", "\\p{Any}", "\\p{Assigned}", "\\p{Lowercase_Letter}",
        "\\p{scx=Latn}",
    };
    private static final String[] QUANTIFIERS = {"*", "+", "?", "*?", "+?", "??", "{2}", "{2,}", "{2,3}", "{0}?", "{1,2}?"};
    private static final String[] BAD_QUANTIFIERS = {
        "{", "{1", "{3,2}", "**", "+*", "???", "{2}{3}", "{a}", "{,2}", "{99999999999999999999}", "}",
    };
    private static final String[] GROUPS = {
        "(", "(", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?<a>", "(?<b>", "(?<\\u0063>", "(?<\\u{64}>", "(?<\ud835\udc00>", "(?i:", "(?-i:",
        "(?ms:", "(?i-m:", "(?<$>", "(?<_1>", "(?<\u03c0>", "(?<\\ud835\\udc00>",
    };
    private static final String[] BAD_GROUPS = {
        "(?<1>", "(?<a b>", "(?<>", "(?ii:", "(?-:", "(?i-i:", "(?g:", "(?u:", "(?-", "(?<a", "(?>", "(?#", "(?P<a>", "(?i)", "(?--i:",
        "(?<\\u0061>", "(?<\\u{110000}>", "(?<\\ud835>", "(?<\ud835>", "(?<a\\u002d>", "(?imsg:", "(?\u0130:", "(?I:", "(?<a-b>",
        "(?<\\a>",
    };
    private static final String[] CLASS_ATOMS = {
        "a", "b", "0", "\\d", "\\w", "\\s", "a-z", "0-9", "\\b", "\\x41", "\\u0041", "\\cA", "\\]", "\\\\", "\\-", "^", ".", "*", "$",
        "\\n", "\\0", "\\u{61}", "\\p{L}", "\ud83d\udca9", "\\ud83d\\udca9", "\\u{61}-\\u{7a}", ",", "=", "\\^", "\u00e9", "\\S",
    };
    private static final String[] BAD_CLASS_ATOMS = {
        "z-a", "\\d-a", "a-\\d", "-", "--", "a-", "-a", "\\c", "\\c_", "\\c1", "\\B", "\\k", "\\1", "\\8", "\\00", "\\u{110000}", "\\x",
        "\\q", "(", ")", "{", "}", "/", "|", "&&", "!!", "##", "~~", "\\q{}", "\\q{abc|d}", "[", "\\p{RGI_Emoji}", "\\u{61", "\\-", "\\&",
        "\\~", "&", "~", "^^", "``", "\ud83d\udca9-a", "\\p{L}-z", "\\w-\\w", "]", "\\_", "::", "..", ";;", "<<", "==", ">>", "??", "@@",
        "&&&", "\\q{", "\\P{RGI_Emoji}", "\\!",
    };
    private static final String[] STRING_ATOMS = {
        "a", "bc", "|", "", "\\-", "\\u{61}", "\\x41", "\\d", "(", "-", "&&", "\\p{L}", "\ud83d\udca9", "\\|",
    };

    private final Choices choices;

    RegExps(Choices choices) {
        this.choices = choices;
    }

    /** A literal; {@code sins} are in thousands. */
    String literal(int sins) {
        String flags = choices.below(1000) < sins ? choices.of(BAD_FLAGS) : choices.of(FLAGS);
        int wrong = choices.chance(50) ? 0 : Math.min(300, sins * 4 + 20);
        StringBuilder out = new StringBuilder();
        disjunction(out, 3, wrong, flags.contains("v"));
        if (out.length() == 0 || out.charAt(0) == '*') {
            out.insert(0, "(?:)");
        }
        return "/" + out + "/" + flags;
    }

    private void disjunction(StringBuilder out, int depth, int wrong, boolean sets) {
        int alternatives = choices.chance(70) ? 1 : choices.between(2, 3);
        for (int i = 0; i < alternatives; i++) {
            out.append(i > 0 ? "|" : "");
            for (int terms = choices.below(4); terms > 0; terms--) {
                term(out, depth, wrong, sets);
            }
        }
    }

    private boolean isWrong(int wrong) {
        return choices.below(1000) < wrong;
    }

    private void term(StringBuilder out, int depth, int wrong, boolean sets) {
        int roll = choices.below(10);
        if (isWrong(wrong)) {
            out.append(choices.of(BAD_ATOMS));
        } else if (roll < 2 && depth > 0) {
            out.append(isWrong(wrong) ? choices.of(BAD_GROUPS) : choices.of(GROUPS));
            disjunction(out, depth - 1, wrong, sets);
            out.append(isWrong(wrong) ? "" : ")");
        } else if (roll < 5) {
            characterClass(out, depth, wrong, sets);
        } else {
            out.append(choices.of(ATOMS));
        }
        if (choices.chance(20)) {
            out.append(isWrong(wrong) ? choices.of(BAD_QUANTIFIERS) : choices.of(QUANTIFIERS));
        }
    }

    private void characterClass(StringBuilder out, int depth, int wrong, boolean sets) {
        out.append(choices.of("[", "[", "[^"));
        String operator = sets && choices.chance(40) ? choices.of("&&", "--") : "";
        for (int i = choices.below(4); i > 0; i--) {
            if (isWrong(wrong)) {
                out.append(choices.of(BAD_CLASS_ATOMS));
            } else if ((sets || isWrong(wrong)) && depth > 0 && choices.chance(30)) {
                characterClass(out, depth - 1, wrong, sets);
            } else if ((sets || isWrong(wrong)) && choices.chance(20)) {
                out.append("\\q{").append(choices.of(STRING_ATOMS)).append(choices.of("", "|")).append(choices.of(STRING_ATOMS))
                    .append('}');
            } else {
                out.append(choices.of(CLASS_ATOMS));
            }
            out.append(i > 1 ? isWrong(wrong) ? choices.of("&&", "--", "-", "&") : operator : "");
        }
        out.append(isWrong(wrong) ? "" : "]");
    }
}
