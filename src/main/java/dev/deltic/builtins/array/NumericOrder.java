package dev.deltic.builtins.array;

import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.runtime.Closure;
import dev.deltic.runtime.JSArray;
import dev.deltic.runtime.Realm;
import dev.deltic.values.SmallIntegers;
import java.util.Arrays;

/** Sorts numbers by the comparators {@code (a, b) => a - b} and {@code (a, b) => b - a} without calling them. For numbers neither has an
 *  effect, and the sign of a difference is the order of the two, whatever is lost of its amount. Left to the calls are NaN, by
 *  which the order contradicts itself, and -0, which stays where it is among zeros. */
enum NumericOrder {
    ASCENDING,
    DESCENDING;

    /** What a comparator does that only subtracts its two parameters; null for all others. */
    static NumericOrder of(Object comparator) {
        BytecodeArray bytecode = bytecodeOf(comparator);
        if (bytecode == null) {
            return null;
        }
        int[] code = bytecode.code;
        // SUB dst, a, b, feedback; RETURN dst
        if (code.length != 7 || code[0] != Opcodes.SUB || code[5] != Opcodes.RETURN || code[6] != code[1]) {
            return null;
        }
        if (code[2] == 1 && code[3] == 2) {
            return ASCENDING;
        }
        return code[2] == 2 && code[3] == 1 ? DESCENDING : null;
    }

    /** What a comparator with two parameters does that is an ordinary function or an arrow function; null for all others. */
    static BytecodeArray bytecodeOf(Object comparator) {
        if (!(comparator instanceof Closure closure)) {
            return null;
        }
        FunctionKind kind = closure.shared.kind();
        if (kind != FunctionKind.NORMAL && kind != FunctionKind.ARROW) {
            return null;
        }
        BytecodeArray bytecode = closure.shared.bytecode();
        return bytecode.parameterCount == 2 ? bytecode : null;
    }

    /** Sorts the elements of an array of numbers in place; whether that could be done. */
    boolean sort(Realm realm, JSArray array) {
        if (!ArrayAccess.isMovable(realm, array)) {
            return false;
        }
        int length = (int) array.length;
        if (array.elements instanceof int[] a) {
            Arrays.sort(a, 0, length);
            if (this == DESCENDING) {
                for (int low = 0, high = length - 1; low < high; low++, high--) {
                    int value = a[low];
                    a[low] = a[high];
                    a[high] = value;
                }
            }
            return true;
        }
        if (array.elements instanceof double[] a && isOrdered(a, length)) {
            sort(a, length);
            return true;
        }
        return false;
    }

    /** Sorts values, if all of them are numbers; whether that was done. */
    boolean sort(Object[] values, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            if (values[i] instanceof Integer n) {
                numbers[i] = n;
            } else if (values[i] instanceof Double d) {
                numbers[i] = d;
            } else {
                return false;
            }
        }
        if (!isOrdered(numbers, count)) {
            return false;
        }
        sort(numbers, count);
        for (int i = 0; i < count; i++) {
            int n = (int) numbers[i];
            values[i] = n == numbers[i] ? (Object) SmallIntegers.box(n) : (Object) numbers[i];
        }
        return true;
    }

    /** Whether equal numbers are the same, and each is equal to itself. A hole is a NaN, too. */
    private static boolean isOrdered(double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            double number = numbers[i];
            if (number != number || number == 0 && 1 / number < 0) {
                return false;
            }
        }
        return true;
    }

    private void sort(double[] numbers, int count) {
        Arrays.sort(numbers, 0, count);
        if (this == DESCENDING) {
            for (int low = 0, high = count - 1; low < high; low++, high--) {
                double value = numbers[low];
                numbers[low] = numbers[high];
                numbers[high] = value;
            }
        }
    }
}
