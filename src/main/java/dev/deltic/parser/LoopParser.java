package dev.deltic.parser;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.DoWhileStatement;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ForInStatement;
import dev.deltic.ast.ForOfStatement;
import dev.deltic.ast.ForStatement;
import dev.deltic.ast.ForTarget;
import dev.deltic.ast.Node;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.Statement;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.VariableDeclarator;
import dev.deltic.ast.WhileStatement;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-iteration-statements">Iteration statements</a>. */
final class LoopParser extends GrammarParser {
    /** In the head of {@code for each}. */
    private boolean each;

    LoopParser(ParseSession session) {
        super(session);
    }

    Statement parseWhile() {
        int start = scanner.start();
        scanner.next();
        Expression test = parseParenthesizedTest();
        Statement body = parseLoopBody();
        return new WhileStatement(start, scanner.previousEnd(), test, body);
    }

    Statement parseDoWhile() {
        int start = scanner.start();
        scanner.next();
        Statement body = parseLoopBody();
        expect(Token.WHILE);
        Expression test = parseParenthesizedTest();
        accept(Token.SEMICOLON);
        return new DoWhileStatement(start, scanner.previousEnd(), body, test);
    }

    private Expression parseParenthesizedTest() {
        expect(Token.LEFT_PAREN);
        Expression test = session.expressions.parseExpression();
        expect(Token.RIGHT_PAREN);
        return test;
    }

    private Statement parseLoopBody() {
        session.function.loops++;
        session.function.breakables++;
        Statement body = session.statements.parseSubstatement();
        session.function.loops--;
        session.function.breakables--;
        return body;
    }

    // ---- for ----------------------------------------------------------------------------------------------------

    Statement parseFor() {
        int start = scanner.start();
        scanner.next();
        boolean await = false;
        if (at(Token.AWAIT) && session.function.awaitIsKeyword() && !scanner.escaped) {
            scanner.next();
            await = true;
            session.statements.noteAwait();
        }
        boolean eachBefore = each;
        each = session.extensions && !await && atWord("each");
        if (each) {
            scanner.next();
        }
        expect(Token.LEFT_PAREN);
        Scope scope = Scope.open(ScopeKind.BLOCK, session.scope);
        session.scope = scope;
        Statement loop = parseForHead(start, scope, await);
        each = eachBefore;
        session.closeScope();
        return scope.isEmpty() ? loop : withScope(loop, scope);
    }

    /** The loop was made without its scope; it has one, because the scope declares something. */
    private Statement withScope(Statement loop, Scope scope) {
        return switch (loop.kind().ordinal()) {
            case FOR_STATEMENT -> {
                ForStatement l = (ForStatement) loop;
                yield new ForStatement(l.start(), l.end(), scope, l.initializer(), l.test(), l.update(), l.body());
            }
            case FOR_IN_STATEMENT -> {
                ForInStatement l = (ForInStatement) loop;
                yield new ForInStatement(l.start(), l.end(), l.headScope(), scope, l.target(), l.object(), l.body());
            }
            default -> {
                ForOfStatement l = (ForOfStatement) loop;
                yield new ForOfStatement(l.start(), l.end(), l.headScope(), scope, l.target(), l.iterable(), l.body(),
                        l.await(), l.each());
            }
        };
    }

    private Statement parseForHead(int start, Scope scope, boolean await) {
        if (at(Token.SEMICOLON)) {
            requireNoAwait(await);
            return parseForRest(start, null);
        }
        DeclarationKind kind = session.declarations().startingKind(true);
        return kind != null ? parseForDeclaration(start, kind, await) : parseForExpression(start, await);
    }

    private void requireNoAwait(boolean await) {
        if (await) {
            throw session.unexpected();
        }
    }

    private Statement parseForDeclaration(int start, DeclarationKind kind, boolean await) {
        int declarationStart = scanner.start();
        session.declarations().skipKeyword(kind);
        int targetStart = scanner.start();
        boolean inBefore = session.expressions.allowIn(false);
        DeclarationParser.NameBinder binder = new DeclarationParser.NameBinder(session, kind);
        Pattern target = session.declarations().parseTarget(kind, binder);
        if (at(Token.IN) || atWord("of")) {
            session.expressions.allowIn(inBefore);
            ForTarget forTarget = new ForTarget(targetStart, scanner.previousEnd(), kind, target, null);
            return parseForInOf(start, forTarget, binder, await);
        }
        List<VariableDeclarator> declarators = new ArrayList<>(2);
        boolean annexB = kind == DeclarationKind.VAR && target.kind() == NodeKind.IDENTIFIER && !session.strict();
        VariableDeclarator first = session.declarations().finishDeclarator(kind, targetStart, target, binder);
        declarators.add(first);
        if (at(Token.IN) || atWord("of")) {
            if (!annexB || !at(Token.IN) || await) {
                throw session.error(first.start(), first.end(), MessageTemplate.FOR_INITIALIZER,
                        at(Token.IN) ? "for-in" : await ? "for-await-of" : "for-of");
            }
            session.expressions.allowIn(inBefore);
            ForTarget forTarget = new ForTarget(targetStart, scanner.previousEnd(), kind, target, first.initializer());
            return parseForInOf(start, forTarget, binder, false);
        }
        while (accept(Token.COMMA)) {
            int next = scanner.start();
            DeclarationParser.NameBinder nextBinder = new DeclarationParser.NameBinder(session, kind);
            Pattern nextTarget = session.declarations().parseTarget(kind, nextBinder);
            if (at(Token.IN) || atWord("of")) {
                throw session.error(declarationStart, scanner.previousEnd(), MessageTemplate.FOR_SINGLE_BINDING,
                        at(Token.IN) ? "for-in" : "for-of");
            }
            declarators.add(session.declarations().finishDeclarator(kind, next, nextTarget, nextBinder));
        }
        session.expressions.allowIn(inBefore);
        requireNoAwait(await);
        Node initializer = new VariableDeclaration(declarationStart, scanner.previousEnd(), kind, declarators);
        return parseForRest(start, initializer);
    }

    private Statement parseForExpression(int start, boolean await) {
        int targetStart = scanner.start();
        Token first = token();
        boolean firstEscaped = scanner.escaped;
        boolean inBefore = session.expressions.allowIn(false);
        int outerError = session.coverError;
        session.coverError = -1;
        Expression expression = session.expressions.parseForExpression();
        session.expressions.allowIn(inBefore);
        if (!at(Token.IN) && !atWord("of")) {
            session.checkCoverError();
            session.coverError = outerError;
            requireNoAwait(await);
            return parseForRest(start, expression);
        }
        if (atWord("of") && !firstEscaped) {
            if (first == Token.LET) {
                throw session.error(targetStart, targetStart + 3, MessageTemplate.FOR_OF_LET);
            }
            if (first == Token.ASYNC && !await && expression.kind() == NodeKind.IDENTIFIER) {
                throw session.error(targetStart, targetStart + 5, MessageTemplate.FOR_OF_ASYNC);
            }
        }
        Pattern target;
        NodeKind kind = expression.kind();
        if ((kind == NodeKind.ARRAY_LITERAL || kind == NodeKind.OBJECT_LITERAL)
                && !session.isParenthesized(expression)) {
            target = session.converter().toPattern(expression);
        } else {
            session.checkCoverError();
            if (!isSimpleTarget(expression)) {
                throw session.error(expression.start(), expression.end(), MessageTemplate.INVALID_FOR_TARGET);
            }
            target = (Pattern) expression;
        }
        session.coverError = outerError;
        return parseForInOf(start, new ForTarget(targetStart, expression.end(), null, target, null), null, await);
    }

    /** The rest of a three-part {@code for}, at the first semicolon. */
    private Statement parseForRest(int start, Node initializer) {
        if (each) {
            throw session.unexpected();
        }
        expect(Token.SEMICOLON);
        Expression test = at(Token.SEMICOLON) ? null : session.expressions.parseExpression();
        expect(Token.SEMICOLON);
        Expression update = at(Token.RIGHT_PAREN) ? null : session.expressions.parseExpression();
        expect(Token.RIGHT_PAREN);
        Statement body = parseLoopBody();
        return new ForStatement(start, scanner.previousEnd(), null, initializer, test, update, body);
    }

    /** The rest of a for-in or for-of, at {@code in} or {@code of}; {@code binder} knows the names declared, if any. */
    private Statement parseForInOf(int start, ForTarget target, DeclarationParser.NameBinder binder, boolean await) {
        boolean of = !at(Token.IN);
        boolean ofEach = each;
        if (ofEach && (of || target.initializer() != null)) {
            throw session.unexpected();
        }
        each = false;
        if (!of && (await || target.declarationKind() == DeclarationKind.USING
                || target.declarationKind() == DeclarationKind.AWAIT_USING)) {
            throw session.unexpected();
        }
        scanner.next();
        Scope scope = session.scope;
        Scope headScope = binder == null || binder.declared.isEmpty() ? null : openHeadScope(scope, binder);
        if (headScope != null) {
            session.scope = headScope;
        } else {
            session.scope = scope.outer();
        }
        Expression iterated = of ? session.expressions.parseAssignmentWithIn() : session.expressions.parseExpression();
        if (headScope != null) {
            session.closeScope();
            headScope = headScope.isUnused() ? null : headScope;
        }
        session.scope = scope;
        expect(Token.RIGHT_PAREN);
        if (binder != null) {
            binder.markInitialized(target.end());
        }
        Statement body = parseLoopBody();
        return of || ofEach ? new ForOfStatement(start, scanner.previousEnd(), headScope, null, target, iterated, body, await, ofEach)
                : new ForInStatement(start, scanner.previousEnd(), headScope, null, target, iterated, body);
    }

    /** While the object is evaluated the names are in scope, but stay in their dead zone. */
    private Scope openHeadScope(Scope scope, DeclarationParser.NameBinder binder) {
        Scope head = Scope.open(ScopeKind.BLOCK, scope.outer());
        for (int i = 0; i < binder.declared.size(); i++) {
            Variable variable = binder.declared.get(i);
            head.declareLexical(variable.name(), VariableMode.LET);
        }
        return head;
    }
}
