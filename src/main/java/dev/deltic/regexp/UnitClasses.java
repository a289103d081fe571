package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code units in classes whose members no state of a {@link LinearProgram} and no assertion tells apart. Immutable. */
final class UnitClasses {
    private static final int DIRECT = 256;
    private static final CodePointSet SURROGATES = CodePointSet.ofRange(0xD800, 0xDFFF);

    /** Classes of the first units. */
    private final short[] direct = new short[DIRECT];
    /** From {@code starts[i]} up to the next start the class is {@code classes[i]}; the first start is 0. */
    private final int[] starts;
    private final short[] classes;
    /** A member of each class. */
    private final char[] members;

    UnitClasses(LinearProgram program) {
        List<CodePointSet> sets = distinctions(program);
        starts = bounds(sets);
        classes = new short[starts.length];
        Map<BitSet, Integer> known = new HashMap<>();
        char[] first = new char[starts.length];
        for (int i = 0; i < starts.length; i++) {
            BitSet in = new BitSet();
            for (int set = 0; set < sets.size(); set++) {
                in.set(set, sets.get(set).contains(starts[i]));
            }
            Integer number = known.putIfAbsent(in, known.size());
            classes[i] = (short) (number == null ? known.size() - 1 : number);
            first[classes[i]] = number == null ? (char) starts[i] : first[classes[i]];
        }
        members = Arrays.copyOf(first, known.size());
        for (int c = 0; c < DIRECT; c++) {
            direct[c] = search(c);
        }
    }

    private static List<CodePointSet> distinctions(LinearProgram program) {
        List<CodePointSet> sets = new ArrayList<>();
        sets.add(SURROGATES);
        boolean asserts = false;
        for (int state = 0; state < program.size(); state++) {
            asserts |= program.kinds[state] == LinearProgram.ASSERT;
            if (program.kinds[state] == LinearProgram.UNIT) {
                sets.add(CodePointSet.of(program.first[state]));
            }
        }
        for (CharacterTable table : program.sets) {
            sets.add(table.set);
        }
        if (asserts) {
            sets.add(CharacterClasses.WORD);
            sets.add(new CodePointSet.Builder().add(CharacterClasses.WORD).add(0x17F).add(0x212A).build());
            sets.add(CharacterClasses.LINE_TERMINATOR);
        }
        return sets;
    }

    private static int[] bounds(List<CodePointSet> sets) {
        BitSet bounds = new BitSet(0x10000);
        bounds.set(0);
        for (CodePointSet set : sets) {
            for (int range = 0; range < set.rangeCount() && set.rangeFirst(range) <= 0xFFFF; range++) {
                bounds.set(set.rangeFirst(range));
                bounds.set(Math.min(set.rangeLast(range) + 1, 0x10000));
            }
        }
        bounds.clear(0x10000);
        return bounds.stream().toArray();
    }

    int count() {
        return members.length;
    }

    int of(char c) {
        return c < DIRECT ? direct[c] : search(c);
    }

    char member(int number) {
        return members[number];
    }

    private short search(int c) {
        int index = Arrays.binarySearch(starts, c);
        return classes[index < 0 ? -index - 2 : index];
    }
}
