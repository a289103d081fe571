package dev.deltic.tiering;

import dev.deltic.baseline.BaselineRefusal;
import dev.deltic.baseline.BaselineUnit;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.flags.Flags;
import dev.deltic.source.Source;
import dev.deltic.trace.EngineLog;
import dev.deltic.trace.Trace;
import java.util.List;

/** Tells what the tiers do: {@code --trace-opt} everything, the log only what went wrong. */
final class TieringLog {
    private final EngineLog log = new EngineLog("dev.deltic.tiering");

    /** Null when nothing is traced. */
    private final Trace trace;

    TieringLog(Trace trace) {
        this.trace = trace != null && trace.has(Flags.TRACE_OPT) ? trace : null;
    }

    private boolean wants(SharedFunctionInfo function) {
        return trace != null && trace.wants(Flags.TRACE_OPT, function.name());
    }

    private static String name(SharedFunctionInfo function) {
        return switch (function.kind()) {
            case SCRIPT, MODULE, EVAL -> "<program>";
            default -> function.toString();
        };
    }

    private static String place(SharedFunctionInfo function) {
        Source source = function.source();
        return name(function) + " at " + source.name() + ':' + source.line(function.sourceStart());
    }

    private static String micros(long nanos) {
        return nanos / 1000 + " us";
    }

    void requested(CompileRequest request, String why, int queued) {
        SharedFunctionInfo function = request.function();
        if (wants(function)) {
            trace.print("[opt request " + place(function) + ": " + why + ", " + request.words() + " words, " + function.invocationCount
                + " calls, " + function.backEdgeCount + " iterations, " + queued + " queued]\n");
        }
    }

    void dropped(CompileRequest request) {
        if (wants(request.function())) {
            trace.print("[opt drop " + place(request.function()) + ": queue full]\n");
        }
    }

    void compiled(List<CompileRequest> batch, BaselineUnit unit, long nanos) {
        if (trace == null) {
            return;
        }
        boolean wanted = false;
        StringBuilder names = new StringBuilder();
        for (CompileRequest request : batch) {
            wanted |= wants(request.function());
            names.append(' ').append(name(request.function()));
        }
        if (wanted) {
            trace.print("[opt compile" + (batch.get(0).forFrames() ? " for frames" : "") + names + ": " + unit.bytes() + " bytes, "
                + micros(nanos) + "]\n");
        }
    }

    void published(CompileRequest request) {
        if (wants(request.function())) {
            trace.print("[opt publish " + place(request.function()) + (request.forFrames() ? " for frames, " : ", ")
                + micros(System.nanoTime() - request.time()) + " after the request]\n");
        }
    }

    void refused(CompileRequest request, BaselineRefusal reason) {
        if (wants(request.function())) {
            trace.print("[opt refuse " + place(request.function()) + ": " + reason + "]\n");
        }
    }

    void stackReplaced(SharedFunctionInfo function, int header) {
        if (wants(function)) {
            trace.print("[osr enter " + place(function) + ": loop at " + header + ", " + function.backEdgeCount + " iterations]\n");
        }
    }

    /** Each function fails once at most, because it is not tried again. */
    void failed(CompileRequest request, Throwable failure) {
        if (wants(request.function())) {
            trace.print("[opt fail " + place(request.function()) + ": " + failure + "]\n");
        }
        log.warn("Cannot compile " + place(request.function()) + "; it stays in the interpreter", failure);
    }

    void rehearsalFailed(Throwable failure) {
        if (trace != null) {
            trace.print("[opt no rehearsals: " + failure + "]\n");
        }
        log.warn("Cannot rehearse a realm; later ones may start slower", failure);
    }

    void unsupported(Throwable cause) {
        if (trace != null) {
            trace.print("[opt off: " + (cause == null ? "classes cannot be defined here" : cause) + "]\n");
        }
        if (cause != null) {
            log.warn("Cannot compile; everything is interpreted from now on", cause);
        }
    }
}
