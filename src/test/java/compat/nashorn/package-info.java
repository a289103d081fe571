/** What programs written for Nashorn do with its API, run against the adapter. Compiled against Nashorn's own classes by Maven. Not below
 *  {@code dev.deltic}, whose classes scripts must not use. */
package compat.nashorn;
