/** What bounds an evaluation: the limits, what a thread's outermost call has used of them, and the watch that ends it in time. Start at
 *  {@link dev.deltic.limits.Evaluation}. Knows nothing of JavaScript: {@code runtime} asks at its polls and throws. */
package dev.deltic.limits;
