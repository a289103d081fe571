package dev.deltic.regexp;

import dev.deltic.unicode.CodePointSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the operands of a program's instructions index, as it is collected. */
final class ProgramTables {
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

    CharacterTable[] characterTables() {
        CharacterTable[] tables = new CharacterTable[sets.size()];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new CharacterTable(sets.get(i));
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
