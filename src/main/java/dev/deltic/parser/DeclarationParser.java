package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.VariableDeclarator;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-declarations-and-the-variable-statement">Variable declarations</a>: which keyword
 *  starts one, and its list of bindings. */
final class DeclarationParser extends GrammarParser {
    DeclarationParser(ParseSession session) {
        super(session);
    }

    /** The kind of declaration that starts at the current token, which stands where one may be; null if none. */
    DeclarationKind startingKind(boolean inFor) {
        return switch (token().ordinal()) {
            case VAR -> DeclarationKind.VAR;
            case CONST -> DeclarationKind.CONST;
            case LET -> !scanner.escaped && startsLetBinding(scanner.ahead().peek()) ? DeclarationKind.LET : null;
            case IDENTIFIER -> atWord("using") && startsUsing(inFor) ? DeclarationKind.USING : null;
            case AWAIT -> session.function.awaitIsKeyword() && !scanner.escaped && scanner.ahead().isAwaitUsing()
                    ? DeclarationKind.AWAIT_USING : null;
            default -> null;
        };
    }

    static boolean startsLetBinding(Token following) {
        return following.isIdentifier() || following == Token.LEFT_BRACKET || following == Token.LEFT_BRACE
                || following == Token.ESCAPED_KEYWORD;
    }

    private boolean startsUsing(boolean inFor) {
        if (!scanner.ahead().peekOnLine().isIdentifier()) {
            return false;
        }
        return !inFor || !scanner.ahead().peekIsNameOnLine("of") || scanner.ahead().isAssignBehindNextName();
    }

    /** Skips the keyword or keywords. */
    void skipKeyword(DeclarationKind kind) {
        scanner.next();
        if (kind == DeclarationKind.AWAIT_USING) {
            scanner.next();
            session.statements.noteAwait();
        }
    }

    /** A whole declaration statement. */
    VariableDeclaration parseStatement(DeclarationKind kind) {
        int start = scanner.start();
        if (kind == DeclarationKind.USING || kind == DeclarationKind.AWAIT_USING) {
            session.statements.checkUsingAllowed();
        }
        skipKeyword(kind);
        List<VariableDeclarator> declarators = new ArrayList<>(2);
        do {
            declarators.add(parseDeclarator(kind));
        } while (accept(Token.COMMA));
        expectSemicolon();
        return new VariableDeclaration(start, scanner.previousEnd(), kind, declarators);
    }

    private VariableDeclarator parseDeclarator(DeclarationKind kind) {
        int start = scanner.start();
        NameBinder binder = new NameBinder(session, kind);
        Pattern target = parseTarget(kind, binder);
        return finishDeclarator(kind, start, target, binder);
    }

    Pattern parseTarget(DeclarationKind kind, NameBinder binder) {
        boolean name = kind == DeclarationKind.USING || kind == DeclarationKind.AWAIT_USING;
        if (name && (at(Token.LEFT_BRACE) || at(Token.LEFT_BRACKET))) {
            throw session.unexpected();
        }
        return session.patterns().parseTarget(binder);
    }

    /** The initializer behind a target; it must be there unless the declaration can do without. */
    VariableDeclarator finishDeclarator(DeclarationKind kind, int start, Pattern target, NameBinder binder) {
        Expression initializer = null;
        if (accept(Token.ASSIGN)) {
            initializer = session.expressions.parseAssignment();
            if (target.kind() == NodeKind.IDENTIFIER) {
                ParseSession.inferName(initializer, ((Identifier) target).name());
            }
        } else if (kind.isConstant() || target.kind() != NodeKind.IDENTIFIER) {
            throw session.error(target.start(), target.end(), MessageTemplate.MISSING_INITIALIZER,
                    target.kind() != NodeKind.IDENTIFIER ? "destructuring" : kind.text());
        }
        binder.markInitialized(scanner.previousEnd());
        return new VariableDeclarator(start, scanner.previousEnd(), target, initializer);
    }

    /** Declares names in the way of a declaration's keyword. */
    static final class NameBinder implements Binder {
        private final ParseSession session;
        private final DeclarationKind kind;
        final List<Variable> declared = new ArrayList<>(2);

        NameBinder(ParseSession session, DeclarationKind kind) {
            this.session = session;
            this.kind = kind;
        }

        @Override
        public void declare(Identifier name) {
            Scope scope = session.scope;
            Variable variable;
            if (kind == DeclarationKind.VAR) {
                variable = scope.declareVar(name.name());
                scope.reference(name);
            } else {
                if (name.name().equals("let")) {
                    throw session.error(name.start(), name.end(), MessageTemplate.LET_LEXICALLY_BOUND);
                }
                variable = scope.declareLexical(name.name(), mode());
                if (variable != null) {
                    name.resolve(variable, false);
                    declared.add(variable);
                }
            }
            if (variable == null) {
                throw session.error(name.start(), name.end(), MessageTemplate.ALREADY_DECLARED, name.name());
            }
        }

        private VariableMode mode() {
            return kind == DeclarationKind.VAR ? VariableMode.VAR
                : kind == DeclarationKind.LET ? VariableMode.LET
                : kind == DeclarationKind.CONST ? VariableMode.CONST : VariableMode.USING;
        }

        void markInitialized(int offset) {
            for (int i = 0; i < declared.size(); i++) {
                declared.get(i).setInitializedAt(offset);
            }
        }
    }
}
