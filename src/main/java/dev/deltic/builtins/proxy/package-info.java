/** %Proxy%; the objects themselves are {@link dev.deltic.runtime.exotic.JSProxy}. */
package dev.deltic.builtins.proxy;
