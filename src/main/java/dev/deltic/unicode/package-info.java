/** Unicode 17: identifier characters, character properties and case mappings. The tables are one binary resource that
 *  the build generates; nothing of it is read before a character or a pattern beyond ASCII needs it. */
package dev.deltic.unicode;
