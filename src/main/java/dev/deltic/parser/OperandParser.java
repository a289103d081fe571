package dev.deltic.parser;

import dev.deltic.ast.Expression;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.ast.UnaryOperator;
import dev.deltic.ast.UpdateExpression;
import dev.deltic.messages.MessageTemplate;

/** <a href="https://tc39.es/ecma262/#sec-unary-operators">Unary</a> and update expressions. */
final class OperandParser extends GrammarParser {
    OperandParser(ParseSession session) {
        super(session);
    }

    /** <a href="https://tc39.es/ecma262/#prod-UnaryExpression">UnaryExpression</a> */
    Expression parseUnary() {
        Token token = token();
        if (token.unary != null) {
            return parsePrefix(token.unary);
        }
        if (token == Token.INCREMENT || token == Token.DECREMENT) {
            return parsePrefixUpdate();
        }
        if (token == Token.AWAIT && session.function.awaitIsKeyword()) {
            return session.expressions.parseAwait();
        }
        return parsePostfix();
    }

    private Expression parsePrefix(UnaryOperator operator) {
        int start = scanner.start();
        scanner.next();
        if (operator == UnaryOperator.NOT && at(Token.FUNCTION)) {
            session.eagerStart = scanner.start();
        }
        session.enter();
        Expression operand = parseUnary();
        session.leave();
        if (at(Token.EXPONENT)) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.UNEXPECTED_UNARY_BEFORE_EXPONENT);
        }
        if (operator == UnaryOperator.DELETE) {
            checkDelete(operand);
        }
        return new UnaryExpression(start, scanner.previousEnd(), operator, operand);
    }

    /** <a href="https://tc39.es/ecma262/#sec-delete-operator-static-semantics-early-errors">Early errors of delete</a> */
    private void checkDelete(Expression operand) {
        if (operand.kind() == NodeKind.IDENTIFIER && session.strict()) {
            throw session.error(operand.start(), operand.end(), MessageTemplate.STRICT_DELETE);
        }
        Expression last = operand.kind() == NodeKind.OPTIONAL_CHAIN ? ((OptionalChain) operand).chain() : operand;
        if (last.kind() == NodeKind.PRIVATE_ACCESS) {
            throw session.error(operand.start(), operand.end(), MessageTemplate.DELETE_PRIVATE_FIELD);
        }
    }

    private Expression parsePrefixUpdate() {
        int start = scanner.start();
        boolean increment = at(Token.INCREMENT);
        scanner.next();
        session.enter();
        Expression operand = parseUnary();
        session.leave();
        if (!isSimpleTarget(operand)) {
            throw session.error(operand.start(), operand.end(), MessageTemplate.INVALID_PREFIX_TARGET);
        }
        return new UpdateExpression(start, scanner.previousEnd(), increment, true, operand);
    }

    private Expression parsePostfix() {
        int start = scanner.start();
        Expression operand = parseLeftHandSide();
        if ((at(Token.INCREMENT) || at(Token.DECREMENT)) && !scanner.newlineBefore) {
            if (!isSimpleTarget(operand)) {
                throw session.error(operand.start(), operand.end(), MessageTemplate.INVALID_POSTFIX_TARGET);
            }
            boolean increment = at(Token.INCREMENT);
            scanner.next();
            return new UpdateExpression(start, scanner.previousEnd(), increment, false, operand);
        }
        return operand;
    }

    /** <a href="https://tc39.es/ecma262/#prod-LeftHandSideExpression">LeftHandSideExpression</a> */
    Expression parseLeftHandSide() {
        int start = scanner.start();
        boolean async = at(Token.ASYNC) && !scanner.escaped;
        Expression base = session.primaries.parsePrimary();
        return token().startsSuffix() ? session.suffixes().parse(base, start, async) : base;
    }
}
