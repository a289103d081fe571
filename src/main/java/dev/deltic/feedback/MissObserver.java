package dev.deltic.feedback;

/** Is told when compiled code has left its fast paths often; see {@link FeedbackVector#observeMisses}. */
public interface MissObserver {
    /** The misses asked for have been counted, and no more are until somebody asks again. Called by the thread that missed, perhaps by
     *  several. */
    void missesCounted();
}
