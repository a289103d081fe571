package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.Block;
import dev.deltic.ast.BreakStatement;
import dev.deltic.ast.ClassDeclaration;
import dev.deltic.ast.ConditionalExpression;
import dev.deltic.ast.ContinueStatement;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.DoWhileStatement;
import dev.deltic.ast.ExportDefault;
import dev.deltic.ast.Expression;
import dev.deltic.ast.ExpressionStatement;
import dev.deltic.ast.ForInStatement;
import dev.deltic.ast.ForOfStatement;
import dev.deltic.ast.ForStatement;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.IfStatement;
import dev.deltic.ast.LabelledStatement;
import dev.deltic.ast.ReturnStatement;
import dev.deltic.ast.Statement;
import dev.deltic.ast.SwitchStatement;
import dev.deltic.ast.ThrowStatement;
import dev.deltic.ast.TryStatement;
import dev.deltic.ast.VariableDeclaration;
import dev.deltic.ast.VariableDeclarator;
import dev.deltic.ast.WhileStatement;
import dev.deltic.ast.WithStatement;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import java.util.ArrayList;
import java.util.List;

/** Statements and declarations. */
final class StatementGenerator {
    private static final List<String> NO_LABELS = List.of();

    private final CodeContext context;
    private final BytecodeBuilder code;

    StatementGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    void generate(List<Statement> statements) {
        for (Statement statement : statements) {
            generate(statement);
        }
    }

    void generate(Statement statement) {
        generate(statement, NO_LABELS);
    }

    private void generate(Statement statement, List<String> labels) {
        int mark = code.mark();
        switch (statement.kind().ordinal()) {
            case EXPRESSION_STATEMENT -> expression(((ExpressionStatement) statement).expression());
            case VARIABLE_DECLARATION -> declare((VariableDeclaration) statement);
            case FUNCTION_DECLARATION -> hoistedFunction((FunctionDeclaration) statement);
            case CLASS_DECLARATION -> classDeclaration((ClassDeclaration) statement);
            case RETURN_STATEMENT -> returnValue((ReturnStatement) statement);
            case IF_STATEMENT -> ifElse((IfStatement) statement);
            case BLOCK -> block((Block) statement);
            case FOR_STATEMENT -> context.loops().forLoop((ForStatement) statement, labels);
            case FOR_IN_STATEMENT -> context.loops().forIn((ForInStatement) statement, labels);
            case FOR_OF_STATEMENT -> context.loops().forOf((ForOfStatement) statement, labels);
            case WHILE_STATEMENT -> context.loops().whileLoop((WhileStatement) statement, labels);
            case DO_WHILE_STATEMENT -> context.loops().doWhile((DoWhileStatement) statement, labels);
            case SWITCH_STATEMENT -> new SwitchGenerator(context).generate((SwitchStatement) statement, labels);
            case TRY_STATEMENT -> context.tries().generate((TryStatement) statement);
            case THROW_STATEMENT -> throwValue((ThrowStatement) statement);
            case BREAK_STATEMENT -> context.control().generateBreak(((BreakStatement) statement).label());
            case CONTINUE_STATEMENT -> context.control().generateContinue(((ContinueStatement) statement).label());
            case LABELLED_STATEMENT -> labelled((LabelledStatement) statement, labels);
            case WITH_STATEMENT -> with((WithStatement) statement);
            case DEBUGGER_STATEMENT -> {
                context.at(statement);
                code.emit(Opcode.DEBUGGER);
            }
            case EXPORT_DEFAULT -> exportDefault((ExportDefault) statement);
            case EMPTY_STATEMENT -> { }
            default -> throw new AssertionError("not a statement: " + statement.kind());
        }
        code.releaseTo(mark);
    }

    /** The value so far is undefined, if anybody asks: statements that contain statements start like this. */
    void clearCompletion() {
        if (context.completion != CodeContext.NONE) {
            code.emit(Opcode.LOAD_UNDEFINED, context.completion);
        }
    }

    private void expression(Expression expression) {
        if (context.completion != CodeContext.NONE) {
            context.expressions.into(expression, context.completion);
        } else {
            context.expressions.effect(expression);
        }
    }

    // ---- Declarations -----------------------------------------------------------------------------------------------

    void declare(VariableDeclaration declaration) {
        for (VariableDeclarator declarator : declaration.declarators()) {
            int mark = code.mark();
            declare(declarator, declaration.declarationKind());
            code.releaseTo(mark);
        }
    }

    private void declare(VariableDeclarator declarator, DeclarationKind kind) {
        Expression initializer = declarator.initializer();
        if (!(declarator.target() instanceof Identifier identifier)) {
            int value = context.expressions.any(initializer);
            if (context.scopes.isVariable(value)) {
                value = context.expressions.copy(value);
            }
            context.patterns().bind(declarator.target(), kind, value, initializer);
            return;
        }
        if (kind == DeclarationKind.VAR) {
            if (initializer != null) {
                declareVar(identifier, initializer);
            }
            return;
        }
        int register = context.variables.register(Variable.of(identifier));
        if (register != VariableGenerator.NOT_A_REGISTER && kind != DeclarationKind.USING
                && kind != DeclarationKind.AWAIT_USING) {
            intoOrUndefined(initializer, register);
            return;
        }
        int value = code.newTemporary();
        intoOrUndefined(initializer, value);
        context.at(declarator);
        if (kind == DeclarationKind.USING || kind == DeclarationKind.AWAIT_USING) {
            context.disposals().add(value, kind == DeclarationKind.AWAIT_USING);
        }
        context.variables.initializeLexical(identifier, value);
    }

    private void intoOrUndefined(Expression initializer, int register) {
        if (initializer == null) {
            code.emit(Opcode.LOAD_UNDEFINED, register);
        } else {
            context.expressions.into(initializer, register);
        }
    }

    private void declareVar(Identifier identifier, Expression initializer) {
        int register = context.variables.assignableRegister(identifier);
        if (register != VariableGenerator.NOT_A_REGISTER) {
            context.expressions.into(initializer, register);
            return;
        }
        Reference reference = context.references().prepare(identifier, initializer, false);
        context.references().write(reference, context.expressions.any(initializer));
    }

    /** Makes the functions that a scope declares, as it is entered. */
    void instantiateFunctions(Scope scope) {
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            instantiate(declaration);
        }
    }

    void instantiate(FunctionDeclaration declaration) {
        int mark = code.mark();
        Variable variable = Variable.of(declaration.name());
        int register = context.variables.register(variable);
        int closure = register == VariableGenerator.NOT_A_REGISTER ? code.newTemporary() : register;
        if (variable.location() != Location.UNALLOCATED) {
            context.literals.closure(declaration.literal(), closure);
            context.variables.initialize(variable, closure);
        }
        code.releaseTo(mark);
    }

    /** A function in a block of sloppy code is assigned to the var of its name when its declaration is evaluated. */
    private void hoistedFunction(FunctionDeclaration declaration) {
        Identifier hoisted = declaration.hoistedName();
        if (hoisted == null) {
            return;
        }
        int value = code.newTemporary();
        context.variables.loadUnchecked(Variable.of(declaration.name()), value);
        if (Variable.of(hoisted).location() == Location.DYNAMIC) {
            code.emit(Opcode.LOOKUP_SET_VARIABLE, context.environment(), context.key(hoisted.name()), value);
        } else {
            context.variables.initialize(hoisted, value);
        }
    }

    private void classDeclaration(ClassDeclaration declaration) {
        int register = context.variables.register(Variable.of(declaration.name()));
        if (register != VariableGenerator.NOT_A_REGISTER) {
            context.classes().generate(declaration.literal(), register, CodeContext.NONE);
            return;
        }
        int value = code.newTemporary();
        context.classes().generate(declaration.literal(), value, CodeContext.NONE);
        context.variables.initializeLexical(declaration.name(), value);
    }

    private void exportDefault(ExportDefault statement) {
        int value = context.expressions.any(statement.expression());
        context.variables.initializeLexical(statement.binding(), value);
    }

    // ---- Blocks -----------------------------------------------------------------------------------------------------

    private void block(Block block) {
        Scope scope = Scope.of(block.scope());
        if (scope == null) {
            generate(block.body());
            return;
        }
        context.variables.enter(scope);
        instantiateFunctions(scope);
        body(scope, block.body());
        context.variables.leave();
    }

    /** The statements of a scope that has been entered, with the disposal of its resources. */
    void body(Scope scope, List<Statement> statements) {
        if (scope != null && scope.hasResources()) {
            FinallyScope resources = context.disposals().begin();
            generate(statements);
            context.disposals().end(resources);
        } else {
            generate(statements);
        }
    }

    /** The statements of a script or eval code, whose value is left in {@code completion}, which is undefined. Nobody sees the values of
     *  those before the last that has a value however it ends. */
    void program(Scope scope, List<Statement> statements, int completion) {
        int last = scope != null && scope.hasResources() ? 0 : statements.size() - 1;
        while (last > 0 && !hasValue(statements.get(last))) {
            last--;
        }
        generate(statements.subList(0, last > 0 ? last : 0));
        context.completion = completion;
        body(scope, last > 0 ? statements.subList(last, statements.size()) : statements);
    }

    /** Whether a statement without labels has a value, be it undefined, unless it throws. */
    private static boolean hasValue(Statement statement) {
        return switch (statement.kind().ordinal()) {
            case EXPRESSION_STATEMENT, IF_STATEMENT, FOR_STATEMENT, FOR_IN_STATEMENT, FOR_OF_STATEMENT, WHILE_STATEMENT,
                DO_WHILE_STATEMENT, SWITCH_STATEMENT, TRY_STATEMENT, WITH_STATEMENT -> true;
            default -> false;
        };
    }

    private void with(WithStatement statement) {
        clearCompletion();
        int object = code.newTemporary();
        context.expressions.into(statement.object(), object);
        context.at(statement.object());
        code.emit(Opcode.TO_OBJECT, object, object);
        int environment = code.newLocal("<environment>");
        code.emit(Opcode.CREATE_WITH_ENVIRONMENT, environment, context.environment(), object);
        context.scopes.push(Scope.of(statement.scope()), environment);
        generate(statement.body());
        context.scopes.pop();
    }

    // ---- Control ----------------------------------------------------------------------------------------------------

    private void returnValue(ReturnStatement statement) {
        if (statement.argument() == null) {
            context.at(statement);
            context.control().generateReturnUndefined();
            return;
        }
        context.returns(statement.argument());
        if (statement.argument() instanceof ConditionalExpression conditional && !context.kind.isAsyncGenerator()) {
            returnConditional(conditional);
            return;
        }
        int value = context.expressions.any(statement.argument());
        if (context.kind.isAsyncGenerator()) {
            int awaited = code.newTemporary();
            context.at(statement);
            context.suspensions().await(awaited, value);
            value = awaited;
        }
        context.at(statement);
        context.control().generateReturn(value);
    }

    /** Each branch returns by itself. */
    private void returnConditional(ConditionalExpression conditional) {
        Expression rest = conditional;
        while (rest instanceof ConditionalExpression next) {
            Label otherwise = new Label();
            int mark = code.mark();
            context.conditions().jumpIf(next.test(), false, otherwise);
            int value = context.expressions.any(next.consequent());
            context.control().generateReturn(value);
            code.releaseTo(mark);
            code.bind(otherwise);
            rest = next.alternate();
        }
        context.control().generateReturn(context.expressions.any(rest));
    }

    private void throwValue(ThrowStatement statement) {
        int value = context.expressions.any(statement.argument());
        context.at(statement);
        code.emit(Opcode.THROW, value);
    }

    private void ifElse(IfStatement statement) {
        clearCompletion();
        Label end = new Label();
        Statement rest = statement;
        while (rest instanceof IfStatement next) {
            if (ConditionGenerator.isConstant(next.test())) {
                Statement taken = ConditionGenerator.isTruthy(next.test()) ? next.consequent() : next.alternate();
                rest = taken;
                continue;
            }
            Label direct = context.control().directLabel(next.consequent());
            if (direct != null) {
                context.conditions().jumpIf(next.test(), true, direct);
                rest = next.alternate();
                continue;
            }
            Label otherwise = new Label();
            context.conditions().jumpIf(next.test(), false, next.alternate() == null ? end : otherwise);
            generate(next.consequent());
            if (next.alternate() != null) {
                code.jump(end);
                code.bind(otherwise);
            }
            rest = next.alternate();
        }
        if (rest != null) {
            generate(rest);
        }
        code.bind(end);
    }

    private void labelled(LabelledStatement statement, List<String> outer) {
        ArrayList<String> labels = new ArrayList<>(outer);
        labels.add(statement.label());
        switch (statement.body().kind().ordinal()) {
            case FOR_STATEMENT, FOR_IN_STATEMENT, FOR_OF_STATEMENT, WHILE_STATEMENT, DO_WHILE_STATEMENT, SWITCH_STATEMENT,
                    LABELLED_STATEMENT -> generate(statement.body(), labels);
            default -> {
                ControlFlow.Target target = context.control().pushTarget(labels, false, false);
                generate(statement.body());
                context.control().pop();
                code.bind(target.breakLabel);
            }
        }
    }
}
