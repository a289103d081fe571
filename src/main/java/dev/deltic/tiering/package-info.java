/** Which tier a function runs in: budgets, the compile queue, publication of what was compiled. Start at
 *  {@link dev.deltic.tiering.Tiering}. Knows no operation of the language; compiling is {@code baseline}'s. */
package dev.deltic.tiering;
