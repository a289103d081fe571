/** %console%, and the display form of values that it prints: node's util.inspect for the common cases. Start at {@link
 *  dev.deltic.builtins.console.Console}. */
package dev.deltic.builtins.console;
