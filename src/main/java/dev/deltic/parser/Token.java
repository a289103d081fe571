package dev.deltic.parser;

import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.LogicalOperator;
import dev.deltic.ast.UnaryOperator;
import dev.deltic.build.OrdinalConstants;

/** The tokens of the language. Rows of operators carry what they mean and, for binary ones, how tightly they bind. */
@OrdinalConstants("Tokens")
enum Token {
    END(null),
    LEFT_BRACE("{"), RIGHT_BRACE("}"), LEFT_PAREN("("), RIGHT_PAREN(")"), LEFT_BRACKET("["), RIGHT_BRACKET("]"),
    DOT("."), ELLIPSIS("..."), SEMICOLON(";"), COMMA(","), QUESTION("?"), QUESTION_DOT("?."), COLON(":"), ARROW("=>"),
    AT("@"),

    ASSIGN("="),
    ASSIGN_ADD("+=", BinaryOperator.ADD), ASSIGN_SUBTRACT("-=", BinaryOperator.SUBTRACT),
    ASSIGN_MULTIPLY("*=", BinaryOperator.MULTIPLY), ASSIGN_DIVIDE("/=", BinaryOperator.DIVIDE),
    ASSIGN_REMAINDER("%=", BinaryOperator.REMAINDER), ASSIGN_EXPONENT("**=", BinaryOperator.EXPONENTIATE),
    ASSIGN_SHIFT_LEFT("<<=", BinaryOperator.SHIFT_LEFT), ASSIGN_SHIFT_RIGHT(">>=", BinaryOperator.SHIFT_RIGHT),
    ASSIGN_SHIFT_RIGHT_UNSIGNED(">>>=", BinaryOperator.SHIFT_RIGHT_UNSIGNED),
    ASSIGN_BIT_AND("&=", BinaryOperator.BITWISE_AND), ASSIGN_BIT_OR("|=", BinaryOperator.BITWISE_OR),
    ASSIGN_BIT_XOR("^=", BinaryOperator.BITWISE_XOR),
    ASSIGN_AND("&&=", LogicalOperator.AND), ASSIGN_OR("||=", LogicalOperator.OR),
    ASSIGN_COALESCE("??=", LogicalOperator.COALESCE),

    COALESCE("??", LogicalOperator.COALESCE), OR("||", LogicalOperator.OR), AND("&&", LogicalOperator.AND),
    BIT_OR("|", 1, BinaryOperator.BITWISE_OR), BIT_XOR("^", 2, BinaryOperator.BITWISE_XOR),
    BIT_AND("&", 3, BinaryOperator.BITWISE_AND),
    EQUAL("==", 4, BinaryOperator.EQUAL), NOT_EQUAL("!=", 4, BinaryOperator.NOT_EQUAL),
    STRICT_EQUAL("===", 4, BinaryOperator.STRICT_EQUAL), STRICT_NOT_EQUAL("!==", 4, BinaryOperator.STRICT_NOT_EQUAL),
    LESS("<", 5, BinaryOperator.LESS), GREATER(">", 5, BinaryOperator.GREATER),
    LESS_EQUAL("<=", 5, BinaryOperator.LESS_EQUAL), GREATER_EQUAL(">=", 5, BinaryOperator.GREATER_EQUAL),
    INSTANCEOF("instanceof", 5, BinaryOperator.INSTANCEOF), IN("in", 5, BinaryOperator.IN),
    SHIFT_LEFT("<<", 6, BinaryOperator.SHIFT_LEFT), SHIFT_RIGHT(">>", 6, BinaryOperator.SHIFT_RIGHT),
    SHIFT_RIGHT_UNSIGNED(">>>", 6, BinaryOperator.SHIFT_RIGHT_UNSIGNED),
    ADD("+", 7, BinaryOperator.ADD, UnaryOperator.PLUS), SUBTRACT("-", 7, BinaryOperator.SUBTRACT, UnaryOperator.MINUS),
    MULTIPLY("*", 8, BinaryOperator.MULTIPLY), DIVIDE("/", 8, BinaryOperator.DIVIDE),
    REMAINDER("%", 8, BinaryOperator.REMAINDER),
    EXPONENT("**", 9, BinaryOperator.EXPONENTIATE),

    NOT("!", UnaryOperator.NOT), BIT_NOT("~", UnaryOperator.BITWISE_NOT), DELETE("delete", UnaryOperator.DELETE),
    TYPEOF("typeof", UnaryOperator.TYPEOF), VOID("void", UnaryOperator.VOID),
    INCREMENT("++"), DECREMENT("--"),

    BREAK("break"), CASE("case"), CATCH("catch"), CLASS("class"), CONST("const"), CONTINUE("continue"),
    DEBUGGER("debugger"), DEFAULT("default"), DO("do"), ELSE("else"), ENUM("enum"), EXPORT("export"),
    EXTENDS("extends"), FALSE("false"), FINALLY("finally"), FOR("for"), FUNCTION("function"), IF("if"),
    IMPORT("import"), NEW("new"), NULL("null"), RETURN("return"), SUPER("super"), SWITCH("switch"), THIS("this"),
    THROW("throw"), TRUE("true"), TRY("try"), VAR("var"), WHILE("while"), WITH("with"),
    /** A reserved word written with an escape: a property name at most. */
    ESCAPED_KEYWORD(null),

    // From here to STRICT_RESERVED: identifiers, in some contexts keywords.
    IDENTIFIER(null),
    ASYNC("async"), AWAIT("await"), LET("let"), STATIC("static"), YIELD("yield"),
    /** {@code implements}, {@code interface}, {@code package}, {@code private}, {@code protected}, {@code public}. */
    STRICT_RESERVED(null),

    NUMBER(null), BIGINT(null), STRING(null), TEMPLATE(null), REGEXP(null), PRIVATE_NAME(null),
    /** The beginning of a string with substitutions, see {@link EditStrings}; its next parts are like a template's. */
    EDIT_STRING(null);

    final String text;
    /** From 1 (loosest) for operators of two evaluated operands, else 0. */
    final int precedence;
    final BinaryOperator binary;
    final LogicalOperator logical;
    final UnaryOperator unary;

    Token(String text, int precedence, BinaryOperator binary, LogicalOperator logical, UnaryOperator unary) {
        this.text = text;
        this.precedence = precedence;
        this.binary = binary;
        this.logical = logical;
        this.unary = unary;
    }

    Token(String text) {
        this(text, 0, null, null, null);
    }

    Token(String text, int precedence, BinaryOperator binary) {
        this(text, precedence, binary, null, null);
    }

    Token(String text, int precedence, BinaryOperator binary, UnaryOperator unary) {
        this(text, precedence, binary, null, unary);
    }

    Token(String text, BinaryOperator binary) {
        this(text, 0, binary, null, null);
    }

    Token(String text, LogicalOperator logical) {
        this(text, 0, null, logical, null);
    }

    Token(String text, UnaryOperator unary) {
        this(text, 0, null, null, unary);
    }

    /** True for what continues a member or call expression. */
    boolean startsSuffix() {
        return this == DOT || this == LEFT_PAREN || this == LEFT_BRACKET || this == QUESTION_DOT || this == TEMPLATE;
    }

    boolean isAssignment() {
        return this.compareTo(ASSIGN) >= 0 && this.compareTo(ASSIGN_COALESCE) <= 0;
    }

    /** True for identifiers and the words that are identifiers in some contexts. */
    boolean isIdentifier() {
        return this.compareTo(IDENTIFIER) >= 0 && this.compareTo(STRICT_RESERVED) <= 0;
    }

    /** True for what can be a property name after a dot. */
    boolean isIdentifierName() {
        return this.compareTo(BREAK) >= 0 && this.compareTo(STRICT_RESERVED) <= 0 || isOperatorWord();
    }

    /** True for words that no identifier may be. */
    boolean isReservedWord() {
        return this.compareTo(BREAK) >= 0 && this.compareTo(ESCAPED_KEYWORD) <= 0 || isOperatorWord();
    }

    private boolean isOperatorWord() {
        return this == INSTANCEOF || this == IN || this == DELETE || this == TYPEOF || this == VOID;
    }
}
