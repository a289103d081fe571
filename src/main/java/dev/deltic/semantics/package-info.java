/** What each opcode does, as static methods by family, shared by every tier: a tier may take a shortcut that gives the same
 *  result, but the meaning is written here once. Values come in and go out as JavaScript values; internal values (environments,
 *  iterator records, enumerators) as the objects of {@code runtime} and of this package. */
package dev.deltic.semantics;
