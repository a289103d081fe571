/** What embedders import: an {@link dev.deltic.api.Engine} holds what is shared, a {@link dev.deltic.api.Context} is a global object
 *  to run {@link dev.deltic.api.Script}s in. Values cross as in {@code javax.script}: numbers, strings and booleans by value, Java
 *  objects as themselves, JavaScript's arrays, objects and functions as live views. */
package dev.deltic.api;
