/** %BigInt% and its prototype. The arithmetic is in {@code values.BigInts}. */
package dev.deltic.builtins.bigint;
