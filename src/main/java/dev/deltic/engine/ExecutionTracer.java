package dev.deltic.engine;

import dev.deltic.flags.Flags;
import dev.deltic.ic.ElementFeedback;
import dev.deltic.runtime.Agent;
import dev.deltic.runtime.ExecutionListener;
import dev.deltic.runtime.JobQueue;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.StackFrameInfo;
import dev.deltic.runtime.StackTraces;
import dev.deltic.trace.Trace;
import dev.deltic.values.PropertyKey;
import java.util.Locale;

/** Prints changes of inline caches, and promise jobs. */
final class ExecutionTracer implements ExecutionListener {
    private final Trace trace;

    ExecutionTracer(Trace trace) {
        this.trace = trace;
    }

    /** Makes an agent tell what {@code trace} asks for. */
    static void attach(Trace trace, Agent agent) {
        if (trace.has(Flags.TRACE_IC)) {
            agent.listener = new ExecutionTracer(trace);
        }
        if (trace.has(Flags.TRACE_JOBS)) {
            agent.jobs.listener = new ExecutionTracer(trace);
        }
    }

    @Override
    public void inlineCache(Realm realm, String kind, Object name, Object before, Object after) {
        StackFrameInfo[] frames = StackTraces.capture(realm, 1);
        StackFrameInfo at = frames.length == 0 ? null : frames[0];
        String function = at == null || at.function().isEmpty() ? "<program>" : at.function();
        if (trace.wants(Flags.TRACE_IC, function)) {
            trace.print("[ic " + kind + subject(name) + ' ' + state(before) + " -> " + state(after) + " in " + function
                + (at == null ? "" : " at " + at.source() + ':' + at.line() + ':' + at.column()) + "]\n");
        }
    }

    /** What a site is for: a property, a function, nothing. */
    private static String subject(Object name) {
        return name == null ? "" : name instanceof PropertyKey key ? " ." + key : " " + name;
    }

    /** A state's own name where it is one of a few, else how many there are of what the site remembers. */
    private static String state(Object state) {
        return state == null ? "uninitialized" : state instanceof Object[] handlers ? "polymorphic(" + handlers.length + ')'
            : state instanceof Enum<?> named ? named.name().toLowerCase(Locale.ROOT)
            : state instanceof ElementFeedback elements ? elements.toString() : "monomorphic";
    }

    @Override
    public void job(JobQueue.Job job) {
        trace.print("[job " + job.getClass().getSimpleName() + "]\n");
    }
}
