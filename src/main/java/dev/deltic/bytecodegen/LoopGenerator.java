package dev.deltic.bytecodegen;

import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.DoWhileStatement;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ForInStatement;
import dev.deltic.ast.ForOfStatement;
import dev.deltic.ast.ForStatement;
import dev.deltic.ast.ForTarget;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.StaticScope;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.WhileStatement;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import java.util.List;

/** Loops. <a href="https://tc39.es/ecma262/#sec-iteration-statements">Iteration Statements</a> */
final class LoopGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    LoopGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    private ControlFlow.Target begin(List<String> labels) {
        return context.control().pushTarget(labels, true, true);
    }

    private void end(ControlFlow.Target target) {
        context.control().pop();
        code.bind(target.breakLabel);
    }

    void whileLoop(WhileStatement loop, List<String> labels) {
        context.statements.clearCompletion();
        ControlFlow.Target target = begin(labels);
        Label header = new Label();
        code.bind(header);
        context.conditions().jumpIf(loop.test(), false, target.breakLabel);
        context.statements.generate(loop.body());
        code.bind(target.continueLabel);
        context.at(loop);
        code.jumpLoop(header);
        end(target);
    }

    void doWhile(DoWhileStatement loop, List<String> labels) {
        context.statements.clearCompletion();
        ControlFlow.Target target = begin(labels);
        Label header = new Label();
        code.bind(header);
        context.statements.generate(loop.body());
        code.bind(target.continueLabel);
        context.conditions().jumpIf(loop.test(), false, target.breakLabel);
        context.at(loop);
        code.jumpLoop(header);
        end(target);
    }

    void forLoop(ForStatement loop, List<String> labels) {
        context.statements.clearCompletion();
        Scope scope = Scope.of(loop.scope());
        FinallyScope resources = null;
        if (scope != null) {
            context.variables.enter(scope);
            resources = scope.hasResources() ? context.disposals().begin() : null;
        }
        if (loop.initializer() instanceof VariableDeclaration declaration) {
            context.statements.declare(declaration);
        } else if (loop.initializer() != null) {
            context.expressions.effect((Expression) loop.initializer());
        }
        copyIterationEnvironment(scope);
        ControlFlow.Target target = begin(labels);
        Label header = new Label();
        code.bind(header);
        if (loop.test() != null) {
            context.conditions().jumpIf(loop.test(), false, target.breakLabel);
        }
        context.statements.generate(loop.body());
        code.bind(target.continueLabel);
        copyIterationEnvironment(scope);
        if (loop.update() != null) {
            context.expressions.effect(loop.update());
        }
        context.at(loop);
        code.jumpLoop(header);
        end(target);
        if (resources != null) {
            context.disposals().end(resources);
        }
        if (scope != null) {
            context.variables.leave();
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-createperiterationenvironment">CreatePerIterationEnvironment</a> */
    private void copyIterationEnvironment(Scope scope) {
        if (scope != null && scope.needsEnvironment()) {
            code.emit(Opcode.COPY_ENVIRONMENT, context.environment(), context.environment());
        }
    }

    // ---- for-in and for-of ------------------------------------------------------------------------------------------

    /** The register of what is enumerated, evaluated with the loop's names in their dead zone. */
    private int head(StaticScope headScope, Expression expression) {
        int register = code.newTemporary();
        int mark = code.mark();
        if (headScope != null) {
            context.variables.enter(Scope.of(headScope));
        }
        context.expressions.into(expression, register);
        if (headScope != null) {
            context.variables.leave();
        }
        code.releaseTo(mark);
        return register;
    }

    void forIn(ForInStatement loop, List<String> labels) {
        context.statements.clearCompletion();
        ForTarget forTarget = loop.target();
        if (forTarget.initializer() != null) {
            int mark = code.mark();
            context.patterns().bind(forTarget.pattern(), DeclarationKind.VAR,
                    context.expressions.temporary(forTarget.initializer()));
            code.releaseTo(mark);
        }
        int enumerator = head(loop.headScope(), loop.object());
        context.at(loop.object());
        code.emit(Opcode.FOR_IN_PREPARE, enumerator, enumerator, context.feedback(FeedbackSlotKind.FOR_IN));
        int value = valueRegister(forTarget);
        ControlFlow.Target target = begin(labels);
        Label header = new Label();
        code.bind(header);
        context.at(loop.object());
        code.jump(Opcode.FOR_IN_NEXT, target.breakLabel, value, enumerator, context.feedback(FeedbackSlotKind.FOR_IN));
        Scope scope = enter(loop.scope());
        bind(forTarget, value);
        context.statements.generate(loop.body());
        leave(scope);
        code.bind(target.continueLabel);
        context.at(loop);
        code.jumpLoop(header);
        end(target);
    }

    private Scope enter(StaticScope staticScope) {
        Scope scope = Scope.of(staticScope);
        if (scope != null) {
            context.variables.enter(scope);
        }
        return scope;
    }

    private void leave(Scope scope) {
        if (scope != null) {
            context.variables.leave();
        }
    }

    void forOf(ForOfStatement loop, List<String> labels) {
        context.statements.clearCompletion();
        int iterator = head(loop.headScope(), loop.iterable());
        context.at(loop.iterable().start(), loop.iterable());
        if (loop.each()) {
            code.emit(Opcode.EACH_VALUES, iterator, iterator);
        }
        code.emit(loop.await() ? Opcode.GET_ASYNC_ITERATOR : Opcode.GET_ITERATOR, iterator, iterator,
                context.feedback(FeedbackSlotKind.ITERATION));
        int value = loop.await() ? code.newTemporary() : valueRegister(loop.target());
        ControlFlow.Target target = begin(labels);
        Label header = new Label();
        code.bind(header);
        context.at(loop.iterable());
        if (loop.await()) {
            code.emit(Opcode.ITERATOR_CALL_NEXT_NO_VALUE, value, iterator);
            context.suspensions().await(value, value);
            code.jump(Opcode.ITERATOR_UNPACK, target.breakLabel, value, value);
        } else {
            code.jump(Opcode.ITERATOR_NEXT, target.breakLabel, value, iterator,
                    context.feedback(FeedbackSlotKind.ITERATION));
        }
        IteratorScope closing = new IteratorScope(context, iterator, loop.await());
        closing.setLoop(target);
        closing.begin();
        iteration(loop, value);
        closing.end();
        code.bind(target.continueLabel);
        context.at(loop);
        code.jumpLoop(header);
        closing.handler();
        end(target);
    }

    /** The register to put each value in: the variable's own if the loop declares one that is only seen initialized. */
    private int valueRegister(ForTarget target) {
        boolean lexical = target.declarationKind() == DeclarationKind.LET || target.declarationKind() == DeclarationKind.CONST;
        if (lexical && target.pattern() instanceof Identifier identifier) {
            Variable variable = Variable.of(identifier);
            int register = context.variables.register(variable);
            if (register != VariableGenerator.NOT_A_REGISTER && !variable.isChecked()) {
                return register;
            }
        }
        return code.newTemporary();
    }

    private void bind(ForTarget target, int value) {
        if (!context.scopes.isVariable(value)) {
            context.patterns().bind(target.pattern(), target.declarationKind(), value);
        }
    }

    private void iteration(ForOfStatement loop, int value) {
        Scope scope = enter(loop.scope());
        ForTarget forTarget = loop.target();
        DeclarationKind kind = forTarget.declarationKind();
        if (kind == DeclarationKind.USING || kind == DeclarationKind.AWAIT_USING) {
            FinallyScope resources = context.disposals().begin();
            context.at(forTarget);
            context.disposals().add(value, kind == DeclarationKind.AWAIT_USING);
            context.variables.initializeLexical((Identifier) forTarget.pattern(), value);
            context.statements.generate(loop.body());
            context.disposals().end(resources);
        } else {
            bind(forTarget, value);
            context.statements.generate(loop.body());
        }
        leave(scope);
    }
}
