package dev.deltic.parser;

import dev.deltic.ast.ArrayPattern;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Literal;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.ObjectPattern;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.PatternProperty;
import dev.deltic.ast.PropertyKind;
import dev.deltic.messages.MessageTemplate;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-destructuring-binding-patterns">Binding patterns</a>: of declarations, parameters
 *  and catch clauses. The names are declared as they are met. */
final class PatternParser extends GrammarParser {
    /** Whether a pattern has contained an initializer or a computed key since this was last cleared. */
    boolean sawExpression;

    PatternParser(ParseSession session) {
        super(session);
    }

    /** A name or pattern whose names are declared by {@code binder}. */
    Pattern parseTarget(Binder binder) {
        if (at(Token.LEFT_BRACKET)) {
            return parseArray(binder);
        }
        if (at(Token.LEFT_BRACE)) {
            return parseObject(binder);
        }
        Identifier name = parseBindingName();
        binder.declare(name);
        return name;
    }

    /** A target with an optional initializer. */
    PatternElement parseElement(Binder binder) {
        int start = scanner.start();
        Pattern target = parseTarget(binder);
        return finishElement(start, target);
    }

    private PatternElement finishElement(int start, Pattern target) {
        Expression initializer = null;
        if (accept(Token.ASSIGN)) {
            sawExpression = true;
            initializer = session.expressions.parseAssignmentWithIn();
            if (target.kind() == NodeKind.IDENTIFIER) {
                ParseSession.inferName(initializer, ((Identifier) target).name());
            }
        }
        return new PatternElement(start, scanner.previousEnd(), target, initializer);
    }

    private Pattern parseArray(Binder binder) {
        int start = scanner.start();
        session.enter();
        scanner.next();
        List<PatternElement> elements = new ArrayList<>(4);
        Pattern rest = null;
        while (!at(Token.RIGHT_BRACKET)) {
            if (accept(Token.COMMA)) {
                elements.add(null);
                continue;
            }
            int elementStart = scanner.start();
            if (accept(Token.ELLIPSIS)) {
                rest = parseTarget(binder);
                checkRestIsLast(elementStart);
                break;
            }
            elements.add(parseElement(binder));
            if (!at(Token.RIGHT_BRACKET)) {
                expect(Token.COMMA);
            }
        }
        expect(Token.RIGHT_BRACKET);
        session.leave();
        return new ArrayPattern(start, scanner.previousEnd(), elements, rest);
    }

    private void checkRestIsLast(int start) {
        if (at(Token.COMMA) || at(Token.ASSIGN)) {
            throw session.error(start, scanner.previousEnd(), at(Token.COMMA) ? MessageTemplate.ELEMENT_AFTER_REST
                    : MessageTemplate.INVALID_DESTRUCTURING_TARGET);
        }
    }

    private Pattern parseObject(Binder binder) {
        int start = scanner.start();
        session.enter();
        scanner.next();
        List<PatternProperty> properties = new ArrayList<>(4);
        Pattern rest = null;
        while (!at(Token.RIGHT_BRACE)) {
            int elementStart = scanner.start();
            if (accept(Token.ELLIPSIS)) {
                Identifier name = parseBindingName();
                binder.declare(name);
                rest = name;
                checkRestIsLast(elementStart);
                break;
            }
            properties.add(parseProperty(binder));
            if (!at(Token.RIGHT_BRACE)) {
                expect(Token.COMMA);
            }
        }
        expect(Token.RIGHT_BRACE);
        session.leave();
        return new ObjectPattern(start, scanner.previousEnd(), properties, rest);
    }

    private PatternProperty parseProperty(Binder binder) {
        int start = scanner.start();
        PropertyHead head = new PropertyHead(session);
        if (token().isIdentifierName() && scanner.ahead().peek() != Token.COLON) {
            Literal key = new Literal(start, scanner.end(), scanner.value);
            Identifier name = parseBindingName();
            binder.declare(name);
            PatternElement element = finishElement(start, name);
            return new PatternProperty(start, scanner.previousEnd(), key, false, element);
        }
        head.parseKey(false);
        sawExpression |= head.computed;
        expect(Token.COLON);
        PatternElement element = parseElement(binder);
        return new PatternProperty(start, scanner.previousEnd(), head.key, head.computed, element);
    }

    /** Object literal kinds that can be part of a pattern. */
    static boolean isPatternProperty(PropertyKind kind) {
        return kind == PropertyKind.VALUE || kind == PropertyKind.SHORTHAND || kind == PropertyKind.PROTOTYPE
                || kind == PropertyKind.SPREAD;
    }
}
