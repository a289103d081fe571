package dev.deltic.bytecodegen;

import dev.deltic.ast.ClassElement;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.FieldDefinition;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.StaticBlock;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.List;

/** One function: its entry, parameters, body and end.
 *  <a href="https://tc39.es/ecma262/#sec-functiondeclarationinstantiation">FunctionDeclarationInstantiation</a> */
final class FunctionGenerator {
    private final SharedFunctionInfo function;
    private final FunctionLiteral literal;
    private final FunctionKind kind;
    private final Scope scope;
    private final Scope bodyScope;
    private final BytecodeBuilder code;
    private final CodeContext context;

    FunctionGenerator(CompilationUnit unit, SharedFunctionInfo function, FunctionLiteral literal) {
        this.function = function;
        this.literal = literal;
        kind = function.kind();
        scope = Scope.of(literal);
        bodyScope = Scope.of(literal.bodyScope());
        code = new BytecodeBuilder(literal.parameters().size());
        context = new CodeContext(unit, kind, code);
    }

    BytecodeArray generate() {
        code.position(literal.start());
        context.scopes.start(scope.outer(), scope.registerCount());
        if (literal.rest() != null || scope.argumentsVariable() != null) {
            code.useArguments();        // before any temporary, because it is filled on entry
        }
        if (kind.isAsyncFunction()) {
            generateAsync();
        } else {
            enterFunction();
            if (kind.isGenerator()) {
                context.async = kind.isAsyncGenerator();
                context.generator = code.newLocal("<generator>");
                code.emit(Opcode.CREATE_GENERATOR, context.generator, code.calleeRegister());
                code.emit(Opcode.INITIAL_YIELD, context.generator);
            }
            generateBody();
        }
        return code.build();
    }

    /** An async function's parameters are evaluated inside the handler that rejects its promise. */
    private void generateAsync() {
        context.async = true;
        context.generator = code.newLocal("<async function>");
        code.emit(Opcode.CREATE_ASYNC_FUNCTION, context.generator, code.calleeRegister());
        HandlerRegion region = new HandlerRegion(code);
        region.begin();
        enterFunction();
        generateBody();
        int exception = code.newTemporary();
        region.handle(exception);
        code.emit(Opcode.ASYNC_THROW, context.generator, exception);
    }

    private void generateBody() {
        Scope innermost = bodyScope != null ? bodyScope : scope;
        if (kind == FunctionKind.DERIVED_CONSTRUCTOR) {
            context.control().setDerivedThis(scope.thisVariable());
        }
        if (kind == FunctionKind.CLASS_INITIALIZER) {
            for (ClassElement element : literal.classElements()) {
                classElement(element);
            }
        } else {
            context.statements.body(innermost, literal.body());
        }
        if (!code.isUnreachable()) {
            code.position(Math.max(literal.start(), literal.end() - 1));
            context.control().generateReturnUndefined();
        }
    }

    private void classElement(ClassElement element) {
        int mark = code.mark();
        if (element instanceof FieldDefinition field) {
            context.classes().field(field, code.thisRegister());
        } else if (element instanceof StaticBlock block) {
            Scope blockScope = Scope.of(block.scope());
            context.variables.enter(blockScope);
            initializeVars(blockScope);
            context.statements.instantiateFunctions(blockScope);
            context.statements.body(blockScope, block.body());
            context.variables.leave();
        }
        code.releaseTo(mark);
    }

    // ---- Entry ------------------------------------------------------------------------------------------------------

    private void enterFunction() {
        if (kind == FunctionKind.CLASS_CONSTRUCTOR && function.has(SharedFunctionInfo.HAS_INSTANCE_ELEMENTS)) {
            code.emit(Opcode.INITIALIZE_INSTANCE, code.thisRegister(), code.calleeRegister());
        }
        context.variables.enter(scope);
        bindSpecialVariables();
        if (bodyScope == null) {
            initializeVars(scope);
        }
        bindParameters();
        if (bodyScope == null) {
            context.statements.instantiateFunctions(scope);
        } else {
            context.variables.enter(bodyScope);
            initializeBodyVars();
            context.statements.instantiateFunctions(bodyScope);
        }
    }

    private void bindSpecialVariables() {
        Variable receiver = scope.thisVariable();
        if (receiver != null && kind != FunctionKind.DERIVED_CONSTRUCTOR) {
            if (!literal.isStrict() && !kind.isArrow()) {
                code.emit(Opcode.COERCE_THIS, code.thisRegister());
            }
            bind(receiver, code.thisRegister());
        }
        bind(scope.functionNameVariable(), code.calleeRegister());
        bind(scope.activeFunctionVariable(), code.calleeRegister());
        Variable newTarget = scope.newTargetVariable();
        if (newTarget != null) {
            int register = newTarget.location() == Location.REGISTER ? context.variables.register(newTarget)
                    : code.newLocal("new.target");
            code.setNewTargetRegister(register);
            bind(newTarget, register);
        }
        Variable home = scope.homeObjectVariable();
        if (home != null) {
            int register = registerOrTemporary(home);
            code.emit(Opcode.GET_HOME_OBJECT, register, code.calleeRegister());
            bind(home, register);
        }
        Variable arguments = scope.argumentsVariable();
        if (arguments != null) {
            int register = registerOrTemporary(arguments);
            createArguments(register);
            bind(arguments, register);
        }
    }

    private int registerOrTemporary(Variable variable) {
        return variable.location() == Location.REGISTER ? context.variables.register(variable) : code.newTemporary();
    }

    private void bind(Variable variable, int register) {
        if (variable != null) {
            context.variables.initialize(variable, register);
        }
    }

    private void createArguments(int register) {
        int list = code.useArguments();
        if (!scope.hasMappedArguments()) {
            code.emit(Opcode.CREATE_UNMAPPED_ARGUMENTS, register, list);
            return;
        }
        List<PatternElement> parameters = literal.parameters();
        int[] slots = new int[parameters.size()];
        for (int i = 0; i < slots.length; i++) {
            Variable variable = Variable.of((Identifier) parameters.get(i).target());
            slots[i] = variable.location() == Location.ENVIRONMENT && isLast(parameters, i) ? variable.index() : -1;
        }
        code.emit(Opcode.CREATE_MAPPED_ARGUMENTS, register, list, code.calleeRegister(), context.environment(),
                code.constant(slots));
    }

    /** Of parameters with the same name only the last is mapped. */
    private static boolean isLast(List<PatternElement> parameters, int index) {
        String name = ((Identifier) parameters.get(index).target()).name();
        for (int i = index + 1; i < parameters.size(); i++) {
            if (((Identifier) parameters.get(i).target()).name().equals(name)) {
                return false;
            }
        }
        return true;
    }

    // ---- Parameters -------------------------------------------------------------------------------------------------

    private void bindParameters() {
        List<PatternElement> parameters = literal.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            int mark = code.mark();
            bindParameter(parameters.get(i), code.parameterRegister(i));
            code.releaseTo(mark);
        }
        if (literal.rest() != null) {
            int mark = code.mark();
            int rest = code.newTemporary();
            code.emit(Opcode.CREATE_REST, rest, code.useArguments(), parameters.size());
            context.patterns().bind(literal.rest(), DeclarationKind.LET, rest);
            code.releaseTo(mark);
        }
    }

    private void bindParameter(PatternElement parameter, int register) {
        if (parameter.target() instanceof Identifier identifier) {
            code.nameRegister(register, identifier.name());
            if (Variable.of(identifier).location() == Location.PARAMETER) {
                return;
            }
        }
        if (parameter.initializer() != null) {
            Label present = new Label();
            code.jump(Opcode.JUMP_IF_NOT_UNDEFINED, present, register);
            context.expressions.into(parameter.initializer(), register);
            code.bind(present);
        }
        context.at(parameter);
        context.patterns().bind(parameter.target(), DeclarationKind.LET, register);
    }

    // ---- Variables --------------------------------------------------------------------------------------------------

    /** Vars in registers start as undefined; those in the environment do so by its layout. */
    private void initializeVars(Scope vars) {
        for (Variable variable : vars.variables()) {
            if (variable.mode() == VariableMode.VAR && variable.location() == Location.REGISTER
                    && !isFunction(vars, variable)) {
                code.emit(Opcode.LOAD_UNDEFINED, context.variables.register(variable));
            }
        }
    }

    private static boolean isFunction(Scope vars, Variable variable) {
        for (FunctionDeclaration declaration : vars.functionDeclarations()) {
            if (Variable.of(declaration.name()) == variable) {
                return true;
            }
        }
        return false;
    }

    /** Step 28: in a body with a scope of its own, a var with a parameter's name starts with the parameter's value. */
    private void initializeBodyVars() {
        initializeVars(bodyScope);
        for (Variable variable : bodyScope.variables()) {
            Variable parameter = variable.mode() == VariableMode.VAR ? scope.lookupLocal(variable.name()) : null;
            boolean copies = parameter != null && variable.location() != Location.UNALLOCATED
                    && (parameter.mode() == VariableMode.PARAMETER || parameter.mode() == VariableMode.ARGUMENTS);
            if (copies) {
                int mark = code.mark();
                int value = code.newTemporary();
                context.variables.loadUnchecked(parameter, value);
                context.variables.initialize(variable, value);
                code.releaseTo(mark);
            }
        }
    }
}
