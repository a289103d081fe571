package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.scope.ScopeInfo;
import dev.deltic.source.Source;

/** Parses the body of a function that was only pre-parsed. The parser implements it; this package may not name that. */
public interface LazyFunctionParser {
    /** The full literal of a lazy one; {@code outer} describes the environments around it, null for the global one alone. */
    FunctionLiteral parseLazyFunction(Source source, FunctionLiteral lazy, ScopeInfo outer);
}
