package dev.deltic.bytecodegen;

import dev.deltic.ast.FunctionLiteral;
import dev.deltic.bytecode.BytecodeArray;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.LazyFunctionCompiler;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.scope.Scope;
import dev.deltic.scope.ScopeInfo;

/** Compiles one function literal when it is called first. */
final class FunctionCompiler implements LazyFunctionCompiler {
    private final CompilationUnit unit;
    private final FunctionLiteral literal;
    /** The environments around a lazy literal; unused for a full one, whose scope knows what is around it. */
    private final ScopeInfo outer;

    private FunctionCompiler(CompilationUnit unit, FunctionLiteral literal, ScopeInfo outer) {
        this.unit = unit;
        this.literal = literal;
        this.outer = outer;
    }

    static FunctionCompiler lazy(CompilationUnit unit, FunctionLiteral literal, ScopeInfo outer) {
        return new FunctionCompiler(unit, literal, outer);
    }

    FunctionLiteral literal() {
        return literal;
    }

    ScopeInfo outer() {
        return outer;
    }

    @Override
    public void compiled(SharedFunctionInfo function) {
        unit.host().compiled(function);
    }

    @Override
    public BytecodeArray compile(SharedFunctionInfo function) {
        FunctionLiteral full = literal.isLazy() ? unit.host().parseLazyFunction(unit.source(), literal, outer) : literal;
        return new FunctionGenerator(unit, function, full).generate();
    }

    /** What the closures of {@code literal}, which stands in {@code scope}, share. */
    static SharedFunctionInfo share(CompilationUnit unit, FunctionLiteral literal, Scope scope) {
        return share(unit, literal, scope, literal.name());
    }

    /** As above, for a function that goes by another name than its literal says. */
    static SharedFunctionInfo share(CompilationUnit unit, FunctionLiteral literal, Scope scope, String name) {
        return share(unit, literal, scope, name, literal.start(), literal.end(), SharedFunctionInfo.NONE);
    }

    /** As above, for a function whose name and text are not those of its literal: a class's constructor. */
    static SharedFunctionInfo share(CompilationUnit unit, FunctionLiteral literal, Scope scope, String name, int start,
                                    int end, int flags) {
        ScopeInfo outer = literal.isLazy() ? scope.innermostInfo() : null;
        int allFlags = flags | (literal.isStrict() ? SharedFunctionInfo.STRICT : SharedFunctionInfo.NONE);
        return new SharedFunctionInfo(kind(literal), name, literal.length(), allFlags, start, end, unit.source(),
                new FunctionCompiler(unit, literal, outer));
    }

    private static FunctionKind kind(FunctionLiteral literal) {
        boolean async = literal.isAsync();
        boolean generator = literal.isGenerator();
        return switch (literal.functionKind()) {
            case NORMAL -> generator ? async ? FunctionKind.ASYNC_GENERATOR : FunctionKind.GENERATOR
                    : async ? FunctionKind.ASYNC : FunctionKind.NORMAL;
            case ARROW -> async ? FunctionKind.ASYNC_ARROW : FunctionKind.ARROW;
            case METHOD -> generator ? async ? FunctionKind.ASYNC_GENERATOR_METHOD : FunctionKind.GENERATOR_METHOD
                    : async ? FunctionKind.ASYNC_METHOD : FunctionKind.METHOD;
            case GETTER -> FunctionKind.GETTER;
            case SETTER -> FunctionKind.SETTER;
            case BASE_CONSTRUCTOR -> FunctionKind.CLASS_CONSTRUCTOR;
            case DERIVED_CONSTRUCTOR -> FunctionKind.DERIVED_CONSTRUCTOR;
            case CLASS_INITIALIZER -> FunctionKind.CLASS_INITIALIZER;
        };
    }
}
