package dev.deltic.ast;

/** What an occurrence of a name refers to. The one implementation is {@code scope.Variable}; use
 *  {@code Variable.of(identifier)}. */
public interface NameBinding {
}
