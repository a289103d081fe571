package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.Block;
import dev.deltic.ast.BreakStatement;
import dev.deltic.ast.CatchClause;
import dev.deltic.ast.ContinueStatement;
import dev.deltic.ast.DebuggerStatement;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.EmptyStatement;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ExpressionStatement;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IfStatement;
import dev.deltic.ast.LabelledStatement;
import dev.deltic.ast.Literal;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.ReturnStatement;
import dev.deltic.ast.Statement;
import dev.deltic.ast.SwitchCase;
import dev.deltic.ast.SwitchStatement;
import dev.deltic.ast.ThrowStatement;
import dev.deltic.ast.TryStatement;
import dev.deltic.ast.WithStatement;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-ecmascript-language-statements-and-declarations">Statements</a> other than loops. */
final class StatementParser extends GrammarParser {
    private boolean topLevelAwait;
    /** Inside the clauses of a switch, where {@code using} is no declaration. */
    private boolean inSwitchClause;

    StatementParser(ParseSession session) {
        super(session);
    }

    /** True if a module awaits outside of functions. */
    boolean sawTopLevelAwait() {
        return topLevelAwait;
    }

    void noteAwait() {
        topLevelAwait |= session.function.topLevelAwait;
    }

    void checkUsingAllowed() {
        Scope scope = session.scope;
        boolean script = scope.kind() == ScopeKind.SCRIPT || scope.kind() == ScopeKind.EVAL;
        if (script || inSwitchClause) {
            throw session.errorHere(MessageTemplate.USING_OUTSIDE_BLOCK);
        }
    }

    // ---- lists --------------------------------------------------------------------------------------------------

    /** Statements up to {@code end}, which is not taken. {@code directives}: the list may begin with a
     *  <a href="https://tc39.es/ecma262/#sec-directive-prologues-and-the-use-strict-directive">directive prologue</a>. */
    List<Statement> parseStatementList(boolean directives, boolean simpleParameters, Token end) {
        boolean switchBefore = inSwitchClause;
        inSwitchClause = false;
        ArrayList<Statement> statements = new ArrayList<>();
        if (directives) {
            parseDirectives(statements, simpleParameters);
        }
        boolean keep = session.discarding == 0;
        while (!at(end) && !at(Token.END)) {
            Statement statement = parseListItem();
            if (keep) {
                statements.add(statement);
            }
        }
        inSwitchClause = switchBefore;
        return statements;
    }

    private void parseDirectives(List<Statement> statements, boolean simpleParameters) {
        MessageTemplate octal = null;
        int octalStart = 0;
        while (at(Token.STRING)) {
            int start = scanner.start();
            int end = scanner.end();
            boolean useStrict = !scanner.escaped && end - start == 12 && scanner.value.equals("use strict");
            if (scanner.strictError != null && octal == null) {
                octal = scanner.strictError;
                octalStart = start;
            }
            Statement statement = parseListItem();
            statements.add(statement);
            if (!isDirective(statement, start, end)) {
                return;
            }
            if (useStrict) {
                if (!simpleParameters) {
                    throw session.error(start, end, MessageTemplate.ILLEGAL_USE_STRICT);
                }
                session.scope.setStrict();
            }
            if (octal != null && session.strict()) {
                throw session.error(octalStart, octalStart + 1, octal);
            }
        }
    }

    private static boolean isDirective(Statement statement, int start, int end) {
        if (statement.kind() != NodeKind.EXPRESSION_STATEMENT) {
            return false;
        }
        Expression expression = ((ExpressionStatement) statement).expression();
        return expression.kind() == NodeKind.LITERAL && ((Literal) expression).value() instanceof String
                && expression.start() == start && expression.end() == end;
    }

    /** <a href="https://tc39.es/ecma262/#prod-StatementListItem">StatementListItem</a> */
    Statement parseListItem() {
        switch (token().ordinal()) {
            case FUNCTION:
                return session.functions().parseDeclaration(false);
            case AT:
                session.classes().parseDecorators();
                return session.classes().parseDeclaration(false);
            case CLASS:
                return session.classes().parseDeclaration(false);
            case ASYNC:
                if (!scanner.escaped && scanner.ahead().peekOnLine() == Token.FUNCTION) {
                    return session.functions().parseDeclaration(false);
                }
                return parseStatement(true);
            case CONST, LET, IDENTIFIER, AWAIT:
                DeclarationKind kind = session.declarations().startingKind(false);
                if (kind != null) {
                    return session.declarations().parseStatement(kind);
                }
                return parseStatement(true);
            default:
                return parseStatement(true);
        }
    }

    /** The body of a loop, of {@code with} or of a label there: a statement, but no declaration. */
    Statement parseSubstatement() {
        boolean switchBefore = inSwitchClause;
        inSwitchClause = false;
        checkNoDeclaration();
        Statement statement = parseStatement(false);
        inSwitchClause = switchBefore;
        return statement;
    }

    private void checkNoDeclaration() {
        switch (token().ordinal()) {
            case FUNCTION:
                throw session.errorHere(session.strict() ? MessageTemplate.STRICT_FUNCTION_STATEMENT
                        : MessageTemplate.SLOPPY_FUNCTION_STATEMENT);
            case CLASS, CONST, AT:
                throw session.unexpected();
            case LET:
                if (!scanner.escaped && startsLexicalDeclaration()) {
                    throw session.errorHere(MessageTemplate.UNEXPECTED_LEXICAL_DECLARATION);
                }
                return;
            case ASYNC:
                if (!scanner.escaped && scanner.ahead().peekOnLine() == Token.FUNCTION) {
                    throw session.errorHere(MessageTemplate.ASYNC_FUNCTION_STATEMENT);
                }
                return;
            default:
                return;
        }
    }

    private boolean startsLexicalDeclaration() {
        Token following = scanner.ahead().peekOnLine();
        return scanner.ahead().peek() == Token.LEFT_BRACKET || following == Token.LEFT_BRACE || following.isIdentifier();
    }

    // ---- one statement ------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#prod-Statement">Statement</a>. {@code inList}: a labelled function may follow. */
    private Statement parseStatement(boolean inList) {
        session.enter();
        Statement statement = switch (token().ordinal()) {
            case LEFT_BRACE -> parseBlock();
            case VAR -> session.declarations().parseStatement(DeclarationKind.VAR);
            case SEMICOLON -> {
                scanner.next();
                yield new EmptyStatement(scanner.previousEnd() - 1, scanner.previousEnd());
            }
            case IF -> parseIf();
            case FOR -> session.loops().parseFor();
            case WHILE -> session.loops().parseWhile();
            case DO -> session.loops().parseDoWhile();
            case CONTINUE -> parseContinue();
            case BREAK -> parseBreak();
            case RETURN -> parseReturn();
            case WITH -> parseWith();
            case SWITCH -> parseSwitch();
            case THROW -> parseThrow();
            case TRY -> parseTry();
            case DEBUGGER -> parseDebugger();
            default -> parseExpressionStatement(inList);
        };
        session.leave();
        return statement;
    }

    private Statement parseDebugger() {
        int start = scanner.start();
        scanner.next();
        expectSemicolon();
        return new DebuggerStatement(start, scanner.previousEnd());
    }

    private Statement parseExpressionStatement(boolean inList) {
        int start = scanner.start();
        boolean name = token().isIdentifier();
        Expression expression = session.expressions.parseExpression();
        if (name && at(Token.COLON) && expression.kind() == NodeKind.IDENTIFIER && expression.start() == start
                && !session.isJustParenthesized(expression)) {
            session.scope.dropReference((Identifier) expression);
            return parseLabelled(start, (Identifier) expression, inList);
        }
        expectSemicolon();
        return new ExpressionStatement(start, scanner.previousEnd(), expression);
    }

    private Statement parseLabelled(int start, Identifier label, boolean inList) {
        FunctionContext function = session.function;
        if (function.findLabel(label.name()) != null) {
            throw session.error(label.start(), label.end(), MessageTemplate.LABEL_ALREADY_DECLARED, label.name());
        }
        scanner.next();
        FunctionContext.Label outer = function.labels;
        function.labels = new FunctionContext.Label(label.name(), labelsLoop(), outer);
        Statement body;
        if (at(Token.FUNCTION)) {
            body = parseLabelledFunction(inList);
        } else {
            checkNoDeclaration();
            body = parseStatement(inList);
        }
        function.labels = outer;
        return new LabelledStatement(start, scanner.previousEnd(), label.name(), body);
    }

    /** True if what follows a label, perhaps behind more labels, is a loop. */
    private boolean labelsLoop() {
        if (token().isIdentifier()) {
            return scanner.ahead().isLoopBehindLabels();
        }
        return at(Token.FOR) || at(Token.WHILE) || at(Token.DO);
    }

    private Statement parseLabelledFunction(boolean inList) {
        if (session.strict()) {
            throw session.errorHere(MessageTemplate.STRICT_FUNCTION_STATEMENT);
        }
        if (!inList) {
            throw session.errorHere(MessageTemplate.SLOPPY_FUNCTION_STATEMENT);
        }
        if (scanner.ahead().peek() == Token.MULTIPLY) {
            throw session.errorHere(MessageTemplate.GENERATOR_STATEMENT);
        }
        return session.functions().parseDeclaration(false);
    }

    Block parseBlock() {
        Scope scope = Scope.open(ScopeKind.BLOCK, session.scope);
        session.scope = scope;
        Block block = parseBlockIn(scope);
        session.closeScope();
        if (block.body().isEmpty()) {
            session.scope.forget(scope);
        }
        scanner.next();
        return block;
    }

    /** A block whose scope is already open, up to its closing brace. */
    private Block parseBlockIn(Scope scope) {
        int start = scanner.start();
        expect(Token.LEFT_BRACE);
        List<Statement> body = parseStatementList(false, true, Token.RIGHT_BRACE);
        if (!at(Token.RIGHT_BRACE)) {
            throw session.unexpected();
        }
        return new Block(start, scanner.end(), scope.isEmpty() ? null : scope, body);
    }

    /** An {@code if} with all its {@code else if}s, in a loop so that their number costs no stack. */
    private Statement parseIf() {
        ArrayList<Integer> starts = new ArrayList<>(2);
        ArrayList<Expression> tests = new ArrayList<>(2);
        ArrayList<Statement> consequents = new ArrayList<>(2);
        Statement last = null;
        while (true) {
            starts.add(scanner.start());
            scanner.next();
            expect(Token.LEFT_PAREN);
            tests.add(session.expressions.parseExpression());
            expect(Token.RIGHT_PAREN);
            consequents.add(parseIfClause());
            if (!accept(Token.ELSE)) {
                break;
            }
            if (!at(Token.IF)) {
                last = parseIfClause();
                break;
            }
        }
        int end = scanner.previousEnd();
        for (int i = tests.size() - 1; i >= 0; i--) {
            last = new IfStatement(starts.get(i), end, tests.get(i), consequents.get(i), last);
        }
        return last;
    }

    /** A clause of {@code if}; in sloppy code it may be a
     *  <a href="https://tc39.es/ecma262/#sec-functiondeclarations-in-ifstatement-statement-clauses">function</a>. */
    private Statement parseIfClause() {
        if (!at(Token.FUNCTION) || session.strict()) {
            return parseSubstatement();
        }
        if (scanner.ahead().peek() == Token.MULTIPLY) {
            throw session.errorHere(MessageTemplate.GENERATOR_STATEMENT);
        }
        int start = scanner.start();
        Scope scope = Scope.open(ScopeKind.BLOCK, session.scope);
        session.scope = scope;
        FunctionDeclaration declaration = session.functions().parseDeclaration(false);
        session.closeScope();
        ArrayList<Statement> body = new ArrayList<>(1);
        body.add(declaration);
        return new Block(start, scanner.previousEnd(), scope, body);
    }

    // ---- jumps --------------------------------------------------------------------------------------------------

    private Statement parseContinue() {
        int start = scanner.start();
        scanner.next();
        String label = null;
        if (atLabel()) {
            label = scanner.value;
            checkIdentifier();
            FunctionContext.Label target = session.function.findLabel(label);
            if (target == null) {
                throw session.errorHere(MessageTemplate.UNDEFINED_LABEL, label);
            }
            if (!target.loop()) {
                throw session.errorHere(MessageTemplate.ILLEGAL_CONTINUE_LABEL, label);
            }
            scanner.next();
        } else if (session.function.loops == 0) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.ILLEGAL_CONTINUE);
        }
        expectSemicolon();
        return new ContinueStatement(start, scanner.previousEnd(), label);
    }

    private Statement parseBreak() {
        int start = scanner.start();
        scanner.next();
        String label = null;
        if (atLabel()) {
            label = scanner.value;
            checkIdentifier();
            if (session.function.findLabel(label) == null) {
                throw session.errorHere(MessageTemplate.UNDEFINED_LABEL, label);
            }
            scanner.next();
        } else if (session.function.breakables == 0) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.ILLEGAL_BREAK);
        }
        expectSemicolon();
        return new BreakStatement(start, scanner.previousEnd(), label);
    }

    private boolean atLabel() {
        return !scanner.newlineBefore && (token().isIdentifier() || at(Token.ESCAPED_KEYWORD));
    }

    private Statement parseReturn() {
        int start = scanner.start();
        if (!session.function.allowReturn) {
            throw session.errorHere(MessageTemplate.ILLEGAL_RETURN);
        }
        scanner.next();
        boolean ends = scanner.newlineBefore || at(Token.SEMICOLON) || at(Token.RIGHT_BRACE) || at(Token.END);
        Expression argument = ends ? null : session.expressions.parseExpression();
        expectSemicolon();
        return new ReturnStatement(start, scanner.previousEnd(), argument);
    }

    private Statement parseThrow() {
        int start = scanner.start();
        scanner.next();
        if (scanner.newlineBefore) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.NEWLINE_AFTER_THROW);
        }
        Expression argument = session.expressions.parseExpression();
        expectSemicolon();
        return new ThrowStatement(start, scanner.previousEnd(), argument);
    }

    // ---- with, switch, try --------------------------------------------------------------------------------------

    private Statement parseWith() {
        int start = scanner.start();
        scanner.next();
        if (session.strict()) {
            throw session.error(start, scanner.previousEnd(), MessageTemplate.STRICT_WITH);
        }
        expect(Token.LEFT_PAREN);
        Expression object = session.expressions.parseExpression();
        expect(Token.RIGHT_PAREN);
        Scope scope = Scope.open(ScopeKind.WITH, session.scope);
        session.scope = scope;
        Statement body = parseSubstatement();
        session.closeScope();
        return new WithStatement(start, scanner.previousEnd(), object, scope, body);
    }

    private Statement parseSwitch() {
        int start = scanner.start();
        scanner.next();
        expect(Token.LEFT_PAREN);
        Expression discriminant = session.expressions.parseExpression();
        expect(Token.RIGHT_PAREN);
        expect(Token.LEFT_BRACE);
        Scope scope = Scope.open(ScopeKind.BLOCK, session.scope);
        scope.setSwitch();
        session.scope = scope;
        session.function.breakables++;
        boolean switchBefore = inSwitchClause;
        inSwitchClause = true;
        List<SwitchCase> cases = new ArrayList<>();
        boolean defaultSeen = false;
        while (!at(Token.RIGHT_BRACE)) {
            SwitchCase clause = parseCase();
            if (clause.test() == null) {
                if (defaultSeen) {
                    throw session.error(clause.start(), clause.start() + 7, MessageTemplate.MULTIPLE_DEFAULTS);
                }
                defaultSeen = true;
            }
            cases.add(clause);
        }
        inSwitchClause = switchBefore;
        session.function.breakables--;
        session.closeScope();
        scanner.next();
        return new SwitchStatement(start, scanner.previousEnd(), discriminant, scope.isEmpty() ? null : scope, cases);
    }

    private SwitchCase parseCase() {
        int start = scanner.start();
        Expression test = null;
        if (accept(Token.CASE)) {
            test = session.expressions.parseExpression();
        } else {
            expect(Token.DEFAULT);
        }
        expect(Token.COLON);
        List<Statement> body = new ArrayList<>();
        while (!at(Token.CASE) && !at(Token.DEFAULT) && !at(Token.RIGHT_BRACE) && !at(Token.END)) {
            body.add(parseListItem());
        }
        return new SwitchCase(start, scanner.previousEnd(), test, body);
    }

    private Statement parseTry() {
        int start = scanner.start();
        scanner.next();
        Block block = parseBlock();
        CatchClause handler = at(Token.CATCH) ? parseCatch() : null;
        Block finalizer = null;
        if (accept(Token.FINALLY)) {
            finalizer = parseBlock();
        }
        if (handler == null && finalizer == null) {
            throw session.errorHere(MessageTemplate.MISSING_CATCH_OR_FINALLY);
        }
        return new TryStatement(start, scanner.previousEnd(), block, handler, finalizer);
    }

    private CatchClause parseCatch() {
        int start = scanner.start();
        scanner.next();
        if (!accept(Token.LEFT_PAREN)) {
            return new CatchClause(start, scanner.previousEnd(), null, null, parseBlock());
        }
        Scope scope = Scope.open(ScopeKind.CATCH, session.scope);
        session.scope = scope;
        CatchBinder binder = new CatchBinder(this, !at(Token.LEFT_BRACE) && !at(Token.LEFT_BRACKET));
        Pattern parameter = session.patterns().parseTarget(binder);
        if (session.extensions && at(Token.IF) && parameter.kind() == NodeKind.IDENTIFIER) {
            binder.markInitialized(scanner.previousEnd());
            return parseConditionalCatch(start, scope, parameter);
        }
        expect(Token.RIGHT_PAREN);
        binder.markInitialized(scanner.previousEnd());
        Scope bodyScope = Scope.open(ScopeKind.BLOCK, scope);
        bodyScope.setCatchBody();
        session.scope = bodyScope;
        Block body = parseBlockIn(bodyScope);
        session.closeScope();
        session.closeScope();
        scanner.next();
        return new CatchClause(start, scanner.previousEnd(), scope, parameter, body);
    }

    /** {@code catch (name if test) { … }}, at {@code if}, with the clauses behind it. What no clause takes is thrown again:
     *  {@code catch (name) { if (test) { … } else { try { throw name; } catch … } }}. */
    private CatchClause parseConditionalCatch(int start, Scope scope, Pattern parameter) {
        Identifier name = (Identifier) parameter;
        scanner.next();
        Expression test = session.expressions.parseExpression();
        expect(Token.RIGHT_PAREN);
        Scope bodyScope = Scope.open(ScopeKind.BLOCK, scope);
        bodyScope.setCatchBody();
        session.scope = bodyScope;
        Block body = parseBlockIn(bodyScope);
        session.closeScope();
        scanner.next();
        int end = scanner.previousEnd();
        Statement others = new ThrowStatement(start, end, session.reference(name.start(), name.end(), name.name()));
        if (at(Token.CATCH)) {
            session.enter();
            Block thrown = new Block(start, end, null, List.of(others));
            CatchClause next = parseCatch();
            others = new TryStatement(start, scanner.previousEnd(), thrown, next, null);
            session.leave();
        }
        session.closeScope();
        end = scanner.previousEnd();
        Block choice = new Block(start, end, null, List.of(new IfStatement(start, end, test, body, others)));
        return new CatchClause(start, end, scope, parameter, choice);
    }

    /** Declares the names of a catch parameter. */
    private static final class CatchBinder implements Binder {
        private final StatementParser parser;
        private final VariableMode mode;
        private final List<Variable> declared = new ArrayList<>(1);

        CatchBinder(StatementParser parser, boolean simple) {
            this.parser = parser;
            this.mode = simple ? VariableMode.CATCH : VariableMode.LET;
        }

        @Override
        public void declare(Identifier name) {
            Variable variable = parser.session.scope.declareLexical(name.name(), mode);
            if (variable == null) {
                throw parser.alreadyDeclared(name);
            }
            name.resolve(variable, false);
            declared.add(variable);
        }

        void markInitialized(int offset) {
            for (int i = 0; i < declared.size(); i++) {
                declared.get(i).setInitializedAt(offset);
            }
        }
    }
}
