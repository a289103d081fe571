/** The Set constructor, its prototype with the set operations, and its iterators. */
package dev.deltic.builtins.set;
