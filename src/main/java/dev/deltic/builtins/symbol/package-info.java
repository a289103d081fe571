/** %Symbol% and %Symbol.prototype%. */
package dev.deltic.builtins.symbol;
