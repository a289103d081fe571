/** The Intl object, its constructors and prototypes, and the locale-sensitive functions of other prototypes, which are intrinsics of
 *  their own so that their prototypes need not know this package. It may use its siblings, for their objects.
 *  <a href="https://tc39.es/ecma402/">ECMA-402</a> */
package dev.deltic.builtins.intl;
