/** The profile of a function: what its instructions met. Untyped storage only; the typed views are in {@code ic}.
 *  Start at {@link dev.deltic.feedback.FeedbackVector}. Imports nothing of ours. */
package dev.deltic.feedback;
