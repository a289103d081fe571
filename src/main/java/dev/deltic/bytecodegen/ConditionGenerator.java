package dev.deltic.bytecodegen;

import static dev.deltic.ast.BinaryOperators.*;
import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Literal;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.LogicalOperator;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.ast.UnaryOperator;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.Opcodes;
import dev.deltic.feedback.FeedbackSlotKind;
import java.math.BigInteger;
import java.util.List;

/** Expressions that decide where to continue: comparisons jump by themselves, no boolean is made. */
final class ConditionGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    ConditionGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** Whether the expression is a literal, whose truth is known. */
    static boolean isConstant(Expression expression) {
        return expression instanceof Literal;
    }

    /** ToBoolean of a literal. */
    static boolean isTruthy(Expression expression) {
        Object value = ((Literal) expression).value();
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof String string) {
            return !string.isEmpty();
        }
        if (value instanceof BigInteger integer) {
            return integer.signum() != 0;
        }
        if (value instanceof Number number) {
            double d = number.doubleValue();
            return d != 0 && d == d;
        }
        return false;
    }

    /** Jumps to {@code target} when ToBoolean of the expression is {@code sense}, else falls through. */
    void jumpIf(Expression expression, boolean sense, Label target) {
        int mark = code.mark();
        switch (expression.kind().ordinal()) {
            case LITERAL -> {
                if (isTruthy(expression) == sense) {
                    code.jump(target);
                }
            }
            case UNARY_EXPRESSION -> unary((UnaryExpression) expression, sense, target);
            case LOGICAL_EXPRESSION -> logical((LogicalExpression) expression, sense, target);
            case BINARY_EXPRESSION -> binary((BinaryExpression) expression, sense, target);
            case BINARY_CHAIN -> chain((BinaryChain) expression, sense, target);
            case SEQUENCE_EXPRESSION -> {
                List<Expression> parts = ((SequenceExpression) expression).expressions();
                for (int i = 0; i < parts.size() - 1; i++) {
                    context.expressions.effect(parts.get(i));
                }
                jumpIf(parts.get(parts.size() - 1), sense, target);
            }
            default -> value(expression, sense, target);
        }
        code.releaseTo(mark);
    }

    private void value(Expression expression, boolean sense, Label target) {
        int register = context.expressions.any(expression);
        code.jump(sense ? Opcode.JUMP_IF_TRUE : Opcode.JUMP_IF_FALSE, target, register);
    }

    private void unary(UnaryExpression expression, boolean sense, Label target) {
        if (expression.operator() == UnaryOperator.NOT) {
            jumpIf(expression.operand(), !sense, target);
        } else {
            value(expression, sense, target);
        }
    }

    private void logical(LogicalExpression expression, boolean sense, Label target) {
        List<Expression> operands = expression.operands();
        int last = operands.size() - 1;
        if (expression.operator() == LogicalOperator.COALESCE) {
            value(expression, sense, target);
            return;
        }
        boolean decides = expression.operator() == LogicalOperator.OR;      // the truth of an operand that ends it
        if (decides == sense) {
            for (Expression operand : operands) {
                jumpIf(operand, sense, target);
            }
            return;
        }
        Label end = new Label();
        for (int i = 0; i < last; i++) {
            jumpIf(operands.get(i), decides, end);
        }
        jumpIf(operands.get(last), sense, target);
        code.bind(end);
    }

    private void binary(BinaryExpression expression, boolean sense, Label target) {
        Opcode opcode = jump(expression.operator(), sense);
        if (opcode == null) {
            value(expression, sense, target);
            return;
        }
        int left = context.expressions.stable(expression.left(), expression.right());
        compare(opcode, left, expression.right(), expression, target);
    }

    private void chain(BinaryChain chain, boolean sense, Label target) {
        int last = chain.operators().size() - 1;
        Opcode opcode = jump(chain.operators().get(last), sense);
        if (opcode == null) {
            value(chain, sense, target);
            return;
        }
        compare(opcode, context.operators.allButLast(code.newTemporary(), chain), chain.operands().get(last), chain, target);
    }

    /** Compares what is evaluated already with an expression; errors are at {@code whole}. */
    private void compare(Opcode opcode, int left, Expression right, Expression whole, Label target) {
        if (right instanceof Literal literal) {
            Opcode immediate = literal.value() instanceof Integer ? withImmediate(opcode)
                : literal.value() == null ? withNull(opcode) : null;
            if (immediate != null) {
                context.at(whole);
                jumpByLiteral(immediate, left, literal.value(), target);
                return;
            }
        }
        int register = context.expressions.any(right);
        context.at(whole);
        code.jump(opcode, target, left, register, context.feedback(FeedbackSlotKind.COMPARE));
    }

    private void jumpByLiteral(Opcode opcode, int left, Object literal, Label target) {
        switch (opcode.ordinal()) {
            case Opcodes.JUMP_IF_NULL, Opcodes.JUMP_IF_NOT_NULL -> code.jump(opcode, target, left);
            case Opcodes.JUMP_IF_STRICT_EQUAL_SMI, Opcodes.JUMP_IF_STRICT_NOT_EQUAL_SMI ->
                    code.jump(opcode, target, left, (Integer) literal);
            default -> code.jump(opcode, target, left, (Integer) literal, context.feedback(FeedbackSlotKind.COMPARE));
        }
    }

    private static Opcode jump(BinaryOperator operator, boolean sense) {
        return switch (operator.ordinal()) {
            case LESS -> sense ? Opcode.JUMP_IF_LESS : Opcode.JUMP_IF_NOT_LESS;
            case LESS_EQUAL -> sense ? Opcode.JUMP_IF_LESS_EQUAL : Opcode.JUMP_IF_NOT_LESS_EQUAL;
            case GREATER -> sense ? Opcode.JUMP_IF_GREATER : Opcode.JUMP_IF_NOT_GREATER;
            case GREATER_EQUAL -> sense ? Opcode.JUMP_IF_GREATER_EQUAL : Opcode.JUMP_IF_NOT_GREATER_EQUAL;
            case EQUAL -> sense ? Opcode.JUMP_IF_EQUAL : Opcode.JUMP_IF_NOT_EQUAL;
            case NOT_EQUAL -> sense ? Opcode.JUMP_IF_NOT_EQUAL : Opcode.JUMP_IF_EQUAL;
            case STRICT_EQUAL -> sense ? Opcode.JUMP_IF_STRICT_EQUAL : Opcode.JUMP_IF_STRICT_NOT_EQUAL;
            case STRICT_NOT_EQUAL -> sense ? Opcode.JUMP_IF_STRICT_NOT_EQUAL : Opcode.JUMP_IF_STRICT_EQUAL;
            default -> null;
        };
    }

    private static Opcode withImmediate(Opcode opcode) {
        return switch (opcode.ordinal()) {
            case Opcodes.JUMP_IF_LESS -> Opcode.JUMP_IF_LESS_SMI;
            case Opcodes.JUMP_IF_NOT_LESS -> Opcode.JUMP_IF_NOT_LESS_SMI;
            case Opcodes.JUMP_IF_GREATER -> Opcode.JUMP_IF_GREATER_SMI;
            case Opcodes.JUMP_IF_NOT_GREATER -> Opcode.JUMP_IF_NOT_GREATER_SMI;
            case Opcodes.JUMP_IF_STRICT_EQUAL -> Opcode.JUMP_IF_STRICT_EQUAL_SMI;
            case Opcodes.JUMP_IF_STRICT_NOT_EQUAL -> Opcode.JUMP_IF_STRICT_NOT_EQUAL_SMI;
            default -> null;
        };
    }

    /** The form whose right operand is null, or null. */
    private static Opcode withNull(Opcode opcode) {
        return opcode == Opcode.JUMP_IF_STRICT_EQUAL ? Opcode.JUMP_IF_NULL
            : opcode == Opcode.JUMP_IF_STRICT_NOT_EQUAL ? Opcode.JUMP_IF_NOT_NULL : null;
    }
}
