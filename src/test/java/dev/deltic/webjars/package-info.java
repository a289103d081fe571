/** Real libraries, unchanged from Maven Central's WebJars, against what Node makes of the same programs. */
package dev.deltic.webjars;
