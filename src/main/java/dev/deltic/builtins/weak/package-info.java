/** WeakMap, WeakSet, WeakRef and FinalizationRegistry. */
package dev.deltic.builtins.weak;
