package dev.deltic.engine;

import dev.deltic.ast.AstPrinter;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Program;
import dev.deltic.bytecode.Disassembler;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.flags.Flags;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopePrinter;
import dev.deltic.source.Source;
import dev.deltic.trace.Trace;

/** Prints trees, scopes and bytecode as they come to be. */
final class CompileTracer {
    private final Trace trace;

    CompileTracer(Trace trace) {
        this.trace = trace;
    }

    void parsed(Source source, Program program) {
        if (trace.wants(Flags.PRINT_AST, source.name())) {
            trace.print("[ast " + source.name() + "]\n" + AstPrinter.print(program));
        }
        if (trace.wants(Flags.PRINT_SCOPES, source.name())) {
            trace.print("[scopes " + source.name() + "]\n" + ScopePrinter.print(Scope.of(program)));
        }
    }

    /** A function that is parsed in full because it is called. */
    void parsed(Source source, FunctionLiteral function) {
        String name = function.name().isEmpty() ? "<anonymous>" : function.name();
        if (trace.wants(Flags.PRINT_AST, name)) {
            trace.print("[ast " + name + " in " + source.name() + "]\n" + AstPrinter.print(function));
        }
        if (trace.wants(Flags.PRINT_SCOPES, name)) {
            trace.print("[scopes " + name + " in " + source.name() + "]\n" + ScopePrinter.print(Scope.of(function)));
        }
    }

    void compiled(SharedFunctionInfo function) {
        String name = function.name();
        if (trace.wants(Flags.TRACE_COMPILE, name)) {
            Source source = function.source();
            trace.print("[compile " + function + " at " + source.name() + ":" + source.line(function.sourceStart()) + ": "
                + function.bytecode().code.length + " words]\n");
        }
        if (trace.wants(Flags.PRINT_BYTECODE, name)) {
            trace.print("[bytecode " + function + "]\n" + Disassembler.disassemble(function));
        }
    }
}
