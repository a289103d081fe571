package dev.deltic.scope;

import dev.deltic.ast.FunctionKind;

/**
 * What is left of a scope at run time: the description of one kind of environment. Code that is compiled later (a lazy
 * function, direct eval, the debugger) resolves its free names through the chain of these, and so do lookups by name.
 * Scopes that need no environment do not occur in the chain, so that its links and those of the run-time environments
 * correspond one to one. Immutable.
 */
public final class ScopeInfo {
    private final ScopeKind kind;
    private final FunctionKind functionKind;
    private final boolean strict;
    private final boolean dynamicVariables;
    private final boolean parameterExpressions;
    private final String[] names;
    private final VariableMode[] modes;
    private final PrivateKind[] privateKinds;
    private final ScopeInfo outer;

    ScopeInfo(Scope scope, String[] names, VariableMode[] modes, PrivateKind[] privateKinds, ScopeInfo outer) {
        this.kind = scope.kind();
        this.functionKind = scope.functionKind();
        this.strict = scope.isStrict();
        this.dynamicVariables = scope.hasDynamicVariables();
        this.parameterExpressions = scope.hasParameterExpressions();
        this.names = names;
        this.modes = modes;
        this.privateKinds = privateKinds;
        this.outer = outer;
    }

    public ScopeKind kind() {
        return kind;
    }

    /** For {@link ScopeKind#FUNCTION}; else null. */
    public FunctionKind functionKind() {
        return functionKind;
    }

    public boolean isStrict() {
        return strict;
    }

    /** True if a direct eval may add {@code var} bindings to this environment, beyond its slots. */
    public boolean hasDynamicVariables() {
        return dynamicVariables;
    }

    /** True for a function scope whose body has a scope of its own: none of its names may be redeclared by eval. */
    public boolean hasParameterExpressions() {
        return parameterExpressions;
    }

    public int slotCount() {
        return names.length;
    }

    public String name(int slot) {
        return names[slot];
    }

    public VariableMode mode(int slot) {
        return modes[slot];
    }

    /** Null but for private names. */
    public PrivateKind privateKind(int slot) {
        return privateKinds[slot];
    }

    /** The slot of a name in this environment alone, or -1. */
    public int slotOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The next outer scope with an environment; null where only the global environment follows. */
    public ScopeInfo outer() {
        return outer;
    }
}
