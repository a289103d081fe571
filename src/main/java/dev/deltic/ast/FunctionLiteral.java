package dev.deltic.ast;

import java.util.List;

/**
 * A function, method, accessor, constructor or arrow function. The span is that of the text which
 * {@code Function.prototype.toString} shows.
 *
 * <p>A lazy literal has been checked for every early error and its free names have been resolved in the outer scopes,
 * but it has no parameters, body and scopes: {@link #isLazy()} is true, {@link #body()} null, and the parser's
 * {@code parseLazyFunction} makes the full literal when the function is first called. Everything else here
 * (name, length, strictness, kind) is valid in both cases.
 */
public final class FunctionLiteral implements Expression {
    private final int start;
    private final int end;
    private final int parametersStart;
    private final FunctionKind functionKind;
    private final boolean async;
    private final boolean generator;
    private final boolean strict;
    private final int length;
    private final StaticScope scope;
    private final StaticScope bodyScope;
    private final List<PatternElement> parameters;
    private final Pattern rest;
    private final List<Statement> body;
    private final boolean simpleParameters;
    private String name = "";
    private boolean named;
    private boolean boundInside;
    private List<ClassElement> classElements = List.of();

    /** A literal with its body. {@code length} is the value of the function's {@code length} property. */
    public FunctionLiteral(int start, int end, int parametersStart, FunctionKind functionKind, boolean async,
            boolean generator, boolean strict, int length, boolean simpleParameters, StaticScope scope, StaticScope bodyScope,
            List<PatternElement> parameters, Pattern rest, List<Statement> body) {
        this.start = start;
        this.end = end;
        this.parametersStart = parametersStart;
        this.functionKind = functionKind;
        this.async = async;
        this.generator = generator;
        this.strict = strict;
        this.length = length;
        this.simpleParameters = simpleParameters;
        this.scope = scope;
        this.bodyScope = bodyScope;
        this.parameters = parameters;
        this.rest = rest;
        this.body = body;
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** Where the parameters start, with their parenthesis if they have one: there parsing a lazy function begins. */
    public int parametersStart() {
        return parametersStart;
    }

    public FunctionKind functionKind() {
        return functionKind;
    }

    public boolean isAsync() {
        return async;
    }

    public boolean isGenerator() {
        return generator;
    }

    public boolean isStrict() {
        return strict;
    }

    public int length() {
        return length;
    }

    /** False if a parameter is a pattern, has an initializer, or is a rest parameter. */
    public boolean hasSimpleParameters() {
        return simpleParameters;
    }

    /** The scope of the parameters and, if {@link #bodyScope()} is null, of the body. */
    public StaticScope scope() {
        return scope;
    }

    /** The body's own scope where parameters contain expressions, else null. */
    public StaticScope bodyScope() {
        return bodyScope;
    }

    public List<PatternElement> parameters() {
        return parameters;
    }

    /** The target of {@code ...rest}, or null. */
    public Pattern rest() {
        return rest;
    }

    /** Null if lazy. For {@link FunctionKind#CLASS_INITIALIZER} empty: see {@link #classElements()}. */
    public List<Statement> body() {
        return body;
    }

    public boolean isLazy() {
        return body == null;
    }

    /** The name given in the source or by the place where the function stands (NamedEvaluation); empty if there is
     *  none or if only run time knows it (a computed key). */
    public String name() {
        return name;
    }

    /** True if the source gives the function itself a name; NamedEvaluation then does not apply. */
    public boolean hasOwnName() {
        return named;
    }

    /** The name of a function expression, which is bound inside the function; null for all other functions. */
    public String innerName() {
        return boundInside ? name : null;
    }

    /** Sets the name written in the function itself. {@code bound}: it is a function expression's. */
    public void setOwnName(String ownName, boolean bound) {
        this.name = ownName;
        this.named = true;
        this.boundInside = bound;
    }

    /** NamedEvaluation with a name known while parsing. No effect if the function has a name of its own. */
    public void inferName(String inferred) {
        if (!named) {
            this.name = inferred;
        }
    }

    /** For {@link FunctionKind#CLASS_INITIALIZER}: the {@link FieldDefinition}s and {@link StaticBlock}s it runs. */
    public List<ClassElement> classElements() {
        return classElements;
    }

    public void setClassElements(List<ClassElement> elements) {
        this.classElements = elements;
    }

    @Override
    public NodeKind kind() {
        return NodeKind.FUNCTION_LITERAL;
    }
}
