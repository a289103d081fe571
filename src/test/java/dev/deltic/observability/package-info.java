/** What a service sees of the engine: its log, its events, its beans, its numbers. */
package dev.deltic.observability;
