package dev.deltic.regexp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@link EngineAgreement} in short, and what the linear engine is to give. */
final class EngineAgreementTest {
    private static final int CASES = 6_000;

    @Test
    void generatedPatterns() {
        EngineAgreement.Campaign campaign = EngineAgreement.compare(CASES, 1);
        assertTrue(campaign.linear() > CASES / 4, campaign.toString());
        assertTrue(campaign.compiled() > CASES / 2, campaign.toString());
        assertTrue(campaign.matches() > CASES / 4, campaign.toString());
    }

    private static String linear(String pattern, String flags, String text) {
        LinearMatcher matcher = RegExpProgram.compile(pattern, RegExpFlags.parse(flags)).engines().linear();
        assertNotNull(matcher, pattern);
        return RegExpDifferential.text(matcher.match(text, 0, false, EngineAgreement.LIMITS));
    }

    @Test
    void prioritiesOfTheLinearEngine() {
        assertEquals("0,1;0,1", linear("(a|ab)", "", "ab"));
        assertEquals("0,3;-1,-1;-1,-1", linear("(?:(a)|b|(c))*?$", "", "acb"));
        assertEquals("0,6;4,6;4,5;5,6", linear("((a)(b))*", "", "ababab"));
        assertEquals("0,2;1,2", linear("(?:a|(b))*", "", "ab"));
        assertEquals("0,2;-1,-1", linear("(?:(a)|b)*", "", "ab"));
        assertEquals("0,0;-1,-1", linear("(a*)*", "", "b"));
        assertEquals("0,0;0,0", linear("(a*)+", "", "b"));
        assertEquals("0,4;4,4", linear("(a*){2,3}", "", "aaaa"));
        assertEquals("1,3;1,3", linear("(\uD83D\uDE00|\\.)b?$", "u", "a\uD83D\uDE00"));
    }

    @Test
    void memoryAndTimeDoNotGrowWithTheChoices() {
        String text = "a".repeat(100_000) + 'b';
        RegExpProgram program = RegExpProgram.compile("(a+)+$", RegExpFlags.parse(""));
        assertEquals("null", RegExpDifferential.text(program.exec(text, 0, new MatchLimits(3_000_000))));
        assertEquals("null", RegExpDifferential.text(program.exec(text, 0, new MatchLimits(3_000_000))));
    }
}
