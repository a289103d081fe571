package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.ArrayLiteral;
import dev.deltic.ast.Assignment;
import dev.deltic.ast.AwaitExpression;
import dev.deltic.ast.BinaryChain;
import dev.deltic.ast.BinaryExpression;
import dev.deltic.ast.CallExpression;
import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.CompoundAssignment;
import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.ImportCall;
import dev.deltic.ast.Literal;
import dev.deltic.ast.LogicalAssignment;
import dev.deltic.ast.LogicalExpression;
import dev.deltic.ast.NewExpression;
import dev.deltic.ast.NewTargetExpression;
import dev.deltic.ast.ObjectLiteral;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateIn;
import dev.deltic.ast.RegExpLiteral;
import dev.deltic.ast.SequenceExpression;
import dev.deltic.ast.SuperCall;
import dev.deltic.ast.TaggedTemplate;
import dev.deltic.ast.TemplateLiteral;
import dev.deltic.ast.ThisExpression;
import dev.deltic.ast.UnaryExpression;
import dev.deltic.ast.UpdateExpression;
import dev.deltic.ast.YieldExpression;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import java.util.List;

/** Expressions. A value is wanted in a given register ({@link #into}), wherever it is ({@link #any}), or not at all
 *  ({@link #effect}). */
final class ExpressionGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    ExpressionGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    // ---- Where the value goes ---------------------------------------------------------------------------------------

    /** The register that holds the value: a variable's own, which later code may change, or a new temporary. */
    int any(Expression expression) {
        switch (expression.kind().ordinal()) {
            case IDENTIFIER:
                return context.variables.any((Identifier) expression);
            case THIS_EXPRESSION:
                return context.variables.any(((ThisExpression) expression).receiver());
            case NEW_TARGET_EXPRESSION:
                return context.variables.any(((NewTargetExpression) expression).target());
            case ASSIGNMENT:
                return context.assignments().any((Assignment) expression);
            default:
                return temporary(expression);
        }
    }

    /** As {@link #any}, but {@code next} is evaluated before the value is used. */
    int stable(Expression expression, Expression next) {
        int register = any(expression);
        return context.scopes.isVariable(register) && AssignmentScan.mayAssign(next) ? copy(register) : register;
    }

    /** As {@link #any}, but the expressions from an index on are evaluated before the value is used. */
    int stable(Expression expression, List<Expression> next, int from) {
        int register = any(expression);
        boolean copies = from < next.size() && context.scopes.isVariable(register)
                && AssignmentScan.mayAssign(next, from);
        return copies ? copy(register) : register;
    }

    /** A temporary with the same value. */
    int copy(int register) {
        int temporary = code.newTemporary();
        code.emit(Opcode.MOVE, temporary, register);
        return temporary;
    }

    /** A new temporary that holds the value. */
    int temporary(Expression expression) {
        int register = code.newTemporary();
        into(expression, register);
        return register;
    }

    /** Evaluates for the effects. */
    void effect(Expression expression) {
        int mark = code.mark();
        switch (expression.kind().ordinal()) {
            case LITERAL, FUNCTION_LITERAL -> { }
            case UPDATE_EXPRESSION -> context.assignments().effect((UpdateExpression) expression);
            case ASSIGNMENT -> context.assignments().effect((Assignment) expression);
            case COMPOUND_ASSIGNMENT -> context.assignments().effect((CompoundAssignment) expression);
            case SEQUENCE_EXPRESSION -> {
                for (Expression part : ((SequenceExpression) expression).expressions()) {
                    effect(part);
                }
            }
            case LOGICAL_EXPRESSION -> context.operators.effect((LogicalExpression) expression);
            case CONDITIONAL_EXPRESSION -> conditionalEffect((ConditionalExpression) expression);
            default -> any(expression);
        }
        code.releaseTo(mark);
    }

    /** dst ← the value. If dst is a variable's register, it is written by the last instruction only; a temporary may be
     *  used for partial results. */
    void into(Expression expression, int dst) {
        int mark = code.mark();
        switch (expression.kind().ordinal()) {
            case LITERAL -> context.literals.literal(((Literal) expression).value(), dst);
            case IDENTIFIER -> context.variables.load((Identifier) expression, dst);
            case THIS_EXPRESSION -> context.variables.load(((ThisExpression) expression).receiver(), dst);
            case NEW_TARGET_EXPRESSION -> context.variables.load(((NewTargetExpression) expression).target(), dst);
            case ARRAY_LITERAL -> context.literals.array((ArrayLiteral) expression, dst);
            case OBJECT_LITERAL -> context.objects().object((ObjectLiteral) expression, dst);
            case FUNCTION_LITERAL -> context.literals.closure((FunctionLiteral) expression, dst);
            case CLASS_LITERAL -> context.classes().generate((ClassLiteral) expression, dst, CodeContext.NONE);
            case REGEXP_LITERAL -> context.literals.regExp((RegExpLiteral) expression, dst);
            case TEMPLATE_LITERAL -> context.literals.template((TemplateLiteral) expression, dst);
            case ASSIGNMENT -> context.assignments().into((Assignment) expression, dst);
            case COMPOUND_ASSIGNMENT -> context.assignments().into((CompoundAssignment) expression, dst);
            case LOGICAL_ASSIGNMENT -> context.assignments().into((LogicalAssignment) expression, dst);
            case UPDATE_EXPRESSION -> context.assignments().into((UpdateExpression) expression, dst);
            case UNARY_EXPRESSION -> context.operators.unary((UnaryExpression) expression, dst);
            case BINARY_EXPRESSION -> context.operators.binary((BinaryExpression) expression, dst);
            case BINARY_CHAIN -> context.operators.chain((BinaryChain) expression, dst);
            case LOGICAL_EXPRESSION -> context.operators.logical((LogicalExpression) expression, dst);
            case CONDITIONAL_EXPRESSION -> conditional((ConditionalExpression) expression, dst);
            case SEQUENCE_EXPRESSION -> sequence((SequenceExpression) expression, dst);
            case PROPERTY_ACCESS, INDEX_ACCESS, PRIVATE_ACCESS, SUPER_PROPERTY ->
                    context.references().read(expression, dst);
            case PRIVATE_IN -> context.references().privateIn((PrivateIn) expression, dst);
            case OPTIONAL_CHAIN -> context.calls().optionalChain((OptionalChain) expression, dst);
            case CALL_EXPRESSION -> context.calls().call((CallExpression) expression, dst);
            case NEW_EXPRESSION -> context.calls().construct((NewExpression) expression, dst);
            case SUPER_CALL -> context.calls().superCall((SuperCall) expression, dst);
            case TAGGED_TEMPLATE -> context.calls().taggedTemplate((TaggedTemplate) expression, dst);
            case AWAIT_EXPRESSION -> context.suspensions().await((AwaitExpression) expression, dst);
            case YIELD_EXPRESSION -> context.suspensions().yield((YieldExpression) expression, dst);
            case IMPORT_CALL -> importCall((ImportCall) expression, dst);
            case IMPORT_META -> {
                context.at(expression);
                code.emit(Opcode.IMPORT_META, dst, context.environment());
            }
            default -> throw new AssertionError("not an expression: " + expression.kind());
        }
        code.releaseTo(mark);
    }

    /** As {@link #into}, naming an anonymous function or class at run time by a key that parsing did not know. */
    void intoNamed(Expression expression, int dst, int nameRegister) {
        if (expression instanceof FunctionLiteral literal && !literal.hasOwnName()) {
            int mark = code.mark();
            int closure = context.workRegister(dst);
            context.literals.closure(literal, closure);
            code.emit(Opcode.SET_FUNCTION_NAME, closure, nameRegister, 0);
            context.move(dst, closure);
            code.releaseTo(mark);
        } else if (expression instanceof ClassLiteral literal && literal.innerName() == null) {
            context.classes().generate(literal, dst, nameRegister);
        } else {
            into(expression, dst);
        }
    }

    // ---- Forms that fit nowhere else --------------------------------------------------------------------------------

    private void conditional(ConditionalExpression conditional, int dst) {
        Label end = new Label();
        Expression rest = conditional;
        while (rest instanceof ConditionalExpression next) {
            Label otherwise = new Label();
            context.conditions().jumpIf(next.test(), false, otherwise);
            into(next.consequent(), dst);
            code.jump(end);
            code.bind(otherwise);
            rest = next.alternate();
        }
        into(rest, dst);
        code.bind(end);
    }

    private void conditionalEffect(ConditionalExpression conditional) {
        Label end = new Label();
        Expression rest = conditional;
        while (rest instanceof ConditionalExpression next) {
            Label otherwise = new Label();
            context.conditions().jumpIf(next.test(), false, otherwise);
            effect(next.consequent());
            code.jump(end);
            code.bind(otherwise);
            rest = next.alternate();
        }
        effect(rest);
        code.bind(end);
    }

    private void sequence(SequenceExpression sequence, int dst) {
        List<Expression> parts = sequence.expressions();
        for (int i = 0; i < parts.size() - 1; i++) {
            effect(parts.get(i));
        }
        into(parts.get(parts.size() - 1), dst);
    }

    private void importCall(ImportCall call, int dst) {
        int specifier = call.options() == null ? any(call.specifier()) : stable(call.specifier(), call.options());
        int options;
        if (call.options() == null) {
            options = code.newTemporary();
            code.emit(Opcode.LOAD_UNDEFINED, options);
        } else {
            options = any(call.options());
        }
        context.at(call);
        code.emit(Opcode.IMPORT_CALL, dst, context.environment(), specifier, options, call.phase().ordinal());
    }
}
