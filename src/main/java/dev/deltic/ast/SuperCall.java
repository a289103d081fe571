package dev.deltic.ast;

import java.util.List;

/** {@code super(arguments)}. {@code receiver} is the binding to initialize, {@code function} the active constructor,
 *  whose prototype is called. Instance fields are initialized after the call. */
public record SuperCall(int start, int end, List<Expression> arguments, Identifier receiver,
        Identifier newTarget, Identifier function) implements Expression {
    @Override
    public NodeKind kind() {
        return NodeKind.SUPER_CALL;
    }
}
