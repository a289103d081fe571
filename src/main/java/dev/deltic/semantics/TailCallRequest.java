package dev.deltic.semantics;

import dev.deltic.runtime.JSFunction;

/** What an activation returns in place of a value so that {@link TailCalls} makes a call when the activation is gone. */
record TailCallRequest(JSFunction function, Object receiver, Object[] arguments) { }
