package dev.deltic.bytecodegen;

import dev.deltic.ast.CatchClause;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.TryStatement;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.scope.Scope;

/** The try statement. <a href="https://tc39.es/ecma262/#sec-try-statement">The try Statement</a> */
final class TryGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    TryGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void generate(TryStatement statement) {
        int mark = code.mark();
        context.statements.clearCompletion();
        if (statement.finalizer() == null) {
            tryCatch(statement);
        } else {
            FinallyScope scope = new FinallyScope(context);
            scope.begin();
            if (statement.handler() == null) {
                context.statements.generate(statement.block());
            } else {
                tryCatch(statement);
            }
            scope.endProtected();
            finalizer(statement);
            scope.dispatch();
        }
        code.releaseTo(mark);
    }

    /** The value of the finally block counts only if it is left by break or continue. */
    private void finalizer(TryStatement statement) {
        int kept = CodeContext.NONE;
        if (context.completion != CodeContext.NONE) {
            kept = code.newTemporary();
            code.emit(Opcode.MOVE, kept, context.completion);
            context.statements.clearCompletion();
        }
        context.statements.generate(statement.finalizer());
        if (kept != CodeContext.NONE) {
            code.emit(Opcode.MOVE, context.completion, kept);
        }
    }

    private void tryCatch(TryStatement statement) {
        HandlerRegion region = new HandlerRegion(code);
        context.control().push(new ControlFlow.Region(region));
        region.begin();
        context.statements.generate(statement.block());
        region.suspend();
        context.control().pop();
        Label end = new Label();
        code.jump(end);
        int mark = code.mark();
        int exception = code.newTemporary();
        region.handle(exception);
        handler(statement.handler(), exception);
        code.bind(end);
        code.releaseTo(mark);
    }

    private void handler(CatchClause clause, int exception) {
        context.statements.clearCompletion();
        Scope scope = Scope.of(clause.scope());
        if (scope != null) {
            context.variables.enter(scope);
            context.statements.instantiateFunctions(scope);
        }
        if (clause.parameter() != null) {
            context.patterns().bind(clause.parameter(), DeclarationKind.LET, exception);
        }
        context.statements.generate(clause.body());
        if (scope != null) {
            context.variables.leave();
        }
    }
}
