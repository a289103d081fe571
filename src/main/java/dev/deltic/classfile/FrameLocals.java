package dev.deltic.classfile;

import java.util.Arrays;

/** The locals part of stack-map frames: immutable, and best shared, because two frames that have the same object are
 *  known to be equal at once. */
public final class FrameLocals {
    public static final FrameLocals NONE = new FrameLocals(new int[0]);

    final int[] types;
    final int slots;

    private FrameLocals(int[] types) {
        this.types = types;
        this.slots = slotsOf(types);
    }

    /** Locals from 0 up, as {@link VerificationType}s; a long or a double is one entry and takes two locals. */
    public static FrameLocals of(int... types) {
        return types.length == 0 ? NONE : new FrameLocals(types.clone());
    }

    /** These locals and {@code count} more of one type. */
    public FrameLocals plus(int type, int count) {
        int[] longer = Arrays.copyOf(types, types.length + count);
        Arrays.fill(longer, types.length, longer.length, type);
        return new FrameLocals(longer);
    }

    /** How many types there are. */
    public int size() {
        return types.length;
    }

    public int type(int index) {
        return types[index];
    }

    /** How many local variable indices they take. */
    public int slots() {
        return slots;
    }

    /** What a method's descriptor says of its locals. */
    static FrameLocals onEntry(ClassWriter owner, boolean isStatic, String method, String descriptor) {
        int[] types = new int[descriptor.length()];
        int count = 0;
        if (!isStatic) {
            types[count++] = method.equals("<init>") ? VerificationType.UNINITIALIZED_THIS : owner.objectType(owner.name());
        }
        for (int at = 1; descriptor.charAt(at) != ')';) {
            int end = ConstantPool.typeEnd(descriptor, at);
            types[count++] = typeOf(owner, descriptor, at, end);
            at = end;
        }
        return new FrameLocals(Arrays.copyOf(types, count));
    }

    private static int typeOf(ClassWriter owner, String descriptor, int at, int end) {
        return switch (descriptor.charAt(at)) {
            case 'L' -> owner.objectType(descriptor.substring(at + 1, end - 1));
            case '[' -> owner.objectType(descriptor.substring(at, end));
            case 'J' -> VerificationType.LONG;
            case 'D' -> VerificationType.DOUBLE;
            case 'F' -> VerificationType.FLOAT;
            default -> VerificationType.INTEGER;
        };
    }

    boolean isSame(FrameLocals other) {
        return this == other || Arrays.equals(types, other.types);
    }

    static int slotsOf(int[] types) {
        int slots = types.length;
        for (int type : types) {
            if (type == VerificationType.LONG || type == VerificationType.DOUBLE) {
                slots++;
            }
        }
        return slots;
    }
}
