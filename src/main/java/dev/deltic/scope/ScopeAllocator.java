package dev.deltic.scope;

import java.util.ArrayList;

/** Gives the variables of one function (script, module, eval) their registers and slots, when all closures inside it
 *  are known. */
final class ScopeAllocator {
    private ScopeAllocator() {
    }

    static void allocate(Scope codeScope) {
        int registers = allocate(codeScope, 0);
        codeScope.setAllocation(registers, codeScope.slotCount());
    }

    /** Allocates a scope and those inside it, from {@code firstRegister} on; returns the first register not taken. */
    private static int allocate(Scope scope, int firstRegister) {
        int register = firstRegister;
        int slot = 0;
        for (Variable variable : scope.variables.values()) {
            if (variable.location() != Location.UNALLOCATED) {
                continue;
            }
            if (isByName(variable)) {
                variable.allocate(scope.kind == ScopeKind.SCRIPT || scope.outer.outer == null
                        ? Location.GLOBAL : Location.DYNAMIC, -1);
            } else if (variable.mode() == VariableMode.IMPORT) {
                variable.allocate(Location.IMPORT, slot++);
            } else if (variable.isCaptured() || scope.allVariablesEscape) {
                variable.capture();
                variable.allocate(Location.ENVIRONMENT, slot++);
            } else if (variable.mode() == VariableMode.PARAMETER && scope.simpleParameters) {
                variable.allocate(Location.PARAMETER, variable.index());
            } else {
                variable.allocate(Location.REGISTER, register++);
            }
        }
        int highest = register;
        for (Scope inner : scope.inner) {
            highest = Math.max(highest, allocate(inner, register));
        }
        scope.setAllocation(0, slot);
        return highest;
    }

    /** Declarations that the run time keeps by name: those of scripts, and the {@code var}s of sloppy eval code. */
    private static boolean isByName(Variable variable) {
        Scope scope = variable.scope();
        return scope.kind == ScopeKind.SCRIPT
                || scope.kind == ScopeKind.EVAL && !scope.isStrict() && variable.mode() == VariableMode.VAR;
    }

    static ScopeInfo makeInfo(Scope scope) {
        ArrayList<Variable> slots = new ArrayList<>();
        for (Variable variable : scope.variables.values()) {
            if (variable.location() == Location.ENVIRONMENT || variable.location() == Location.IMPORT) {
                slots.add(variable);
            }
        }
        String[] names = new String[slots.size()];
        VariableMode[] modes = new VariableMode[names.length];
        PrivateKind[] privateKinds = new PrivateKind[names.length];
        for (int i = 0; i < names.length; i++) {
            Variable variable = slots.get(i);
            names[i] = variable.name();
            modes[i] = variable.mode();
            privateKinds[i] = variable.privateKind();
        }
        return new ScopeInfo(scope, names, modes, privateKinds, scope.outer.innermostInfo());
    }
}
