package dev.deltic.parser;

import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.Statement;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.SpecialNames;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-function-definitions">Function definitions</a> other than arrow functions:
 *  parameters, bodies, and whether a body is kept or left to be parsed again. */
final class FunctionParser extends GrammarParser {
    FunctionParser(ParseSession session) {
        super(session);
    }

    // ---- declarations and expressions ---------------------------------------------------------------------------

    /** {@code function} or {@code async function} as an expression. */
    FunctionLiteral parseFunctionExpression() {
        int start = scanner.start();
        boolean async = accept(Token.ASYNC);
        scanner.next();
        boolean generator = accept(Token.MULTIPLY);
        FunctionContext context = new FunctionContext(session.function, FunctionKind.NORMAL, async, generator);
        Identifier name = null;
        if (!at(Token.LEFT_PAREN)) {
            FunctionContext outer = session.function;
            session.function = context;
            name = parseBindingName();
            session.function = outer;
        }
        FunctionLiteral literal = parseRest(start, context, name == null ? null : name.name(), name);
        if (name != null) {
            literal.setOwnName(name.name(), true);
        }
        return literal;
    }

    /** A declaration, at {@code function} or {@code async}. {@code defaultExport}: the name may be missing. */
    FunctionDeclaration parseDeclaration(boolean defaultExport) {
        int start = scanner.start();
        boolean async = accept(Token.ASYNC);
        scanner.next();
        boolean generator = accept(Token.MULTIPLY);
        Identifier name;
        if (at(Token.LEFT_PAREN)) {
            if (!defaultExport) {
                throw session.errorHere(MessageTemplate.MISSING_FUNCTION_NAME);
            }
            name = new Identifier(start, start, SpecialNames.DEFAULT_EXPORT);
        } else {
            name = parseBindingName();
        }
        declare(name, !async && !generator);
        FunctionContext context = new FunctionContext(session.function, FunctionKind.NORMAL, async, generator);
        FunctionLiteral literal = parseRest(start, context, null, name);
        if (defaultExport && name.start() == name.end()) {
            literal.inferName("default");
        } else {
            literal.setOwnName(name.name(), false);
        }
        FunctionDeclaration declaration = new FunctionDeclaration(start, scanner.previousEnd(), name, literal);
        boolean mayHoist = !async && !generator && !session.strict() && !session.scope.isVarScope();
        session.scope.addFunctionDeclaration(declaration, mayHoist);
        return declaration;
    }

    private void declare(Identifier name, boolean plain) {
        Scope scope = session.scope;
        Variable variable;
        if (scope.isVarScope() && scope.kind() != ScopeKind.MODULE) {
            variable = scope.declareVar(name.name());
        } else {
            variable = scope.declareLexical(name.name(), VariableMode.FUNCTION);
            if (variable != null && !plain) {
                variable.noteNotPlainFunction();
            }
            if (variable != null && !variable.allowsDuplicate(plain)) {
                variable = null;
            }
        }
        if (variable == null) {
            throw alreadyDeclared(name);
        }
        name.resolve(variable, false);
    }

    /** A method, getter, setter or constructor, at its parameters. {@code name} is null if only run time knows it. */
    FunctionLiteral parseMethod(int start, FunctionKind kind, boolean async, boolean generator, String name) {
        FunctionContext context = new FunctionContext(session.function, kind, async, generator);
        FunctionLiteral literal = parseRest(start, context, null, null);
        if (name != null) {
            literal.inferName(name);
        }
        return literal;
    }

    // ---- parameters and body ------------------------------------------------------------------------------------

    /** From the parameters on. {@code boundName} is the name bound inside, {@code nameToCheck} one that must do in strict
     *  code if the function is that. */
    private FunctionLiteral parseRest(int start, FunctionContext context, String boundName, Identifier nameToCheck) {
        boolean lazy = session.discarding > 0 || session.options.lazyFunctions() && start != session.eagerStart;
        return parseFunction(start, context, boundName, nameToCheck, lazy);
    }

    /** A function from its parameters on; without its body if {@code lazy}. */
    FunctionLiteral parseFunction(int start, FunctionContext context, String boundName, Identifier nameToCheck,
            boolean lazy) {
        session.enter();
        int parametersStart = scanner.start();
        Scope scope = Scope.openFunction(context.kind, session.scope, boundName);
        FunctionContext outer = session.function;
        session.scope = scope;
        session.function = context;
        session.discarding += lazy ? 1 : 0;
        boolean inBefore = session.expressions.allowIn(true);
        Parameters parameters = new Parameters();
        expect(Token.LEFT_PAREN);
        parseParameters(parameters);
        checkAccessorParameters(context.kind, parameters);
        boolean concise = session.extensions && !at(Token.LEFT_BRACE) && context.kind == FunctionKind.NORMAL && !context.async
            && !context.generator;
        List<Statement> body = concise ? session.arrows().parseConciseBody(scope, context, parameters, nameToCheck)
            : parseBody(scope, context, parameters, nameToCheck);
        session.expressions.allowIn(inBefore);
        int end = concise ? scanner.previousEnd() : scanner.end();
        FunctionLiteral literal = finish(start, end, parametersStart, scope, parameters, body, lazy);
        session.function = outer;
        session.discarding -= lazy ? 1 : 0;
        session.leave();
        if (!concise) {
            skipClosingBrace();
        }
        return literal;
    }

    /** Goes on behind the body; only now, so that the next token is scanned by the rules of the code around. */
    private void skipClosingBrace() {
        scanner.next();
    }

    /** Closes the function's scope and makes the node, at the closing brace. */
    private FunctionLiteral finish(int start, int end, int parametersStart, Scope scope, Parameters parameters,
            List<Statement> body, boolean lazy) {
        FunctionContext context = session.function;
        Scope bodyScope = session.scope == scope ? null : session.scope;
        if (bodyScope != null) {
            session.closeScope();
        }
        boolean strict = scope.isStrict();
        session.closeScope();
        return new FunctionLiteral(start, end, parametersStart, context.kind, context.async, context.generator, strict,
                parameters.length, parameters.simple, lazy ? null : scope, lazy ? null : bodyScope,
                lazy ? List.of() : parameters.elements, lazy ? null : parameters.rest, lazy ? null : body);
    }

    private static final class ParameterBinder implements Binder {
        private final FunctionParser parser;
        private final Parameters parameters;
        private final ArrayList<Variable> declared;

        ParameterBinder(FunctionParser parser, Parameters parameters, ArrayList<Variable> declared) {
            this.parser = parser;
            this.parameters = parameters;
            this.declared = declared;
        }

        @Override
        public void declare(Identifier name) {
            parser.declareParameter(name, parameters.elements.size(), declared);
        }
    }

    /** What the parameter list consists of. */
    static final class Parameters {
        final List<PatternElement> elements = new ArrayList<>(4);
        Pattern rest;
        /** Parameters in front of the first initializer. */
        int length;
        boolean simple = true;
        private boolean initializerSeen;

        void add(PatternElement element) {
            elements.add(element);
            simple &= element.initializer() == null && element.target() instanceof Identifier;
            initializerSeen |= element.initializer() != null;
            if (!initializerSeen) {
                length++;
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#prod-FormalParameters">FormalParameters</a> behind the opening parenthesis; takes
     *  the closing one. */
    void parseParameters(Parameters parameters) {
        FunctionContext context = session.function;
        boolean sawBefore = session.patterns().sawExpression;
        session.patterns().sawExpression = false;
        context.inParameters = true;
        Scope scope = session.scope;
        ArrayList<Variable> declared = new ArrayList<>(4);
        Binder binder = new ParameterBinder(this, parameters, declared);
        while (!at(Token.RIGHT_PAREN)) {
            if (accept(Token.ELLIPSIS)) {
                parameters.simple = false;
                parameters.rest = session.patterns().parseTarget(binder);
                checkRestEnd();
                break;
            }
            parameters.add(session.patterns().parseElement(binder));
            markInitialized(declared);
            if (!at(Token.RIGHT_PAREN)) {
                expectParameterSeparator();
            }
        }
        expect(Token.RIGHT_PAREN);
        markInitialized(declared);
        context.inParameters = false;
        boolean expressions = session.patterns().sawExpression;
        session.patterns().sawExpression = sawBefore;
        scope.setParameters(parameters.simple, expressions, scanner.previousEnd());
    }

    private void expectParameterSeparator() {
        if (!accept(Token.COMMA)) {
            throw session.unexpected();
        }
    }

    private void checkRestEnd() {
        if (at(Token.ASSIGN)) {
            throw session.errorHere(MessageTemplate.REST_INITIALIZER);
        }
        if (at(Token.COMMA)) {
            throw session.errorHere(MessageTemplate.PARAMETER_AFTER_REST);
        }
    }

    private void markInitialized(ArrayList<Variable> declared) {
        for (Variable variable : declared) {
            variable.setInitializedAt(scanner.previousEnd());
        }
        declared.clear();
    }

    void declareParameter(Identifier name, int index, List<Variable> declared) {
        Scope scope = session.scope;
        FunctionContext context = session.function;
        if (scope.lookupLocal(name.name()) != null && context.duplicateParameter == null) {
            context.duplicateParameter = name;
        }
        if (context.strictProblem == null && isForbiddenInStrictCode(name.name())) {
            context.strictProblem = name;
        }
        Variable variable = scope.declareParameter(name.name(), index);
        name.resolve(variable, false);
        declared.add(variable);
    }

    private void checkAccessorParameters(FunctionKind kind, Parameters parameters) {
        if (kind == FunctionKind.GETTER && (!parameters.elements.isEmpty() || parameters.rest != null)) {
            throw session.error(scanner.previousEnd() - 1, scanner.previousEnd(), MessageTemplate.GETTER_PARAMETERS);
        }
        if (kind == FunctionKind.SETTER) {
            if (parameters.rest != null) {
                throw session.error(parameters.rest.start(), parameters.rest.end(),
                        MessageTemplate.SETTER_REST_PARAMETER);
            }
            if (parameters.elements.size() != 1) {
                throw session.error(scanner.previousEnd() - 1, scanner.previousEnd(),
                        MessageTemplate.SETTER_PARAMETERS);
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#prod-FunctionBody">FunctionBody</a> with its braces, up to but not including the
     *  closing one. If the parameters contain expressions, the session is left in the body's own scope. */
    List<Statement> parseBody(Scope scope, FunctionContext context, Parameters parameters, Identifier nameToCheck) {
        if (!at(Token.LEFT_BRACE)) {
            throw session.unexpected();
        }
        scanner.next();
        if (scope.hasParameterExpressions()) {
            session.scope = Scope.open(ScopeKind.FUNCTION_BODY, scope);
        }
        List<Statement> body = session.statements.parseStatementList(true, parameters.simple, Token.RIGHT_BRACE);
        if (!at(Token.RIGHT_BRACE)) {
            throw session.unexpected();
        }
        if (session.scope.isStrict()) {
            scope.setStrict();
        }
        checkNames(context, parameters, nameToCheck);
        return body;
    }

    /** Early errors of names that only the body's strictness decides about. */
    void checkNames(FunctionContext context, Parameters parameters, Identifier nameToCheck) {
        boolean strict = session.strict();
        if (strict && nameToCheck != null && isForbiddenInStrictCode(nameToCheck.name())) {
            throw strictNameError(nameToCheck);
        }
        if (strict && context.strictProblem != null) {
            throw strictNameError(context.strictProblem);
        }
        boolean unique = strict || !parameters.simple || context.kind != FunctionKind.NORMAL;
        if (unique && context.duplicateParameter != null) {
            throw session.error(context.duplicateParameter.start(), context.duplicateParameter.end(),
                    MessageTemplate.DUPLICATE_PARAMETER);
        }
    }
}
