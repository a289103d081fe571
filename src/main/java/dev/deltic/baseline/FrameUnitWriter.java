package dev.deltic.baseline;

import static dev.deltic.classfile.JVMOpcodes.*;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.MethodWriter;
import java.util.ArrayList;
import java.util.Arrays;

/** Writes a subclass of {@link BaselineFrameCode}. */
final class FrameUnitWriter extends UnitWriter {
    private static final String SUPER = "dev/deltic/baseline/BaselineFrameCode";

    private final CallTargets targets;
    private final ArrayList<int[]> entries = new ArrayList<>();
    private final ArrayList<Integer> entryConstants = new ArrayList<>();

    FrameUnitWriter(CodeDefiner definer, String name, CallTargets targets, int generation) {
        super(definer, name, SUPER, generation);
        this.targets = targets;
    }

    @Override
    CallTargets targets() {
        return targets;
    }

    @Override
    FunctionGenerator generator(SharedFunctionInfo function, int index) {
        String name = "g$" + index;
        MethodWriter m = writer.method(AccessFlags.STATIC, name, FrameEntryGenerator.DESCRIPTOR);
        return new FrameEntryGenerator(function, writer, constants, m, name);
    }

    @Override
    void added(FunctionGenerator generator) {
        entries.add(((FrameEntryGenerator) generator).entries());
    }

    @Override
    String constructorArgument() {
        return "[I";
    }

    @Override
    void prepareConstructorArguments() {
        for (int[] list : entries) {
            entryConstants.add(constants.add(list, "[I"));
        }
    }

    @Override
    void pushConstructorArgument(MethodWriter m, int index) {
        constants.load(m, entryConstants.get(index));
    }

    @Override
    void writeDispatch() {
        MethodWriter m = writer.method(AccessFlags.PUBLIC, "run", FrameEntryGenerator.DESCRIPTOR);
        boolean[] all = new boolean[functions.size()];
        Arrays.fill(all, true);
        dispatch(m, all, 0);
        m.end();
    }

    @Override
    void writeCase(MethodWriter m, int method, int index) {
        m.aload(1);
        m.invokeStatic(writer.name(), "g$" + index, FrameEntryGenerator.DESCRIPTOR);
    }

    @Override
    void writeOtherwise(MethodWriter m, int method) {
        m.aload(1);
        m.invokeStatic("dev/deltic/baseline/SuspensionStubs", "noEntry", "(Ldev/deltic/interpreter/InterpreterFrame;)Ljava/lang/Error;");
        m.op(ATHROW);
    }
}
