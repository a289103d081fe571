/** The DataView constructor and prototype. */
package dev.deltic.builtins.dataview;
