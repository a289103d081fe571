package dev.deltic.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegExpTest {
    private static final String UNDEFINED = "-";

    /** Pattern, flags, input, and the groups joined by {@code |}, or null for no match. */
    static String[][] matches() {
        return new String[][] {
            {"abc", "", "xabcx", "abc"},
            {"a|ab", "", "abc", "a"},
            {"((a)|(ab))((c)|(bc))", "", "abc", "abc|a|a|-|bc|-|bc"},
            {"a[a-z]{2,4}", "", "abcdefghi", "abcde"},
            {"a[a-z]{2,4}?", "", "abcdefghi", "abc"},
            {"(aa|aabaac|ba|b|c)*", "", "aabaac", "aaba|ba"},
            {"(z)((a+)?(b+)?(c))*", "", "zaacbbbcac", "zaacbbbcac|z|ac|a|-|c"},
            {"(a*)*", "", "b", "|-"},
            {"(?=(a+))", "", "baaabac", "|aaa"},
            {"(?=(a+))a*b\\1", "", "baaabac", "aba|a"},
            {"(.*?)a(?!(a+)b\\2c)\\2(.*)", "", "baaabaac", "baaabaac|ba|-|abaac"},
            {"(?:(a)|b)*", "", "ab", "ab|-"},
            {"(a*)?", "", "b", "|-"},
            {"(?:a*?)*?b", "", "aab", "aab"},
            {"(\\2)(\\1)", "", "aaa", "||"},
            {"(?:a?){3}", "", "aa", "aa"},
            {"(a?b??)*", "", "ab", "ab|b"},
            {"(?:){2147483647}x", "", "x", "x"},
            {"x{2147483648,9007199254740992}?", "", "x", null},
            {"^.*$", "m", "a\nb", "a"},
            {"^b", "m", "a\nb", "b"},
            {"^b", "", "a\nb", null},
            {"a.b", "", "a\nb", null},
            {"a.b", "s", "a\nb", "a\nb"},
            {"\\bfoo\\b", "", "a foo b", "foo"},
            {"\\Boo", "", "foo", "oo"},
            // Lookbehind runs from right to left.
            {"(?<=\\$)\\d+(\\.\\d*)?", "", "$10.53", "10.53|.53"},
            {"(?<!\\$)\\d+(?:\\.\\d*)", "", "$10.53 20.5", "0.53"},
            {"(?<=(\\d+)(\\d+))$", "", "1053", "|1|053"},
            {"(?<=\\1(a))b", "", "aab", "b|a"},
            {"(?<=(a)\\1)b", "", "aab", "b|a"},
            {"(?<=^(\\w{3}))def", "", "abcdef", "def|abc"},
            {"(?<=a|bc)d", "", "bcd", "d"},
            {"(?<=(?=(b)).)c", "", "abc", "c|b"},
            // Named groups.
            {"(?<year>\\d{4})-(?<month>\\d\\d)", "", "on 2024-05", "2024-05|2024|05"},
            {"(?<a>.)\\k<a>", "", "xaab", "aa|a"},
            {"\\k<a>(?<a>x)", "", "x", "x|x"},
            {"(?:(?<x>a)|(?<x>b))\\k<x>", "", "bb", "bb|-|b"},
            {"(?:(?:(?<x>a)|(?<x>b)|c)\\k<x>){2}", "", "aac", "aac|-|-"},
            {"(?<\u03c0>3)", "", "3", "3|3"},
            {"(?<\\u{1d4d0}>.)", "", "a", "a|a"},
            // Annex B.
            {"\\c", "", "\\c", "\\c"},
            {"[\\c]", "", "c", "c"},
            {"\\x4", "", "x4", "x4"},
            {"\\1(a)", "", "aa", "a|a"},
            {"\\101", "", "A", "A"},
            {"\\8", "", "8", "8"},
            {"a{,2}", "", "a{,2}", "a{,2}"},
            {"x{", "", "x{", "x{"},
            {"]", "", "]", "]"},
            {"[\\d-z]+", "", "1-z", "1-z"},
            {"(?=a)*b", "", "b", "b"},
            {"\\k<a>", "", "k<a>", "k<a>"},
            // Case.
            {"[A-Z]+", "i", "abcDEF", "abcDEF"},
            {"\\u212a", "i", "k", null},
            {"\\u212a", "iu", "k", "k"},
            {"\\w", "iu", "\u017f", "\u017f"},
            {"\\W", "iu", "\u017f", null},
            {"[^\\W]", "iu", "\u212a", "\u212a"},
            {"\u03c3+", "i", "\u03a3\u03c3\u03c2", "\u03a3\u03c3\u03c2"},
            {"(\u00e9)\\1", "i", "\u00e9\u00c9", "\u00e9\u00c9|\u00e9"},
            {"[^x]", "i", "X", null},
            {"\\u{10400}", "iu", "\uD801\uDC28", "\uD801\uDC28"},
            {"\\p{Lu}", "iu", "a", "a"},
            {"\\P{Lu}", "iu", "A", "A"},
            {"\\P{Lu}", "iv", "A", null},
            {"[^\\P{Lowercase_Letter}]", "iv", "A", "A"},
            {"[^\\P{Lowercase_Letter}]", "iu", "a", null},
            {"\\b", "iu", "\u017f", ""},
            // Code points.
            {"^.$", "u", "\uD83D\uDE00", "\uD83D\uDE00"},
            {"^.$", "", "\uD83D\uDE00", null},
            {"\\uD83D", "u", "\uD83D\uDE00", null},
            {"\\uD83D", "", "\uD83D\uDE00", "\uD83D"},
            {"\\uDE00", "u", "\uD83D\uDE00", null},
            {"[\\uDE00]", "u", "\uD83D\uDE00\uDE00", "\uDE00"},
            {"\\uD83D\\uDE00", "u", "\uD83D\uDE00", "\uD83D\uDE00"},
            {"\\u{D83D}\\u{DE00}", "u", "\uD83D\uDE00", null},
            {"[^a]*b", "u", "\uD83D\uDE00b", "\uD83D\uDE00b"},
            {".*?\\uD83D\\uDE00", "u", "\uD83D\uDE01\uD83D\uDE00", "\uD83D\uDE01\uD83D\uDE00"},
            {"(?<=\uD83D\uDE00)a", "u", "\uD83D\uDE00a", "a"},
            {"(?<=^.)a", "u", "\uD83D\uDE00a", "a"},
            {"\\B", "u", "a\uD83D\uDE00", ""},
            {"\\p{Script=Greek}+", "u", "abc \u03b1\u03b2", "\u03b1\u03b2"},
            {"\\p{L}{2,3}", "u", "1abcd", "abc"},
            {"(.)\\1", "u", "\uD83D\uD83D\uDE00", null},
            // Set notation.
            {"[\\p{L}--[a-z]]+", "v", "abcABC", "ABC"},
            {"[[a-z]&&[aeiou]]+", "v", "xyzea", "ea"},
            {"[\\q{abc|d|}x]", "v", "abcd", "abc"},
            {"^[\\q{abc|ab|a}]c", "v", "abc", "abc"},
            {"^[\\q{KM|x}--\\q{km}]$", "iv", "km", null},
            {"^\\p{Emoji_Keycap_Sequence}$", "v", "1\uFE0F\u20E3", "1\uFE0F\u20E3"},
            {"^\\p{RGI_Emoji}$", "v", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"},
            {"(?<=[\\q{ab|b}])c", "v", "abc", "c"},
            {"[^\\d]", "v", "1a", "a"},
            // Modifiers.
            {"a(?i:b)c", "", "aBc", "aBc"},
            {"a(?i:b)c", "", "aBC", null},
            {"(?-i:a)b", "i", "aB", "aB"},
            {"(?-i:a)b", "i", "AB", null},
            {"(?s-m:.$)", "m", "a\n", "\n"},
            {"(?m:^b)", "", "a\nb", "b"},
            {"(a)(?i:\\1)", "", "aA", "aA|a"},
            // Loops at the beginning, whose places a search does not try again.
            {"\\b(\\w+)=(\\d*)", "", "some words before key=12 x", "key=12|key|12"},
            {"\\B\\w+=", "", "ab cde=f", "de="},
            {"[a-z]{3,}\\d", "", "ab1 abcd efg7", "efg7"},
            {"[a-z]+?\\d", "", "abc def1", "def1"},
            {"([ab]+)b\\b", "", "xaba babb", "babb|bab"},
            {"(a+)b\\1", "", "aaaba", "aba|a"},
            {"a+(?<=ba+)c", "", "aac baac", "aac"},
            {"(?=(\\w+))\\1:", "", "abc de:", "de:|de"},
            {"(?:^|;)\\w+:", "", "a;b;cd:", ";cd:"},
            {"\\uD83D+x", "", "\uD83D\uD83D\uDE00\uD83Dx", "\uD83Dx"},
            {"[^]+$", "", "", null},
        };
    }

    @ParameterizedTest
    @MethodSource("matches")
    void finds(String pattern, String flags, String input, String expected) {
        assertEquals(expected, groups(exec(pattern, flags, input, 0), input));
    }

    /** Pattern, flags, what is wrong with it. */
    static String[][] errors() {
        return new String[][] {
            {"(", "", "Unterminated group"},
            {")", "", "Unmatched ')'"},
            {"*", "", "Nothing to repeat"},
            {"a**", "", "Nothing to repeat"},
            {"(?<=a)*", "", "Invalid quantifier"},
            {"(?=a)*", "u", "Invalid quantifier"},
            {"[b-a]", "", "Range out of order in character class"},
            {"[a", "", "Unterminated character class"},
            {"\\", "", "\\ at end of pattern"},
            {"a{2,1}", "", "numbers out of order in {} quantifier"},
            {"(?", "", "Invalid group"},
            {"(?a)", "", "Invalid group"},
            {"(?<a", "", "Invalid capture group name"},
            {"(?<a>.)(?<a>.)", "", "Duplicate capture group name"},
            {"(?<a>.)|(?<a>.)(?:(?<a>.)|b)", "", "Duplicate capture group name"},
            {"(?<a>(?<a>.))", "", "Duplicate capture group name"},
            {"(?:(?<a>.)|b)(?<a>.)", "", "Duplicate capture group name"},
            {"(?<a>.)(?:b|(?<a>.))", "", "Duplicate capture group name"},
            {"(?:(?<a>.)|(?:b|(?<a>.))(?=(?<a>.)))", "", "Duplicate capture group name"},
            {"(?<a>.)|(?:(?<a>.)|b)|(?:c|(?<a>.)(?<a>.))", "", "Duplicate capture group name"},
            {"(?<a>.)\\k<b>", "", "Invalid named capture referenced"},
            {"(?<a>.)\\k", "", "Invalid named reference"},
            {"{", "u", "Lone quantifier brackets"},
            {"a{", "u", "Incomplete quantifier"},
            {"\\1", "u", "Invalid escape"},
            {"\\-", "u", "Invalid escape"},
            {"\\00", "u", "Invalid decimal escape"},
            {"[\\1]", "u", "Invalid class escape"},
            {"\\u{110000}", "u", "Invalid Unicode escape"},
            {"\\p{Foo}", "u", "Invalid property name"},
            {"\\p{RGI_Emoji}", "u", "Invalid property name"},
            {"\\P{RGI_Emoji}", "v", "Invalid property name"},
            {"[\\p{Foo}]", "u", "Invalid property name in character class"},
            {"[\\d-a]", "u", "Invalid character class"},
            {"[^\\p{RGI_Emoji}]", "v", "Negated character class may contain strings"},
            {"[a--b&&c]", "v", "Invalid set operation in character class"},
            {"[(]", "v", "Invalid character in character class"},
            {"(?ii:a)", "", "Repeated flag in flag group"},
            {"(?i-i:a)", "", "Repeated flag in flag group"},
            {"(?-:a)", "", "Invalid flag group"},
            {"(?i--m:a)", "", "Multiple dashes in flag group"},
        };
    }

    @ParameterizedTest
    @MethodSource("errors")
    void reports(String pattern, String flags, String detail) {
        String message = "Invalid regular expression: /" + pattern + "/" + flags + ": " + detail;
        RegExpFlags parsed = RegExpFlags.parse(flags);
        assertEquals(message, assertThrows(RegExpSyntaxException.class,
                () -> RegExpProgram.compile(pattern, parsed)).getMessage());
        assertEquals(message, assertThrows(RegExpSyntaxException.class,
                () -> RegExpProgram.validate(pattern, parsed)).getMessage());
    }

    @Test
    void flags() {
        assertEquals("dgimsuy", RegExpFlags.parse("yusmigd").toString());
        assertNull(RegExpFlags.parse("gg"));
        assertNull(RegExpFlags.parse("uv"));
        assertNull(RegExpFlags.parse("x"));
    }

    @Test
    void stickyAndLastIndex() {
        assertNull(exec("b", "y", "ab", 0));
        assertEquals("b", groups(exec("b", "y", "ab", 1), "ab"));
        assertNull(exec("a", "", "a", 2));
        assertNotNull(exec("", "", "a", 1));
        assertNull(exec("^a", "", "aa", 1));
        // A last index inside a pair stands for the pair's character.
        assertEquals(0, exec(".", "u", "\uD83D\uDE00", 1)[0]);
        assertEquals(1, exec(".", "", "\uD83D\uDE00", 1)[0]);
    }

    @Test
    void groupNamesInOrder() {
        RegExpProgram program = RegExpProgram.compile("(?<b>x)(y)(?:(?<a>1)|(?<a>2))", RegExpFlags.NONE);
        assertEquals("[b, a]", program.groupNames().keySet().toString());
        assertEquals(2, program.groupNames().get("a").length);
        assertEquals(4, program.groupNames().get("a")[1]);
        assertEquals(5, program.captureCount());
    }

    @Test
    void groupsOfOneNameInDifferentAlternatives() {
        for (String pattern : new String[] {"(?<a>.)|(?<a>.)", "(?:(?<a>.)|b)|(?<a>.)", "(?:(?<a>.)|(?<a>.))|c|(?<a>.)",
            "(?:(?<a>.)|(?:b|(?<a>.))|(?=(?<a>.)))"}) {
            RegExpProgram.validate(pattern, RegExpFlags.NONE);
        }
    }

    /** It was a minute for each. */
    @Test
    void manyNamedGroupsTakeLinearTime() {
        int many = 60_000;
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < many; i++) {
            different.append("(?<a").append(i).append(">b)");
        }
        for (String pattern : new String[] {"(?<a>b)|".repeat(many), "(?<a>b)|\\k<a>".repeat(many / 2), different.toString()}) {
            assertTimeout(Duration.ofSeconds(20), () -> RegExpProgram.validate(pattern, RegExpFlags.NONE));
        }
    }

    @Test
    void catastrophicPatternsStopAtTheirBudget() {
        String input = "a".repeat(40) + "!";
        for (String pattern : new String[] {"(a+)+\\1$", "(a*)*\\1b", "(?=(a+)+$)", "(?<!b)(a|aa)+$"}) {
            RegExpProgram program = RegExpProgram.compile(pattern, RegExpFlags.NONE);
            RegExpLimitException stopped = assertThrows(RegExpLimitException.class,
                    () -> program.exec(input, 0, new MatchLimits(300_000)), pattern);
            assertEquals(RegExpLimitException.Limit.STEPS, stopped.limit());
        }
        String quadratic = "x".repeat(50_000);
        for (String pattern : new String[] {"(?!z)x*y", "x(?=.*?y)", "x{30000}y", "(x*)\\1y"}) {
            assertThrows(RegExpLimitException.class,
                    () -> RegExpProgram.compile(pattern, RegExpFlags.NONE).exec(quadratic, 0, new MatchLimits(1_000_000)), pattern);
        }
    }

    @Test
    void patternsThatNeedNoBacktrackingAnswer() {
        String input = "a".repeat(40) + "!";
        for (String pattern : new String[] {"(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(?:a?){40}a{40}b", "((a*)*)*b"}) {
            RegExpProgram program = RegExpProgram.compile(pattern, RegExpFlags.NONE);
            int[] match = program.exec(input, 0, new MatchLimits(300_000));
            assertTrue(match == null || pattern.equals("(a|a)*$") && match[0] == 41, pattern);
        }
        String quadratic = "x".repeat(50_000);
        for (String pattern : new String[] {"x*y", "x.*?y", "x.*y", "(?:x|z)*y", "(x+x+)+y"}) {
            assertNull(RegExpProgram.compile(pattern, RegExpFlags.NONE).exec(quadratic, 0, new MatchLimits(2_000_000)), pattern);
        }
    }

    @Test
    void theLinearEngineHasItsBudgetToo() {
        RegExpProgram program = RegExpProgram.compile("(x+x+)+y", RegExpFlags.NONE);
        String text = "x".repeat(50_000);
        assertNull(program.exec(text, 0, MatchLimits.unlimited()));
        RegExpLimitException stopped = assertThrows(RegExpLimitException.class, () -> program.exec(text, 0, new MatchLimits(20_000)));
        assertEquals(RegExpLimitException.Limit.STEPS, stopped.limit());
    }

    @Test
    void textsWithoutAMatchAreReadOnce() {
        String text = "word.".repeat(40_000);
        for (String pattern : new String[] {"[\\w.]+@", "\\b([\\w.]+)@x", "([\\w.]{2,}?)@", "^[\\w.]+@"}) {
            assertNull(RegExpProgram.compile(pattern, RegExpFlags.NONE).exec(text, 0, new MatchLimits(1_000_000)), pattern);
        }
    }

    @Test
    void longMatchesPoll() {
        int[] polls = {0};
        MatchLimits limits = new MatchLimits(Long.MAX_VALUE) {
            @Override
            protected void poll() {
                if (++polls[0] == 10) {
                    throw new UnsupportedOperationException("stop");
                }
            }
        };
        RegExpProgram program = RegExpProgram.compile("(a+)+\\1$", RegExpFlags.NONE);
        assertThrows(UnsupportedOperationException.class, () -> program.exec("a".repeat(60) + "!", 0, limits));
        polls[0] = 0;
        RegExpProgram linear = RegExpProgram.compile("(a+)+$", RegExpFlags.NONE);
        assertThrows(UnsupportedOperationException.class, () -> linear.exec("a".repeat(600_000) + "!", 0, limits));
        assertEquals("|", groups(RegExpProgram.compile("()", RegExpFlags.NONE).exec("x", 0, limits), "x"));
    }

    @Test
    void deepBacktrackingLeavesTheThreadStackAlone() {
        String input = "ab".repeat(500_000);
        assertEquals(1_000_000, exec("(?:ab|c)*", "", input, 0)[1]);
        assertEquals(1_000_000, exec("(?:a|b)*?$", "", input, 0)[1]);
        assertEquals(1_000_000, exec("(?:(a)|(b))*", "", input, 0)[1]);
        assertNull(exec("(?:ab|c)*d", "", input, 900_000 + 99_000));
    }

    @Test
    void deepNestingIsRefusedOrWorks() {
        int deep = 100_000;
        for (String open : new String[] {"(", "(?:", "(?=", "(?<a"}) {
            assertThrows(RegExpSyntaxException.class, () -> exec(open.repeat(deep), "", "", 0));
        }
        assertThrows(RegExpSyntaxException.class, () -> exec("(".repeat(deep) + ")".repeat(deep), "", "", 0));
        assertThrows(RegExpSyntaxException.class, () -> exec("[".repeat(deep) + "]".repeat(deep), "v", "", 0));
        assertNotNull(exec("(?:".repeat(500) + "a" + ")*".repeat(500), "", "aaa", 0));
        assertNotNull(exec("(".repeat(900) + "a" + ")".repeat(900), "", "a", 0));
    }

    @Test
    void nestedLoopsCompileQuickly() {
        String pattern = "a";
        for (int i = 0; i < 300; i++) {
            pattern = "(?:" + pattern + (i % 3 == 0 ? "){2,3}" : i % 3 == 1 ? ")+" : ")*");
        }
        assertNotNull(RegExpProgram.compile(pattern, RegExpFlags.NONE));
    }

    /** A loop whose characters cannot begin the rest leaves no choice behind; one that can looks for what the rest needs. */
    @Test
    void programsAsText() {
        assertEquals("""
                0: SAVE 2
                2: LOOP_POSSESSIVE 0 1 2147483647 0
                7: SAVE 3
                9: CHAR 61
                11: LOOP_GREEDY 1 0 2147483647 2 0
                17: RETRY_GREEDY 2 0
                20: CHAR 59
                22: ACCEPT
                set 0: [30-39 41-5a 5f 61-7a]
                set 1: [0-9 b-c e-2027 202a-10ffff]
                set 2: [3b]
                """, RegExpProgram.compile("(\\w+)=.*;", RegExpFlags.NONE).disassemble());
    }

    @Test
    void agreesWithNode() throws IOException, InterruptedException {
        int differences = RegExpDifferential.compare(5_000, 42);
        Assumptions.assumeTrue(differences >= 0, "no node on the path");
        assertEquals(0, differences);
    }

    private static int[] exec(String pattern, String flags, String input, int lastIndex) {
        return RegExpProgram.compile(pattern, RegExpFlags.parse(flags)).exec(input, lastIndex, MatchLimits.unlimited());
    }

    private static String groups(int[] match, String input) {
        if (match == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < match.length; i += 2) {
            text.append(i == 0 ? "" : "|").append(match[i] < 0 ? UNDEFINED : input.substring(match[i], match[i + 1]));
        }
        return text.toString();
    }
}
