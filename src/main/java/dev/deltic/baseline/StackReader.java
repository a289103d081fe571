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
    /** Frames that a walker keeps for itself of the number it is made for. */
    private static final int RESERVED = 2;
    /** Walkers are made for multiples of this. */
    private static final int STEP = 4;
    private static final int MAX_STEPS = 16;
    /** Steps for what looks at the innermost functions only. */
    private static final int FEW = 3;

    private final CompiledUnits units;
    /** By how many steps of frames they fetch at first. Made when needed; a race that gives every thread some walker. */
    private final StackWalker[] walkers = new StackWalker[MAX_STEPS + 1];
    /** Steps that the last walk took, which the next will probably take, too: a frame that is fetched and not needed costs as much as one
     *  that is, and what is not fetched at first more. A race. */
    private int steps = FEW;

    /** A reader that knows the compiled code of one engine. */
    public StackReader(CompiledUnits units) {
        this.units = units;
    }

    private StackWalker walker(int wanted) {
        StackWalker present = walkers[wanted];
        if (present == null) {
            present = StackWalker.getInstance(
                Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_HIDDEN_FRAMES), wanted * STEP);
            walkers[wanted] = present;
        }
        return present;
    }

    @Override
    public ScriptActivation innermost(Agent agent) {
        Innermost innermost = new Innermost();
        // Its caller is not needed: the visit is told early.
        walker(FEW).walk(new Walk(new StackMerger(agent, units, innermost, true)));
        return innermost.found;
    }

    @Override
    public void walk(Agent agent, ScriptStack.Visitor visitor) {
        Walk walk = new Walk(new StackMerger(agent, units, visitor, false));
        walker(steps).walk(walk);
        steps = Math.min(MAX_STEPS, (walk.count + RESERVED + STEP - 1) / STEP);
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
        /** Frames taken. */
        int count;

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
            count++;
            more = merger.add(frame);
        }
    }
}
