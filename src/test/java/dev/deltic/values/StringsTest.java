package dev.deltic.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StringsTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void wellFormed() {
        assertTrue(CodePoints.isWellFormed("a" + SMILE));
        assertFalse(CodePoints.isWellFormed("\uDE00\uD83D"));
        assertEquals("\uFFFD\uFFFDx" + SMILE + "\uFFFD", CodePoints.toWellFormed("\uDE00\uD83Dx" + SMILE + "\uD83D"));
        String fine = "a" + SMILE;
        assertSame(fine, CodePoints.toWellFormed(fine));
    }

    @Test
    void codePoints() {
        assertEquals(0x1F600, CodePoints.at(SMILE, 0));
        assertEquals(0xDE00, CodePoints.at(SMILE, 1));
        assertEquals(0xD83D, CodePoints.at("\uD83D", 0));
        assertEquals(2, CodePoints.next(SMILE, 0));
        assertEquals(1, CodePoints.next("\uD83Dx", 0));
        assertEquals(SMILE, CodePoints.stringAt(SMILE + "x", 0));
        assertEquals(SMILE, JSStrings.ofCodePoint(0x1F600));
    }

    @Test
    void trimming() {
        String space = "\t\u000B\f \u00A0\uFEFF\u1680\u2000\u200A\u202F\u205F\u3000\n\r\u2028\u2029";
        assertEquals("x", StringTrimming.trim(space + "x" + space));
        assertEquals("x" + space, StringTrimming.trimStart(space + "x" + space));
        assertEquals(space + "x", StringTrimming.trimEnd(space + "x" + space));
        assertEquals("", StringTrimming.trim(space));
        assertEquals("\u200B\u180E\u0085\u001C", StringTrimming.trim("\u200B\u180E\u0085\u001C"));
    }

    @Test
    void searching() {
        assertEquals(-1, StringSearch.indexOf("abc", "", 4));
        assertEquals(3, StringSearch.indexOf("abc", "", 3));
        assertEquals(1, StringSearch.indexOf("abc", "bc", 0));
        assertEquals(3, StringSearch.lastIndexOf("abc", "", 9));
        assertEquals(0, StringSearch.lastIndexOf("abab", "ab", 1));
    }

    @Test
    void indices() {
        assertEquals(4294967294L, IndexStrings.arrayIndex("4294967294"));
        assertEquals(-1, IndexStrings.arrayIndex("4294967295"));
        assertEquals(9007199254740991L, IndexStrings.integerIndex("9007199254740991"));
        assertEquals(-1, IndexStrings.integerIndex("9007199254740992"));
        assertEquals(-1, IndexStrings.integerIndex("00"));
    }

    @Test
    void paddingAndRepeating() {
        assertEquals("abcabx", JSStrings.pad("x", 6, "abc", JSStrings.Placement.START));
        assertEquals("xabcab", JSStrings.pad("x", 6, "abc", JSStrings.Placement.END));
        assertEquals("x", JSStrings.pad("x", 6, "", JSStrings.Placement.END));
        assertEquals("", JSStrings.repeat("", Long.MAX_VALUE));
        assertEquals("ababab", JSStrings.repeat("ab", 3));
    }
}
