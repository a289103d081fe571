/** Objects and their internal methods, abstract operations, functions, realms and agents. Start at
 *  {@link dev.deltic.runtime.JSObject} and {@link dev.deltic.runtime.Realm}. Every operation that can throw takes the current
 *  realm as its first argument. An isolate is entered by one thread at a time, so nothing here is thread-safe unless it says so. */
package dev.deltic.runtime;
