package dev.deltic.bytecodegen;

import static dev.deltic.ast.BinaryOperators.*;
import static dev.deltic.ast.UnaryOperators.*;

import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Literal;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.LogicalOperator;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import java.math.BigInteger;
import java.util.List;

/** Unary, binary and logical operators. */
final class OperatorGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    OperatorGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    // ---- Binary -----------------------------------------------------------------------------------------------------

    void binary(BinaryExpression expression, int dst) {
        int left = context.expressions.stable(expression.left(), expression.right());
        apply(expression.operator(), dst, left, expression.right(), expression);
    }

    void chain(BinaryChain chain, int dst) {
        int last = chain.operators().size() - 1;
        apply(chain.operators().get(last), dst, allButLast(context.workRegister(dst), chain), chain.operands().get(last), chain);
    }

    /** Evaluates a chain without its last operator, into a register that is not one of its variables, and gives that. */
    int allButLast(int work, BinaryChain chain) {
        int left = context.expressions.stable(chain.first(), chain.operands().get(0));
        for (int i = 0; i < chain.operators().size() - 1; i++) {
            int mark = code.mark();
            apply(chain.operators().get(i), work, left, chain.operands().get(i), chain);
            left = work;
            code.releaseTo(mark);
        }
        return work;
    }

    /** dst ← left operator right, where left is evaluated already. Errors are at {@code whole}. */
    void apply(BinaryOperator operator, int dst, int left, Expression right, Expression whole) {
        if (right instanceof Literal literal && literal.value() instanceof Integer integer) {
            Opcode immediate = withImmediate(operator);
            if (immediate != null) {
                context.at(whole);
                code.emit(immediate, dst, left, integer, context.feedback(FeedbackSlotKind.BINARY));
                return;
            }
        }
        int mark = code.mark();
        int rightRegister = context.expressions.any(right);
        if (operator == BinaryOperator.INSTANCEOF || operator == BinaryOperator.IN) {
            context.at(whole.start(), right);
        } else {
            context.at(whole);
        }
        code.emit(opcode(operator), dst, left, rightRegister, context.feedback(slotKind(operator)));
        code.releaseTo(mark);
    }

    /** dst ← left operator right, both evaluated. */
    void apply(BinaryOperator operator, int dst, int left, int right) {
        code.emit(opcode(operator), dst, left, right, context.feedback(slotKind(operator)));
    }

    private static FeedbackSlotKind slotKind(BinaryOperator operator) {
        return switch (operator.ordinal()) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER, EXPONENTIATE, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED,
                    BITWISE_AND, BITWISE_OR, BITWISE_XOR -> FeedbackSlotKind.BINARY;
            case EQUAL, NOT_EQUAL, STRICT_EQUAL, STRICT_NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL ->
                    FeedbackSlotKind.COMPARE;
            case IN -> FeedbackSlotKind.HAS_PROPERTY;
            case INSTANCEOF -> FeedbackSlotKind.INSTANCE_OF;
            default -> throw new AssertionError(operator);
        };
    }

    private static Opcode opcode(BinaryOperator operator) {
        return switch (operator.ordinal()) {
            case ADD -> Opcode.ADD;
            case SUBTRACT -> Opcode.SUB;
            case MULTIPLY -> Opcode.MUL;
            case DIVIDE -> Opcode.DIV;
            case REMAINDER -> Opcode.MOD;
            case EXPONENTIATE -> Opcode.EXP;
            case SHIFT_LEFT -> Opcode.SHIFT_LEFT;
            case SHIFT_RIGHT -> Opcode.SHIFT_RIGHT;
            case SHIFT_RIGHT_UNSIGNED -> Opcode.SHIFT_RIGHT_UNSIGNED;
            case BITWISE_AND -> Opcode.BIT_AND;
            case BITWISE_OR -> Opcode.BIT_OR;
            case BITWISE_XOR -> Opcode.BIT_XOR;
            case EQUAL -> Opcode.EQUAL;
            case NOT_EQUAL -> Opcode.NOT_EQUAL;
            case STRICT_EQUAL -> Opcode.STRICT_EQUAL;
            case STRICT_NOT_EQUAL -> Opcode.STRICT_NOT_EQUAL;
            case LESS -> Opcode.LESS;
            case LESS_EQUAL -> Opcode.LESS_EQUAL;
            case GREATER -> Opcode.GREATER;
            case GREATER_EQUAL -> Opcode.GREATER_EQUAL;
            case IN -> Opcode.IN;
            case INSTANCEOF -> Opcode.INSTANCE_OF;
            default -> throw new AssertionError(operator);
        };
    }

    /** The form whose right operand is an integer in the code, or null. */
    private static Opcode withImmediate(BinaryOperator operator) {
        return switch (operator.ordinal()) {
            case ADD -> Opcode.ADD_SMI;
            case SUBTRACT -> Opcode.SUB_SMI;
            case MULTIPLY -> Opcode.MUL_SMI;
            case DIVIDE -> Opcode.DIV_SMI;
            case REMAINDER -> Opcode.MOD_SMI;
            case SHIFT_LEFT -> Opcode.SHIFT_LEFT_SMI;
            case SHIFT_RIGHT -> Opcode.SHIFT_RIGHT_SMI;
            case SHIFT_RIGHT_UNSIGNED -> Opcode.SHIFT_RIGHT_UNSIGNED_SMI;
            case BITWISE_AND -> Opcode.BIT_AND_SMI;
            case BITWISE_OR -> Opcode.BIT_OR_SMI;
            case BITWISE_XOR -> Opcode.BIT_XOR_SMI;
            default -> null;
        };
    }

    // ---- Unary ------------------------------------------------------------------------------------------------------

    void unary(UnaryExpression expression, int dst) {
        Expression operand = expression.operand();
        switch (expression.operator().ordinal()) {
            case TYPEOF -> typeOf(operand, dst);
            case DELETE -> context.references().delete(operand, dst);
            case VOID -> {
                context.expressions.effect(operand);
                code.emit(Opcode.LOAD_UNDEFINED, dst);
            }
            case NOT -> not(operand, dst);
            case MINUS -> minus(expression, dst);
            case PLUS -> convert(expression, Opcode.TO_NUMBER, dst);
            case BITWISE_NOT -> convert(expression, Opcode.BIT_NOT, dst);
            default -> throw new AssertionError(expression.operator());
        }
    }

    private void typeOf(Expression operand, int dst) {
        int register;
        if (operand instanceof Identifier identifier
                && context.variables.register(dev.deltic.scope.Variable.of(identifier)) < 0) {
            register = code.newTemporary();
            context.variables.loadForTypeof(identifier, register);
        } else {
            register = context.expressions.any(operand);
        }
        code.emit(Opcode.TYPEOF, dst, register);
    }

    private void not(Expression operand, int dst) {
        int register = context.expressions.any(operand);
        code.emit(Opcode.NOT, dst, register);
    }

    private void minus(UnaryExpression expression, int dst) {
        if (expression.operand() instanceof Literal literal) {
            Object value = literal.value();
            if (value instanceof Integer integer && integer != 0) {
                context.literals.literal(-integer, dst);        // an int literal is never the least int
                return;
            }
            if (value instanceof Integer || value instanceof Double) {
                context.literals.literal(-((Number) value).doubleValue(), dst);
                return;
            }
            if (value instanceof BigInteger integer) {
                context.literals.literal(integer.negate(), dst);
                return;
            }
        }
        convert(expression, Opcode.NEGATE, dst);
    }

    private void convert(UnaryExpression expression, Opcode opcode, int dst) {
        int register = context.expressions.any(expression.operand());
        context.at(expression);
        code.emit(opcode, dst, register, context.feedback(FeedbackSlotKind.UNARY));
    }

    // ---- Logical ----------------------------------------------------------------------------------------------------

    void logical(LogicalExpression expression, int dst) {
        List<Expression> operands = expression.operands();
        int work = context.workRegister(dst);
        Label end = new Label();
        for (int i = 0; i < operands.size() - 1; i++) {
            context.expressions.into(operands.get(i), work);
            code.jump(shortCircuit(expression.operator()), end, work);
        }
        context.expressions.into(operands.get(operands.size() - 1), work);
        code.bind(end);
        context.move(dst, work);
    }

    /** Evaluates a logical expression for its effects. */
    void effect(LogicalExpression expression) {
        List<Expression> operands = expression.operands();
        Label end = new Label();
        for (int i = 0; i < operands.size() - 1; i++) {
            if (expression.operator() == LogicalOperator.COALESCE) {
                int mark = code.mark();
                code.jump(Opcode.JUMP_IF_NOT_NULLISH, end, context.expressions.any(operands.get(i)));
                code.releaseTo(mark);
            } else {
                context.conditions().jumpIf(operands.get(i), expression.operator() == LogicalOperator.OR, end);
            }
        }
        context.expressions.effect(operands.get(operands.size() - 1));
        code.bind(end);
    }

    /** The jump that ends the evaluation with the value so far. */
    static Opcode shortCircuit(LogicalOperator operator) {
        return operator == LogicalOperator.AND ? Opcode.JUMP_IF_FALSE
            : operator == LogicalOperator.OR ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_NOT_NULLISH;
    }
}
