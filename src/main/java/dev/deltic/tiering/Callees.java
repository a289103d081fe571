package dev.deltic.tiering;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.CallFeedback;
import dev.deltic.interpreter.InterpreterCode;
import java.util.ArrayList;
import java.util.List;

/** Finds the functions that others call and that are worth compiling before them: compiled code enters only what has code when it is
 *  compiled itself, and is compiled once. A function that has been called a good part of its budget has a profile to go by. */
final class Callees {
    /** Sites that have called more functions ask the closure for its code anyway. */
    private static final int MAX_TARGETS = 2;

    private final List<CompileRequest> batch;
    private final ArrayList<CompileRequest> found = new ArrayList<>();
    private int words;

    private Callees(List<CompileRequest> batch) {
        this.batch = batch;
        for (CompileRequest request : batch) {
            words += request.words();
        }
    }

    /** Requests for what the functions of {@code batch} call, directly or not, as far as it fits into one class with them. */
    static List<CompileRequest> of(List<CompileRequest> batch) {
        Callees callees = new Callees(batch);
        for (CompileRequest request : batch) {
            callees.visit(request.function());
        }
        for (int i = 0; i < callees.found.size(); i++) {
            callees.visit(callees.found.get(i).function());
        }
        return callees.found;
    }

    private void visit(SharedFunctionInfo caller) {
        FeedbackVector feedback = caller.feedback();
        for (int slot = 0; slot < feedback.length(); slot++) {
            FeedbackSlotKind kind = feedback.kind(slot);
            if (kind == FeedbackSlotKind.CALL || kind == FeedbackSlotKind.CONSTRUCT) {
                CallFeedback site = CallFeedback.of(feedback, slot);
                for (int i = 0; i < site.count() && site.count() <= MAX_TARGETS; i++) {
                    consider(site.function(i));
                }
            }
        }
    }

    private void consider(SharedFunctionInfo function) {
        if (function == null || function.kind().isResumable() || !(function.code() instanceof InterpreterCode code) || !code.isWarm()
                || contains(batch, function) || contains(found, function)) {
            return;
        }
        CompileRequest request = new CompileRequest(code, false, System.nanoTime());
        if (function.source() == batch.get(0).function().source() && batch.size() + found.size() < CompileQueue.MAX_BATCH
                && words + request.words() <= CompileQueue.MAX_BATCH_WORDS) {
            words += request.words();
            found.add(request);
        }
    }

    private static boolean contains(List<CompileRequest> requests, SharedFunctionInfo function) {
        for (CompileRequest request : requests) {
            if (request.function() == function) {
                return true;
            }
        }
        return false;
    }
}
