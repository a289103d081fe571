/** The prototypes of generators and async generators, and of the iterator that makes a sync iterator async. */
package dev.deltic.builtins.generator;
