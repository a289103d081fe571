package dev.deltic.ast;

/** The static scope that a node opens. The one implementation is {@code scope.Scope}; use {@code Scope.of(...)}. */
public interface StaticScope {
}
