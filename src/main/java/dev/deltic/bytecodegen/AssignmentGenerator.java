package dev.deltic.bytecodegen;

import dev.deltic.ast.Assignment;
import dev.deltic.ast.BinaryOperator;
import dev.deltic.ast.CompoundAssignment;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.LogicalAssignment;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.UpdateExpression;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;

/** Assignments and updates.
 *  <a href="https://tc39.es/ecma262/#sec-assignment-operators">Assignment Operators</a> */
final class AssignmentGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    AssignmentGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    // ---- target = value ---------------------------------------------------------------------------------------------

    void effect(Assignment assignment) {
        any(assignment);
    }

    void into(Assignment assignment, int dst) {
        context.move(dst, any(assignment));
    }

    /** Assigns and returns a register with the value. */
    int any(Assignment assignment) {
        Pattern target = assignment.target();
        Expression value = assignment.value();
        if (target instanceof Identifier identifier) {
            int register = context.variables.assignableRegister(identifier);
            if (register != VariableGenerator.NOT_A_REGISTER) {
                context.expressions.into(value, register);
                return register;
            }
        }
        if (target.isDestructuring()) {
            int register = context.expressions.any(value);
            if (context.scopes.isVariable(register)) {
                register = context.expressions.copy(register);
            }
            context.patterns().assign(target, register, value);
            return register;
        }
        Reference reference = context.references().prepare(target, value, false);
        if (reference.kind() == Reference.Kind.CALL) {
            context.references().write(reference, 0);
        }
        int register = context.expressions.any(value);
        context.references().write(reference, register);
        return register;
    }

    // ---- target op= value -------------------------------------------------------------------------------------------

    void effect(CompoundAssignment assignment) {
        compound(assignment, CodeContext.NONE);
    }

    void into(CompoundAssignment assignment, int dst) {
        compound(assignment, dst);
    }

    private void compound(CompoundAssignment assignment, int dst) {
        BinaryOperator operator = assignment.operator();
        if (assignment.target() instanceof Identifier identifier) {
            int register = context.variables.assignableRegister(identifier);
            if (register != VariableGenerator.NOT_A_REGISTER) {
                int left = context.expressions.stable(identifier, assignment.value());
                context.operators.apply(operator, register, left, assignment.value(), assignment);
                moveIfWanted(dst, register);
                return;
            }
        }
        Reference reference = context.references().prepare(assignment.target(), assignment.value(), true);
        int value = code.newTemporary();
        context.references().read(reference, value);
        context.operators.apply(operator, value, value, assignment.value(), assignment);
        context.references().update(reference, value);
        moveIfWanted(dst, value);
    }

    private void moveIfWanted(int dst, int value) {
        if (dst != CodeContext.NONE) {
            context.move(dst, value);
        }
    }

    // ---- target &&= value -------------------------------------------------------------------------------------------

    void into(LogicalAssignment assignment, int dst) {
        int work = context.workRegister(dst);
        Label end = new Label();
        Reference reference = context.references().prepare(assignment.target(), assignment.value(), true);
        context.references().read(reference, work);
        code.jump(OperatorGenerator.shortCircuit(assignment.operator()), end, work);
        context.expressions.into(assignment.value(), work);
        context.references().update(reference, work);
        code.bind(end);
        context.move(dst, work);
    }

    // ---- ++ and -- --------------------------------------------------------------------------------------------------

    void effect(UpdateExpression update) {
        update(update, true, CodeContext.NONE);
    }

    void into(UpdateExpression update, int dst) {
        update(update, update.prefix(), dst);
    }

    private void update(UpdateExpression update, boolean newValue, int dst) {
        Opcode opcode = update.increment() ? Opcode.INCREMENT : Opcode.DECREMENT;
        if (update.target() instanceof Identifier identifier) {
            int register = context.variables.assignableRegister(identifier);
            if (register != VariableGenerator.NOT_A_REGISTER) {
                updateRegister(update, opcode, register, newValue, dst);
                return;
            }
        }
        Reference reference = context.references().prepare(update.target(), update.target(), true);
        int value = code.newTemporary();
        context.references().read(reference, value);
        int old = value;
        if (!newValue) {
            old = code.newTemporary();
            context.at(update);
            code.emit(Opcode.TO_NUMERIC, old, value, context.feedback(FeedbackSlotKind.UNARY));
        }
        context.at(update);
        code.emit(opcode, value, old, context.feedback(FeedbackSlotKind.UNARY));
        context.references().update(reference, value);
        moveIfWanted(dst, newValue ? value : old);
    }

    private void updateRegister(UpdateExpression update, Opcode opcode, int register, boolean newValue, int dst) {
        context.at(update);
        if (newValue) {
            code.emit(opcode, register, register, context.feedback(FeedbackSlotKind.UNARY));
            moveIfWanted(dst, register);
            return;
        }
        int old = dst == register ? code.newTemporary() : dst;      // x = x++ leaves x as it was, but converted
        code.emit(Opcode.TO_NUMERIC, old, register, context.feedback(FeedbackSlotKind.UNARY));
        code.emit(opcode, register, old, context.feedback(FeedbackSlotKind.UNARY));
        context.move(dst, old);
    }
}
