package dev.deltic.bytecodegen;

import dev.deltic.ast.Literal;
import dev.deltic.ast.SwitchCase;
import dev.deltic.ast.SwitchStatement;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Scope;
import java.util.List;

/** The switch statement: a jump table when the cases are integers close together, else one comparison after the other. */
final class SwitchGenerator {
    private static final int MIN_TABLE_CASES = 4;
    private static final int MAX_TABLE_SPREAD = 4;

    private final CodeContext context;
    private final BytecodeBuilder code;

    SwitchGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void generate(SwitchStatement statement, List<String> labels) {
        context.statements.clearCompletion();
        int value = code.newTemporary();
        context.expressions.into(statement.discriminant(), value);
        Scope scope = Scope.of(statement.scope());
        FinallyScope resources = null;
        if (scope != null) {
            context.variables.enter(scope);
            context.statements.instantiateFunctions(scope);
            resources = scope.hasResources() ? context.disposals().begin() : null;
        }
        ControlFlow.Target target = context.control().pushTarget(labels, true, false);
        List<SwitchCase> cases = statement.cases();
        Label[] bodies = new Label[cases.size()];
        Label defaultBody = target.breakLabel;
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = new Label();
            if (cases.get(i).test() == null) {
                defaultBody = bodies[i];
            }
        }
        if (!table(cases, bodies, value)) {
            compare(cases, bodies, value);
        }
        code.jump(defaultBody);
        for (int i = 0; i < bodies.length; i++) {
            code.bind(bodies[i]);
            context.statements.generate(cases.get(i).body());
        }
        context.control().pop();
        code.bind(target.breakLabel);
        if (resources != null) {
            context.disposals().end(resources);
        }
        if (scope != null) {
            context.variables.leave();
        }
    }

    private void compare(List<SwitchCase> cases, Label[] bodies, int value) {
        for (int i = 0; i < bodies.length; i++) {
            SwitchCase clause = cases.get(i);
            if (clause.test() == null) {
                continue;
            }
            int mark = code.mark();
            context.at(clause.test());
            if (clause.test() instanceof Literal literal && literal.value() instanceof Integer integer) {
                code.jump(Opcode.JUMP_IF_STRICT_EQUAL_SMI, bodies[i], value, integer);
            } else {
                int test = context.expressions.any(clause.test());
                code.jump(Opcode.JUMP_IF_STRICT_EQUAL, bodies[i], value, test,
                        context.feedback(FeedbackSlotKind.COMPARE));
            }
            code.releaseTo(mark);
        }
    }

    private boolean table(List<SwitchCase> cases, Label[] bodies, int value) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        int count = 0;
        for (SwitchCase clause : cases) {
            if (clause.test() == null) {
                continue;
            }
            if (!(clause.test() instanceof Literal literal) || !(literal.value() instanceof Integer integer)) {
                return false;
            }
            low = Math.min(low, integer);
            high = Math.max(high, integer);
            count++;
        }
        if (count < MIN_TABLE_CASES || (long) high - low >= (long) count * MAX_TABLE_SPREAD) {
            return false;
        }
        Label[] table = new Label[high - low + 1];
        for (int i = 0; i < bodies.length; i++) {
            if (cases.get(i).test() instanceof Literal literal) {
                int index = (Integer) literal.value() - low;
                table[index] = table[index] == null ? bodies[i] : table[index];
            }
        }
        code.switchInteger(value, low, table);
        return true;
    }
}
