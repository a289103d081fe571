package dev.deltic.parser;

import dev.deltic.ast.Expression;
import dev.deltic.ast.NodeKind;
import java.util.ArrayList;
import java.util.List;

/** The proposal's <a href="https://github.com/tc39/proposal-decorators#syntax">DecoratorList</a>. */
final class DecoratorParser extends GrammarParser {
    DecoratorParser(ParseSession session) {
        super(session);
    }

    /** All decorators from here on; empty when there are none. */
    List<Expression> parseList() {
        if (!at(Token.AT)) {
            return List.of();
        }
        List<Expression> list = new ArrayList<>(2);
        while (accept(Token.AT)) {
            list.add(parseDecorator());
        }
        return list;
    }

    private Expression parseDecorator() {
        int errorBefore = session.coverError;
        session.coverError = -1;
        Expression decorator = at(Token.LEFT_PAREN) ? parseParenthesized() : parseMember();
        session.checkCoverError();
        session.coverError = errorBefore;
        return decorator;
    }

    private Expression parseParenthesized() {
        scanner.next();
        Expression expression = session.expressions.parseExpressionWithIn();
        expect(Token.RIGHT_PAREN);
        return expression;
    }

    /** DecoratorMemberExpression, and the Arguments of a DecoratorCallExpression. */
    private Expression parseMember() {
        int start = scanner.start();
        if (!token().isIdentifier()) {
            throw session.unexpected();
        }
        Expression left = session.primaries.parsePrimary();
        if (left.kind() != NodeKind.IDENTIFIER) {
            throw session.unexpected();
        }
        while (accept(Token.DOT)) {
            left = session.suffixes().parseName(left, start, false);
        }
        return at(Token.LEFT_PAREN) ? session.suffixes().parseCall(left, start, false, false) : left;
    }
}
