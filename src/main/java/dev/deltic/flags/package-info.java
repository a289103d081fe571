/** {@link dev.deltic.flags.Flags}: every engine switch, with its default and help text. */
package dev.deltic.flags;
