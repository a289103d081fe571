package dev.deltic.tiering;

import dev.deltic.baseline.BaselineCompiler;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.ClassDump;
import dev.deltic.flags.Flags;
import dev.deltic.trace.Trace;

/** Prints the classes that functions are compiled to. */
final class ClassPrinter implements BaselineCompiler.Listener {
    private final Trace trace;

    private ClassPrinter(Trace trace) {
        this.trace = trace;
    }

    /** A printer, or null when no classes are to be printed. */
    static BaselineCompiler.Listener of(Trace trace) {
        return trace != null && trace.has(Flags.PRINT_JVM) ? new ClassPrinter(trace) : null;
    }

    @Override
    public void defined(String name, byte[] classFile, SharedFunctionInfo[] functions) {
        for (SharedFunctionInfo function : functions) {
            if (trace.wants(Flags.PRINT_JVM, function.name())) {
                trace.print("[jvm " + name + ", " + classFile.length + " bytes]\n" + ClassDump.print(classFile));
                return;
            }
        }
    }
}
