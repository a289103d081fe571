package dev.deltic.ic;

import static dev.deltic.ic.Megamorphic.MEGAMORPHIC;

import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.runtime.BuiltinCode;
import dev.deltic.runtime.JSFunction;
import dev.deltic.runtime.Realm;
import java.util.Arrays;

/** What a call or {@code new} site has called: the typed view of slots of kind CALL and CONSTRUCT,
 *  and with {@link IterationFeedback} of ITERATION. A target is what all isolates
 *  share of a function: the {@link SharedFunctionInfo} of a script function, the {@link BuiltinCode} of a builtin; never a
 *  function object. A slot holds null, a target, an array of up to four, or {@link Megamorphic}.
 *
 *  <p>A target is an ordinary reference: a site keeps the bytecode of what it called alive as long as its own function's code
 *  lives. Both belong to one engine, and a site that calls ever new functions turns megamorphic and lets go of them. */
public final class CallFeedback {
    /** How many targets a site remembers. */
    public static final int MAX_TARGETS = 4;

    private static final Object[] NONE = new Object[0];

    private final InlineCacheState state;
    private final Object[] targets;

    private CallFeedback(InlineCacheState state, Object[] targets) {
        this.state = state;
        this.targets = targets;
    }

    /** The profile of a site: a snapshot, which later calls do not change. */
    public static CallFeedback of(FeedbackVector vector, int slot) {
        Object cell = vector.get(slot);
        InlineCacheState state = InlineCacheState.of(cell);
        return new CallFeedback(state, state == InlineCacheState.MONOMORPHIC ? new Object[] {cell}
            : state == InlineCacheState.POLYMORPHIC ? (Object[]) cell : NONE);
    }

    /** How many targets there were; MONOMORPHIC and POLYMORPHIC sites tell which. */
    public InlineCacheState state() {
        return state;
    }

    /** The number of known targets. */
    public int count() {
        return targets.length;
    }

    /** A known target that is a script function, or null when it is something else. */
    public SharedFunctionInfo function(int index) {
        return targets[index] instanceof SharedFunctionInfo function ? function : null;
    }

    /** A known target that is a builtin, or null when it is something else. */
    public BuiltinCode builtin(int index) {
        return targets[index] instanceof BuiltinCode code ? code : null;
    }

    /** Whether a known target of an iteration site is an array walked in place. */
    public boolean isArrayWalk(int index) {
        return targets[index] == IterationFeedback.ARRAY;
    }

    /** Notes a call of a function: {@code target} is its {@link JSFunction#target}. Cheap when it is the same as before. */
    public static void record(Realm realm, Object[] feedback, int slot, Object target) {
        if (feedback[slot] != target) {
            miss(realm, "call", feedback, slot, target);
        }
    }

    /** Notes a call of any value. */
    public static void recordValue(Realm realm, Object[] feedback, int slot, Object callee) {
        record(realm, feedback, slot, targetOf(callee));
    }

    /** Notes a {@code new} of any value. */
    public static void recordConstruct(Realm realm, Object[] feedback, int slot, Object constructor) {
        record(realm, "construct", feedback, slot, targetOf(constructor));
    }

    static void record(Realm realm, String site, Object[] feedback, int slot, Object target) {
        if (feedback[slot] != target) {
            miss(realm, site, feedback, slot, target);
        }
    }

    /** What a callee is known by. */
    static Object targetOf(Object callee) {
        return callee instanceof JSFunction function ? function.target : JSFunction.NO_TARGET;
    }

    private static void miss(Realm realm, String site, Object[] feedback, int slot, Object target) {
        Object before = feedback[slot];
        if (before == MEGAMORPHIC) {
            return;
        }
        Object after = extend(before, target);
        if (after != before) {
            FeedbackVector.publish(feedback, slot, after);
            report(realm, site, target, before, after);
        }
    }

    private static void report(Realm realm, String site, Object target, Object before, Object after) {
        if (realm.agent.listener != null) {
            boolean named = target != JSFunction.NO_TARGET && target != IterationFeedback.ARRAY;
            Tracing.report(realm, site, named ? target : null, before, after);
        }
    }

    private static Object extend(Object state, Object target) {
        if (target == JSFunction.NO_TARGET) {
            return MEGAMORPHIC;
        }
        if (state == null) {
            return target;
        }
        if (!(state instanceof Object[] targets)) {
            return new Object[] {state, target};
        }
        for (Object known : targets) {
            if (known == target) {
                return state;
            }
        }
        if (targets.length == MAX_TARGETS) {
            return MEGAMORPHIC;
        }
        Object[] longer = Arrays.copyOf(targets, targets.length + 1);
        longer[targets.length] = target;
        return longer;
    }
}
