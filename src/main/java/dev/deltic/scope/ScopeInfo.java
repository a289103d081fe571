package dev.deltic.scope;

import dev.deltic.ast.FunctionKind;

/**
 * What is left of a scope at run time: the description of one kind of environment. Code that is compiled later (a lazy
 * function, direct eval, the debugger) resolves its free names through the chain of these, and so do lookups by name.
 * Scopes that need no environment do not occur in the chain, so that its links and those of the run-time environments
 * correspond one to one. Immutable.
 */
public final class ScopeInfo {
    private static final int FEW = 8;

    private final ScopeKind kind;
    private final FunctionKind functionKind;
    private final boolean strict;
    private final boolean dynamicVariables;
    private final boolean parameterExpressions;
    private final int bodyStart;
    private final String[] names;
    private final VariableMode[] modes;
    private final PrivateKind[] privateKinds;
    private final ScopeInfo outer;
    /** Open addressing from names to slots plus one, where there are many; made when first needed. */
    private volatile int[] slotsByHash;

    ScopeInfo(Scope scope, String[] names, VariableMode[] modes, PrivateKind[] privateKinds, ScopeInfo outer) {
        this.kind = scope.kind();
        this.functionKind = scope.functionKind();
        this.strict = scope.isStrict();
        this.dynamicVariables = scope.hasDynamicVariables();
        this.parameterExpressions = scope.hasParameterExpressions();
        this.bodyStart = scope.bodyStart;
        this.names = names;
        this.modes = modes;
        this.privateKinds = privateKinds;
        this.outer = outer;
    }

    /** A description that was made before and kept outside of the engine. The arrays are kept, not copied. */
    public ScopeInfo(ScopeKind kind, FunctionKind functionKind, boolean strict, boolean dynamicVariables, boolean parameterExpressions,
            int bodyStart, String[] names, VariableMode[] modes, PrivateKind[] privateKinds, ScopeInfo outer) {
        this.kind = kind;
        this.functionKind = functionKind;
        this.strict = strict;
        this.dynamicVariables = dynamicVariables;
        this.parameterExpressions = parameterExpressions;
        this.bodyStart = bodyStart;
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

    /** Of a function: the offset in its source behind which all parameters are initialized. Of a class: the offset behind its
     *  heritage. */
    public int bodyStart() {
        return bodyStart;
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
        if (names.length > FEW) {
            return slotOfMany(name);
        }
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private int slotOfMany(String name) {
        int[] table = slotsByHash;
        if (table == null) {
            table = hashNames();
            slotsByHash = table;
        }
        int mask = table.length - 1;
        for (int at = spread(name.hashCode()) & mask; table[at] != 0; at = (at + 1) & mask) {
            int slot = table[at] - 1;
            if (names[slot].equals(name)) {
                return slot;
            }
        }
        return -1;
    }

    private int[] hashNames() {
        int[] table = new int[Integer.highestOneBit(names.length) * 4];
        int mask = table.length - 1;
        for (int slot = 0; slot < names.length; slot++) {
            int at = spread(names[slot].hashCode()) & mask;
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = slot + 1;
        }
        return table;
    }

    private static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** The next outer scope with an environment; null where only the global environment follows. */
    public ScopeInfo outer() {
        return outer;
    }
}
