/** The {@code deltic} command: runs files and texts, a read-eval-print loop, and prints what the engine does. Start at
 *  {@link dev.deltic.shell.Main}. */
package dev.deltic.shell;
