/** %Object% and %Object.prototype%. */
package dev.deltic.builtins.object;
