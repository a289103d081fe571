package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.AwaitExpression;
import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.CallExpression;
import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.NewExpression;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.ObjectProperty;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.ast.UnaryExpression;
import java.util.List;

/** Finds whether evaluating an expression may assign a variable that is in a register. Calls cannot: only code of the same
 *  function reaches its registers. Looks at so many nodes, then says yes. */
final class AssignmentScan {
    private int budget = 40;

    private AssignmentScan() { }

    static boolean mayAssign(Expression expression) {
        return new AssignmentScan().scan(expression);
    }

    static boolean mayAssign(List<Expression> expressions, int from) {
        AssignmentScan scan = new AssignmentScan();
        return scan.scan(expressions.subList(from, expressions.size()));
    }

    private boolean scan(List<? extends Expression> expressions) {
        for (Expression expression : expressions) {
            if (expression != null && scan(expression)) {
                return true;
            }
        }
        return false;
    }

    private boolean scan(Expression expression) {
        if (--budget < 0) {
            return true;
        }
        return switch (expression.kind().ordinal()) {
            case LITERAL, IDENTIFIER, THIS_EXPRESSION, FUNCTION_LITERAL, REGEXP_LITERAL, NEW_TARGET_EXPRESSION,
                    IMPORT_META -> false;
            case PROPERTY_ACCESS -> scan(((PropertyAccess) expression).object());
            case PRIVATE_ACCESS -> scan(((PrivateAccess) expression).object());
            case INDEX_ACCESS -> scan(((IndexAccess) expression).object()) || scan(((IndexAccess) expression).index());
            case UNARY_EXPRESSION -> scan(((UnaryExpression) expression).operand());
            case BINARY_EXPRESSION -> scan(((BinaryExpression) expression).left())
                    || scan(((BinaryExpression) expression).right());
            case BINARY_CHAIN -> scan(((BinaryChain) expression).first()) || scan(((BinaryChain) expression).operands());
            case LOGICAL_EXPRESSION -> scan(((LogicalExpression) expression).operands());
            case CALL_EXPRESSION -> scan(((CallExpression) expression).callee())
                    || scan(((CallExpression) expression).arguments());
            case NEW_EXPRESSION -> scan(((NewExpression) expression).callee())
                    || scan(((NewExpression) expression).arguments());
            case ARRAY_LITERAL -> scan(((ArrayLiteral) expression).elements());
            case OBJECT_LITERAL -> scanObject((ObjectLiteral) expression);
            case SPREAD_ELEMENT -> scan(((SpreadElement) expression).argument());
            case TEMPLATE_LITERAL -> scan(((TemplateLiteral) expression).expressions());
            case OPTIONAL_CHAIN -> scan(((OptionalChain) expression).chain());
            case AWAIT_EXPRESSION -> scan(((AwaitExpression) expression).argument());
            case CONDITIONAL_EXPRESSION -> {
                ConditionalExpression conditional = (ConditionalExpression) expression;
                yield scan(conditional.test()) || scan(conditional.consequent()) || scan(conditional.alternate());
            }
            default -> true;
        };
    }

    private boolean scanObject(ObjectLiteral literal) {
        for (ObjectProperty property : literal.properties()) {
            if (property.computed() && scan(property.key()) || property.value() != null && scan(property.value())) {
                return true;
            }
        }
        return false;
    }
}
