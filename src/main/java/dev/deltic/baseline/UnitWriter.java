package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.CallSites;
import dev.deltic.classfile.ClassConstants;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.classfile.JumpLabel;
import dev.deltic.classfile.MethodWriter;
import java.util.ArrayList;

/** Writes one class: the methods of its functions, the methods that lead to them by the number of an instance, and an initializer that
 *  makes the instances. */
abstract class UnitWriter {
    private static final Economy[] ECONOMIES = Economy.values();
    /** The field with the number of an instance's function. A field of the hidden class itself, because HotSpot takes those for constant
     *  where the instance is. */
    private static final String NUMBER = "index";
    private static final String CODE = "dev/deltic/runtime/Code";

    final ClassWriter writer;
    final ClassConstants constants;
    private final CallSites callSites;
    private final String superName;
    /** How often the functions have been compiled before. */
    private final int generation;
    /** The functions in the class, by their number in it. */
    final ArrayList<SharedFunctionInfo> functions = new ArrayList<>();
    /** What to remember of the methods that run functions. */
    private final ArrayList<CompiledFunction> methods = new ArrayList<>();
    private int[] places;
    private byte[] classFile;

    UnitWriter(CodeDefiner definer, String name, String superName, int generation) {
        this.generation = generation;
        this.superName = superName;
        writer = new ClassWriter(AccessFlags.FINAL, definer.namePrefix() + name, superName);
        callSites = writer.listCalls(writer.name(), CallTarget.BASELINE, CODE);
        constants = new ClassConstants(writer);
    }

    /** The generator of a function that will have the number {@code index}. */
    abstract FunctionGenerator generator(SharedFunctionInfo function, int index);

    /** What to remember of a function whose method has been written. */
    abstract void added(FunctionGenerator generator);

    /** Writes the methods that lead to the functions. */
    abstract void writeDispatch();

    /** The code that the functions' call sites may enter. */
    abstract CallTargets targets();

    /** Pushes the superclass constructor's argument for function {@code index}. */
    abstract void pushConstructorArgument(MethodWriter m, int index);

    /** The descriptor of that argument. */
    abstract String constructorArgument();

    /** Adds a function unless it is too large; returns whether it is in. */
    final boolean add(SharedFunctionInfo function) {
        FunctionGenerator generator = null;
        for (Economy economy : ECONOMIES) {
            generator = generator(function, functions.size());
            generator.targets = targets();
            generator.generation = generation;
            if (generator.generate(economy)) {
                break;
            }
            generator = null;
        }
        if (generator == null) {
            return false;
        }
        functions.add(function);
        methods.add(new CompiledFunction(generator.methodName(), function, generator.positions()));
        methods.addAll(generator.ownedMethods());
        added(generator);
        return true;
    }

    /** Loads the class; returns it, its instances then are {@link #instance}. */
    final Class<?> define(CodeDefiner definer) throws DefinitionFailure {
        writer.sourceFile(functions.get(0).source().name());
        writeConstructor();
        writeDispatch();
        places = new int[functions.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = constants.reserve();
        }
        prepareConstructorArguments();
        writeInstances();
        constants.finish();
        classFile = writer.toByteArray();
        return definer.define(classFile, constants.classData());
    }

    /** Adds the constants that {@link #pushConstructorArgument} pushes. */
    abstract void prepareConstructorArguments();

    /** The instance of a function, once the class has been loaded. */
    final Object instance(int index) {
        return constants.classData()[places[index]];
    }

    final byte[] classFile() {
        return classFile;
    }

    /** All methods of the class, once it has been loaded. */
    final CompiledMethods methods() {
        return new CompiledMethods(callSites, methods);
    }

    private void writeConstructor() {
        writer.field(AccessFlags.PRIVATE | AccessFlags.FINAL, NUMBER, "I");
        MethodWriter m = writer.method(AccessFlags.PRIVATE, "<init>", constructorDescriptor());
        m.aload(0);
        m.aload(2);
        m.invokeSpecial(superName, "<init>", "(" + constructorArgument() + ")V");
        m.aload(0);
        m.iload(1);
        m.putField(writer.name(), NUMBER, "I");
        m.op(RETURN);
        m.end();
    }

    private String constructorDescriptor() {
        return "(I" + constructorArgument() + ")V";
    }

    /** Pushes the number of the function that {@code this} stands for. */
    final void pushNumber(MethodWriter m) {
        m.aload(0);
        m.getField(writer.name(), NUMBER, "I");
    }

    private void writeInstances() {
        MethodWriter m = constants.initializer();
        for (int i = 0; i < places.length; i++) {
            m.aload(0);
            m.pushInt(places[i]);
            m.newObject(writer.name());
            m.op(DUP);
            m.pushInt(i);
            pushConstructorArgument(m, i);
            m.invokeSpecial(writer.name(), "<init>", constructorDescriptor());
            m.op(AASTORE);
        }
    }

    /** Emits what a dispatching method does for function {@code index}, up to the return. No lambda: the JVM takes tens of
     *  milliseconds for the first ones, while the first function waits.
     *  @param method tells the dispatching methods of a class apart */
    abstract void writeCase(MethodWriter m, int method, int index);

    /** Emits what a dispatching method does for functions that have no case. */
    abstract void writeOtherwise(MethodWriter m, int method);

    /** Emits the choice by the instance's number, and returns; those not included are left to {@link #writeOtherwise}. */
    final void dispatch(MethodWriter m, boolean[] included, int method) {
        if (functions.size() == 1) {
            writeCase(m, method, 0);
            m.op(ARETURN);
            return;
        }
        JumpLabel[] labels = new JumpLabel[functions.size()];
        JumpLabel other = new JumpLabel();
        m.frame(other, m.entryLocals());
        for (int i = 0; i < labels.length; i++) {
            if (included[i]) {
                labels[i] = new JumpLabel();
                m.frame(labels[i], m.entryLocals());
            }
        }
        pushNumber(m);
        m.tableSwitch(0, labels, other);
        for (int i = 0; i < labels.length; i++) {
            if (included[i]) {
                m.bind(labels[i]);
                writeCase(m, method, i);
                m.op(ARETURN);
            }
        }
        m.bind(other);
        writeOtherwise(m, method);
    }
}
