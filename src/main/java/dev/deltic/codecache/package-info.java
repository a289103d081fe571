/** Compiled scripts and modules in files. {@link dev.deltic.codecache.CodeStore} knows directories and checksums,
 *  {@link dev.deltic.codecache.CodeWriter} and {@link dev.deltic.codecache.CodeReader} what is in a file; the format and whom it trusts:
 *  {@code docs/decisions/0033}. Whatever is wrong with a file, the script is compiled from its text. */
package dev.deltic.codecache;
