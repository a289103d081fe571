/** The syntax tree: sealed, immutable nodes (names and function literals apart, which are resolved after they are
 *  built). Start at {@link dev.deltic.ast.Program}. Nothing here knows how a name is found: nodes carry a
 *  {@link dev.deltic.ast.StaticScope} and a {@link dev.deltic.ast.NameBinding}, which package {@code scope} implements. */
package dev.deltic.ast;
