package dev.deltic.tiering;

import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.baseline.BaselineUnit;
import dev.deltic.bytecode.SharedFunctionInfo;
import java.util.List;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Events for the JVM's flight recorder. Its module may be missing, and none of this is loaded before somebody records:
 *  {@link dev.deltic.trace.FlightRecording} says. */
final class FlightEvents {
    private FlightEvents() { }

    /** One compilation. */
    @Name("dev.deltic.Compilation")
    @Label("Script Compilation")
    @Category("Deltic")
    @Description("Functions of a script were compiled to a JVM class")
    @StackTrace(false)
    private static final class CompilationEvent extends Event {
        @Label("Functions")
        String functions;
        @Label("Source")
        String source;
        @Label("For Running Loops")
        boolean forFrames;
        @Label("Class File Bytes")
        int bytes;
        @Label("Refused Functions")
        int refused;
    }

    /** A function that stays in the interpreter. */
    @Name("dev.deltic.Refusal")
    @Label("Script Function Refused")
    @Category("Deltic")
    @Description("A function of a script cannot be compiled and stays in the interpreter")
    @StackTrace(false)
    private static final class RefusalEvent extends Event {
        @Label("Function")
        String function;
        @Label("Source")
        String source;
        @Label("Reason")
        String reason;
    }

    /** A loop that changed its tier. */
    @Name("dev.deltic.StackReplacement")
    @Label("Script Loop Replacement")
    @Category("Deltic")
    @Description("A running loop of a script went on in compiled code")
    @StackTrace(false)
    private static final class StackReplacementEvent extends Event {
        @Label("Function")
        String function;
        @Label("Source")
        String source;
        @Label("Bytecode Offset")
        int offset;
    }

    /** Code that gave way to other code. */
    @Name("dev.deltic.Deoptimization")
    @Label("Script Code Replaced")
    @Category("Deltic")
    @Description("Compiled code met what it had not been made for, again and again, and was made anew")
    @StackTrace(false)
    private static final class DeoptimizationEvent extends Event {
        @Label("Function")
        String function;
        @Label("Source")
        String source;
        @Label("Times Made Before")
        int generation;
    }

    /** Starts to measure a compilation; the result is for {@link #end}. */
    static Object begin() {
        CompilationEvent event = new CompilationEvent();
        event.begin();
        return event;
    }

    static void end(Object begun, List<CompileRequest> batch, BaselineUnit unit) {
        CompilationEvent event = (CompilationEvent) begun;
        event.end();
        if (!event.shouldCommit()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < batch.size(); i++) {
            names.append(i == 0 ? "" : " ").append(batch.get(i).function());
            event.refused += unit.refusal(i) == null ? 0 : 1;
        }
        event.functions = names.toString();
        event.source = batch.get(0).function().source().name();
        event.forFrames = batch.get(0).forFrames();
        event.bytes = unit.bytes();
        event.commit();
    }

    static void refused(SharedFunctionInfo function, BaselineRefusal reason) {
        RefusalEvent event = new RefusalEvent();
        event.function = function.toString();
        event.source = function.source().name();
        event.reason = reason.name();
        event.commit();
    }

    /** @param generation how often the function had been compiled before */
    static void deoptimized(SharedFunctionInfo function, int generation) {
        DeoptimizationEvent event = new DeoptimizationEvent();
        event.function = function.toString();
        event.source = function.source().name();
        event.generation = generation;
        event.commit();
    }

    static void stackReplaced(SharedFunctionInfo function, int header) {
        StackReplacementEvent event = new StackReplacementEvent();
        event.function = function.toString();
        event.source = function.source().name();
        event.offset = header;
        event.commit();
    }
}
