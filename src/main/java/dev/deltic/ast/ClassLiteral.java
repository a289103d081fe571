package dev.deltic.ast;

import java.util.List;

/**
 * A class declaration's or expression's class. The heritage and the computed keys are evaluated inside
 * {@link #scope()}, which declares the private names and, if the class has its own name, {@link #innerName()}.
 */
public final class ClassLiteral implements Expression {
    private final int start;
    private final int end;
    private final StaticScope scope;
    private final Identifier innerName;
    private final Expression heritage;
    private final FunctionLiteral constructor;
    private final List<ClassElement> elements;
    private final FunctionLiteral instanceInitializer;
    private final FunctionLiteral staticInitializer;
    private final List<Expression> decorators;
    private String name = "";

    public ClassLiteral(int start, int end, StaticScope scope, Identifier innerName, Expression heritage,
            FunctionLiteral constructor, List<ClassElement> elements, FunctionLiteral instanceInitializer,
            FunctionLiteral staticInitializer, List<Expression> decorators) {
        this.start = start;
        this.end = end;
        this.scope = scope;
        this.innerName = innerName;
        this.heritage = heritage;
        this.constructor = constructor;
        this.elements = elements;
        this.instanceInitializer = instanceInitializer;
        this.staticInitializer = staticInitializer;
        this.decorators = decorators;
        if (innerName != null) {
            name = innerName.name();
        }
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    public StaticScope scope() {
        return scope;
    }

    /** The binding of the class's own name inside the class, or null. */
    public Identifier innerName() {
        return innerName;
    }

    /** The expression behind {@code extends}, or null. */
    public Expression heritage() {
        return heritage;
    }

    /** Null if the class has a default constructor. */
    public FunctionLiteral constructor() {
        return constructor;
    }

    /** Every element but the constructor, in source order. */
    public List<ClassElement> elements() {
        return elements;
    }

    /** The function that defines all instance fields, or null if there are none. */
    public FunctionLiteral instanceInitializer() {
        return instanceInitializer;
    }

    /** The function that defines all static fields and runs all static blocks, or null if there are none. */
    public FunctionLiteral staticInitializer() {
        return staticInitializer;
    }

    /** The class's decorators, in source order, evaluated outside of {@link #scope()}. */
    public List<Expression> decorators() {
        return decorators;
    }

    /** Whether the class or an element has decorators, or a field is an accessor. */
    public boolean isDecorated() {
        if (!decorators.isEmpty()) {
            return true;
        }
        for (ClassElement element : elements) {
            if (element instanceof FieldDefinition field ? field.element() != null
                    : element instanceof MethodDefinition method && !method.decorators().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The class's own name, or the one NamedEvaluation found while parsing; else empty. */
    public String name() {
        return name;
    }

    public void inferName(String inferred) {
        if (innerName == null) {
            name = inferred;
        }
    }

    @Override
    public NodeKind kind() {
        return NodeKind.CLASS_LITERAL;
    }
}
