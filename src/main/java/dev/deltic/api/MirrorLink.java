package dev.deltic.api;

import dev.deltic.interop.ScriptMirror;

/** Between {@link Mirror}, which callers implement, and what the engine knows, so that the former names no type that is not exported. */
interface MirrorLink extends ScriptMirror { }
