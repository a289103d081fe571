package dev.deltic.unicode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnicodeTest {
    @Test
    void identifierCharacters() {
        assertTrue(IdentifierCharacters.isStart('a'));
        assertTrue(IdentifierCharacters.isStart('$'));
        assertTrue(IdentifierCharacters.isStart('_'));
        assertFalse(IdentifierCharacters.isStart('0'));
        assertFalse(IdentifierCharacters.isStart('@'));
        assertFalse(IdentifierCharacters.isStart('['));
        assertFalse(IdentifierCharacters.isStart(0));
        assertTrue(IdentifierCharacters.isPart('9'));
        assertFalse(IdentifierCharacters.isPart('-'));
        assertTrue(IdentifierCharacters.isStart(0x2118));      // Other_ID_Start
        assertTrue(IdentifierCharacters.isStart(0x10EC5));     // since Unicode 17
        assertFalse(IdentifierCharacters.isStart(0x2E2F));     // VERTICAL TILDE
        assertTrue(IdentifierCharacters.isPart(0x200C));
        assertTrue(IdentifierCharacters.isPart(0x200D));
        assertTrue(IdentifierCharacters.isPart(0x00B7));
        assertFalse(IdentifierCharacters.isStart(0x00B7));
        for (int c = 0; c < 128; c++) {
            assertEquals(Character.isJavaIdentifierStart(c), IdentifierCharacters.isStart(c), "start " + c);
            if (!Character.isIdentifierIgnorable(c)) {
                assertEquals(Character.isJavaIdentifierPart(c), IdentifierCharacters.isPart(c), "part " + c);
            }
        }
    }

    @Test
    void propertiesAgreeWithTheJdkOnWhatItKnows() {
        CodePointSet letters = UnicodeProperties.find("L");
        CodePointSet greek = UnicodeProperties.find("Script", "Greek");
        CodePointSet unassigned = UnicodeProperties.find("gc", "Cn");
        for (int c = 0; c < CodePointSet.LIMIT; c++) {
            if (Character.getType(c) == Character.UNASSIGNED) {
                continue;
            }
            assertEquals(Character.isLetter(c), letters.contains(c), Integer.toHexString(c));
            assertEquals(Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK, greek.contains(c));
            assertFalse(unassigned.contains(c));
        }
    }

    @Test
    void propertyNamesAreExact() {
        assertEquals(17, UnicodeProperties.unicodeVersion());
        for (String name : "Any ASCII Assigned L Letter Lu Cased_Letter LC punct Nd digit AHex ID_Start space EPres".split(" ")) {
            assertNotNull(UnicodeProperties.find(name), name);
        }
        for (String name : "letter any Greek lu General_Category gc=Lu v:Basic_Emoji InGreek Line_Break RGI_Emoji".split(" ")) {
            assertNull(UnicodeProperties.find(name), name);
        }
        assertEquals(UnicodeProperties.find("Script", "Qaac"), UnicodeProperties.find("sc", "Coptic"));
        assertEquals(UnicodeProperties.find("gc", "Cc"), UnicodeProperties.find("General_Category", "cntrl"));
        assertTrue(UnicodeProperties.find("scx", "Deva").contains(0x0964));
        assertFalse(UnicodeProperties.find("sc", "Deva").contains(0x0964));
        assertNull(UnicodeProperties.find("Block", "Greek"));
        assertNull(UnicodeProperties.find("sc", "greek"));
        assertEquals(UnicodeProperties.find("Cn"), UnicodeProperties.find("Assigned").complement());
    }

    @Test
    void propertiesOfStrings() {
        UnicodeProperties.StringProperty keycaps = UnicodeProperties.findStringProperty("Emoji_Keycap_Sequence");
        assertEquals(12, keycaps.strings().length);
        assertTrue(keycaps.codePoints().isEmpty());
        UnicodeProperties.StringProperty emoji = UnicodeProperties.findStringProperty("RGI_Emoji");
        assertTrue(emoji.codePoints().contains(0x1F600));
        assertTrue(Arrays.asList(emoji.strings()).contains("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"));
        assertNull(UnicodeProperties.findStringProperty("Emoji"));
    }

    @Test
    void caseMappings() {
        assertEquals('k', CaseMapping.simpleFolding().canonicalize(0x212A));
        assertEquals(0x212A, CaseMapping.legacy().canonicalize(0x212A));
        assertEquals('A', CaseMapping.legacy().canonicalize('a'));
        assertEquals(0x17F, CaseMapping.legacy().canonicalize(0x17F));
        assertEquals(0x10428, CaseMapping.simpleFolding().canonicalize(0x10400));
        assertEquals(0xDF, CaseMapping.legacy().canonicalize(0xDF));
        assertEquals(0xDF, CaseMapping.simpleFolding().canonicalize(0x1E9E));
        CodePointSet k = CaseMapping.simpleFolding().close(CodePointSet.of('K'));
        assertEquals(new CodePointSet.Builder().add('k').add('K').add(0x212A).build(), k);
        assertEquals(CodePointSet.of('K').union(CodePointSet.of('k')), CaseMapping.closeLegacy(CodePointSet.of('k')));
        for (char c = 0; c < 128; c++) {
            assertEquals(CaseMapping.legacy().close(CodePointSet.of(c)), CaseMapping.closeLegacy(CodePointSet.of(c)));
        }
    }

    @Test
    void setAlgebra() {
        CodePointSet a = new CodePointSet.Builder().add('m', 'z').add('a', 'c').add('b', 'e').build();
        assertEquals("[61-65 6d-7a]", a.toString());
        CodePointSet b = CodePointSet.ofRange('d', 'o');
        assertEquals("[64-65 6d-6f]", a.intersect(b).toString());
        assertEquals("[61-7a]", a.union(b).toString());
        assertEquals("[61-63 70-7a]", a.subtract(b).toString());
        assertEquals(a, a.complement().complement());
        assertEquals(CodePointSet.ALL, CodePointSet.EMPTY.complement());
        assertEquals(CodePointSet.EMPTY, CodePointSet.ALL.complement());
        assertFalse(a.intersects(CodePointSet.ofRange('f', 'l')));
        assertTrue(a.intersects(b));
    }
}
