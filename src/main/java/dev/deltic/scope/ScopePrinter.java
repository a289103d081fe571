package dev.deltic.scope;

import dev.deltic.ast.FunctionDeclaration;

/** Prints a function's or program's scopes as indented text, one line for each scope and variable, for
 *  {@code --print-scopes} and golden tests. Inner functions are separate: print their scopes by themselves. */
public final class ScopePrinter {
    private final StringBuilder out = new StringBuilder();

    private ScopePrinter() {
    }

    public static String print(Scope scope) {
        ScopePrinter printer = new ScopePrinter();
        printer.scope(scope, 0);
        return printer.out.toString();
    }

    /** The same for what is left of a chain of scopes at run time, from the innermost outward. */
    public static String print(ScopeInfo chain) {
        StringBuilder out = new StringBuilder();
        for (ScopeInfo info = chain; info != null; info = info.outer()) {
            out.append(info.kind());
            if (info.functionKind() != null) {
                out.append(' ').append(info.functionKind());
            }
            out.append(info.isStrict() ? " strict" : "").append(info.hasDynamicVariables() ? " dynamic" : "");
            for (int i = 0; i < info.slotCount(); i++) {
                out.append(' ').append(info.name(i)).append(':').append(info.mode(i));
            }
            out.append('\n');
        }
        return out.toString();
    }

    private void scope(Scope scope, int depth) {
        indent(depth);
        out.append(scope.kind());
        if (scope.functionKind() != null) {
            out.append(' ').append(scope.functionKind());
        }
        out.append(scope.isStrict() ? " strict" : "").append(scope.hasDynamicVariables() ? " dynamic" : "");
        if (scope.needsEnvironment()) {
            out.append(" environment=").append(scope.slotCount());
        }
        if (scope.registerCount() > 0) {
            out.append(" registers=").append(scope.registerCount());
        }
        out.append(scope.hasMappedArguments() ? " mapped-arguments" : "").append('\n');
        for (Variable variable : scope.variables()) {
            variable(variable, depth + 1);
        }
        for (FunctionDeclaration declaration : scope.functionDeclarations()) {
            indent(depth + 1);
            out.append("function ").append(declaration.name().name());
            out.append(declaration.hoistedName() != null ? " hoisted" : "").append('\n');
        }
        for (Scope inner : scope.inner) {
            scope(inner, depth + 1);
        }
    }

    private void variable(Variable variable, int depth) {
        indent(depth);
        out.append(variable.name()).append(": ").append(variable.mode());
        if (variable.privateKind() != null) {
            out.append(' ').append(variable.privateKind());
        }
        out.append(' ').append(variable.location());
        if (variable.index() >= 0) {
            out.append(' ').append(variable.index());
        }
        out.append('\n');
    }

    private void indent(int depth) {
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
    }
}
