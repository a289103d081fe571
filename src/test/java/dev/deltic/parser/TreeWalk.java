package dev.deltic.parser;

import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.FunctionDeclaration;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.ForInStatement;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Node;
import dev.deltic.ast.StaticScope;
import dev.deltic.ast.WithStatement;
import dev.deltic.scope.Scope;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Visits the nodes of one function or program in tests; inner functions are collected, not entered. */
public final class TreeWalk {
    public final List<FunctionLiteral> functions = new ArrayList<>();
    /** Where each of {@link #functions} stands. */
    public final List<Scope> scopes = new ArrayList<>();
    public final List<Identifier> identifiers = new ArrayList<>();
    private Scope current;

    /** What is directly in a program or function. */
    public static TreeWalk of(Node root) {
        TreeWalk walk = new TreeWalk();
        if (root instanceof FunctionLiteral function) {
            walk.current = Scope.of(function);
            walk.list(function.parameters());
            walk.any(function.rest());
            if (function.bodyScope() != null) {
                walk.current = Scope.of(function.bodyScope());
            }
            walk.list(function.body());
            walk.list(function.classElements());
        } else {
            walk.components(root);
        }
        return walk;
    }

    private void any(Object value) {
        if (value instanceof Identifier identifier) {
            identifiers.add(identifier);
        } else if (value instanceof FunctionLiteral function) {
            functions.add(function);
            scopes.add(current);
        } else if (value instanceof ClassLiteral literal) {
            Scope outer = current;
            current = Scope.of(literal);
            any(literal.innerName());
            any(literal.heritage());
            any(literal.constructor());
            for (var element : literal.elements()) {
                classElement(element);
            }
            any(literal.instanceInitializer());
            any(literal.staticInitializer());
            current = outer;
        } else if (value instanceof FunctionDeclaration declaration) {
            any(declaration.name());
            any(declaration.hoistedName());
            any(declaration.literal());
        } else if (value instanceof List<?> values) {
            list(values);
        } else if (value instanceof Record && value instanceof Node) {
            components(value);
        }
    }

    private void classElement(Node element) {
        if (element instanceof dev.deltic.ast.MethodDefinition method) {
            any(method.key());
            any(method.function());
        } else if (element instanceof dev.deltic.ast.FieldDefinition field) {
            any(field.key());
            any(field.computedKey());
        }
    }

    private void list(List<?> values) {
        for (Object value : values) {
            any(value);
        }
    }

    /** The components of each kind of node: asking for them anew takes most of the time of a walk. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private void components(Object record) {
        RecordComponent[] all = COMPONENTS.get(record.getClass());
        Scope outer = current;
        Scope head = null;
        Scope inner = null;
        try {
            for (RecordComponent component : all) {
                if (component.getType() == StaticScope.class) {
                    Scope scope = (Scope) component.getAccessor().invoke(record);
                    head = component.getName().equals("headScope") ? scope : head;
                    inner = component.getName().equals("scope") ? scope : inner;
                }
            }
            for (RecordComponent component : all) {
                boolean outside = switch (component.getName()) {
                    case "object" -> head != null || record instanceof WithStatement || record instanceof ForInStatement;
                    case "iterable", "discriminant" -> true;
                    default -> false;
                };
                current = outside ? (head != null ? head : outer) : inner != null ? inner : outer;
                any(component.getAccessor().invoke(record));
            }
            current = outer;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
