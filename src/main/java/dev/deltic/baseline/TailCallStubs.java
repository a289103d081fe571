package dev.deltic.baseline;

import dev.deltic.bytecode.EvalSite;
import dev.deltic.feedback.FeedbackVector;
import dev.deltic.ic.CallFeedback;
import dev.deltic.runtime.Realm;
import dev.deltic.semantics.CallSemantics;
import dev.deltic.semantics.TailCalls;

/** Calls in tail position, where they are deep or of what a site has not called before. {@code depth} is the caller's. */
final class TailCallStubs {
    private TailCallStubs() { }

    static Object call(Realm realm, Object callee, Object receiver, Object[] arguments, int depth, FeedbackVector vector, int slot) {
        CallFeedback.recordValue(realm, vector.slots, slot, callee);
        return TailCalls.call(realm, callee, receiver, arguments, depth, TailCalls.COMPILED);
    }

    static Object callSpread(Realm realm, Object callee, Object receiver, Object array, int depth, FeedbackVector vector, int slot) {
        return call(realm, callee, receiver, CallSemantics.listOf(array), depth, vector, slot);
    }

    static Object callDirectEval(Realm realm, Object callee, Object receiver, Object[] arguments, Object environment, Object site,
            int depth) {
        return TailCalls.directEval(realm, callee, receiver, arguments, environment, (EvalSite) site, depth, TailCalls.COMPILED);
    }

    static Object callDirectEvalSpread(Realm realm, Object callee, Object receiver, Object array, Object environment, Object site,
            int depth) {
        return callDirectEval(realm, callee, receiver, CallSemantics.listOf(array), environment, site, depth);
    }
}
