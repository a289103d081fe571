/** Objects whose internal methods are not the ordinary ones: bound functions, proxies and others. Each overrides methods of
 *  {@link dev.deltic.runtime.JSObject}, so that the core never names them. */
package dev.deltic.runtime.exotic;
