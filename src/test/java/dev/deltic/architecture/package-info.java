/** Rules about the sources and classes themselves: who may import whom, and how large a thing may be. */
package dev.deltic.architecture;
