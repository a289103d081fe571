package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.bytecode.FunctionKind;
import java.util.ArrayList;
import java.util.List;

/** The calls whose result is what a return statement returns.
 *  <a href="https://tc39.es/ecma262/#sec-static-semantics-hascallintailposition">HasCallInTailPosition</a> */
final class TailPositions {
    private final ArrayList<Expression> calls = new ArrayList<>(2);

    /** Whether functions of a kind return what their return statements say, and can be called. Constructors of classes are only ever
     *  constructed; what is constructed is no tail call, and what a constructor returns is looked at. */
    static boolean areIn(FunctionKind kind) {
        return switch (kind) {
            case NORMAL, ARROW, METHOD, GETTER, SETTER -> true;
            default -> false;
        };
    }

    /** Takes the calls of a returned expression instead of those of the last. */
    void find(Expression returned) {
        calls.clear();
        add(returned);
    }

    private void add(Expression returned) {
        Expression rest = returned;
        while (rest instanceof ConditionalExpression conditional) {
            add(conditional.consequent());
            rest = conditional.alternate();
        }
        switch (rest.kind().ordinal()) {
            case CALL_EXPRESSION, TAGGED_TEMPLATE -> calls.add(rest);
            case LOGICAL_EXPRESSION -> addLast(((LogicalExpression) rest).operands());
            case SEQUENCE_EXPRESSION -> addLast(((SequenceExpression) rest).expressions());
            case OPTIONAL_CHAIN -> add(((OptionalChain) rest).chain());
            default -> { }
        }
    }

    private void addLast(List<Expression> expressions) {
        add(expressions.get(expressions.size() - 1));
    }

    /** Whether an expression is one of the calls. */
    boolean contains(Expression expression) {
        for (int i = 0; i < calls.size(); i++) {
            if (calls.get(i) == expression) {
                return true;
            }
        }
        return false;
    }
}
