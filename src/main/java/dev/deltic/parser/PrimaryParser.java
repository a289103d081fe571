package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.ImportCall;
import dev.deltic.ast.ImportMeta;
import dev.deltic.ast.ImportPhase;
import dev.deltic.ast.Literal;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.SuperCall;
import dev.deltic.ast.SuperProperty;
import dev.deltic.ast.ThisExpression;
import dev.deltic.flags.Proposal;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.SpecialNames;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-primary-expression">Primary expressions</a>, and {@code super}, {@code import}. */
final class PrimaryParser extends GrammarParser {
    PrimaryParser(ParseSession session) {
        super(session);
    }

    Expression parsePrimary() {
        int start = scanner.start();
        switch (token().ordinal()) {
            case IDENTIFIER, LET, STATIC, STRICT_RESERVED, YIELD, AWAIT:
                return parseReference();
            case ASYNC:
                if (!scanner.escaped && scanner.ahead().peekOnLine() == Token.FUNCTION) {
                    return session.functions().parseFunctionExpression();
                }
                return parseReference();
            case NUMBER, BIGINT:
                checkStrictLiteral();
                return literal(scanner.number);
            case STRING:
                checkStrictLiteral();
                return literal(scanner.value);
            case TRUE:
                return literal(Boolean.TRUE);
            case FALSE:
                return literal(Boolean.FALSE);
            case NULL:
                return literal(null);
            case THIS:
                scanner.next();
                return new ThisExpression(start, scanner.previousEnd(), receiver(start));
            case LEFT_PAREN:
                return parseParenthesized();
            case LEFT_BRACKET:
                return session.literals().parseArray();
            case LEFT_BRACE:
                return session.literals().parseObject();
            case FUNCTION:
                return session.functions().parseFunctionExpression();
            case AT:
                session.classes().parseDecorators();
                return session.classes().parseClassExpression();
            case CLASS:
                return session.classes().parseClassExpression();
            case TEMPLATE, EDIT_STRING:
                return session.literals().parseTemplate(false);
            case DIVIDE, ASSIGN_DIVIDE:
                return session.literals().parseRegExp();
            case NEW:
                return session.suffixes().parseNew();
            case SUPER:
                return parseSuper();
            case IMPORT:
                return parseImport();
            default:
                throw session.unexpected();
        }
    }

    private Identifier receiver(int start) {
        return session.reference(start, scanner.previousEnd(), SpecialNames.THIS);
    }

    private Literal literal(Object value) {
        Literal literal = new Literal(scanner.start(), scanner.end(), value);
        scanner.next();
        return literal;
    }

    // ---- parentheses --------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#prod-CoverParenthesizedExpressionAndArrowParameterList">A parenthesized expression
     *  or arrow parameters</a>: in the latter case the session's {@code arrowStart} is set and the result means nothing. */
    private Expression parseParenthesized() {
        int start = scanner.start();
        scanner.next();
        session.eagerStart = scanner.start();
        int outerError = session.coverError;
        session.coverError = -1;
        boolean inBefore = session.expressions.allowIn(true);
        Expression first = null;
        List<Expression> rest = null;
        boolean onlyParameters = false;
        int ellipsis = -1;
        while (true) {
            if (at(Token.RIGHT_PAREN)) {
                onlyParameters = true;
                break;
            }
            if (at(Token.ELLIPSIS)) {
                onlyParameters = true;
                ellipsis = scanner.start();
                scanner.next();
                session.expressions.parseAssignmentOrPattern();
                break;
            }
            Expression expression = session.expressions.parseAssignmentOrPattern();
            if (first == null) {
                first = expression;
            } else {
                if (rest == null) {
                    rest = new ArrayList<>();
                    rest.add(first);
                }
                rest.add(expression);
            }
            if (!accept(Token.COMMA)) {
                break;
            }
        }
        session.expressions.allowIn(inBefore);
        int innerEnd = scanner.previousEnd();
        if (onlyParameters && (!at(Token.RIGHT_PAREN) || scanner.ahead().peekOnLine() != Token.ARROW)) {
            throw ellipsis < 0 ? session.unexpected()
                    : session.error(ellipsis, ellipsis + 3, MessageTemplate.UNEXPECTED_TOKEN, Token.ELLIPSIS.text);
        }
        expect(Token.RIGHT_PAREN);
        if (at(Token.ARROW) && !scanner.newlineBefore) {
            session.arrowStart = start;
            session.coverError = outerError;
            return first != null ? first : new Literal(start, scanner.previousEnd(), null);
        }
        session.checkCoverError();
        session.coverError = outerError;
        Expression result = rest == null ? first : new SequenceExpression(first.start(), innerEnd, rest);
        session.noteParenthesized(result);
        return result;
    }

    // ---- super and import ---------------------------------------------------------------------------------------

    private Expression parseSuper() {
        int start = scanner.start();
        scanner.next();
        int end = scanner.previousEnd();
        if (at(Token.LEFT_PAREN)) {
            if (!session.function.allowSuperCall) {
                throw session.error(start, end, MessageTemplate.UNEXPECTED_SUPER);
            }
            List<Expression> arguments = session.suffixes().parseArguments();
            return new SuperCall(start, scanner.previousEnd(), arguments,
                    session.reference(start, end, SpecialNames.THIS),
                    session.reference(start, end, SpecialNames.NEW_TARGET),
                    session.reference(start, end, SpecialNames.ACTIVE_FUNCTION));
        }
        if (at(Token.QUESTION_DOT)) {
            throw session.errorHere(MessageTemplate.OPTIONAL_CHAIN_SUPER);
        }
        if (!session.function.allowSuperProperty || !at(Token.DOT) && !at(Token.LEFT_BRACKET)) {
            throw session.error(start, end, MessageTemplate.UNEXPECTED_SUPER);
        }
        boolean computed = at(Token.LEFT_BRACKET);
        scanner.next();
        Expression key;
        if (computed) {
            key = session.expressions.parseExpressionWithIn();
            expect(Token.RIGHT_BRACKET);
        } else if (at(Token.PRIVATE_NAME)) {
            throw session.errorHere(MessageTemplate.UNEXPECTED_PRIVATE_FIELD);
        } else if (token().isIdentifierName()) {
            key = literal(scanner.value);
        } else {
            throw session.unexpected();
        }
        return new SuperProperty(start, scanner.previousEnd(), key, computed,
                session.reference(start, end, SpecialNames.THIS),
                session.reference(start, end, SpecialNames.HOME_OBJECT));
    }

    private Expression parseImport() {
        int start = scanner.start();
        scanner.next();
        if (at(Token.LEFT_PAREN)) {
            return parseImportCall(start, ImportPhase.EVALUATION);
        }
        if (!at(Token.DOT)) {
            throw session.module ? session.unexpected()
                    : session.error(start, start + 6, MessageTemplate.IMPORT_OUTSIDE_MODULE);
        }
        scanner.next();
        if (atWord("meta")) {
            if (!session.module) {
                throw session.error(start, scanner.end(), MessageTemplate.IMPORT_META_OUTSIDE_MODULE);
            }
            scanner.next();
            return new ImportMeta(start, scanner.previousEnd());
        }
        boolean source = atWord("source") && accepts(Proposal.SOURCE_PHASE_IMPORTS);
        if (source || atWord("defer") && accepts(Proposal.IMPORT_DEFER)) {
            scanner.next();
            if (!at(Token.LEFT_PAREN)) {
                throw session.unexpected();
            }
            return parseImportCall(start, source ? ImportPhase.SOURCE : ImportPhase.DEFER);
        }
        throw session.unexpected();
    }

    private Expression parseImportCall(int start, ImportPhase phase) {
        scanner.next();
        if (at(Token.RIGHT_PAREN)) {
            throw session.errorHere(MessageTemplate.IMPORT_WITHOUT_SPECIFIER);
        }
        Expression specifier = session.expressions.parseAssignmentWithIn();
        Expression options = null;
        if (accept(Token.COMMA) && !at(Token.RIGHT_PAREN)) {
            options = session.expressions.parseAssignmentWithIn();
            accept(Token.COMMA);
        }
        expect(Token.RIGHT_PAREN);
        return new ImportCall(start, scanner.previousEnd(), phase, specifier, options);
    }
}
