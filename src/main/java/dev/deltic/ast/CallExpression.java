package dev.deltic.ast;

import java.util.List;

/** A call. A callee that is a property passes its object as receiver. {@code directEval} marks {@code eval(...)} by
 *  that name. As a {@link Pattern} (sloppy code only) it is called, then a ReferenceError is thrown. */
public record CallExpression(int start, int end, Expression callee, List<Expression> arguments, boolean optional,
        boolean directEval) implements Expression, Pattern {
    @Override
    public NodeKind kind() {
        return NodeKind.CALL_EXPRESSION;
    }
}
