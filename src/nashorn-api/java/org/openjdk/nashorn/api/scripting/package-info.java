/** The names that programs written for Nashorn import, as an adapter over {@link dev.deltic.api}: no class of the engine is needed here,
 *  and none of Nashorn's is. */
package org.openjdk.nashorn.api.scripting;
