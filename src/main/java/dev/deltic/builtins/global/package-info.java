/** The global object and the functions and values on it that belong to no other intrinsic. */
package dev.deltic.builtins.global;
