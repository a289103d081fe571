package dev.deltic.runtime;

import java.lang.ref.WeakReference;

/** A registration in a FinalizationRegistry: arrives in {@link Agent#finalizationQueue()} when its target is collected. */
public abstract class FinalizationCell extends WeakReference<Object> {
    protected FinalizationCell(Agent agent, Object target) {
        super(target, agent.finalizationQueue());
    }

    /** Queues the job that calls the registry's cleanup callback for this cell. */
    protected abstract void enqueueCleanup();
}
