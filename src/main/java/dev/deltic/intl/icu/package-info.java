/** The locale data of ICU4J: the only package that names {@code com.ibm.icu}. Loaded when ICU4J is there and Intl is touched. */
package dev.deltic.intl.icu;
