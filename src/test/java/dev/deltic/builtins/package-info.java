/** Tests of the builtins that need no fixture of their own: scripts with their expected answers. */
package dev.deltic.builtins;
