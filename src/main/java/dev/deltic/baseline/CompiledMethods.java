package dev.deltic.baseline;

import dev.deltic.classfile.CallSites;
import java.util.Arrays;
import java.util.List;

/** The methods of one compiled class. Tells a frame's method by the place of its call where no other method of the class has a call
 *  there: the JVM takes as long for the name of a frame's method as for finding the frame. What enters compiled methods has places of its
 *  own ({@link CallSites}), so below frames of such methods that always works. Thread-safe. */
final class CompiledMethods {
    private final CompiledMethod[] methods;
    /** Pairs of a method's number and the offset of a call: of those that may enter compiled methods, and of all. */
    private final int[] entering;
    private final int[] all;
    /** Null until the first stack is read; a race between equal ones. */
    private Places enteringPlaces;
    private Places allPlaces;

    /** Methods with their calls.
     *  @param functions those that run script functions */
    CompiledMethods(CallSites sites, List<CompiledFunction> functions) {
        String[] names = sites.methods();
        methods = new CompiledMethod[names.length];
        for (int i = 0; i < names.length; i++) {
            CompiledFunction function = null;
            for (CompiledFunction candidate : functions) {
                if (candidate.methodName().equals(names[i])) {
                    function = candidate;
                }
            }
            methods[i] = CompiledMethod.of(names[i], function);
        }
        entering = sites.calls(true);
        all = sites.calls(false);
    }

    /** The method of a frame.
     *  @param enters whether it has called a method of some compiled class */
    CompiledMethod of(StackWalker.StackFrame frame, boolean enters) {
        int number = places(enters).methodAt(frame.getByteCodeIndex());
        return number == Places.AMBIGUOUS ? named(frame.getMethodName()) : methods[number];
    }

    private Places places(boolean enters) {
        Places places = enters ? enteringPlaces : allPlaces;
        if (places == null) {
            places = new Places(enters ? entering : all);
            if (enters) {
                enteringPlaces = places;
            } else {
                allPlaces = places;
            }
        }
        return places;
    }

    /** The method of that name. */
    CompiledMethod named(String name) {
        for (CompiledMethod method : methods) {
            if (method.name().equals(name)) {
                return method;
            }
        }
        return CompiledMethod.of(name, null);
    }

    /** From offsets to the methods that have calls there. */
    private static final class Places {
        static final int AMBIGUOUS = -1;

        /** Ascending. */
        private final int[] offsets;
        private final int[] numbers;

        Places(int[] calls) {
            long[] sorted = new long[calls.length / 2];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = (long) calls[2 * i + 1] << Integer.SIZE | calls[2 * i];
            }
            Arrays.sort(sorted);
            int[] found = new int[sorted.length];
            int[] owners = new int[sorted.length];
            int count = 0;
            for (long call : sorted) {
                int offset = (int) (call >> Integer.SIZE);
                if (count > 0 && found[count - 1] == offset) {
                    owners[count - 1] = AMBIGUOUS;
                } else {
                    found[count] = offset;
                    owners[count++] = (int) call;
                }
            }
            offsets = Arrays.copyOf(found, count);
            numbers = Arrays.copyOf(owners, count);
        }

        /** The number of the method that has a call there, {@link #AMBIGUOUS} for several and for none. */
        int methodAt(int offset) {
            int at = Arrays.binarySearch(offsets, offset);
            return at < 0 ? AMBIGUOUS : numbers[at];
        }
    }
}
