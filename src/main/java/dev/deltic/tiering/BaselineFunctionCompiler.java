package dev.deltic.tiering;

import dev.deltic.baseline.BaselineCompiler;
import dev.deltic.baseline.BaselineUnit;
import dev.deltic.baseline.CompiledUnits;
import dev.deltic.baseline.StackReader;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.classfile.DefinitionFailure;
import dev.deltic.runtime.Agent;
import dev.deltic.trace.Trace;

/** The baseline compiler of an engine, with what belongs to it: the register of its classes and the reader of stacks. */
public final class BaselineFunctionCompiler implements FunctionCompiler {
    private final BaselineCompiler compiler;

    /** The compiler of the engine whose agents have {@code shared} in common; prints classes to {@code trace} if that is not null and
     *  wants them. */
    public BaselineFunctionCompiler(Agent.SharedState shared, Trace trace) {
        this(shared, trace, false);
    }

    /** The same, whose code counts the depth of calls or does not. */
    BaselineFunctionCompiler(Agent.SharedState shared, Trace trace, boolean countsCallDepth) {
        CompiledUnits units = new CompiledUnits();
        compiler = new BaselineCompiler(units, ClassPrinter.of(trace), countsCallDepth);
        // Before any code can be published: from then on the interpreter's list of activations is not the whole stack.
        shared.setCompiledStack(new StackReader(units));
    }

    @Override
    public boolean isSupported() {
        return compiler.isSupported();
    }

    @Override
    public BaselineUnit compile(SharedFunctionInfo[] functions) throws DefinitionFailure {
        return compiler.compile(functions);
    }

    @Override
    public BaselineUnit compileAgain(SharedFunctionInfo[] functions, int generation) throws DefinitionFailure {
        return compiler.compile(functions, generation);
    }

    @Override
    public BaselineUnit compileFrameEntry(SharedFunctionInfo function) throws DefinitionFailure {
        return compiler.compileFrameEntry(function);
    }
}
