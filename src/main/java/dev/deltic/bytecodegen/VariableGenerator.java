package dev.deltic.bytecodegen;

import static dev.deltic.scope.Locations.*;

import dev.deltic.ast.Identifier;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeKind;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;

/** Reads, writes and initializes bindings wherever they are, and makes environments. */
final class VariableGenerator {
    /** For {@link #register}: the binding is not in a register. */
    static final int NOT_A_REGISTER = -1;

    private final CodeContext context;
    private final BytecodeBuilder code;

    VariableGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** The register a variable lives in all along, or {@link #NOT_A_REGISTER}. */
    int register(Variable variable) {
        return switch (variable.location().ordinal()) {
            case PARAMETER -> code.parameterRegister(variable.index());
            case REGISTER -> local(variable);
            default -> NOT_A_REGISTER;
        };
    }

    private int local(Variable variable) {
        VariableMode mode = variable.mode();
        return mode == VariableMode.THIS ? code.thisRegister()
            : mode == VariableMode.FUNCTION_NAME || mode == VariableMode.ACTIVE_FUNCTION ? code.calleeRegister()
            : context.scopes.local(variable.index());
    }

    // ---- Reading ----------------------------------------------------------------------------------------------------

    /** The register that holds the binding, checked where it may be uninitialized; a temporary if it lives elsewhere. */
    int any(Identifier identifier) {
        Variable variable = Variable.of(identifier);
        int register = register(variable);
        if (register == NOT_A_REGISTER) {
            register = code.newTemporary();
            load(identifier, register);
        } else if (identifier.needsInitializationCheck()) {
            check(register, variable);
        }
        return register;
    }

    /** dst ← the binding. */
    void load(Identifier identifier, int dst) {
        Variable variable = Variable.of(identifier);
        int register = register(variable);
        if (register != NOT_A_REGISTER) {
            if (identifier.needsInitializationCheck()) {
                check(register, variable);
            }
            context.move(dst, register);
            return;
        }
        context.at(identifier);
        switch (variable.location().ordinal()) {
            case GLOBAL -> loadGlobal(identifier.name(), dst, FeedbackSlotKind.LOAD_GLOBAL);
            case DYNAMIC -> code.emit(Opcode.LOOKUP_GET, dst, context.environment(), context.key(identifier.name()),
                    context.feedback(FeedbackSlotKind.LOOKUP));
            case PROGRAM_THIS -> loadProgramThis(variable, dst);
            case IMPORT -> loadImport(variable, dst);
            case ENVIRONMENT -> loadSlot(variable, dst, identifier.needsInitializationCheck());
            default -> throw new AssertionError("no location for " + variable.name());
        }
    }

    /** dst ← typeof's operand: undefined when there is no such binding. */
    void loadForTypeof(Identifier identifier, int dst) {
        Location location = Variable.of(identifier).location();
        if (location == Location.GLOBAL) {
            context.at(identifier);
            loadGlobal(identifier.name(), dst, FeedbackSlotKind.LOAD_GLOBAL_TYPEOF);
        } else if (location == Location.DYNAMIC) {
            context.at(identifier);
            code.emit(Opcode.LOOKUP_GET_TYPEOF, dst, context.environment(), context.key(identifier.name()),
                    context.feedback(FeedbackSlotKind.LOOKUP));
        } else {
            load(identifier, dst);
        }
    }

    /** dst ← the binding, be it the hole. Only for variables of this or an enclosing function. */
    void loadUnchecked(Variable variable, int dst) {
        int register = register(variable);
        if (register != NOT_A_REGISTER) {
            context.move(dst, register);
        } else {
            loadSlot(variable, dst, false);
        }
    }

    private void loadGlobal(String name, int dst, FeedbackSlotKind kind) {
        if (name.equals("undefined")) {
            code.emit(Opcode.LOAD_UNDEFINED, dst);      // the global property is constant and cannot be shadowed there
        } else {
            code.emit(Opcode.GET_GLOBAL, dst, context.key(name), context.feedback(kind));
        }
    }

    private void loadProgramThis(Variable variable, int dst) {
        boolean module = variable.scope() != null && variable.scope().kind() == ScopeKind.MODULE;
        code.emit(module ? Opcode.LOAD_UNDEFINED : Opcode.LOAD_GLOBAL_THIS, dst);
    }

    private void loadImport(Variable variable, int dst) {
        int own = context.scopes.environmentOf(variable);
        int environment = own >= 0 ? own : code.environmentRegister();
        int depth = own >= 0 ? 0 : context.scopes.outerDistance(variable);
        code.emit(Opcode.GET_IMPORT, dst, environment, depth, variable.index(), code.constant(variable.name()));
    }

    private void loadSlot(Variable variable, int dst, boolean checked) {
        boolean checksThis = checked && variable.mode() == VariableMode.THIS;
        boolean checksName = checked && !checksThis;
        int own = context.scopes.environmentOf(variable);
        int depth = own >= 0 ? 0 : context.scopes.outerDistance(variable);
        int environment = own >= 0 ? own : code.environmentRegister();
        if (depth == 0) {
            if (checksName) {
                code.emit(Opcode.GET_ENVIRONMENT_SLOT_CHECKED, dst, environment, variable.index(),
                        code.constant(variable.name()));
            } else {
                code.emit(Opcode.GET_ENVIRONMENT_SLOT, dst, environment, variable.index());
            }
        } else if (checksName) {
            code.emit(Opcode.GET_OUTER_SLOT_CHECKED, dst, environment, depth, variable.index(),
                    code.constant(variable.name()));
        } else {
            code.emit(Opcode.GET_OUTER_SLOT, dst, environment, depth, variable.index());
        }
        if (checksThis) {
            code.emit(Opcode.CHECK_THIS, dst);
        }
    }

    private void check(int register, Variable variable) {
        if (variable.mode() == VariableMode.THIS) {
            code.emit(Opcode.CHECK_THIS, register);
        } else {
            code.emit(Opcode.CHECK_HOLE, register, code.constant(variable.name()));
        }
    }

    // ---- Writing ----------------------------------------------------------------------------------------------------

    /** Binding ← value: PutValue. Not for DYNAMIC ones, whose reference is resolved before the value. */
    void store(Identifier identifier, int value) {
        store(identifier, value, identifier.needsInitializationCheck());
    }

    /** As above; {@code checked} if it may be in its dead zone. */
    void store(Identifier identifier, int value, boolean checked) {
        Variable variable = Variable.of(identifier);
        context.at(identifier);
        if (checked) {
            checkBeforeStore(variable);
        }
        if (variable.mode().isConstant()) {
            code.emit(Opcode.THROW_CONST_ASSIGNMENT, code.constant(variable.name()));
        } else if (variable.mode() == VariableMode.FUNCTION_NAME) {
            if (context.isStrict()) {
                code.emit(Opcode.THROW_CONST_ASSIGNMENT, code.constant(variable.name()));
            }
        } else {
            initialize(identifier, value);
        }
    }

    private void checkBeforeStore(Variable variable) {
        int register = register(variable);
        if (register != NOT_A_REGISTER) {
            check(register, variable);
        } else if (variable.location() == Location.ENVIRONMENT) {
            int mark = code.mark();
            loadSlot(variable, code.newTemporary(), true);
            code.releaseTo(mark);
        }
    }

    /** The register to evaluate an assigned value into directly, or {@link #NOT_A_REGISTER}. */
    int assignableRegister(Identifier identifier) {
        Variable variable = Variable.of(identifier);
        if (identifier.needsInitializationCheck() || variable.mode().isConstant()
                || variable.mode() == VariableMode.FUNCTION_NAME) {
            return NOT_A_REGISTER;
        }
        return register(variable);
    }

    /** Binding ← value, whatever it held. Declarations of scripts take {@link #initializeGlobal} for let, const and class. */
    void initialize(Identifier identifier, int value) {
        Variable variable = Variable.of(identifier);
        switch (variable.location().ordinal()) {
            case GLOBAL -> code.emit(Opcode.SET_GLOBAL, context.key(identifier.name()), value,
                    context.feedback(context.isStrict() ? FeedbackSlotKind.STORE_GLOBAL_STRICT
                            : FeedbackSlotKind.STORE_GLOBAL_SLOPPY));
            case DYNAMIC -> {
                int mark = code.mark();
                int holder = code.newTemporary();
                code.emit(Opcode.LOOKUP_RESOLVE, holder, context.environment(), context.key(identifier.name()));
                storeResolved(identifier, holder, value);
                code.releaseTo(mark);
            }
            default -> initialize(variable, value);
        }
    }

    /** Binding ← value for a variable of this or an enclosing function. */
    void initialize(Variable variable, int value) {
        switch (variable.location().ordinal()) {
            case PARAMETER, REGISTER -> context.move(register(variable), value);
            case ENVIRONMENT, IMPORT -> {
                int own = context.scopes.environmentOf(variable);
                int depth = own >= 0 ? 0 : context.scopes.outerDistance(variable);
                if (depth == 0) {
                    code.emit(Opcode.SET_ENVIRONMENT_SLOT, own >= 0 ? own : code.environmentRegister(), variable.index(),
                            value);
                } else {
                    code.emit(Opcode.SET_OUTER_SLOT, code.environmentRegister(), depth, variable.index(), value);
                }
            }
            case UNALLOCATED -> { }                     // nothing refers to it
            default -> throw new AssertionError(variable.name() + " is found by name");
        }
    }

    /** Initializes a let, const, class or using binding at its declaration. */
    void initializeLexical(Identifier identifier, int value) {
        if (Variable.of(identifier).location() == Location.GLOBAL) {
            code.emit(Opcode.INITIALIZE_GLOBAL, context.key(identifier.name()), value);
        } else {
            initialize(identifier, value);
        }
    }

    /** SetMutableBinding of what LOOKUP_RESOLVE found. */
    void storeResolved(Identifier identifier, int holder, int value) {
        code.emit(Opcode.SET_RESOLVED, holder, context.key(identifier.name()), value, context.isStrict() ? 1 : 0);
    }

    // ---- Environments -----------------------------------------------------------------------------------------------

    /** Enters a scope: makes its environment, marks dead zones, makes its functions. Leave it with {@link #leave}. */
    void enter(Scope scope) {
        int environment = context.environment();
        if (scope.needsEnvironment()) {
            int outer = environment;
            environment = code.newLocal("<environment>");
            code.emit(Opcode.CREATE_ENVIRONMENT, environment, outer, code.constant(EnvironmentLayouts.of(scope.info(), context.unit)));
        }
        context.scopes.push(scope, environment);
        markDeadZones(scope);
    }

    void leave() {
        context.scopes.pop();
    }

    /** Registers of let, const and class start as the hole, because a loop may come here again. */
    void markDeadZones(Scope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.location() == Location.REGISTER) {
                int register = register(variable);
                if (register == code.thisRegister() || register == code.calleeRegister()) {
                    continue;
                }
                code.nameRegister(register, variable.name());
                if (variable.hasDeadZone() && variable.isChecked()) {
                    code.emit(Opcode.LOAD_HOLE, register);
                }
            }
        }
    }
}
