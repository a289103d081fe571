package dev.deltic.parser;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.ArrayPattern;
import dev.deltic.ast.Assignment;
import dev.deltic.ast.Expression;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.ObjectPattern;
import dev.deltic.ast.ObjectProperty;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.PatternProperty;
import dev.deltic.ast.PropertyKind;
import dev.deltic.ast.SpreadElement;
import dev.deltic.messages.MessageTemplate;
import java.util.ArrayList;
import java.util.List;

/** Turns what was parsed as an expression into <a href="https://tc39.es/ecma262/#sec-destructuring-assignment">the target
 *  of an assignment</a>, when the {@code =} (or {@code of}, {@code in}) behind it has been seen. */
final class PatternConverter extends GrammarParser {
    PatternConverter(ParseSession session) {
        super(session);
    }

    /** An array or object literal without parentheses. */
    Pattern toPattern(Expression literal) {
        return literal.kind() == NodeKind.ARRAY_LITERAL ? toArrayPattern((ArrayLiteral) literal)
                : toObjectPattern((ObjectLiteral) literal);
    }

    private Pattern toTarget(Expression expression) {
        boolean literal = expression.kind() == NodeKind.ARRAY_LITERAL || expression.kind() == NodeKind.OBJECT_LITERAL;
        if (literal) {
            if (session.isParenthesized(expression)) {
                throw session.error(expression.start(), expression.end(), MessageTemplate.INVALID_DESTRUCTURING_TARGET);
            }
            return toPattern(expression);
        }
        checkNameOrProperty(expression);
        return (Pattern) expression;
    }

    private void checkNameOrProperty(Expression target) {
        if (!isNameOrProperty(target)) {
            throw session.error(target.start(), target.end(), MessageTemplate.INVALID_DESTRUCTURING_TARGET);
        }
    }

    private PatternElement toElement(Expression expression) {
        if (expression.kind() == NodeKind.ASSIGNMENT && !session.isParenthesized(expression)) {
            Assignment assignment = (Assignment) expression;
            if (assignment.target() instanceof Expression target) {
                checkNameOrProperty(target);
            }
            return new PatternElement(expression.start(), expression.end(), assignment.target(), assignment.value());
        }
        return new PatternElement(expression.start(), expression.end(), toTarget(expression), null);
    }

    private Pattern toArrayPattern(ArrayLiteral literal) {
        List<Expression> values = literal.elements();
        List<PatternElement> elements = new ArrayList<>(values.size());
        Pattern rest = null;
        for (int i = 0; i < values.size(); i++) {
            Expression value = values.get(i);
            if (value == null) {
                elements.add(null);
            } else if (value.kind() == NodeKind.SPREAD_ELEMENT) {
                if (i < values.size() - 1 || session.commaAfterSpread.containsKey(literal)) {
                    throw session.error(value.start(), value.end(), MessageTemplate.ELEMENT_AFTER_REST);
                }
                rest = toTarget(((SpreadElement) value).argument());
            } else {
                elements.add(toElement(value));
            }
        }
        return new ArrayPattern(literal.start(), literal.end(), elements, rest);
    }

    private Pattern toObjectPattern(ObjectLiteral literal) {
        List<ObjectProperty> values = literal.properties();
        List<PatternProperty> properties = new ArrayList<>(values.size());
        Pattern rest = null;
        for (int i = 0; i < values.size(); i++) {
            ObjectProperty value = values.get(i);
            if (!PatternParser.isPatternProperty(value.propertyKind())) {
                throw session.error(value.start(), value.end(), MessageTemplate.INVALID_DESTRUCTURING_TARGET);
            }
            if (value.propertyKind() == PropertyKind.SPREAD) {
                rest = toObjectRest(value, i == values.size() - 1, literal);
            } else {
                properties.add(new PatternProperty(value.start(), value.end(), value.key(), value.computed(),
                        toElement(value.value())));
            }
        }
        return new ObjectPattern(literal.start(), literal.end(), properties, rest);
    }

    private Pattern toObjectRest(ObjectProperty spread, boolean last, ObjectLiteral literal) {
        if (!last || session.commaAfterSpread.containsKey(literal)) {
            throw session.error(spread.start(), spread.end(), MessageTemplate.ELEMENT_AFTER_REST);
        }
        NodeKind kind = spread.value().kind();
        if (kind == NodeKind.ARRAY_LITERAL || kind == NodeKind.OBJECT_LITERAL) {
            throw session.error(spread.value().start(), spread.value().end(),
                    MessageTemplate.INVALID_REST_ASSIGNMENT);
        }
        return toTarget(spread.value());
    }
}
