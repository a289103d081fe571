/** JVM class-file writer and hidden-class loader. Start at {@link dev.deltic.classfile.ClassWriter}; a written class is
 *  defined by {@link dev.deltic.classfile.CodeDefiner} and printed by {@link dev.deltic.classfile.ClassDump}. Knows the
 *  JVM and not JavaScript; computes no stack-map frames, its callers know them. */
package dev.deltic.classfile;
