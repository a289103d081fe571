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
    final VariableGenerator variables;
    final ExpressionGenerator expressions;
    final OperatorGenerator operators;
    final LiteralGenerator literals;
    final StatementGenerator statements;
    // Made when first needed: a short script's first result waits for every class that is loaded.
    private ConditionGenerator conditions;
    private ReferenceGenerator references;
    private AssignmentGenerator assignments;
    private PatternGenerator patterns;
    private CallGenerator calls;
    private ObjectLiteralGenerator objects;
    private ClassGenerator classes;
    private SuspensionGenerator suspensions;
    private LoopGenerator loops;
    private TryGenerator tries;
    private DisposalGenerator disposals;
    private ControlFlow control;
    private TailPositions tails;

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
        variables = new VariableGenerator(this);
        expressions = new ExpressionGenerator(this);
        operators = new OperatorGenerator(this);
        literals = new LiteralGenerator(this);
        statements = new StatementGenerator(this);
    }

    ConditionGenerator conditions() {
        if (conditions == null) {
            conditions = new ConditionGenerator(this);
        }
        return conditions;
    }

    ReferenceGenerator references() {
        if (references == null) {
            references = new ReferenceGenerator(this);
        }
        return references;
    }

    AssignmentGenerator assignments() {
        if (assignments == null) {
            assignments = new AssignmentGenerator(this);
        }
        return assignments;
    }

    PatternGenerator patterns() {
        if (patterns == null) {
            patterns = new PatternGenerator(this);
        }
        return patterns;
    }

    CallGenerator calls() {
        if (calls == null) {
            calls = new CallGenerator(this);
        }
        return calls;
    }

    ObjectLiteralGenerator objects() {
        if (objects == null) {
            objects = new ObjectLiteralGenerator(this);
        }
        return objects;
    }

    ClassGenerator classes() {
        if (classes == null) {
            classes = new ClassGenerator(this);
        }
        return classes;
    }

    SuspensionGenerator suspensions() {
        if (suspensions == null) {
            suspensions = new SuspensionGenerator(this);
        }
        return suspensions;
    }

    LoopGenerator loops() {
        if (loops == null) {
            loops = new LoopGenerator(this);
        }
        return loops;
    }

    TryGenerator tries() {
        if (tries == null) {
            tries = new TryGenerator(this);
        }
        return tries;
    }

    DisposalGenerator disposals() {
        if (disposals == null) {
            disposals = new DisposalGenerator(this);
        }
        return disposals;
    }

    ControlFlow control() {
        if (control == null) {
            control = new ControlFlow(this);
        }
        return control;
    }

    /** An expression is returned: notes its calls in tail position.
     *  <a href="https://tc39.es/ecma262/#sec-isintailposition">IsInTailPosition</a> */
    void returns(Expression value) {
        if (isStrict() && TailPositions.areIn(kind) && control().returnsAtOnce()) {
            if (tails == null) {
                tails = new TailPositions();
            }
            tails.find(value);
        }
    }

    /** Whether a call is in tail position. */
    boolean isInTailPosition(Expression call) {
        return tails != null && tails.contains(call);
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
