package dev.deltic.api;

import dev.deltic.interop.Pluggable;

/** Between {@link PluggableObject}, which callers implement, and what the engine knows, so that the former names no type that is not
 *  exported. */
interface PluggableLink extends Pluggable { }
