package dev.deltic.baseline;

import dev.deltic.base.EngineError;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.CodeDefiner;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.interpreter.FrameCode;
import dev.deltic.runtime.Code;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;

/** Compiles functions from bytecode to JVM classes, several into one. One per engine; any thread may compile. */
public final class BaselineCompiler {
    /** More parameters would not fit a JVM method's with what it has beside. */
    private static final int MAX_PARAMETERS = 200;

    /** How often functions are compiled again, at most. */
    public static final int LAST_GENERATION = 3;

    private final CompiledUnits units;
    private final CodeDefiner definer = new CodeDefiner(MethodHandles.lookup());
    private final Listener listener;
    private final boolean countsCallDepth;

    /** Is told of each class; for printing. Called on the compiling thread. */
    public interface Listener {
        /** A class of {@code functions} has been loaded. */
        void defined(String name, byte[] classFile, SharedFunctionInfo[] functions);
    }

    /** A compiler of code that does not count the depth of calls. */
    public BaselineCompiler(CompiledUnits units, Listener listener) {
        this(units, listener, false);
    }

    /** A compiler that records its classes in {@code units} and tells {@code listener}, which may be null, of them.
     *  @param countsCallDepth whether compiled code counts the depth of calls, which costs a method between caller and callee */
    public BaselineCompiler(CompiledUnits units, Listener listener, boolean countsCallDepth) {
        this.units = units;
        this.listener = listener;
        this.countsCallDepth = countsCallDepth;
    }

    /** Whether classes can be defined in this JVM. */
    public boolean isSupported() {
        return definer.isSupported();
    }

    /** Compiles functions, whose bytecode exists, for calls; generators and async functions for their frames. Those that are refused
     *  have neither code nor frame code in the result, but a reason.
     *  @throws DefinitionFailure when the JVM refuses a class */
    public BaselineUnit compile(SharedFunctionInfo[] functions) throws DefinitionFailure {
        return compile(functions, 0);
    }

    /** Compiles functions that have been compiled {@code generation} times before, since when they have met more.
     *  @throws DefinitionFailure when the JVM refuses a class */
    public BaselineUnit compile(SharedFunctionInfo[] functions, int generation) throws DefinitionFailure {
        return new Compilation(functions, generation).run(false);
    }

    /** Has all calls that enter {@code old}, compiled code of a function, go on in {@code better}, of the same function. */
    public static void supersede(Code old, Code better) {
        if (old instanceof BaselineCode from && better instanceof BaselineCode to) {
            from.supersede(to);
        }
    }

    /** Compiles one function for the frames that are in it: its running loops change to the result.
     *  @throws DefinitionFailure when the JVM refuses the class */
    public BaselineUnit compileFrameEntry(SharedFunctionInfo function) throws DefinitionFailure {
        return new Compilation(new SharedFunctionInfo[] {function}, 0).run(true);
    }

    /** One request: at most two classes, one that calls enter and one that frames enter. */
    private final class Compilation {
        private final SharedFunctionInfo[] functions;
        private final Code[] codes;
        private final FrameCode[] frameCodes;
        private final BaselineRefusal[] refusals;
        private final int generation;
        private int bytes;

        Compilation(SharedFunctionInfo[] functions, int generation) {
            this.generation = generation;
            this.functions = functions;
            codes = new Code[functions.length];
            frameCodes = new FrameCode[functions.length];
            refusals = new BaselineRefusal[functions.length];
        }

        BaselineUnit run(boolean forFrames) throws DefinitionFailure {
            String name = name(functions[0]);
            ArrayList<SharedFunctionInfo> called = new ArrayList<>();
            ArrayList<SharedFunctionInfo> framed = new ArrayList<>();
            for (int i = 0; i < functions.length; i++) {
                if (functions[i].bytecode().parameterCount > MAX_PARAMETERS) {
                    refusals[i] = BaselineRefusal.TOO_LARGE;
                } else {
                    (forFrames || functions[i].kind().isResumable() ? framed : called).add(functions[i]);
                }
            }
            BaselineCode[] made = compileForCalls(name, called);
            compileForFrames(name + "$frames", framed, CallTargets.beside(called, made));
            return new BaselineUnit(functions, codes, frameCodes, refusals, bytes);
        }

        /** Compiles {@code members} into one class and drops from the list what is too large. The methods call each other, so when one
         *  turns out to be too large, the class is written again without it. */
        private BaselineCode[] compileForCalls(String name, ArrayList<SharedFunctionInfo> members) throws DefinitionFailure {
            CodeUnitWriter writer = new CodeUnitWriter(definer, name, members, countsCallDepth, generation);
            int next = 0;
            while (next < members.size()) {
                if (writer.add(members.get(next))) {
                    next++;
                } else {
                    refusals[indexOf(members.remove(next))] = BaselineRefusal.TOO_LARGE;
                    writer = new CodeUnitWriter(definer, name, members, countsCallDepth, generation);
                    next = 0;
                }
            }
            define(writer, name);
            BaselineCode[] made = new BaselineCode[members.size()];
            for (int i = 0; i < made.length; i++) {
                made[i] = (BaselineCode) writer.instance(i);
                codes[indexOf(members.get(i))] = made[i];
            }
            return made;
        }

        private void compileForFrames(String name, ArrayList<SharedFunctionInfo> members, CallTargets targets) throws DefinitionFailure {
            FrameUnitWriter writer = new FrameUnitWriter(definer, name, targets, generation);
            for (SharedFunctionInfo function : members) {
                if (!writer.add(function)) {
                    refusals[indexOf(function)] = BaselineRefusal.TOO_LARGE;
                }
            }
            define(writer, name);
            for (int i = 0; i < writer.functions.size(); i++) {
                frameCodes[indexOf(writer.functions.get(i))] = (FrameCode) writer.instance(i);
            }
        }

        private int indexOf(SharedFunctionInfo function) {
            for (int i = 0; i < functions.length; i++) {
                if (functions[i] == function) {
                    return i;
                }
            }
            throw EngineError.unreachable(function);
        }

        private void define(UnitWriter writer, String name) throws DefinitionFailure {
            if (writer.functions.isEmpty()) {
                return;
            }
            Class<?> type = writer.define(definer);
            units.register(type, writer.methods());
            bytes += writer.classFile().length;
            if (listener != null) {
                listener.defined(name, writer.classFile(), writer.functions.toArray(new SharedFunctionInfo[0]));
            }
        }
    }

    /** A class name that tells the function's, as far as a class may be called so. */
    private static String name(SharedFunctionInfo function) {
        StringBuilder name = new StringBuilder("Baseline$");
        String text = function.name();
        for (int i = 0; i < text.length() && i < 40; i++) {
            char c = text.charAt(i);
            name.append(Character.isJavaIdentifierPart(c) && c < 128 && c != 0 ? c : '_');
        }
        return name.toString();
    }
}
