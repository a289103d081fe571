package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.NodeKind;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.source.SyntaxException;
import java.util.HashSet;
import java.util.IdentityHashMap;

/** The state of one parse, shared by the parsers of the grammar's areas. */
final class ParseSession {
    /** Deep enough for written code and what tools generate, shallow enough for a thread's default stack. */
    static final int MAX_DEPTH = 1200;
    /** Links of one member or call chain; the tree nests as deep, though the parser does not. */
    static final int MAX_CHAIN = 4000;

    final Scanner scanner;
    final ParserOptions options;
    final boolean module;
    /** Whether syntax beyond the standard is accepted. */
    final boolean extensions;
    final ExpressionParser expressions;
    final OperandParser operands;
    final PrimaryParser primaries;
    private SuffixParser suffixes;
    private LiteralParser literals;
    private PatternParser patterns;
    private PatternConverter converter;
    private FunctionParser functions;
    private ArrowParser arrows;
    private ClassParser classes;
    final StatementParser statements;
    private LoopParser loops;
    private DeclarationParser declarations;

    Scope scope;
    FunctionContext function;
    private int depth;
    /** Above 0 inside of functions whose bodies are not kept. */
    int discarding;

    /** Where an error is if what looks like a pattern so far is an expression; -1 if nowhere. */
    int coverError = -1;
    MessageTemplate coverMessage;
    /** Literals and assignments in parentheses, which can be no patterns; few of them occur. */
    private final IdentityHashMap<Expression, Boolean> parenthesized = new IdentityHashMap<>();
    /** Array and object literals with a comma behind a spread element, which can be no patterns. */
    final IdentityHashMap<Expression, Boolean> commaAfterSpread = new IdentityHashMap<>();
    private Expression lastParenthesized;
    /** Start of what has just been found to be arrow parameters; the arrow is the current token. */
    int arrowStart = -1;
    /** Where arrow functions are known to start. */
    final HashSet<Integer> knownArrows = new HashSet<>();
    /** Where a class says what it extends, with its body to follow. */
    boolean inHeritage;
    /** Where a function that starts is likely called at once. */
    int eagerStart = -1;

    ParseSession(Scanner scanner, ParserOptions options, boolean module, Scope scope, FunctionContext function) {
        this.scanner = scanner;
        this.options = options;
        this.module = module;
        this.extensions = options.extensions() && !module;
        this.scope = scope;
        this.function = function;
        this.expressions = new ExpressionParser(this);
        this.operands = new OperandParser(this);
        this.primaries = new PrimaryParser(this);
        this.statements = new StatementParser(this);
    }

    boolean strict() {
        return scope.isStrict();
    }

    // ---- the parsers that a small script can do without: their classes are loaded when needed -------------------

    SuffixParser suffixes() {
        if (suffixes == null) {
            suffixes = new SuffixParser(this);
        }
        return suffixes;
    }

    LiteralParser literals() {
        if (literals == null) {
            literals = new LiteralParser(this);
        }
        return literals;
    }

    PatternParser patterns() {
        if (patterns == null) {
            patterns = new PatternParser(this);
        }
        return patterns;
    }

    PatternConverter converter() {
        if (converter == null) {
            converter = new PatternConverter(this);
        }
        return converter;
    }

    FunctionParser functions() {
        if (functions == null) {
            functions = new FunctionParser(this);
        }
        return functions;
    }

    ArrowParser arrows() {
        if (arrows == null) {
            arrows = new ArrowParser(this);
        }
        return arrows;
    }

    ClassParser classes() {
        if (classes == null) {
            classes = new ClassParser(this);
        }
        return classes;
    }

    LoopParser loops() {
        if (loops == null) {
            loops = new LoopParser(this);
        }
        return loops;
    }

    DeclarationParser declarations() {
        if (declarations == null) {
            declarations = new DeclarationParser(this);
        }
        return declarations;
    }

    // ---- depth --------------------------------------------------------------------------------------------------

    void enter() {
        if (++depth > MAX_DEPTH) {
            throw tooDeep();
        }
    }

    void leave() {
        depth--;
    }

    SyntaxException tooDeep() {
        return error(scanner.start(), scanner.end(), MessageTemplate.NESTED_TOO_DEEPLY);
    }

    // ---- parentheses --------------------------------------------------------------------------------------------

    void noteParenthesized(Expression expression) {
        lastParenthesized = expression;
        NodeKind kind = expression.kind();
        if (kind == NodeKind.OBJECT_LITERAL || kind == NodeKind.ARRAY_LITERAL || kind == NodeKind.ASSIGNMENT) {
            parenthesized.put(expression, Boolean.TRUE);
        }
    }

    /** For array and object literals and assignments. */
    boolean isParenthesized(Expression expression) {
        return expression == lastParenthesized || parenthesized.containsKey(expression);
    }

    /** For any expression that was the last to be parsed. */
    boolean isJustParenthesized(Expression expression) {
        return expression == lastParenthesized;
    }

    // ---- scopes -------------------------------------------------------------------------------------------------

    /** Closes the current scope and returns to the one around it. */
    void closeScope() {
        Scope closing = scope;
        Identifier undeclared = closing.close(discarding > 0);
        scope = closing.outer();
        checkPrivateName(undeclared);
    }

    void checkPrivateName(Identifier undeclared) {
        if (undeclared != null) {
            throw error(undeclared.start(), undeclared.end(), MessageTemplate.UNDECLARED_PRIVATE_NAME,
                    undeclared.name());
        }
    }

    Identifier reference(int start, int end, String name) {
        return scope.reference(new Identifier(start, end, name));
    }

    // ---- cover grammar ------------------------------------------------------------------------------------------

    void noteCoverError(int offset, MessageTemplate message) {
        coverError = offset;
        coverMessage = message;
    }

    /** Throws if what began at {@code start} can only be a pattern, but is used as an expression. */
    void checkCoverErrorFrom(int start) {
        if (coverError >= start) {
            checkCoverError();
        }
    }

    void checkCoverError() {
        if (coverError >= 0) {
            throw error(coverError, coverError + 1, coverMessage);
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-runtime-semantics-namedevaluation">NamedEvaluation</a> with a name known now. */
    static void inferName(Expression value, String name) {
        if (value.kind() == NodeKind.FUNCTION_LITERAL) {
            ((FunctionLiteral) value).inferName(name);
        } else if (value.kind() == NodeKind.CLASS_LITERAL) {
            ((ClassLiteral) value).inferName(name);
        }
    }

    // ---- errors -------------------------------------------------------------------------------------------------

    SyntaxException error(int start, int end, MessageTemplate template, Object... arguments) {
        int limit = scanner.source.length();
        return new SyntaxException(scanner.source, Math.min(start, limit), Math.min(end, limit), template, arguments);
    }

    SyntaxException errorHere(MessageTemplate template, Object... arguments) {
        return error(scanner.start(), scanner.end(), template, arguments);
    }

    /** The current token does not fit. */
    SyntaxException unexpected() {
        Token token = scanner.token;
        return switch (token.ordinal()) {
            case END -> errorHere(MessageTemplate.UNEXPECTED_END);
            case NUMBER, BIGINT -> errorHere(MessageTemplate.UNEXPECTED_NUMBER);
            case STRING, EDIT_STRING -> errorHere(MessageTemplate.UNEXPECTED_STRING);
            case TEMPLATE -> errorHere(MessageTemplate.UNEXPECTED_TEMPLATE);
            case ESCAPED_KEYWORD -> errorHere(MessageTemplate.KEYWORD_ESCAPED);
            case AWAIT, ENUM -> errorHere(MessageTemplate.UNEXPECTED_RESERVED);
            case PRIVATE_NAME -> errorHere(MessageTemplate.UNDECLARED_PRIVATE_NAME, scanner.value);
            case IDENTIFIER -> errorHere(MessageTemplate.UNEXPECTED_IDENTIFIER, scanner.value);
            case LET, STATIC, YIELD, STRICT_RESERVED -> strict()
                    ? errorHere(MessageTemplate.UNEXPECTED_STRICT_RESERVED)
                    : errorHere(MessageTemplate.UNEXPECTED_IDENTIFIER, scanner.value);
            default -> errorHere(MessageTemplate.UNEXPECTED_TOKEN, token.text);
        };
    }
}
