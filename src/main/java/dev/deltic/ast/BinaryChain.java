package dev.deltic.ast;

import java.util.List;

/** A left-deep tree of binary operators laid flat, so that {@code 1 + 1 + ...} of any length needs no recursion: the
 *  value starts as {@code first}, and each operator in turn combines it with the operand of the same index. */
public record BinaryChain(int start, int end, Expression first, List<BinaryOperator> operators,
        List<Expression> operands) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.BINARY_CHAIN;
    }
}
