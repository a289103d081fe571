/** The engine where services put it: Spring, class loaders of containers, a nested jar, a module path. */
package dev.deltic.containers;
