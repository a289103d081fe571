package dev.deltic.builtins.array;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.runtime.JSObject;
import dev.deltic.shapes.Property;
import dev.deltic.shapes.Shape;
import dev.deltic.values.PropertyKey;
import java.util.Arrays;

/** Sorts objects by comparators such as {@code (a, b) => a.p - b.p || b.q - a.q} without calling them, if all that these would do is to
 *  read numbers: each object is of an ordinary kind and has the properties itself, as data. Then nothing can be seen of the calls, and the
 *  sign of a difference is the order of its operands; equal infinities and zeros of either sign are equal to it, too. NaN is left to the
 *  calls, because by it the order contradicts itself. */
final class PropertyOrder {
    private static final int A = 1;
    private static final int B = 2;
    /** Words of two loads and a subtraction. */
    private static final int DIFFERENCE = 15;
    /** More values than this are sorted by calls, between which an evaluation can be ended. */
    private static final int MOST_VALUES = 1 << 20;

    private final PropertyKey key;
    private final boolean isDescending;
    /** The order of those that are equal by this one, or null. */
    private final PropertyOrder next;

    private PropertyOrder(PropertyKey key, boolean isDescending, PropertyOrder next) {
        this.key = key;
        this.isDescending = isDescending;
        this.next = next;
    }

    // ---- the comparator ---------------------------------------------------------------------------------------------

    /** The order of a comparator that is such a chain of differences; null for all others. */
    static PropertyOrder of(Object comparator) {
        BytecodeArray bytecode = NumericOrder.bytecodeOf(comparator);
        if (bytecode == null) {
            return null;
        }
        int[] code = bytecode.code;
        return code.length > DIFFERENCE && code[code.length - 2] == Opcodes.RETURN ? of(bytecode, 0) : null;
    }

    /** The order of the differences from {@code pc} on. */
    private static PropertyOrder of(BytecodeArray bytecode, int pc) {
        int[] code = bytecode.code;
        int end = code.length - 2;
        if (pc + DIFFERENCE > end || !isDifference(bytecode, pc)) {
            return null;
        }
        PropertyOrder next = null;
        int after = pc + DIFFERENCE;
        if (after != end) {
            if (code[after] != Opcodes.JUMP_IF_TRUE || code[after + 1] != code[end + 1] || code[after + 2] != end) {
                return null;
            }
            next = of(bytecode, after + 3);
            if (next == null) {
                return null;
            }
        }
        return new PropertyOrder((PropertyKey) bytecode.constants[code[pc + 3]], code[pc + 2] == B, next);
    }

    /** GET_NAMED x, a, key, feedback; GET_NAMED y, b, key, feedback; SUB result, x, y, feedback; where x, y and the result are no
     *  parameters. */
    private static boolean isDifference(BytecodeArray bytecode, int pc) {
        int[] code = bytecode.code;
        if (code[pc] != Opcodes.GET_NAMED || code[pc + 5] != Opcodes.GET_NAMED || code[pc + 10] != Opcodes.SUB) {
            return false;
        }
        int x = code[pc + 1];
        int y = code[pc + 6];
        int result = code[pc + 11];
        int a = code[pc + 2];
        int b = code[pc + 7];
        return (a == A && b == B || a == B && b == A) && x > B && y > B && x != y && code[pc + 12] == x && code[pc + 13] == y
            && result == code[code.length - 1] && result > B
            && bytecode.constants[code[pc + 3]] == bytecode.constants[code[pc + 8]];
    }

    // ---- the values -------------------------------------------------------------------------------------------------

    /** Sorts the first {@code count} values if they are such objects; whether that was done. */
    boolean sort(Object[] values, int count) {
        if (count > MOST_VALUES) {
            return false;
        }
        int depth = 0;
        for (PropertyOrder order = this; order != null; order = order.next) {
            depth++;
        }
        int[][] ranks = new int[depth][];
        depth = 0;
        for (PropertyOrder order = this; order != null; order = order.next) {
            ranks[depth] = order.ranks(values, count);
            if (ranks[depth++] == null) {
                return false;
            }
        }
        long[] places = new long[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        sort(places, 0, count, ranks, 0);
        Object[] unsorted = Arrays.copyOf(values, count);
        for (int i = 0; i < count; i++) {
            values[i] = unsorted[(int) places[i]];
        }
        return true;
    }

    /** Sorts places, which ascend, by ranks, and equal ones by the ranks of the next key; what is equal by all keeps its order. */
    private static void sort(long[] places, int from, int to, int[][] ranks, int depth) {
        int[] ofKey = ranks[depth];
        for (int i = from; i < to; i++) {
            places[i] |= (long) ofKey[(int) places[i]] << 32;
        }
        Arrays.sort(places, from, to);
        int start = from;
        for (int i = from + 1; i <= to; i++) {
            if (i < to && places[i] >> 32 == places[start] >> 32) {
                continue;
            }
            for (int k = start; k < i; k++) {
                places[k] &= Integer.MAX_VALUE;
            }
            if (i - start > 1 && depth + 1 < ranks.length) {
                sort(places, start, i, ranks, depth + 1);
            }
            start = i;
        }
    }

    /** Ints that are in the order of the values' properties; null if there is a value without, or with one that is no number. */
    private int[] ranks(Object[] values, int count) {
        int[] ranks = new int[count];
        double[] fractions = null;
        Shape shape = null;
        int property = 0;
        for (int i = 0; i < count; i++) {
            if (!(values[i] instanceof JSObject object) || !object.isPlain()) {
                return null;
            }
            if (object.shape != shape) {
                shape = object.shape;
                int number = shape.isDictionary() ? -1 : shape.find(key);
                property = number < 0 ? Property.ACCESSOR : shape.property(number);
                if ((property & (Property.ACCESSOR | Property.NATIVE | Property.LAZY)) != 0) {
                    return null;
                }
            }
            Object value = object.readField(property);
            if (value instanceof Integer n) {
                ranks[i] = n;
                if (fractions != null) {
                    fractions[i] = n;
                }
            } else if (value instanceof Double d && !d.isNaN()) {
                if (fractions == null) {
                    fractions = doubles(ranks, i, count);
                }
                fractions[i] = d + 0.0;                 // -0 becomes 0
            } else {
                return null;
            }
        }
        if (fractions != null) {
            rank(fractions, ranks);
        }
        if (isDescending) {
            for (int i = 0; i < count; i++) {
                ranks[i] = ~ranks[i];
            }
        }
        return ranks;
    }

    private static double[] doubles(int[] numbers, int length, int count) {
        double[] doubles = new double[count];
        for (int i = 0; i < length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }

    private static void rank(double[] numbers, int[] ranks) {
        double[] distinct = numbers.clone();
        Arrays.sort(distinct);
        int count = 0;
        for (double number : distinct) {
            if (count == 0 || number != distinct[count - 1]) {
                distinct[count++] = number;
            }
        }
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = Arrays.binarySearch(distinct, 0, count, numbers[i]);
        }
    }
}
