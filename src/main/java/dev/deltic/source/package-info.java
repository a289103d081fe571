/** Source text and where in it something is: {@link dev.deltic.source.Source}, and the error that every part of the front
 *  end reports through, {@link dev.deltic.source.SyntaxException}. */
package dev.deltic.source;
