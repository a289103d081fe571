package dev.deltic.unicode;

import java.util.Arrays;

/** A canonical form for comparison without regard to case, and the classes of code points that share one.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch">Canonicalize</a> */
public final class CaseMapping {
    private static final int ASCII_LIMIT = 128;

    /** Sorted code points that do not map to themselves, and what they map to. */
    private final int[] from;
    private final int[] to;
    /** Each class's members one after another; class i is {@code members[classStart[i] .. classStart[i + 1]]}. */
    private final int[] members;
    private final int[] classStart;
    /** Sorted members, each with its class. */
    private final int[] memberKeys;
    private final int[] memberClass;

    private static final class SimpleFolding {
        static final CaseMapping MAPPING = new CaseMapping(UnicodeTables.find("map:simple-case-folding"));
    }

    private static final class Legacy {
        static final CaseMapping MAPPING = new CaseMapping(UnicodeTables.find("map:legacy-canonicalize"));
    }

    private CaseMapping(UnicodeTables.Cursor table) {
        int[] sources = new int[4096];
        int[] targets = new int[4096];
        int count = 0;
        int at = 0;
        for (int runs = table.varint(); runs > 0; runs--) {
            at += table.varint();
            int length = table.varint();
            int stride = table.varint();
            int coded = table.varint();
            int delta = coded >>> 1 ^ -(coded & 1);
            for (int i = 0; i < length; i++) {
                if (count == sources.length) {
                    sources = Arrays.copyOf(sources, count * 2);
                    targets = Arrays.copyOf(targets, count * 2);
                }
                sources[count] = at + i * stride;
                targets[count++] = at + i * stride + delta;
            }
            at += (length - 1) * stride;
        }
        from = Arrays.copyOf(sources, count);
        to = Arrays.copyOf(targets, count);

        long[] byTarget = new long[count];
        for (int i = 0; i < count; i++) {
            byTarget[i] = (long) to[i] << 32 | from[i];
        }
        Arrays.sort(byTarget);
        int[] flat = new int[count * 2];
        int[] starts = new int[count + 1];
        int classes = 0;
        int length = 0;
        for (int i = 0; i < count; i++) {
            int target = (int) (byTarget[i] >>> 32);
            if (i == 0 || target != (int) (byTarget[i - 1] >>> 32)) {
                starts[classes++] = length;
                flat[length++] = target;
            }
            flat[length++] = (int) byTarget[i];
        }
        starts[classes] = length;
        members = Arrays.copyOf(flat, length);
        classStart = Arrays.copyOf(starts, classes + 1);

        long[] index = new long[length];
        for (int i = 0; i < classes; i++) {
            for (int j = starts[i]; j < starts[i + 1]; j++) {
                index[j] = (long) members[j] << 32 | i;
            }
        }
        Arrays.sort(index);
        memberKeys = new int[length];
        memberClass = new int[length];
        for (int i = 0; i < length; i++) {
            memberKeys[i] = (int) (index[i] >>> 32);
            memberClass[i] = (int) index[i];
        }
    }

    /** Unicode's simple case folding: what patterns with {@code u} or {@code v} compare by. */
    public static CaseMapping simpleFolding() {
        return SimpleFolding.MAPPING;
    }

    /** What patterns with neither {@code u} nor {@code v} compare by: upper case, if it is one code unit, and ASCII only for ASCII. */
    public static CaseMapping legacy() {
        return Legacy.MAPPING;
    }

    /** The code points that do not map to themselves, ascending. */
    public int[] sources() {
        return from.clone();
    }

    public int canonicalize(int codePoint) {
        int index = Arrays.binarySearch(from, codePoint);
        return index < 0 ? codePoint : to[index];
    }

    /** Every code point with the canonical form of a member of {@code set}. */
    public CodePointSet close(CodePointSet set) {
        CodePointSet.Builder closed = new CodePointSet.Builder().add(set);
        for (int range = 0; range < set.rangeCount(); range++) {
            int at = Arrays.binarySearch(memberKeys, set.rangeFirst(range));
            for (int i = at < 0 ? ~at : at; i < memberKeys.length && memberKeys[i] <= set.rangeLast(range); i++) {
                for (int j = classStart[memberClass[i]]; j < classStart[memberClass[i] + 1]; j++) {
                    closed.add(members[j]);
                }
            }
        }
        return closed.build();
    }

    /** {@link #close} under the legacy mapping, without the tables if the set is ASCII: there, ASCII's classes hold only ASCII. */
    public static CodePointSet closeLegacy(CodePointSet set) {
        if (set.last() >= ASCII_LIMIT) {
            return legacy().close(set);
        }
        CodePointSet.Builder closed = new CodePointSet.Builder().add(set);
        for (int c = 'a'; c <= 'z'; c++) {
            if (set.contains(c) || set.contains(c - 32)) {
                closed.add(c).add(c - 32);
            }
        }
        return closed.build();
    }
}
