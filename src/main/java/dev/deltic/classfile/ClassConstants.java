package dev.deltic.classfile;

import static dev.deltic.classfile.JVMOpcodes.AALOAD;
import static dev.deltic.classfile.JVMOpcodes.GETSTATIC;
import static dev.deltic.classfile.JVMOpcodes.PUTSTATIC;
import static dev.deltic.classfile.JVMOpcodes.RETURN;

import dev.deltic.base.EngineError;
import java.util.Arrays;
import java.util.IdentityHashMap;

/** How a generated class gets constants that a constant pool cannot hold: shapes, keys, other code. Each is a static
 *  final field, filled by the class initializer from the class data, one array that is given when the class is defined.
 *  Reading one is a {@code getstatic}, which C1 and C2 replace by the object; a dynamic constant would do as well, but
 *  each would be resolved by a call of its bootstrap method the first time its instruction runs.
 *
 *  <p>The array is also the way out: the initializer may store what it made, such as an instance of its class, in a
 *  {@linkplain #reserve reserved} place, so that nobody needs reflection to obtain it. A class has room for about 4,500. */
public final class ClassConstants {
    private static final String OBJECT_ARRAY = "[Ljava/lang/Object;";
    private static final int DATA_LOCAL = 0;

    private final ClassWriter writer;
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
    private int count;
    private Object[] values = new Object[16];
    /** Of the fields; null for a reserved place. */
    private String[] descriptors = new String[16];
    /** Constant pool entries of the fields. */
    private int[] fields = new int[16];
    private MethodWriter initializer;

    public ClassConstants(ClassWriter writer) {
        this.writer = writer;
    }

    /** A field of type {@code descriptor} (a reference, or I, J, D or Z for a boxed value) with this value. The same
     *  object with the same descriptor has one field. */
    public int add(Object value, String descriptor) {
        Integer before = value == null ? null : known.get(value);
        if (before != null && descriptor.equals(descriptors[before])) {
            return before;
        }
        int constant = place(value);
        String name = "c" + constant;
        descriptors[constant] = descriptor;
        fields[constant] = writer.constantPool().field(writer.name(), name, descriptor);
        writer.field(AccessFlags.STATIC | AccessFlags.FINAL, name, descriptor);
        if (value != null) {
            known.put(value, constant);
        }
        return constant;
    }

    /** An index of the class data that the initializer is to fill; it has no field. */
    public int reserve() {
        return place(null);
    }

    /** Pushes the constant. */
    public void load(MethodWriter method, int constant) {
        method.field(GETSTATIC, fields[constant]);
    }

    /** The class initializer, which has filled the fields and has the class data in local 0. The caller may add to it,
     *  not return from it. No constant may be added afterwards. */
    public MethodWriter initializer() {
        if (initializer == null) {
            initializer = writer.method(AccessFlags.STATIC, "<clinit>", "()V");
            pushClassData();
            initializer.astore(DATA_LOCAL);
            for (int i = 0; i < count; i++) {
                if (descriptors[i] != null) {
                    fill(i);
                }
            }
        }
        return initializer;
    }

    /** Ends the initializer, if the class needs one. Comes before {@link ClassWriter#toByteArray}.
     *  @throws MethodTooLargeException for too many constants */
    public void finish() {
        if (count == 0 && initializer == null) {
            return;
        }
        initializer().op(RETURN);
        initializer.end();
    }

    /** What to define the class with: the constants by their numbers, and the reserved places. */
    public Object[] classData() {
        if (values.length != count) {
            values = Arrays.copyOf(values, count);
        }
        return values;
    }

    private int place(Object value) {
        if (initializer != null) {
            throw new EngineError("the initializer of " + writer.name() + " is written already");
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2 + 1);
            descriptors = Arrays.copyOf(descriptors, values.length);
            fields = Arrays.copyOf(fields, values.length);
        }
        values[count] = value;
        return count++;
    }

    private void pushClassData() {
        initializer.invokeStatic("java/lang/invoke/MethodHandles", "lookup", "()Ljava/lang/invoke/MethodHandles$Lookup;");
        initializer.pushString("_");
        initializer.pushClass(OBJECT_ARRAY);
        initializer.invokeStatic("java/lang/invoke/MethodHandles", "classData",
            "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;");
        initializer.checkCast(OBJECT_ARRAY);
    }

    private void fill(int constant) {
        String descriptor = descriptors[constant];
        initializer.aload(DATA_LOCAL);
        initializer.pushInt(constant);
        initializer.op(AALOAD);
        switch (descriptor.charAt(0)) {
            case 'L' -> {
                if (!descriptor.equals("Ljava/lang/Object;")) {
                    initializer.checkCast(descriptor.substring(1, descriptor.length() - 1));
                }
            }
            case '[' -> initializer.checkCast(descriptor);
            case 'I' -> unbox("java/lang/Integer", "intValue", "()I");
            case 'J' -> unbox("java/lang/Long", "longValue", "()J");
            case 'D' -> unbox("java/lang/Double", "doubleValue", "()D");
            case 'Z' -> unbox("java/lang/Boolean", "booleanValue", "()Z");
            default -> throw EngineError.unreachable(descriptor);
        }
        initializer.field(PUTSTATIC, fields[constant]);
    }

    private void unbox(String box, String method, String methodDescriptor) {
        initializer.checkCast(box);
        initializer.invokeVirtual(box, method, methodDescriptor);
    }
}
