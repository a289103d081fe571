package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the operands of a program's instructions index, as it is collected. */
final class ProgramTables {
    /** Code units below this are looked up in a table, the others searched for in the set. */
    static final int DIRECT = 256;

    private final List<CodePointSet> sets = new ArrayList<>();
    private final Map<CodePointSet, Integer> setIndexes = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final List<DispatchTable> dispatches = new ArrayList<>();

    int set(CodePointSet set) {
        Integer known = setIndexes.get(set);
        if (known != null) {
            return known;
        }
        setIndexes.put(set, sets.size());
        sets.add(set);
        return sets.size() - 1;
    }

    int string(String string) {
        strings.add(string);
        return strings.size() - 1;
    }

    int dispatch(DispatchTable table) {
        dispatches.add(table);
        return dispatches.size() - 1;
    }

    CodePointSet[] sets() {
        return sets.toArray(new CodePointSet[0]);
    }

    /** For each set, which of the first {@link #DIRECT} code units it has. */
    boolean[][] directTables() {
        boolean[][] tables = new boolean[sets.size()][DIRECT];
        for (int i = 0; i < tables.length; i++) {
            CodePointSet set = sets.get(i);
            for (int range = 0; range < set.rangeCount() && set.rangeFirst(range) < DIRECT; range++) {
                int last = Math.min(set.rangeLast(range), DIRECT - 1);
                for (int c = set.rangeFirst(range); c <= last; c++) {
                    tables[i][c] = true;
                }
            }
        }
        return tables;
    }

    String[] strings() {
        return strings.toArray(new String[0]);
    }

    DispatchTable[] dispatches() {
        return dispatches.toArray(new DispatchTable[0]);
    }
}
