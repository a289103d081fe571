package dev.deltic.parser;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.Assignment;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionKind;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Literal;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.ObjectProperty;
import dev.deltic.ast.PropertyKind;
import dev.deltic.ast.RegExpLiteral;
import dev.deltic.ast.SpreadElement;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.messages.MessageTemplate;
import dev.deltic.regexp.RegExpFlags;
import dev.deltic.regexp.RegExpProgram;
import dev.deltic.regexp.RegExpSyntaxException;
import dev.deltic.source.SyntaxException;
import java.util.ArrayList;
import java.util.List;

/** <a href="https://tc39.es/ecma262/#sec-array-initializer">Array</a>, object and template literals. */
final class LiteralParser extends GrammarParser {
    LiteralParser(ParseSession session) {
        super(session);
    }

    Expression parseArray() {
        int start = scanner.start();
        scanner.next();
        boolean inBefore = session.expressions.allowIn(true);
        ArrayList<Expression> elements = new ArrayList<>();
        boolean commaAfterSpread = false;
        while (!at(Token.RIGHT_BRACKET)) {
            if (accept(Token.COMMA)) {
                elements.add(null);
                continue;
            }
            int elementStart = scanner.start();
            if (accept(Token.ELLIPSIS)) {
                Expression argument = session.expressions.parseAssignmentOrPattern();
                elements.add(new SpreadElement(elementStart, scanner.previousEnd(), argument));
                commaAfterSpread |= at(Token.COMMA);
            } else {
                elements.add(session.expressions.parseAssignmentOrPattern());
            }
            if (!at(Token.RIGHT_BRACKET)) {
                expect(Token.COMMA);
            }
        }
        scanner.next();
        session.expressions.allowIn(inBefore);
        ArrayLiteral literal = new ArrayLiteral(start, scanner.previousEnd(), elements);
        if (commaAfterSpread) {
            session.commaAfterSpread.put(literal, Boolean.TRUE);
        }
        return literal;
    }

    // ---- regular expressions ------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-primary-expression-regular-expression-literals-static-semantics-early-errors">
     *  Early errors of regular expression literals</a> */
    Expression parseRegExp() {
        scanner.rescanRegExp();
        String pattern = scanner.value;
        RegExpFlags flags = RegExpFlags.parse(scanner.raw);
        if (flags == null) {
            throw session.errorHere(MessageTemplate.MALFORMED_REG_EXP_FLAGS);
        }
        try {
            RegExpProgram.validate(pattern, flags);
        } catch (RegExpSyntaxException e) {
            throw session.errorHere(MessageTemplate.MALFORMED_REG_EXP, pattern, scanner.raw, e.detail().format());
        }
        RegExpLiteral literal = new RegExpLiteral(scanner.start(), scanner.end(), pattern, scanner.raw);
        scanner.next();
        return literal;
    }

    // ---- objects ------------------------------------------------------------------------------------------------

    Expression parseObject() {
        int start = scanner.start();
        scanner.next();
        boolean inBefore = session.expressions.allowIn(true);
        ArrayList<ObjectProperty> properties = new ArrayList<>();
        boolean prototype = false;
        boolean commaAfterSpread = false;
        while (!at(Token.RIGHT_BRACE)) {
            ObjectProperty property = parseProperty();
            properties.add(property);
            if (property.propertyKind() == PropertyKind.PROTOTYPE) {
                if (prototype) {
                    session.noteCoverError(property.start(), MessageTemplate.DUPLICATE_PROTO);
                }
                prototype = true;
            }
            if (!at(Token.RIGHT_BRACE)) {
                commaAfterSpread |= property.propertyKind() == PropertyKind.SPREAD;
                expect(Token.COMMA);
            }
        }
        scanner.next();
        session.expressions.allowIn(inBefore);
        ObjectLiteral literal = new ObjectLiteral(start, scanner.previousEnd(), properties);
        if (commaAfterSpread) {
            session.commaAfterSpread.put(literal, Boolean.TRUE);
        }
        return literal;
    }

    private ObjectProperty parseProperty() {
        int start = scanner.start();
        if (accept(Token.ELLIPSIS)) {
            Expression argument = session.expressions.parseAssignmentOrPattern();
            return new ObjectProperty(start, scanner.previousEnd(), PropertyKind.SPREAD, null, false, argument);
        }
        PropertyHead head = new PropertyHead(session);
        head.parseModifiers();
        if (head.isAlone()) {
            return parseShorthand(start);
        }
        head.parseKey(false);
        if (head.propertyKind == PropertyKind.VALUE && !head.async && !head.generator && at(Token.COLON)) {
            return parseValue(start, head);
        }
        FunctionKind kind = switch (head.propertyKind) {
            case GETTER -> FunctionKind.GETTER;
            case SETTER -> FunctionKind.SETTER;
            default -> FunctionKind.METHOD;
        };
        if (!at(Token.LEFT_PAREN)) {
            throw head.propertyKind == PropertyKind.VALUE && head.key instanceof Literal literal && !head.computed
                ? unexpectedKey(literal) : session.unexpected();
        }
        PropertyKind propertyKind = head.propertyKind == PropertyKind.VALUE ? PropertyKind.METHOD : head.propertyKind;
        Expression function = session.functions().parseMethod(head.functionStart, kind, head.async, head.generator,
                head.functionName());
        return new ObjectProperty(start, scanner.previousEnd(), propertyKind, head.key, head.computed, function);
    }

    /** The error of a property without a value: that of its key where it is a number or string, which cannot stand alone. */
    private SyntaxException unexpectedKey(Literal key) {
        char first = scanner.source.text().charAt(key.start());
        return first == '"' || first == '\'' ? session.error(key.start(), key.end(), MessageTemplate.UNEXPECTED_STRING)
            : first >= '0' && first <= '9' || first == '.' ? session.error(key.start(), key.end(), MessageTemplate.UNEXPECTED_NUMBER)
            : session.unexpected();
    }

    private ObjectProperty parseValue(int start, PropertyHead head) {
        scanner.next();
        Expression value = session.expressions.parseAssignmentOrPattern();
        boolean prototype = !head.computed && ((Literal) head.key).value().equals("__proto__");
        if (!head.computed && !prototype) {
            ParseSession.inferName(value, head.functionName());
        }
        return new ObjectProperty(start, scanner.previousEnd(),
                prototype ? PropertyKind.PROTOTYPE : PropertyKind.VALUE, head.key, head.computed, value);
    }

    /** {@code {name}} or, in what must become a pattern, {@code {name = initializer}}. */
    private ObjectProperty parseShorthand(int start) {
        Literal key = new Literal(start, scanner.end(), scanner.value);
        Identifier name = parseReference();
        Expression value = name;
        if (at(Token.ASSIGN)) {
            session.noteCoverError(scanner.start(), MessageTemplate.INVALID_SHORTHAND_INITIALIZER);
            scanner.next();
            int errorBefore = session.coverError;
            Expression initializer = session.expressions.parseAssignment();
            session.coverError = errorBefore;
            ParseSession.inferName(initializer, name.name());
            value = new Assignment(start, scanner.previousEnd(), name, initializer);
        }
        return new ObjectProperty(start, scanner.previousEnd(), PropertyKind.SHORTHAND, key, false, value);
    }

    // ---- templates ----------------------------------------------------------------------------------------------

    /** A template, at its first part. Only in a tagged one may escapes be without meaning. */
    TemplateLiteral parseTemplate(boolean tagged) {
        int start = scanner.start();
        EditStrings.EditString edited = scanner.token == Token.EDIT_STRING ? scanner.edited : null;
        ArrayList<String> cooked = new ArrayList<>(2);
        ArrayList<String> raw = new ArrayList<>(2);
        ArrayList<Expression> expressions = new ArrayList<>(2);
        while (true) {
            if (!tagged && scanner.value == null) {
                throw session.errorHere(scanner.strictError);
            }
            cooked.add(scanner.value);
            raw.add(scanner.raw);
            boolean more = scanner.substitutionFollows;
            scanner.next();
            if (!more) {
                break;
            }
            expressions.add(session.expressions.parseExpressionWithIn());
            if (!at(Token.RIGHT_BRACE)) {
                throw session.errorHere(MessageTemplate.UNTERMINATED_TEMPLATE_EXPRESSION);
            }
            scanner.rescanTemplateContinuation(edited);
        }
        return new TemplateLiteral(start, scanner.previousEnd(), cooked, raw, List.copyOf(expressions));
    }
}
