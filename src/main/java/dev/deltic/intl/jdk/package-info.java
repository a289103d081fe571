/** The locale data that every JDK has: what Intl answers from where there is no ICU4J. */
package dev.deltic.intl.jdk;
