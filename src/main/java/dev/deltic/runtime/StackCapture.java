package dev.deltic.runtime;

import java.util.Arrays;

/** Collects the frames of the running code. Activations that were on the stack before remember what was found outside of them, so that
 *  errors made again and again cost the walk of what has changed: reading a frame off the JVM's stack costs as much as a short function. */
final class StackCapture implements ScriptStack.Visitor {
    private static final CapturedFrame[] NONE = new CapturedFrame[0];

    /** What was found outside of an activation.
     *  @param next the activation that called it, or null
     *  @param frames the frames from that on
     *  @param whole whether they are all there are, and not as many as were asked for */
    record Callers(ScriptActivation next, CapturedFrame[] frames, boolean whole) { }

    private final int limit;
    /** The function whose caller is the first to be taken, until it is found; null where all are. */
    private JSFunction after;
    /** Whether what is found is the same for whoever asks: not where frames of other isolates hide some. */
    private final boolean remembers;
    private CapturedFrame[] frames;
    private int count;
    /** Whether there is nothing beyond the frames so far. */
    private boolean whole = true;
    /** The innermost and the outermost activation that can remember its callers, these, and how many frames lead to them. */
    private ScriptActivation inner;
    private ScriptActivation innerCaller;
    private int innerCount;
    private ScriptActivation outer;
    private ScriptActivation outerCaller;
    private int outerCount;

    /** A capture of at most {@code limit} frames, beginning with the caller of {@code after} if that is not null. */
    StackCapture(Agent agent, int limit, JSFunction after) {
        this.limit = limit;
        this.after = after;
        this.remembers = after == null && agent.hooks.isAloneOnThread();
        this.frames = new CapturedFrame[Math.min(limit, StackTraces.DEFAULT_LIMIT)];
    }

    @Override
    public boolean visit(ScriptActivation activation, ScriptActivation caller) {
        if (after != null) {
            if (activation.runs(after)) {
                after = null;
            }
            return true;
        }
        add(activation.capture(caller));
        if (remembers && activation.keepsCallers()) {
            note(activation, caller);
        }
        whole = count < limit;
        return whole;
    }

    private void add(CapturedFrame frame) {
        if (count == frames.length) {
            frames = Arrays.copyOf(frames, Math.min(limit, count * 2));
        }
        frames[count++] = frame;
    }

    private void note(ScriptActivation activation, ScriptActivation caller) {
        if (inner == null) {
            inner = activation;
            innerCaller = caller;
            innerCount = count;
        } else {
            outer = activation;
            outerCaller = caller;
            outerCount = count;
        }
    }

    @Override
    public boolean knowsCallers(ScriptActivation activation) {
        Callers known = remembers ? activation.callers : null;
        int wanted = limit - count - 1;
        if (known == null || !known.whole && known.frames.length < wanted) {
            return false;
        }
        add(activation.capture(known.next));
        int taken = Math.min(wanted, known.frames.length);
        if (count + taken > frames.length) {
            frames = Arrays.copyOf(frames, count + taken);
        }
        System.arraycopy(known.frames, 0, frames, count, taken);
        count += taken;
        whole = known.whole && taken == known.frames.length;
        return true;
    }

    /** The frames, innermost first, when the walk has ended. */
    CapturedFrame[] frames() {
        if (inner != null) {
            remember(inner, innerCaller, innerCount);
        }
        if (outer != null) {
            remember(outer, outerCaller, outerCount);
        }
        return count == 0 ? NONE : count == frames.length ? frames : Arrays.copyOf(frames, count);
    }

    private void remember(ScriptActivation activation, ScriptActivation caller, int from) {
        activation.callers = new Callers(caller, from == count ? NONE : Arrays.copyOfRange(frames, from, count), whole);
    }
}
