package dev.deltic.bytecodegen;

import dev.deltic.ast.Expression;
import dev.deltic.ast.Node;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;

/** What the generators of one function's code share: the builder, where they are, and each other. */
final class CodeContext {
    /** For {@link #completion}: nobody wants the value of statements. */
    static final int NONE = -1;

    final CompilationUnit unit;
    final FunctionKind kind;
    final BytecodeBuilder code;
    final ScopeStack scopes;
    final ControlFlow control;
    final VariableGenerator variables;
    final ExpressionGenerator expressions;
    final OperatorGenerator operators;
    final ConditionGenerator conditions;
    final ReferenceGenerator references;
    final AssignmentGenerator assignments;
    final PatternGenerator patterns;
    final CallGenerator calls;
    final LiteralGenerator literals;
    final ObjectLiteralGenerator objects;
    final ClassGenerator classes;
    final SuspensionGenerator suspensions;
    final StatementGenerator statements;
    final LoopGenerator loops;
    final TryGenerator tries;
    final DisposalGenerator disposals;

    /** The register of the generator or async function object, or NONE. */
    int generator = NONE;
    /** Whether {@code await} works here: in async functions and modules that await. */
    boolean async;
    /** The register of the completion value of a script or eval code, or NONE. */
    int completion = NONE;

    CodeContext(CompilationUnit unit, FunctionKind kind, BytecodeBuilder code) {
        this.unit = unit;
        this.kind = kind;
        this.code = code;
        scopes = new ScopeStack(code);
        control = new ControlFlow(this);
        variables = new VariableGenerator(this);
        expressions = new ExpressionGenerator(this);
        operators = new OperatorGenerator(this);
        conditions = new ConditionGenerator(this);
        references = new ReferenceGenerator(this);
        assignments = new AssignmentGenerator(this);
        patterns = new PatternGenerator(this);
        calls = new CallGenerator(this);
        literals = new LiteralGenerator(this);
        objects = new ObjectLiteralGenerator(this);
        classes = new ClassGenerator(this);
        suspensions = new SuspensionGenerator(this);
        statements = new StatementGenerator(this);
        loops = new LoopGenerator(this);
        tries = new TryGenerator(this);
        disposals = new DisposalGenerator(this);
    }

    /** The register of the innermost environment. */
    int environment() {
        return scopes.environment();
    }

    boolean isStrict() {
        return scopes.current().isStrict();
    }

    /** The KEY operand of a name. */
    int key(String name) {
        return code.constant(unit.name(name));
    }

    int feedback(FeedbackSlotKind slotKind) {
        return code.feedback(slotKind);
    }

    void move(int destination, int source) {
        if (destination != source) {
            code.emit(Opcode.MOVE, destination, source);
        }
    }

    /** Errors of the next instructions are at the start of {@code node}. */
    void at(Node node) {
        code.position(node.start());
    }

    /** Errors of the next instructions are at {@code position} and name {@code subject}. */
    void at(int position, Expression subject) {
        code.position(position, subject.start(), subject.end());
    }

    /** Where to build up a value that is to end up in {@code destination}: there, unless it is a variable's register. */
    int workRegister(int destination) {
        return scopes.isVariable(destination) ? code.newTemporary() : destination;
    }
}
