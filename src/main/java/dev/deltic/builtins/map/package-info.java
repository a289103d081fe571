/** The Map constructor, its prototype and its iterators. */
package dev.deltic.builtins.map;
