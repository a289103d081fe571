package dev.deltic.regexp;

import dev.deltic.unicode.CaseMapping;

/** <a href="https://tc39.es/ecma262/#sec-backreference-matcher">BackreferenceMatcher</a> */
final class BackReferenceMatch {
    private BackReferenceMatch() {}

    /** Where the text of the group ends (begins, if it is matched backwards) at {@code position}; if it is not there, the
     *  complement of its length. A group that has not matched yet stands for the empty text. {@code pc} is at a BACK_REFERENCE. */
    static int end(int[] program, int pc, int[] registers, String input, int position, boolean fullUnicode) {
        int mode = program[pc + 1];
        for (int i = 0; i < program[pc + 2]; i++) {
            int group = program[pc + 3 + i];
            int from = registers[group * 2];
            int to = registers[group * 2 + 1];
            if (from >= 0 && to >= 0) {
                boolean backwards = (mode & RegExpOpcode.BACKWARDS) != 0;
                int length = to - from;
                int start = backwards ? position - length : position;
                if (start < 0 || start + length > input.length()) {
                    return ~0;
                }
                boolean same = (mode & RegExpOpcode.IGNORE_CASE) == 0
                        ? input.regionMatches(start, input, from, length)
                        : equalIgnoringCase(input, start, from, length, fullUnicode);
                int end = backwards ? start : start + length;
                return same && !(fullUnicode && BacktrackingMatcher.isInsidePair(input, end)) ? end : ~length;
            }
        }
        return position;
    }

    /** The steps that finding {@code end} at {@code position} has taken. */
    static int steps(int end, int position) {
        return end < 0 ? ~end >> 3 : Math.abs(end - position);      // of a part of the text it is not known how much was compared
    }

    private static boolean equalIgnoringCase(String input, int a, int b, int length, boolean fullUnicode) {
        int i = 0;
        while (i < length) {
            int first = fullUnicode ? codePoint(input, a + i, a + length) : input.charAt(a + i);
            int second = fullUnicode ? codePoint(input, b + i, b + length) : input.charAt(b + i);
            if (first != second && canonicalize(first, fullUnicode) != canonicalize(second, fullUnicode)) {
                return false;
            }
            i += first > 0xFFFF ? 2 : 1;
        }
        return true;
    }

    private static int codePoint(String input, int at, int limit) {
        int c = input.codePointAt(at);
        return c > 0xFFFF && at + 1 == limit ? input.charAt(at) : c;
    }

    private static int canonicalize(int c, boolean fullUnicode) {
        if (c < 128) {
            // Lower or upper does not matter as long as it is the form that the mapping's other members go to.
            int letter = c | 0x20;
            return letter >= 'a' && letter <= 'z' ? fullUnicode ? letter : letter - 0x20 : c;
        }
        return (fullUnicode ? CaseMapping.simpleFolding() : CaseMapping.legacy()).canonicalize(c);
    }
}
