/** Containers and checks that know nothing of JavaScript: growable primitive lists, bit vectors and the error for
 *  internal failures. May import nothing of ours. */
package dev.deltic.base;
