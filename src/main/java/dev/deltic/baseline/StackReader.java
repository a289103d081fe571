package dev.deltic.baseline;

import dev.deltic.runtime.Agent;
import dev.deltic.runtime.CompiledStack;
import dev.deltic.runtime.ScriptActivation;
import dev.deltic.runtime.ScriptStack;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the running script functions off the JVM's stack, lazily from the innermost out: a trace of ten frames costs about as much
 *  under a thousand others. Thread-safe. */
public final class StackReader implements CompiledStack {
    /** How many frames to fetch at first, two of them not used: enough for an error's constructor and a few functions. */
    private static final int FIRST_FRAMES = 18;

    private final CompiledUnits units;
    /** Null until the first error; a race that gives every thread some walker. */
    private StackWalker walker;

    /** A reader that knows the compiled code of one engine. */
    public StackReader(CompiledUnits units) {
        this.units = units;
    }

    private StackWalker walker() {
        StackWalker present = walker;
        if (present == null) {
            present = StackWalker.getInstance(
                Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES), FIRST_FRAMES);
            walker = present;
        }
        return present;
    }

    @Override
    public ScriptActivation innermost(Agent agent) {
        Innermost innermost = new Innermost();
        // Its caller is not needed: the visit is told early.
        walker().walk(new Walk(new StackMerger(agent, units, innermost, true)));
        return innermost.found;
    }

    @Override
    public void walk(Agent agent, ScriptStack.Visitor visitor) {
        walker().walk(new Walk(new StackMerger(agent, units, visitor, false)));
    }

    private static final class Innermost implements ScriptStack.Visitor {
        ScriptActivation found;

        @Override
        public boolean visit(ScriptActivation activation, ScriptActivation caller) {
            found = activation;
            return false;
        }
    }

    /** Adapts the JVM's walk, which wants a function of a stream, to a {@link StackMerger}. Takes frames from the stream's source: a
     *  stream's iterator makes several objects of its own for what is a step of the walk. */
    private static final class Walk implements Function<Stream<StackWalker.StackFrame>, Void>, Consumer<StackWalker.StackFrame> {
        private final StackMerger merger;
        private boolean more = true;

        Walk(StackMerger merger) {
            this.merger = merger;
        }

        @Override
        public Void apply(Stream<StackWalker.StackFrame> stream) {
            Spliterator<StackWalker.StackFrame> frames = stream.spliterator();
            while (more && frames.tryAdvance(this)) {
                continue;
            }
            merger.finish();
            return null;
        }

        @Override
        public void accept(StackWalker.StackFrame frame) {
            more = merger.add(frame);
        }
    }
}
