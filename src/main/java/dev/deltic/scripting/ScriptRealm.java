package dev.deltic.scripting;

import dev.deltic.engine.Engine;
import dev.deltic.engine.Isolate;
import dev.deltic.engine.IsolateGroup;
import dev.deltic.runtime.Realm;
import javax.script.Bindings;

/** A realm with the context it serves. It has an isolate of its own, so that scripts with different Bindings run in parallel. */
final class ScriptRealm {
    final Isolate isolate;
    final Realm realm;
    final ContextScope scope;
    /** Null until Java calls a function by its name. */
    private GlobalPlaces places;
    /** Who decides when the outermost call leaves what is kept of the realm; null when it is kept for as long as its Bindings. Together
     *  with what follows changed inside the isolate only, or before anybody else knows the realm. */
    private ForeignRealms undecided;
    /** What {@link ForeignRealms} has the realm by while it is undecided. */
    Object key;
    /** What {@link ForeignRealms} has in place of the realm; null for the realm itself. */
    Object residue;
    private boolean forgotten;
    /** Whether the Bindings was seen a second time. Set by any thread. */
    private volatile boolean seenAgain;

    /** A realm, closed with its group, for the caller's Bindings, or with null for a global object that is the Bindings itself. */
    ScriptRealm(Engine engine, IsolateGroup group, Bindings foreign) {
        this.isolate = engine.createIsolate(group);
        this.scope = new ContextScope(this, foreign);
        this.realm = isolate.createRealm(scope, scope);
        isolate.setLabel(scope);
    }

    void enter() {
        isolate.enter();
    }

    /** The value of a global name as scripts see it, or HOLE; for a name that is likely to be asked for again. Inside the isolate. */
    Object lookup(String name) {
        if (places == null) {
            places = new GlobalPlaces();
        }
        return places.lookup(realm, name);
    }

    /** Leaves; the outermost exit runs the promise jobs, and decides what is kept. */
    void exit() {
        if (undecided == null) {
            isolate.exit();
            return;
        }
        try {
            isolate.runJobsIfOutermost();
        } finally {
            exitWithoutJobs();
        }
    }

    /** The same for those that have just run the jobs. */
    void exitWithoutJobs() {
        if (undecided == null) {
            isolate.exitWithoutJobs();
        } else {
            settleAndExit();
        }
    }

    private void settleAndExit() {
        try {
            if (isolate.isOutermost()) {
                undecided.settle(this);
            }
        } finally {
            isolate.exitWithoutJobs();
        }
    }

    // ---- what is kept -----------------------------------------------------------------------------------------------

    /** A realm that is to be decided upon: its Bindings is not known to be used more than once. */
    void setFresh(ForeignRealms owner, Object newKey) {
        undecided = owner;
        key = newKey;
    }

    /** The Bindings has been met again. */
    void noteKept() {
        if (!seenAgain) {
            seenAgain = true;
        }
    }

    boolean isKept() {
        return seenAgain;
    }

    /** Decided: the realm stays. */
    void setKept() {
        undecided = null;
        key = null;
        residue = null;
    }

    /** Decided: the next one that meets the Bindings makes another realm. */
    void setForgotten() {
        undecided = null;
        forgotten = true;
    }

    /** Whether somebody who knew the realm without having entered it has to look for another. To be asked inside the isolate. */
    boolean isForgotten() {
        return forgotten;
    }

    /** Whether a later evaluation with the same Bindings could find anything that a new realm would not have. */
    boolean hasTraces() {
        return scope.hasTraces() || isolate.hasPending() || realm.hasTraces();
    }
}
