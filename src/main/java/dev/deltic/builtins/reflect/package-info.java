/** %Reflect%. */
package dev.deltic.builtins.reflect;
