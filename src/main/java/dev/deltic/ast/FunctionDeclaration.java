package dev.deltic.ast;

/**
 * A function declaration. The enclosing scope lists it and the function is created when that scope is entered;
 * evaluating the statement itself does nothing, except for the assignment of
 * <a href="https://tc39.es/ecma262/#sec-block-level-function-declarations-web-legacy-compatibility-semantics">Annex B.3.2</a>:
 * if {@link #hoistedName()} is not null, the value of {@link #name()} is copied to it.
 */
public final class FunctionDeclaration implements Statement {
    private final int start;
    private final int end;
    private final Identifier name;
    private final FunctionLiteral literal;
    private Identifier hoistedName;

    public FunctionDeclaration(int start, int end, Identifier name, FunctionLiteral literal) {
        this.start = start;
        this.end = end;
        this.name = name;
        this.literal = literal;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    public Identifier name() {
        return name;
    }

    public FunctionLiteral literal() {
        return literal;
    }

    /** The var binding of the same name around a block-level function of sloppy code, or null. */
    public Identifier hoistedName() {
        return hoistedName;
    }

    /** Called by scope resolution, once it is known that the {@code var} conflicts with nothing. */
    public void hoistTo(Identifier variable) {
        this.hoistedName = variable;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.FUNCTION_DECLARATION;
    }
}
