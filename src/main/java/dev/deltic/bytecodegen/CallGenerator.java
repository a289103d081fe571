package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.CallExpression;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IndexAccess;
import dev.deltic.ast.NewExpression;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.OptionalChain;
import dev.deltic.ast.PrivateAccess;
import dev.deltic.ast.PropertyAccess;
import dev.deltic.ast.SuperCall;
import dev.deltic.ast.SuperProperty;
import dev.deltic.ast.TaggedTemplate;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.EvalSite;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Location;
import dev.deltic.scope.Variable;
import java.util.List;

/** Calls, {@code new}, {@code super()}, tagged templates and optional chains. */
final class CallGenerator {
    private static final int FIXED_ARGUMENTS = 4;
    private static final Opcode[] CALLS = {Opcode.CALL0, Opcode.CALL1, Opcode.CALL2, Opcode.CALL3, Opcode.CALL4};
    private static final Opcode[] METHOD_CALLS = {
        Opcode.CALL_METHOD0, Opcode.CALL_METHOD1, Opcode.CALL_METHOD2, Opcode.CALL_METHOD3, Opcode.CALL_METHOD4,
    };

    private final CodeContext context;
    private final BytecodeBuilder code;
    /** Where a nullish link of the innermost optional chain goes, null outside of one. */
    private Label chainExit;
    /** The receiver that the last {@link #callee} found, or NONE for undefined. */
    private int receiver;

    CallGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    // ---- Optional chains --------------------------------------------------------------------------------------------

    void optionalChain(OptionalChain expression, int dst) {
        int work = context.workRegister(dst);
        Label outer = openChain();
        context.expressions.into(expression.chain(), work);
        closeChain(outer, Opcode.LOAD_UNDEFINED, work);
        context.move(dst, work);
    }

    /** Starts a chain; gives back the one around for {@link #closeChain}. */
    Label openChain() {
        Label outer = chainExit;
        chainExit = new Label();
        return outer;
    }

    /** Ends a chain; a link that was nullish comes here and loads its value by {@code load}. */
    void closeChain(Label outer, Opcode load, int dst) {
        Label exit = chainExit;
        chainExit = outer;
        if (exit.isUsed()) {
            Label end = new Label();
            code.jump(end);
            code.bind(exit);
            code.emit(load, dst);
            code.bind(end);
        }
    }

    /** Leaves the chain if a link is optional and its value nullish. */
    void shortCircuit(boolean optional, int value) {
        if (optional) {
            code.jump(Opcode.JUMP_IF_NULLISH, chainExit, value);
        }
    }

    // ---- Callees ----------------------------------------------------------------------------------------------------

    /** Evaluates a callee and leaves its receiver in {@link #receiver}. {@code arguments} follow before the call. */
    /** Two temporaries: the function that a decorator's expression gives, and its receiver. */
    int decorator(Expression expression) {
        int pair = code.newTemporaries(2);
        int mark = code.mark();
        int function = callee(expression, List.of());
        int target = receiver;
        context.move(pair, function);
        if (target == CodeContext.NONE) {
            code.emit(Opcode.LOAD_UNDEFINED, pair + 1);
        } else {
            context.move(pair + 1, target);
        }
        code.releaseTo(mark);
        return pair;
    }

    private int callee(Expression callee, List<Expression> arguments) {
        receiver = CodeContext.NONE;
        switch (callee.kind().ordinal()) {
            case PROPERTY_ACCESS -> {
                PropertyAccess access = (PropertyAccess) callee;
                int object = context.expressions.stable(access.object(), arguments, 0);
                shortCircuit(access.optional(), object);
                int function = code.newTemporary();
                context.references().readNamed(access, object, function, FeedbackSlotKind.LOAD_CALLEE);
                receiver = object;
                return function;
            }
            case INDEX_ACCESS -> {
                IndexAccess access = (IndexAccess) callee;
                int object = context.expressions.any(access.object());
                boolean changes = context.scopes.isVariable(object)
                        && (AssignmentScan.mayAssign(access.index()) || AssignmentScan.mayAssign(arguments, 0));
                if (changes) {
                    object = context.expressions.copy(object);
                }
                shortCircuit(access.optional(), object);
                int function = code.newTemporary();
                context.references().readIndexed(access, object, function, FeedbackSlotKind.LOAD_CALLEE);
                receiver = object;
                return function;
            }
            case PRIVATE_ACCESS -> {
                PrivateAccess access = (PrivateAccess) callee;
                int object = context.expressions.stable(access.object(), arguments, 0);
                shortCircuit(access.optional(), object);
                int function = code.newTemporary();
                context.references().readPrivate(access, object, function);
                receiver = object;
                return function;
            }
            case SUPER_PROPERTY -> {
                SuperProperty property = (SuperProperty) callee;
                int function = code.newTemporary();
                context.references().readSuper(property, function);
                receiver = context.variables.any(property.receiver());
                return function;
            }
            case OPTIONAL_CHAIN -> {
                return chainCallee((OptionalChain) callee, arguments);
            }
            default -> {
                return plainCallee(callee, arguments);
            }
        }
    }

    private int plainCallee(Expression callee, List<Expression> arguments) {
        if (callee instanceof Identifier identifier && Variable.of(identifier).location() == Location.DYNAMIC) {
            int pair = code.newTemporaries(2);
            context.at(identifier);
            code.emit(Opcode.LOOKUP_CALLEE, pair, context.environment(), context.key(identifier.name()),
                    context.feedback(FeedbackSlotKind.LOOKUP));
            receiver = pair + 1;
            return pair;
        }
        int function = context.expressions.stable(callee, arguments, 0);
        receiver = CodeContext.NONE;                // a call inside of the callee had a receiver of its own
        return function;
    }

    /** {@code (a?.b)()}: the receiver is kept, the call is outside of the chain. */
    private int chainCallee(OptionalChain chain, List<Expression> arguments) {
        int result = code.newTemporaries(2);
        Label outer = openChain();
        int function = callee(chain.chain(), arguments);
        context.move(result, function);
        if (receiver == CodeContext.NONE) {
            code.emit(Opcode.LOAD_UNDEFINED, result + 1);
        } else {
            context.move(result + 1, receiver);
        }
        Label exit = chainExit;
        chainExit = outer;
        if (exit.isUsed()) {
            Label end = new Label();
            code.jump(end);
            code.bind(exit);
            code.emit(Opcode.LOAD_UNDEFINED, result);
            code.emit(Opcode.LOAD_UNDEFINED, result + 1);
            code.bind(end);
        }
        receiver = result + 1;
        return result;
    }

    // ---- Calls ------------------------------------------------------------------------------------------------------

    void call(CallExpression call, int dst) {
        List<Expression> arguments = call.arguments();
        int function = callee(call.callee(), arguments);
        int target = receiver;
        shortCircuit(call.optional(), function);
        if (call.directEval()) {
            directEval(call, dst, function, target);
        } else {
            invoke(call, call.callee(), arguments, dst, function, target);
        }
    }

    private void invoke(Expression whole, Expression callee, List<Expression> arguments, int dst, int function, int target) {
        if (hasSpread(arguments)) {
            int receiverRegister = receiverOrUndefined(target);
            int array = context.literals.argumentArray(arguments);
            atCall(whole, callPosition(whole, callee), callee);
            code.emit(Opcode.CALL_SPREAD, dst, function, receiverRegister, array,
                    context.feedback(FeedbackSlotKind.CALL));
        } else if (arguments.size() <= FIXED_ARGUMENTS) {
            invokeFixed(whole, callee, arguments, dst, function, target);
        } else {
            int receiverRegister = receiverOrUndefined(target);
            int first = range(arguments);
            atCall(whole, callPosition(whole, callee), callee);
            code.emitAll(Opcode.CALL_N, dst, function, receiverRegister, first, arguments.size(),
                    context.feedback(FeedbackSlotKind.CALL));
        }
    }

    private void invokeFixed(Expression whole, Expression callee, List<Expression> arguments, int dst, int function,
                             int target) {
        boolean method = target != CodeContext.NONE;
        int count = arguments.size();
        int[] operands = new int[count + (method ? 4 : 3)];
        int at = 0;
        operands[at++] = dst;
        operands[at++] = function;
        if (method) {
            operands[at++] = target;
        }
        for (int i = 0; i < count; i++) {
            operands[at++] = context.expressions.stable(arguments.get(i), arguments, i + 1);
        }
        operands[at] = context.feedback(FeedbackSlotKind.CALL);
        atCall(whole, callPosition(whole, callee), callee);
        code.emitAll(method ? METHOD_CALLS[count] : CALLS[count], operands);
    }

    /** The next instruction is a call, whose errors are at {@code position} and name {@code callee}. */
    private void atCall(Expression call, int position, Expression callee) {
        if (context.isInTailPosition(call)) {
            code.emit(Opcode.TAIL_POSITION);
        }
        context.at(position, callee);
    }

    /** V8 gives the position of a method's name for a method call. */
    private static int callPosition(Expression whole, Expression callee) {
        if (callee instanceof PropertyAccess access) {
            return access.end() - access.name().length();
        }
        return whole.start();
    }

    private int receiverOrUndefined(int target) {
        if (target != CodeContext.NONE) {
            return target;
        }
        int register = code.newTemporary();
        code.emit(Opcode.LOAD_UNDEFINED, register);
        return register;
    }

    static boolean hasSpread(List<Expression> arguments) {
        for (Expression argument : arguments) {
            if (argument.kind() == NodeKind.SPREAD_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Evaluates into consecutive registers. */
    private int range(List<Expression> arguments) {
        int first = code.newTemporaries(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            context.expressions.into(arguments.get(i), first + i);
        }
        return first;
    }

    private void directEval(CallExpression call, int dst, int function, int target) {
        int receiverRegister = receiverOrUndefined(target);
        int site = code.constant(new EvalSite(context.isStrict(), context.scopes.current().innermostInfo()));
        if (hasSpread(call.arguments())) {
            int array = context.literals.argumentArray(call.arguments());
            atCall(call, call.start(), call.callee());
            code.emitAll(Opcode.CALL_DIRECT_EVAL_SPREAD, dst, function, receiverRegister, array, context.environment(),
                    site);
        } else {
            int first = range(call.arguments());
            atCall(call, call.start(), call.callee());
            code.emitAll(Opcode.CALL_DIRECT_EVAL, dst, function, receiverRegister, first, call.arguments().size(),
                    context.environment(), site);
        }
    }

    // ---- new and super() --------------------------------------------------------------------------------------------

    void construct(NewExpression expression, int dst) {
        List<Expression> arguments = expression.arguments();
        int constructor = context.expressions.stable(expression.callee(), arguments, 0);
        if (hasSpread(arguments)) {
            int array = context.literals.argumentArray(arguments);
            context.at(expression.start(), expression.callee());
            code.emit(Opcode.CONSTRUCT_SPREAD, dst, constructor, array, context.feedback(FeedbackSlotKind.CONSTRUCT));
        } else {
            int first = range(arguments);
            context.at(expression.start(), expression.callee());
            code.emit(Opcode.CONSTRUCT, dst, constructor, first, arguments.size(),
                    context.feedback(FeedbackSlotKind.CONSTRUCT));
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-super-keyword-runtime-semantics-evaluation">super()</a> */
    void superCall(SuperCall call, int dst) {
        int newTarget = context.variables.any(call.newTarget());
        int function = context.variables.any(call.function());
        int constructor = code.newTemporary();
        int result = code.newTemporary();
        context.at(call);
        code.emit(Opcode.GET_SUPER_CONSTRUCTOR, constructor, function);
        if (hasSpread(call.arguments())) {
            int array = context.literals.argumentArray(call.arguments());
            context.at(call);
            code.emit(Opcode.CONSTRUCT_SUPER_SPREAD, result, constructor, newTarget, array,
                    context.feedback(FeedbackSlotKind.CONSTRUCT));
        } else {
            int first = range(call.arguments());
            context.at(call);
            code.emitAll(Opcode.CONSTRUCT_SUPER, result, constructor, newTarget, first, call.arguments().size(),
                    context.feedback(FeedbackSlotKind.CONSTRUCT));
        }
        Variable receiverVariable = Variable.of(call.receiver());
        int bound = context.variables.register(receiverVariable);
        if (bound == VariableGenerator.NOT_A_REGISTER) {
            bound = code.newTemporary();
            context.variables.loadUnchecked(receiverVariable, bound);
        }
        code.emit(Opcode.CHECK_THIS_UNBOUND, bound);
        context.variables.initialize(receiverVariable, result);
        code.emit(Opcode.INITIALIZE_INSTANCE, result, function);
        context.move(dst, result);
    }

    // ---- Tagged templates -------------------------------------------------------------------------------------------

    void taggedTemplate(TaggedTemplate template, int dst) {
        List<Expression> expressions = template.template().expressions();
        int function = callee(template.tag(), expressions);
        int receiverRegister = receiverOrUndefined(receiver);
        int first = code.newTemporaries(expressions.size() + 1);
        code.emit(Opcode.GET_TEMPLATE_OBJECT, first, code.constant(LiteralGenerator.boilerplate(template.template())));
        for (int i = 0; i < expressions.size(); i++) {
            context.expressions.into(expressions.get(i), first + 1 + i);
        }
        atCall(template, template.start(), template.tag());
        code.emitAll(Opcode.CALL_N, dst, function, receiverRegister, first, expressions.size() + 1,
                context.feedback(FeedbackSlotKind.CALL));
    }
}
