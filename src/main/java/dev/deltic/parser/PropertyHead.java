package dev.deltic.parser;

import static dev.deltic.parser.Tokens.*;

import dev.deltic.ast.Expression;
import dev.deltic.ast.Literal;
import dev.deltic.ast.PropertyKind;
import dev.deltic.numbers.NumberToString;
import java.math.BigInteger;

/** The beginning of a property definition or class element: modifiers ({@code static}, {@code async}, {@code get},
 *  {@code set}, {@code *}) and the key. */
final class PropertyHead extends GrammarParser {
    boolean isStatic;
    boolean async;
    boolean generator;
    /** GETTER, SETTER, or VALUE for all else. */
    PropertyKind propertyKind = PropertyKind.VALUE;
    /** Where a method's source text starts: behind {@code static}. */
    int functionStart;
    /** A {@link Literal}, an expression if {@link #computed}, or null for a private name. */
    Expression key;
    boolean computed;
    String privateName;
    int keyStart;
    int keyEnd;

    PropertyHead(ParseSession session) {
        super(session);
        functionStart = scanner.start();
    }

    /** Takes {@code async}, {@code get}, {@code set} and {@code *} as modifiers if a key follows. */
    void parseModifiers() {
        if (at(Token.ASYNC) && !scanner.escaped) {
            Token following = scanner.ahead().peekOnLine();
            if (startsKey(following) || following == Token.MULTIPLY) {
                scanner.next();
                async = true;
            }
        } else if (at(Token.IDENTIFIER) && !scanner.escaped
                && (scanner.value.equals("get") || scanner.value.equals("set"))) {
            PropertyKind kind = scanner.value.equals("get") ? PropertyKind.GETTER : PropertyKind.SETTER;
            if (startsKey(scanner.ahead().peek())) {
                scanner.next();
                propertyKind = kind;
            }
        }
        if (propertyKind == PropertyKind.VALUE && accept(Token.MULTIPLY)) {
            generator = true;
        }
    }

    static boolean startsKey(Token token) {
        return token.isIdentifierName() || token == Token.STRING || token == Token.NUMBER || token == Token.BIGINT
                || token == Token.LEFT_BRACKET || token == Token.PRIVATE_NAME;
    }

    /** In an object literal: true at an identifier that is a property by itself. */
    boolean isAlone() {
        if (async || generator || propertyKind != PropertyKind.VALUE || !token().isIdentifierName()) {
            return false;
        }
        if (scanner.isFollowedBy(':') || scanner.isFollowedBy('(')) {
            return false;
        }
        Token following = scanner.ahead().peek();
        return following == Token.COMMA || following == Token.RIGHT_BRACE || following == Token.ASSIGN;
    }

    /** <a href="https://tc39.es/ecma262/#prod-ClassElementName">ClassElementName</a> or PropertyName. */
    void parseKey(boolean allowPrivate) {
        keyStart = scanner.start();
        switch (token().ordinal()) {
            case STRING:
                checkStrictLiteral();
                key = new Literal(keyStart, scanner.end(), scanner.value);
                break;
            case NUMBER, BIGINT:
                checkStrictLiteral();
                key = new Literal(keyStart, scanner.end(), scanner.number);
                break;
            case LEFT_BRACKET:
                computed = true;
                scanner.next();
                key = session.expressions.parseAssignmentWithIn();
                if (!at(Token.RIGHT_BRACKET)) {
                    throw session.unexpected();
                }
                break;
            case PRIVATE_NAME:
                if (!allowPrivate) {
                    throw session.unexpected();
                }
                privateName = scanner.value;
                break;
            default:
                if (!token().isIdentifierName()) {
                    throw session.unexpected();
                }
                key = new Literal(keyStart, scanner.end(), scanner.value);
        }
        scanner.next();
        keyEnd = scanner.previousEnd();
    }

    /** True if the key is this name, as identifier or string. */
    boolean isNamed(String name) {
        return !computed && privateName == null && name.equals(((Literal) key).value());
    }

    /** The name of a function that is this property's value; null if only run time knows it. */
    String functionName() {
        if (computed) {
            return null;
        }
        if (privateName != null) {
            return privateName;
        }
        Object value = ((Literal) key).value();
        if (value instanceof Integer || value instanceof BigInteger) {
            return value.toString();
        }
        return value instanceof Double number ? NumberToString.toString(number) : (String) value;
    }
}
