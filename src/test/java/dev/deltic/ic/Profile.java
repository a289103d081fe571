package dev.deltic.ic;

import dev.deltic.bytecode.GlobalDeclarations;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.engine.CompiledScript;
import dev.deltic.engine.Engine;
import dev.deltic.engine.EngineOptions;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.RealmHost;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Runs a script and shows the profile of its functions. */
final class Profile implements RealmHost {
    final Engine engine;
    final CompiledScript script;
    private final Object result;

    /** Runs {@code text} once, in an isolate of its own. */
    Profile(String text) {
        this(text, null);
    }

    /** As the other one, with a trace. */
    Profile(String text, Trace trace) {
        engine = trace == null ? new Engine(EngineOptions.DEFAULT) : new Engine(EngineOptions.DEFAULT, trace);
        script = engine.compileScript("test.js", text);
        result = run();
    }

    /** Runs the script in a new isolate; its profile goes on. */
    Object run() {
        Isolate isolate = engine.createIsolate();
        return isolate.run(isolate.createRealm(this), script);
    }


    /** The completion value of the first run. */
    Object result() {
        return result;
    }

    @Override
    public void print(String line) { }

    @Override
    public void printError(String line) { }

    /** The compiled functions, the script's own first. */
    List<SharedFunctionInfo> functions() {
        List<SharedFunctionInfo> found = new ArrayList<>();
        ArrayDeque<SharedFunctionInfo> open = new ArrayDeque<>(List.of(script.code()));
        while (!open.isEmpty()) {
            SharedFunctionInfo next = open.remove();
            if (next.bytecodeIfCompiled() != null) {
                found.add(next);
                for (Object constant : next.bytecodeIfCompiled().constants) {
                    if (constant instanceof SharedFunctionInfo inner) {
                        open.add(inner);
                    } else if (constant instanceof GlobalDeclarations globals) {
                        open.addAll(List.of(globals.functions()));
                    }
                }
            }
        }
        return found;
    }

    /** The function literal of that name. */
    SharedFunctionInfo function(String name) {
        for (SharedFunctionInfo function : functions()) {
            if (function.name().equals(name)) {
                return function;
            }
        }
        throw new AssertionError("no function " + name);
    }

    /** The profile of the function of that name; "" is the script's own. */
    FeedbackVector vector(String name) {
        return name.isEmpty() ? script.code().feedback() : function(name).feedback();
    }

    /** The number of the slot that is the {@code index}th of its kind in a function. */
    int slot(String name, FeedbackSlotKind kind, int index) {
        FeedbackVector vector = vector(name);
        int seen = 0;
        for (int i = 0; i < vector.length(); i++) {
            if (vector.kind(i) == kind && seen++ == index) {
                return i;
            }
        }
        throw new AssertionError(name + " has only " + seen + " slots of kind " + kind);
    }

    /** What the first slot of a kind holds. */
    Object cell(String name, FeedbackSlotKind kind) {
        return vector(name).get(slot(name, kind, 0));
    }

    ArithmeticFeedback arithmetic(String name, FeedbackSlotKind kind) {
        return ArithmeticFeedback.of(vector(name), slot(name, kind, 0));
    }

    CompareFeedback compare(String name) {
        return CompareFeedback.of(vector(name), slot(name, FeedbackSlotKind.COMPARE, 0));
    }

    CallFeedback calls(String name, FeedbackSlotKind kind, int index) {
        return CallFeedback.of(vector(name), slot(name, kind, index));
    }
}
