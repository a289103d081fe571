/** What embedders import. An {@link dev.deltic.api.Engine} holds what is shared and compiles {@link dev.deltic.api.Source}s to
 *  {@link dev.deltic.api.Script}s; an {@link dev.deltic.api.Isolate} is a heap, a {@link dev.deltic.api.Context} a global object in it that
 *  scripts run in, a {@link dev.deltic.api.Value} what comes out. An {@link dev.deltic.api.IsolatePool} lends isolates. All of it may be
 *  used from any thread. {@code docs/embedding.md} is the way in.
 *  Results that may be null are marked {@code jakarta.annotation.Nullable}, and what a container closes {@code PreDestroy}; nobody needs
 *  that library for it. */
package dev.deltic.api;
