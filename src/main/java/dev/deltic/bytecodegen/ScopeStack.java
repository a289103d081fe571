package dev.deltic.bytecodegen;

import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;

/** The scopes that the code being generated is in, within its function, and the registers of their environments. */
final class ScopeStack {
    private static final class Entry {
        final Scope scope;
        final int environment;
        final Entry outer;

        Entry(Scope scope, int environment, Entry outer) {
            this.scope = scope;
            this.environment = environment;
            this.outer = outer;
        }
    }

    private final BytecodeBuilder code;
    private Entry top;
    /** The scope just outside of the function's own. */
    private Scope outside;
    private int firstLocal = Integer.MAX_VALUE;
    private int localCount;

    ScopeStack(BytecodeBuilder code) {
        this.code = code;
    }

    /** Starts in the scope around the function, whose environment is the closure's. */
    void start(Scope outsideScope, int registerCount) {
        outside = outsideScope;
        localCount = registerCount;
        firstLocal = code.newTemporaries(registerCount);
    }

    /** Enters a scope whose environment is in that register: a new one's, or the one around. */
    void push(Scope scope, int environment) {
        top = new Entry(scope, environment, top);
    }

    void pop() {
        top = top.outer;
    }

    /** The innermost scope. */
    Scope current() {
        return top == null ? outside : top.scope;
    }

    /** The register of the innermost environment. */
    int environment() {
        return top == null ? code.environmentRegister() : top.environment;
    }

    /** The register of the variable's environment if it belongs to this function, else -1. */
    int environmentOf(Variable variable) {
        for (Entry entry = top; entry != null; entry = entry.outer) {
            if (entry.scope == variable.scope()) {
                return entry.environment;
            }
        }
        return -1;
    }

    /** The number of environments between the closure's and that of a variable outside of the function. */
    int outerDistance(Variable variable) {
        return outside.environmentDistance(variable);
    }

    /** The register of a variable whose location is REGISTER. */
    int local(int index) {
        return firstLocal + index;
    }

    /** Whether a register holds a variable, so that code after it may read it and nothing half done may be written to it. */
    boolean isVariable(int register) {
        return register < code.environmentRegister() || register >= firstLocal && register < firstLocal + localCount;
    }
}
