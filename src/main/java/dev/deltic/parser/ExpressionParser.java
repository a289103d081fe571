package dev.deltic.parser;

import dev.deltic.ast.Assignment;
import dev.deltic.ast.AwaitExpression;
import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.CompoundAssignment;
import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.LogicalAssignment;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PrivateIn;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.YieldExpression;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import java.util.ArrayList;
import java.util.List;

/** Expressions from the comma down to <a href="https://tc39.es/ecma262/#sec-exp-operator">binary operators</a>. */
final class ExpressionParser extends GrammarParser {
    /** False in the head of a {@code for}, where {@code in} is no operator. */
    private boolean inAllowed = true;

    ExpressionParser(ParseSession session) {
        super(session);
    }

    /** Sets whether {@code in} is an operator and returns what it was before. */
    boolean allowIn(boolean allowed) {
        boolean before = inAllowed;
        inAllowed = allowed;
        return before;
    }

    boolean isInAllowed() {
        return inAllowed;
    }

    /** <a href="https://tc39.es/ecma262/#prod-Expression">Expression</a> */
    Expression parseExpression() {
        Expression first = parseAssignment();
        return at(Token.COMMA) ? parseSequence(first) : first;
    }

    /** What may become the target of a for-in or for-of: errors of expressions are left in {@code coverError}. */
    Expression parseForExpression() {
        Expression first = parseAssignmentOrPattern();
        if (!at(Token.COMMA)) {
            return first;
        }
        session.checkCoverError();
        return parseSequence(first);
    }

    /** Expression with {@code in} as an operator, whatever is around. */
    Expression parseExpressionWithIn() {
        boolean before = allowIn(true);
        Expression expression = parseExpression();
        inAllowed = before;
        return expression;
    }

    private Expression parseSequence(Expression first) {
        List<Expression> expressions = new ArrayList<>();
        expressions.add(first);
        while (accept(Token.COMMA)) {
            expressions.add(parseAssignment());
        }
        return new SequenceExpression(first.start(), scanner.previousEnd(), expressions);
    }

    /** <a href="https://tc39.es/ecma262/#prod-AssignmentExpression">AssignmentExpression</a> */
    Expression parseAssignment() {
        int outerError = session.coverError;
        session.coverError = -1;
        Expression expression = parseAssignmentOrPattern();
        if (session.coverError >= 0) {
            session.checkCoverError();
        }
        session.coverError = outerError;
        return expression;
    }

    /** AssignmentExpression with {@code in} as an operator, whatever is around. */
    Expression parseAssignmentWithIn() {
        boolean before = allowIn(true);
        Expression expression = parseAssignment();
        inAllowed = before;
        return expression;
    }

    /** As {@link #parseAssignment()}, but what is an error only in an expression, not in a pattern, is left in the
     *  session's {@code coverError}. */
    Expression parseAssignmentOrPattern() {
        session.enter();
        Expression expression = parseAssignmentUnchecked(true);
        session.leave();
        return expression;
    }

    private Expression parseAssignmentUnchecked(boolean conditional) {
        Token first = token();
        int start = scanner.start();
        Scope.Mark mark = null;
        int previousEnd = scanner.previousEnd();
        boolean newline = scanner.newlineBefore;
        boolean eager = start == session.eagerStart;
        if (first == Token.LEFT_PAREN) {
            if (!session.knownArrows.isEmpty() && session.knownArrows.contains(start)) {
                return session.arrows().parseArrow(start, false);
            }
            mark = session.scope.mark();
        } else if (first == Token.ASYNC) {
            if (!scanner.escaped && session.arrows().isAsyncArrowWithName()) {
                return session.arrows().parseAsyncWithName();
            }
            mark = session.scope.mark();
        } else if (first == Token.YIELD && session.function.yieldIsKeyword()) {
            return parseYield();
        }
        int errorBefore = session.coverError;
        Expression left = conditional ? parseConditional() : parseShortCircuit();
        Token operator = token();
        if (operator == Token.ARROW) {
            session.eagerStart = eager ? start : -1;
            return parseArrowAfter(left, start, first, mark, errorBefore, previousEnd, newline);
        }
        return operator.isAssignment() ? parseAssignmentTo(left, start, operator, errorBefore) : left;
    }

    private Expression parseArrowAfter(Expression left, int start, Token first, Scope.Mark mark, int errorBefore,
            int previousEnd, boolean newline) {
        if (session.arrowStart == start && mark != null) {
            session.arrowStart = -1;
            session.coverError = errorBefore;
            session.scope.reset(mark);
            session.knownArrows.add(start);
            scanner.seek(start, previousEnd, newline);
            return session.arrows().parseArrow(start, first == Token.ASYNC);
        }
        boolean name = left.kind() == NodeKind.IDENTIFIER && first.isIdentifier()
                && !session.isJustParenthesized(left);
        if (!name || scanner.newlineBefore) {
            throw name ? session.unexpected()
                    : session.error(left.start(), left.end(), MessageTemplate.INVALID_ARROW_PARAMETERS);
        }
        session.scope.dropReference((Identifier) left);
        return session.arrows().parseWithName((Identifier) left);
    }

    private void checkTarget(Expression left) {
        if (!isSimpleTarget(left)) {
            throw session.error(left.start(), left.end(), MessageTemplate.INVALID_ASSIGNMENT_TARGET);
        }
    }

    private Expression parseAssignmentTo(Expression left, int start, Token operator, int errorBefore) {
        if (operator != Token.ASSIGN) {
            checkTarget(left);
            boolean named = left.kind() == NodeKind.IDENTIFIER && !session.isJustParenthesized(left);
            scanner.next();
            Expression value = parseAssignment();
            if (operator.logical == null) {
                return new CompoundAssignment(start, scanner.previousEnd(), operator.binary, left, value);
            }
            if (named) {
                ParseSession.inferName(value, ((Identifier) left).name());
            }
            return new LogicalAssignment(start, scanner.previousEnd(), operator.logical, left, value);
        }
        Pattern target;
        boolean named = false;
        NodeKind kind = left.kind();
        if ((kind == NodeKind.ARRAY_LITERAL || kind == NodeKind.OBJECT_LITERAL) && !session.isParenthesized(left)) {
            session.coverError = errorBefore;
            target = session.converter().toPattern(left);
        } else {
            named = kind == NodeKind.IDENTIFIER && !session.isJustParenthesized(left);
            checkTarget(left);
            target = (Pattern) left;
        }
        scanner.next();
        Expression value = parseAssignment();
        if (named) {
            ParseSession.inferName(value, ((Identifier) left).name());
        }
        return new Assignment(start, scanner.previousEnd(), target, value);
    }

    /** <a href="https://tc39.es/ecma262/#prod-YieldExpression">YieldExpression</a> */
    private Expression parseYield() {
        int start = scanner.start();
        if (scanner.escaped) {
            throw session.errorHere(MessageTemplate.KEYWORD_ESCAPED);
        }
        if (session.function.inParameters) {
            throw session.errorHere(MessageTemplate.YIELD_IN_PARAMETER);
        }
        scanner.next();
        Expression argument = null;
        boolean delegate = false;
        if (!scanner.newlineBefore) {
            if (accept(Token.MULTIPLY)) {
                delegate = true;
                argument = parseAssignment();
            } else if (startsYieldArgument()) {
                argument = parseAssignment();
            }
        }
        return new YieldExpression(start, scanner.previousEnd(), argument, delegate);
    }

    private boolean startsYieldArgument() {
        return !(at(Token.END) || at(Token.SEMICOLON) || at(Token.RIGHT_BRACE) || at(Token.RIGHT_BRACKET)
                || at(Token.RIGHT_PAREN) || at(Token.COLON) || at(Token.COMMA) || at(Token.IN));
    }

    /** <a href="https://tc39.es/ecma262/#prod-ConditionalExpression">ConditionalExpression</a>; a chain {@code a ? b : c ? d
     *  : e} is collected in a loop, so that its length costs no stack. */
    private Expression parseConditional() {
        Expression test = parseShortCircuit();
        if (!at(Token.QUESTION)) {
            return test;
        }
        ArrayList<Expression> parts = new ArrayList<>();
        Expression last = test;
        while (at(Token.QUESTION) && !isArrowFunction(last)) {
            scanner.next();
            parts.add(last);
            parts.add(parseAssignmentWithIn());
            expect(Token.COLON);
            last = parseAlternate();
        }
        int end = scanner.previousEnd();
        for (int i = parts.size() - 2; i >= 0; i -= 2) {
            last = new ConditionalExpression(parts.get(i).start(), end, parts.get(i), parts.get(i + 1), last);
        }
        return last;
    }

    /** An AssignmentExpression, or only the test of one that is a conditional; the chain's loop takes up the rest. */
    private Expression parseAlternate() {
        int outerError = session.coverError;
        session.coverError = -1;
        session.enter();
        Expression alternate = parseAssignmentUnchecked(false);
        session.leave();
        session.checkCoverError();
        session.coverError = outerError;
        return alternate;
    }

    private boolean isArrowFunction(Expression expression) {
        return expression.kind() == NodeKind.FUNCTION_LITERAL
                && ((FunctionLiteral) expression).functionKind().isArrow()
                && !session.isJustParenthesized(expression);
    }

    // ---- binary operators ---------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#prod-ShortCircuitExpression">ShortCircuitExpression</a> */
    private Expression parseShortCircuit() {
        Expression left = parseBinary(1);
        Token operator = token();
        if (operator.logical == null || operator.isAssignment()) {
            return left;
        }
        if (operator == Token.COALESCE) {
            left = parseLogical(left, Token.COALESCE);
            if (at(Token.AND) || at(Token.OR)) {
                throw session.unexpected();
            }
            return left;
        }
        left = parseOr(left);
        if (at(Token.COALESCE)) {
            throw session.unexpected();
        }
        return left;
    }

    private Expression parseOr(Expression first) {
        Expression left = at(Token.AND) ? parseLogical(first, Token.AND) : first;
        if (!at(Token.OR)) {
            return left;
        }
        ArrayList<Expression> operands = new ArrayList<>();
        operands.add(left);
        while (accept(Token.OR)) {
            Expression operand = parseBinary(1);
            operands.add(at(Token.AND) ? parseLogical(operand, Token.AND) : operand);
        }
        return new LogicalExpression(left.start(), scanner.previousEnd(), Token.OR.logical, operands);
    }

    private Expression parseLogical(Expression first, Token operator) {
        ArrayList<Expression> operands = new ArrayList<>();
        operands.add(first);
        while (accept(operator)) {
            operands.add(parseBinary(1));
        }
        return new LogicalExpression(first.start(), scanner.previousEnd(), operator.logical, operands);
    }

    private boolean isBinaryOperator(Token operator, int minimum) {
        return operator.precedence >= minimum && (operator != Token.IN || inAllowed);
    }

    /** Operators that bind at least as tightly as {@code minimum}. What hangs on the left is laid flat. */
    private Expression parseBinary(int minimum) {
        Expression left = at(Token.PRIVATE_NAME) ? parsePrivateIn(minimum) : session.operands.parseUnary();
        if (!isBinaryOperator(token(), minimum)) {
            return left;
        }
        int start = left.start();
        BinaryOperator operator = token().binary;
        Expression right = parseRightOperand();
        if (!isBinaryOperator(token(), minimum)) {
            return new BinaryExpression(start, scanner.previousEnd(), operator, left, right);
        }
        ArrayList<BinaryOperator> operators = new ArrayList<>();
        ArrayList<Expression> operands = new ArrayList<>();
        operators.add(operator);
        operands.add(right);
        while (isBinaryOperator(token(), minimum)) {
            operators.add(token().binary);
            operands.add(parseRightOperand());
        }
        return new BinaryChain(start, scanner.previousEnd(), left, operators, operands);
    }

    private Expression parseRightOperand() {
        Token operator = token();
        scanner.next();
        if (operator != Token.EXPONENT) {
            return parseBinary(operator.precedence + 1);
        }
        session.enter();
        Expression right = parseBinary(operator.precedence);
        session.leave();
        return right;
    }

    /** {@code #x in object} is the only use of a private name without an object in front. */
    private Expression parsePrivateIn(int minimum) {
        int start = scanner.start();
        int end = scanner.end();
        String name = scanner.value;
        if (minimum > Token.IN.precedence || !inAllowed || scanner.ahead().peek() != Token.IN) {
            throw session.unexpected();
        }
        Identifier identifier = session.reference(start, end, name);
        scanner.next();
        scanner.next();
        Expression object = parseBinary(Token.IN.precedence + 1);
        return new PrivateIn(start, scanner.previousEnd(), identifier, object);
    }

    /** <a href="https://tc39.es/ecma262/#prod-AwaitExpression">AwaitExpression</a> */
    Expression parseAwait() {
        int start = scanner.start();
        if (scanner.escaped) {
            throw session.errorHere(MessageTemplate.KEYWORD_ESCAPED);
        }
        if (session.function.inParameters) {
            throw session.errorHere(MessageTemplate.AWAIT_IN_PARAMETER);
        }
        scanner.next();
        session.enter();
        Expression argument = session.operands.parseUnary();
        session.leave();
        session.statements.noteAwait();
        if (at(Token.EXPONENT)) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.UNEXPECTED_UNARY_BEFORE_EXPONENT);
        }
        return new AwaitExpression(start, scanner.previousEnd(), argument);
    }
}
