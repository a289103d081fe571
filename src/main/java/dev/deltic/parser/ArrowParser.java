package dev.deltic.parser;

import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.ReturnStatement;
import dev.deltic.ast.Statement;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-arrow-function-definitions">Arrow functions</a>, once it is known that one
 *  starts here. Bodies without braces are always kept: they are short. */
final class ArrowParser extends GrammarParser {
    ArrowParser(ParseSession session) {
        super(session);
    }

    /** At {@code async}: true if a name and {@code =>} follow. */
    boolean isAsyncArrowWithName() {
        Token following = scanner.ahead().peekOnLine();
        return following.isIdentifier() && scanner.ahead().isArrowBehindNextName();
    }

    /** {@code async name => body} */
    FunctionLiteral parseAsyncWithName() {
        int start = scanner.start();
        scanner.next();
        return parseSingle(start, true, null);
    }

    /** {@code name => body}, at the arrow. */
    FunctionLiteral parseWithName(Identifier name) {
        return parseSingle(name.start(), false, name);
    }

    /** {@code (parameters) => body} or {@code async (parameters) => body}, from the beginning. */
    FunctionLiteral parseArrow(int start, boolean async) {
        if (async) {
            scanner.next();
        }
        int parametersStart = scanner.start();
        FunctionContext context = new FunctionContext(session.function, FunctionKind.ARROW, async, false);
        return parse(start, parametersStart, context, null, false);
    }

    private FunctionLiteral parseSingle(int start, boolean async, Identifier parsedName) {
        FunctionContext context = new FunctionContext(session.function, FunctionKind.ARROW, async, false);
        int parametersStart = parsedName != null ? parsedName.start() : scanner.start();
        return parse(start, parametersStart, context, parsedName, false);
    }

    /** A lazy arrow function again, at its parameters. */
    FunctionLiteral parseAgain(int start, FunctionContext context) {
        return parse(start, scanner.start(), context, null, true);
    }

    private FunctionLiteral parse(int start, int parametersStart, FunctionContext context, Identifier parsedName,
            boolean keep) {
        session.enter();
        Scope scope = Scope.openFunction(FunctionKind.ARROW, session.scope, null);
        FunctionContext outer = session.function;
        boolean eager = keep || start == session.eagerStart || !session.options.lazyFunctions();
        int discardingBefore = session.discarding;
        session.scope = scope;
        session.function = context;
        FunctionParser.Parameters parameters = new FunctionParser.Parameters();
        parseParameters(parameters, parsedName);
        if (scanner.newlineBefore) {
            throw session.unexpected();
        }
        expect(Token.ARROW);
        FunctionLiteral literal;
        if (at(Token.LEFT_BRACE)) {
            boolean lazy = discardingBefore > 0 || !eager;
            session.discarding += lazy ? 1 : 0;
            boolean inBefore = session.expressions.allowIn(true);
            List<Statement> body = session.functions().parseBody(scope, context, parameters, null);
            session.expressions.allowIn(inBefore);
            literal = finish(start, scanner.end(), parametersStart, scope, parameters, body, lazy);
            session.discarding = discardingBefore;
            session.function = outer;
            scanner.next();
        } else {
            List<Statement> body = parseConciseBody(scope, context, parameters, null);
            literal = finish(start, scanner.previousEnd(), parametersStart, scope, parameters, body,
                    discardingBefore > 0);
            session.function = outer;
        }
        session.leave();
        return literal;
    }

    private void parseParameters(FunctionParser.Parameters parameters, Identifier parsedName) {
        if (at(Token.LEFT_PAREN)) {
            scanner.next();
            boolean inBefore = session.expressions.allowIn(true);
            session.functions().parseParameters(parameters);
            session.expressions.allowIn(inBefore);
            return;
        }
        Identifier name = parsedName;
        if (name == null) {
            session.function.inParameters = true;
            name = parseBindingName();
            session.function.inParameters = false;
        } else if (isEvalOrArguments(name.name()) && session.strict()) {
            throw strictNameError(name);
        }
        session.functions().declareParameter(name, 0, new ArrayList<>(1));
        parameters.add(new PatternElement(name.start(), name.end(), name, null));
        session.scope.setParameters(true, false, name.end());
    }

    /** A body that is an expression. */
    List<Statement> parseConciseBody(Scope scope, FunctionContext context, FunctionParser.Parameters parameters, Identifier nameToCheck) {
        if (scope.hasParameterExpressions()) {
            session.scope = Scope.open(ScopeKind.FUNCTION_BODY, scope);
        }
        session.functions().checkNames(context, parameters, nameToCheck);
        Expression value = session.expressions.parseAssignment();
        List<Statement> body = new ArrayList<>(1);
        body.add(new ReturnStatement(value.start(), value.end(), value));
        return body;
    }

    private FunctionLiteral finish(int start, int end, int parametersStart, Scope scope,
            FunctionParser.Parameters parameters, List<Statement> body, boolean lazy) {
        FunctionContext context = session.function;
        Scope bodyScope = session.scope == scope ? null : session.scope;
        if (bodyScope != null) {
            session.closeScope();
        }
        session.closeScope();
        return new FunctionLiteral(start, end, parametersStart, FunctionKind.ARROW, context.async, false,
                scope.isStrict(), parameters.length, parameters.simple, lazy ? null : scope,
                lazy ? null : bodyScope, lazy ? List.of() : parameters.elements, lazy ? null : parameters.rest,
                lazy ? null : body);
    }
}
