/** %Boolean% and %Boolean.prototype%. */
package dev.deltic.builtins.bool;
