package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.NodeKind;
import dev.deltic.flags.Proposal;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.source.SyntaxException;

/** What the parsers of all areas of the grammar do with tokens and names. */
abstract class GrammarParser {
    final ParseSession session;
    final Scanner scanner;

    GrammarParser(ParseSession session) {
        this.session = session;
        this.scanner = session.scanner;
    }

    final Token token() {
        return scanner.token;
    }

    final boolean at(Token token) {
        return scanner.token == token;
    }

    /** Skips the current token if it is {@code token}. */
    final boolean accept(Token token) {
        if (scanner.token == token) {
            scanner.next();
            return true;
        }
        return false;
    }

    final void expect(Token token) {
        if (scanner.token != token) {
            throw session.unexpected();
        }
        scanner.next();
    }

    /** Whether the engine takes a proposal's syntax. */
    final boolean accepts(Proposal proposal) {
        return session.options.proposals() != Proposal.NONE && proposal.isIn(session.options.proposals());
    }

    /** True at an identifier that is this contextual keyword, written without escapes. */
    final boolean atWord(String word) {
        return scanner.token == Token.IDENTIFIER && !scanner.escaped && word.equals(scanner.value);
    }

    /** <a href="https://tc39.es/ecma262/#sec-automatic-semicolon-insertion">Automatic semicolon insertion</a> */
    final void expectSemicolon() {
        if (scanner.token == Token.SEMICOLON) {
            scanner.next();
        } else if (scanner.token != Token.RIGHT_BRACE && scanner.token != Token.END && !scanner.newlineBefore) {
            if (scanner.isBehindWord("await")) {
                throw session.error(scanner.previousEnd() - 5, scanner.previousEnd(),
                        MessageTemplate.AWAIT_OUTSIDE_ASYNC);
            }
            throw session.unexpected();
        }
    }

    /** Throws if the current token cannot be an identifier here. */
    final void checkIdentifier() {
        switch (scanner.token.ordinal()) {
            case IDENTIFIER, ASYNC:
                return;
            case LET, STATIC, STRICT_RESERVED:
                if (session.strict()) {
                    throw scanner.escaped ? session.errorHere(MessageTemplate.KEYWORD_ESCAPED) : session.unexpected();
                }
                return;
            case YIELD:
                if (session.strict() || session.function.yieldIsKeyword()) {
                    throw session.errorHere(session.strict() ? MessageTemplate.UNEXPECTED_STRICT_RESERVED
                            : MessageTemplate.UNEXPECTED_IDENTIFIER, scanner.value);
                }
                return;
            case AWAIT:
                if (session.module || session.function.awaitIsKeyword() || session.function.awaitIsForbidden()) {
                    throw session.errorHere(MessageTemplate.UNEXPECTED_RESERVED);
                }
                return;
            default:
                throw session.unexpected();
        }
    }

    /** A name that refers to a variable. */
    final Identifier parseReference() {
        checkIdentifier();
        if (session.function.argumentsForbidden && scanner.value.equals("arguments")) {
            throw session.errorHere(MessageTemplate.ARGUMENTS_IN_FIELD);
        }
        Identifier identifier = session.reference(scanner.start(), scanner.end(), scanner.value);
        scanner.next();
        return identifier;
    }

    /** A name that is declared here; the caller declares it. */
    final Identifier parseBindingName() {
        checkIdentifier();
        if (isEvalOrArguments(scanner.value)) {
            if (session.strict()) {
                throw session.errorHere(MessageTemplate.UNEXPECTED_EVAL_OR_ARGUMENTS);
            }
            if (session.function.argumentsForbidden && scanner.value.equals("arguments")) {
                throw session.errorHere(MessageTemplate.ARGUMENTS_IN_FIELD);
            }
        }
        Identifier identifier = new Identifier(scanner.start(), scanner.end(), scanner.value);
        scanner.next();
        return identifier;
    }

    /** Whether an expression is a target that is no pattern: a name, a property, or, in sloppy code, a call, which fails at run time.
     *  The caller throws its own error, so that correct programs need not load the messages. */
    final boolean isSimpleTarget(Expression target) {
        return isNameOrProperty(target)
            || target.kind() == NodeKind.CALL_EXPRESSION && !session.strict() && !isLogicalAssignmentNext();
    }

    /** Whether an expression is a name or a property, as targets inside of patterns have to be. */
    final boolean isNameOrProperty(Expression target) {
        NodeKind kind = target.kind();
        if (kind == NodeKind.IDENTIFIER && session.strict() && isEvalOrArguments(((Identifier) target).name())) {
            throw session.error(target.start(), target.end(), MessageTemplate.UNEXPECTED_EVAL_OR_ARGUMENTS);
        }
        return kind == NodeKind.IDENTIFIER || kind == NodeKind.PROPERTY_ACCESS || kind == NodeKind.INDEX_ACCESS
            || kind == NodeKind.PRIVATE_ACCESS || kind == NodeKind.SUPER_PROPERTY;
    }

    /** Logical assignment came too late for old pages to depend on assigning to calls. */
    private boolean isLogicalAssignmentNext() {
        return token().isAssignment() && token().logical != null;
    }

    static boolean isEvalOrArguments(String name) {
        return name.equals("eval") || name.equals("arguments");
    }

    /** True for names that no binding in strict code may have. */
    static boolean isForbiddenInStrictCode(String name) {
        return switch (name) {
            case "eval", "arguments", "let", "static", "yield", "implements", "interface", "package", "private",
                    "protected", "public" -> true;
            default -> false;
        };
    }

    final SyntaxException strictNameError(Identifier name) {
        MessageTemplate template = isEvalOrArguments(name.name()) ? MessageTemplate.UNEXPECTED_EVAL_OR_ARGUMENTS
                : MessageTemplate.UNEXPECTED_STRICT_RESERVED;
        return session.error(name.start(), name.end(), template);
    }

    final SyntaxException alreadyDeclared(Identifier name) {
        return session.error(name.start(), name.end(), MessageTemplate.ALREADY_DECLARED, name.name());
    }

    /** Legacy octal literals and escapes are errors in strict code. */
    final void checkStrictLiteral() {
        if (scanner.strictError != null && session.strict()) {
            throw session.errorHere(scanner.strictError);
        }
    }
}
