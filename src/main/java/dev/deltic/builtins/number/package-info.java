/** %Number% and its prototype. The formats and parsers are in {@code numbers}. */
package dev.deltic.builtins.number;
