package dev.deltic.ast;

/**
 * An occurrence of a name: a reference, a declared name or an assignment target. Besides source identifiers the
 * following names occur, which no source can write: {@code this}, {@code new.target}, {@code .home} (the home object
 * that {@code super} needs), {@code .function} (the active constructor, for {@code super()}), {@code #x} (a private
 * name), {@code *default*} (of a module) and {@code .key0}, {@code .key1} ... (computed keys of class fields).
 *
 * <p>After parsing, {@link #binding()} is never null: names that no scope declares have a binding that is global or
 * dynamic.
 */
public final class Identifier implements Expression, Pattern {
    private final int start;
    private final int end;
    private final String name;
    private NameBinding binding;
    private boolean needsInitializationCheck;

    public Identifier(int start, int end, String name) {
        this.start = start;
        this.end = end;
        this.name = name;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    public String name() {
        return name;
    }

    /** The variable this name resolved to; a {@code scope.Variable}. */
    public NameBinding binding() {
        return binding;
    }

    /** True if a read or write here may meet the binding in its temporal dead zone. */
    public boolean needsInitializationCheck() {
        return needsInitializationCheck;
    }

    /** Called once, by scope resolution. */
    public void resolve(NameBinding to, boolean checkInitialization) {
        this.binding = to;
        this.needsInitializationCheck = checkInitialization;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.IDENTIFIER;
    }
}
