package dev.deltic.interop;

import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.classfile.JVMOpcodes;
import dev.deltic.classfile.MethodWriter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Makes accessors, method codes and element accesses that know their class: small hidden classes, in whose bytecode HotSpot profiles and
 *  inlines what one member does, apart from all others. They belong to the host's class as it does to itself: a {@link JavaClass} refers to
 *  them, they refer to it, and nothing else does. Where no class can be defined, what there is stays. */
final class BorderCompiler {
    private static final CodeDefiner DEFINER = new CodeDefiner(MethodHandles.lookup());
    /** The most arguments of a method that is called without an array. */
    private static final int MAX_ARGUMENTS = 3;

    private BorderCompiler() { }

    /** The accessor to put in the place of one. */
    static PropertyAccessor compile(PropertyAccessor slow) {
        Unit unit = new Unit("Property$", "dev/deltic/interop/PropertyAccessor", slow);
        BorderWriter.getter(unit.writer, unit.constants, slow);
        if (slow.property.isWritable()) {
            BorderWriter.setter(unit.writer, unit.constants, slow);
        }
        Object made = unit.instance();
        return made == null ? new PropertyAccessor(slow) : (PropertyAccessor) made;
    }

    /** The code to put in the place of one. */
    static MethodCode compile(JavaMethods methods, MethodCode slow) {
        Unit unit = new Unit("Method$", "dev/deltic/interop/MethodCode", slow);
        for (int arguments = 0; arguments <= MAX_ARGUMENTS; arguments++) {
            Method method = methods.only(arguments);
            if (method != null && BorderWriter.canCall(method)) {
                BorderWriter.call(unit.writer, unit.constants, methods.owner, method);
            }
        }
        Object made = unit.instance();
        return made == null ? new MethodCode(slow) : (MethodCode) made;
    }

    /** The element access to put in the place of one. */
    static JavaElementAccess compile(JavaElementAccess slow) {
        Unit unit = new Unit("Elements$", "dev/deltic/interop/JavaElementAccess", slow);
        Class<?> type = slow.owner.type;
        switch (slow.owner.kind) {
            case ARRAY -> ElementWriter.array(unit.writer, unit.constants, type);
            case LIST -> ElementWriter.list(unit.writer, type);
            case MAP -> ElementWriter.map(unit.writer, type);
            default -> { }
        }
        Object made = unit.instance();
        return made == null ? new JavaElementAccess(slow) : (JavaElementAccess) made;
    }

    /** Whether code of ours can name the class: it is public, in a package that its module exports to ours, and our class loader finds this
     *  very class by its name. */
    static boolean canName(Class<?> type) {
        if (type.isPrimitive()) {
            return true;
        }
        if (type.isArray()) {
            return canName(type.getComponentType());
        }
        for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers())) {
                return false;
            }
        }
        Module ours = BorderCompiler.class.getModule();
        if (!ours.canRead(type.getModule()) || !type.getModule().isExported(type.getPackageName(), ours)) {
            return false;
        }
        try {
            return Class.forName(type.getName(), false, BorderCompiler.class.getClassLoader()) == type;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** One class with one instance, which takes the place of another object. */
    private static final class Unit {
        final ClassWriter writer;
        final ClassConstants constants;
        private final String superName;
        private final int slow;

        Unit(String prefix, String superName, Object slow) {
            this.superName = superName;
            writer = new ClassWriter(AccessFlags.FINAL, DEFINER.namePrefix() + prefix, superName);
            constants = new ClassConstants(writer);
            this.slow = constants.add(slow, 'L' + superName + ';');
        }

        /** The instance, or null where no class can be defined. */
        Object instance() {
            if (!DEFINER.isSupported()) {
                return null;
            }
            String descriptor = "(L" + superName + ";)V";
            MethodWriter constructor = writer.method(AccessFlags.PRIVATE, "<init>", descriptor);
            constructor.aload(0);
            constructor.aload(1);
            constructor.invokeSpecial(superName, "<init>", descriptor);
            constructor.op(JVMOpcodes.RETURN);
            constructor.end();
            int place = constants.reserve();
            MethodWriter initializer = constants.initializer();
            initializer.aload(0);
            initializer.pushInt(place);
            initializer.newObject(writer.name());
            initializer.op(JVMOpcodes.DUP);
            constants.load(initializer, slow);
            initializer.invokeSpecial(writer.name(), "<init>", descriptor);
            initializer.op(JVMOpcodes.AASTORE);
            constants.finish();
            try {
                DEFINER.define(writer.toByteArray(), constants.classData());
            } catch (DefinitionFailure e) {
                return null;
            }
            return constants.classData()[place];
        }
    }
}
