package dev.deltic.regexp;

import dev.deltic.unicode.CaseMapping;
import dev.deltic.unicode.CodePointSet;

/** The predefined classes and the closing of sets under case.
 *  <a href="https://tc39.es/ecma262/#sec-compiletocharset">CompileToCharSet</a> */
final class CharacterClasses {
    static final CodePointSet DIGIT = CodePointSet.ofRange('0', '9');
    static final CodePointSet WORD = new CodePointSet.Builder()
            .add('0', '9').add('A', 'Z').add('_').add('a', 'z').build();
    static final CodePointSet LINE_TERMINATOR = new CodePointSet.Builder().add('\n').add('\r').add(0x2028, 0x2029).build();
    /** WhiteSpace and LineTerminator. */
    static final CodePointSet SPACE = new CodePointSet.Builder().add(LINE_TERMINATOR)
            .add('\t').add(0x0B, 0x0C).add(' ').add(0xA0).add(0x1680).add(0x2000, 0x200A).add(0x202F).add(0x205F)
            .add(0x3000).add(0xFEFF).build();
    static final CodePointSet NOT_LINE_TERMINATOR = LINE_TERMINATOR.complement();

    private CharacterClasses() {}

    /** All characters that compare equal to a member. */
    static CodePointSet close(CodePointSet set, boolean fullUnicode) {
        return fullUnicode ? CaseMapping.simpleFolding().close(set) : CaseMapping.closeLegacy(set);
    }

    static boolean isWord(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    /** A word character under {@code i} with {@code u} or {@code v}: the long s and the Kelvin sign fold into ASCII. */
    static boolean isFoldedWord(int c) {
        return isWord(c) || c == 0x17F || c == 0x212A;
    }

    static boolean isLineTerminator(int c) {
        return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
    }
}
