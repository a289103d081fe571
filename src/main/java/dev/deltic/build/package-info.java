/** Annotations that declare builtins and the processor that turns them into tables. Compile time only: nothing here is
 *  in the jar. Start at {@link dev.deltic.build.BuiltinHolder}. */
package dev.deltic.build;
