package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.CallExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.NewExpression;
import dev.deltic.ast.NewTargetExpression;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.TaggedTemplate;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.SpecialNames;
import java.util.ArrayList;
import java.util.List;

/** What follows an operand: <a href="https://tc39.es/ecma262/#sec-left-hand-side-expressions">property accesses, calls,
 *  tagged templates</a>; and {@code new}. */
final class SuffixParser extends GrammarParser {
    SuffixParser(ParseSession session) {
        super(session);
    }

    /** All suffixes of {@code base}, which began at {@code start}. {@code mayBeAsyncArrow}: it is the word async. */
    Expression parse(Expression base, int start, boolean mayBeAsyncArrow) {
        session.checkCoverErrorFrom(start);
        Expression left = base;
        boolean chain = false;
        boolean asyncArrow = mayBeAsyncArrow && base.kind() == NodeKind.IDENTIFIER;
        int links = 0;
        while (true) {
            if (++links > ParseSession.MAX_CHAIN) {
                throw session.tooDeep();
            }
            switch (token().ordinal()) {
                case DOT -> {
                    scanner.next();
                    left = parseName(left, start, false);
                }
                case LEFT_BRACKET -> left = parseIndex(left, start, false);
                case LEFT_PAREN -> {
                    boolean sameLine = !scanner.newlineBefore;
                    left = parseCall(left, start, false, asyncArrow);
                    if (asyncArrow && sameLine && at(Token.ARROW) && !scanner.newlineBefore) {
                        session.arrowStart = start;
                        return left;
                    }
                    session.checkCoverErrorFrom(start);
                }
                case QUESTION_DOT -> {
                    chain = true;
                    left = parseOptionalLink(left, start);
                }
                case TEMPLATE -> {
                    if (chain) {
                        throw session.errorHere(MessageTemplate.OPTIONAL_CHAIN_TEMPLATE);
                    }
                    left = new TaggedTemplate(start, scanner.end(), left, session.literals().parseTemplate(true));
                }
                default -> {
                    return chain ? new OptionalChain(start, scanner.previousEnd(), left) : left;
                }
            }
            asyncArrow = false;
        }
    }

    private Expression parseOptionalLink(Expression object, int start) {
        scanner.next();
        return switch (token().ordinal()) {
            case LEFT_BRACKET -> parseIndex(object, start, true);
            case LEFT_PAREN -> parseCall(object, start, true, false);
            case TEMPLATE -> throw session.errorHere(MessageTemplate.OPTIONAL_CHAIN_TEMPLATE);
            default -> parseName(object, start, true);
        };
    }

    Expression parseName(Expression object, int start, boolean optional) {
        if (at(Token.PRIVATE_NAME)) {
            Identifier name = session.reference(scanner.start(), scanner.end(), scanner.value);
            scanner.next();
            return new PrivateAccess(start, scanner.previousEnd(), object, name, optional);
        }
        if (!token().isIdentifierName()) {
            throw session.unexpected();
        }
        String name = scanner.value;
        scanner.next();
        return new PropertyAccess(start, scanner.previousEnd(), object, name, optional);
    }

    private Expression parseIndex(Expression object, int start, boolean optional) {
        scanner.next();
        Expression index = session.expressions.parseExpressionWithIn();
        expect(Token.RIGHT_BRACKET);
        return new IndexAccess(start, scanner.previousEnd(), object, index, optional);
    }

    Expression parseCall(Expression callee, int start, boolean optional, boolean mayBeAsyncArrow) {
        boolean eval = !optional && callee.kind() == NodeKind.IDENTIFIER && ((Identifier) callee).name().equals("eval");
        List<Expression> arguments = parseArguments(mayBeAsyncArrow);
        if (eval) {
            session.scope.noteDirectEval();
        }
        return new CallExpression(start, scanner.previousEnd(), callee, arguments, optional, eval);
    }

    List<Expression> parseArguments() {
        return parseArguments(false);
    }

    /** <a href="https://tc39.es/ecma262/#prod-Arguments">Arguments</a>, which may turn out to be async arrow parameters. */
    private List<Expression> parseArguments(boolean mayBePatterns) {
        scanner.next();
        if (accept(Token.RIGHT_PAREN)) {
            return List.of();
        }
        boolean inBefore = session.expressions.allowIn(true);
        ArrayList<Expression> arguments = new ArrayList<>(4);
        do {
            if (at(Token.RIGHT_PAREN)) {
                break;
            }
            int start = scanner.start();
            boolean spread = accept(Token.ELLIPSIS);
            Expression argument = mayBePatterns ? session.expressions.parseAssignmentOrPattern()
                    : session.expressions.parseAssignment();
            arguments.add(spread ? new SpreadElement(start, scanner.previousEnd(), argument) : argument);
        } while (accept(Token.COMMA));
        session.expressions.allowIn(inBefore);
        if (!accept(Token.RIGHT_PAREN)) {
            if (at(Token.END) || token().isReservedWord() || at(Token.RIGHT_BRACE) || at(Token.SEMICOLON)
                    || token().isIdentifier() || at(Token.NUMBER) || at(Token.STRING) || at(Token.TEMPLATE) || at(Token.EDIT_STRING)
                    || at(Token.RIGHT_BRACKET) || at(Token.COLON) || at(Token.LEFT_BRACE)) {
                throw session.errorHere(MessageTemplate.MISSING_PAREN_AFTER_ARGUMENTS);
            }
            throw session.unexpected();
        }
        return arguments;
    }

    /** <a href="https://tc39.es/ecma262/#prod-NewExpression">NewExpression</a> or new.target, at {@code new}. */
    Expression parseNew() {
        int start = scanner.start();
        scanner.next();
        if (at(Token.DOT)) {
            return parseNewTarget(start);
        }
        if (at(Token.IMPORT) && scanner.ahead().peek() == Token.LEFT_PAREN) {
            throw session.errorHere(MessageTemplate.IMPORT_WITH_NEW);
        }
        session.enter();
        int calleeStart = scanner.start();
        boolean importForm = at(Token.IMPORT);
        Expression callee = at(Token.NEW) ? parseNew() : session.primaries.parsePrimary();
        if (importForm && callee.kind() == NodeKind.IMPORT_CALL) {
            throw session.error(calleeStart, scanner.previousEnd(), MessageTemplate.IMPORT_WITH_NEW);
        }
        session.checkCoverErrorFrom(calleeStart);
        callee = parseNewCallee(callee, calleeStart);
        session.leave();
        boolean parenthesized = at(Token.LEFT_PAREN);
        List<Expression> arguments = parenthesized ? parseArguments() : List.of();
        if (parenthesized && session.extensions && at(Token.LEFT_BRACE) && !scanner.newlineBefore && !session.inHeritage) {
            // new Listener() { changed: … }: the object is the last argument.
            arguments = new ArrayList<>(arguments);
            arguments.add(session.primaries.parsePrimary());
            session.checkCoverErrorFrom(calleeStart);
        }
        return new NewExpression(start, scanner.previousEnd(), callee, arguments);
    }

    /** A MemberExpression: everything but calls. */
    private Expression parseNewCallee(Expression base, int start) {
        Expression callee = base;
        int links = 0;
        while (true) {
            if (++links > ParseSession.MAX_CHAIN) {
                throw session.tooDeep();
            }
            switch (token().ordinal()) {
                case DOT -> {
                    scanner.next();
                    callee = parseName(callee, start, false);
                }
                case LEFT_BRACKET -> callee = parseIndex(callee, start, false);
                case TEMPLATE ->
                    callee = new TaggedTemplate(start, scanner.end(), callee, session.literals().parseTemplate(true));
                case QUESTION_DOT -> throw session.errorHere(MessageTemplate.OPTIONAL_CHAIN_NEW);
                default -> {
                    return callee;
                }
            }
        }
    }

    private Expression parseNewTarget(int start) {
        scanner.next();
        if (!atWord("target")) {
            if (token() == Token.IDENTIFIER && scanner.escaped) {
                throw session.errorHere(MessageTemplate.KEYWORD_ESCAPED);
            }
            throw session.unexpected();
        }
        if (!session.function.allowNewTarget) {
            throw session.error(start, scanner.end(), MessageTemplate.UNEXPECTED_NEW_TARGET);
        }
        scanner.next();
        int end = scanner.previousEnd();
        return new NewTargetExpression(start, end, session.reference(start, end, SpecialNames.NEW_TARGET));
    }
}
