package dev.deltic.classfile;

import dev.deltic.base.IntList;
import java.util.ArrayList;
import java.util.BitSet;

/** Where the methods of a class call others: what tells a method by an offset. Calls of methods of certain classes have places of their
 *  own: no two methods of the class have such a call at the same offset. Made by {@link ClassWriter#listCalls}. */
public final class CallSites {
    private final String[] types;
    /** Offsets of calls that have places of their own. */
    private final BitSet taken = new BitSet();
    private final ArrayList<String> methods = new ArrayList<>();
    /** Triples of a method's number, an offset, and 1 for a place of its own. */
    private final IntList calls = new IntList(64);

    CallSites(String[] types) {
        this.types = types;
    }

    /** The names of the methods that have ended, by their numbers. */
    public String[] methods() {
        return methods.toArray(new String[0]);
    }

    /** Pairs of a method's number and the offset of a call.
     *  @param distinct whether the calls that have places of their own, or all */
    public int[] calls(boolean distinct) {
        IntList pairs = new IntList(calls.size());
        for (int i = 0; i < calls.size(); i += 3) {
            if (!distinct || calls.get(i + 2) == 1) {
                pairs.add(calls.get(i));
                pairs.add(calls.get(i + 1));
            }
        }
        return pairs.toArray();
    }

    /** Whether calls of methods of {@code type} have places of their own. */
    boolean isDistinct(String type) {
        for (String distinct : types) {
            if (distinct.equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Makes a place that of a call, unless it is one's already. */
    boolean take(int offset) {
        if (taken.get(offset)) {
            return false;
        }
        taken.set(offset);
        return true;
    }

    /** Lists a method that has ended.
     *  @param places for each call twice its offset, and one more where the place is its own */
    void add(String method, IntList places) {
        for (int i = 0; i < places.size(); i++) {
            calls.add(methods.size());
            calls.add(places.get(i) >> 1);
            calls.add(places.get(i) & 1);
        }
        methods.add(method);
    }
}
