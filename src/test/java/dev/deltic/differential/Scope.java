package dev.deltic.differential;

import java.util.ArrayList;
import java.util.List;

/** The names that code at one place may use. */
final class Scope {
    final Scope outer;
    private final List<Variable> variables = new ArrayList<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    Variable add(Variable variable) {
        variables.add(variable);
        return variable;
    }

    /** The visible variables of a type, inner ones twice as likely to be chosen: they are listed twice. */
    List<Variable> visible(Type type, boolean assignable) {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Variable variable : scope.variables) {
                if (variable.type() == type && (variable.assignable() || !assignable)) {
                    found.add(variable);
                    if (scope == this) {
                        found.add(variable);
                    }
                }
            }
        }
        return found;
    }

    /** All visible variables. */
    List<Variable> all(boolean assignable) {
        List<Variable> found = new ArrayList<>();
        for (Scope scope = this; scope != null; scope = scope.outer) {
            for (Variable variable : scope.variables) {
                if (variable.assignable() || !assignable) {
                    found.add(variable);
                }
            }
        }
        return found;
    }
}
