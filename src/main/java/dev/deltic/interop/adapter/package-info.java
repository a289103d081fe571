/** Classes that extend Java classes and implement Java interfaces by asking one function, method by method. Start at
 *  {@link dev.deltic.interop.adapter.AdapterClass}. Knows Java, not JavaScript: the generated classes name JDK types and the types they
 *  extend, nothing of ours, so any class loader will do. */
package dev.deltic.interop.adapter;
