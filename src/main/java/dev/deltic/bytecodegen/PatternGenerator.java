package dev.deltic.bytecodegen;

import static dev.deltic.ast.NodeKinds.*;

import dev.deltic.ast.ArrayPattern;
import dev.deltic.ast.DeclarationKind;
import dev.deltic.ast.Expression;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.Literal;
import dev.deltic.ast.Node;
import dev.deltic.ast.NodeKind;
import dev.deltic.ast.ObjectPattern;
import dev.deltic.ast.Pattern;
import dev.deltic.ast.PatternElement;
import dev.deltic.ast.PatternProperty;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.Label;
import dev.deltic.bytecode.Opcode;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Variable;
import java.util.List;

/** Destructuring, in assignments, declarations and parameters. A target's reference is evaluated before its value is taken
 *  from the object or iterator.
 *  <a href="https://tc39.es/ecma262/#sec-destructuring-assignment">Destructuring Assignment</a> */
final class PatternGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    PatternGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** Assigns the value in a register that nothing else changes; {@code source} is the expression it is of. */
    void assign(Pattern pattern, int value, Expression source) {
        bind(pattern, null, value, source);
    }

    /** As below, for a value that no expression stands for. */
    void bind(Pattern pattern, DeclarationKind declaration, int value) {
        bind(pattern, declaration, value, null);
    }

    /** Assigns, or initializes what a declaration of a kind declares. {@code declaration} is null for assignments, and VAR for
     *  parameters in functions without a dead zone. Errors name {@code source}, which may be null. */
    void bind(Pattern pattern, DeclarationKind declaration, int value, Expression source) {
        int mark = code.mark();
        switch (pattern.kind().ordinal()) {
            case ARRAY_PATTERN -> array((ArrayPattern) pattern, declaration, value, declaration == null ? null : source);
            case OBJECT_PATTERN -> object((ObjectPattern) pattern, declaration, value, source, false);
            default -> write(prepare(pattern, declaration), declaration, value);
        }
        code.releaseTo(mark);
    }

    /** A pattern within another. */
    private void bindInner(Pattern pattern, DeclarationKind declaration, int value) {
        if (pattern.kind() == NodeKind.OBJECT_PATTERN) {
            int mark = code.mark();
            object((ObjectPattern) pattern, declaration, value, null, true);
            code.releaseTo(mark);
        } else {
            bind(pattern, declaration, value);
        }
    }

    private void at(Pattern pattern, Expression source) {
        if (source == null) {
            context.at(pattern);
        } else {
            context.at(pattern.start(), source);
        }
    }

    private Reference prepare(Pattern target, DeclarationKind declaration) {
        if (target.isDestructuring()) {
            return null;
        }
        boolean resolves = declaration == null || declaration == DeclarationKind.VAR;
        if (!resolves || !(target instanceof Identifier)) {
            return target instanceof Identifier identifier ? variable(identifier)
                    : context.references().prepare(target, null, false);
        }
        return context.references().prepare(target, null, false);
    }

    private static Reference variable(Identifier identifier) {
        return new Reference(Reference.Kind.VARIABLE, identifier, 0, 0, 0, identifier.start(), 0, 0);
    }

    private void write(Reference reference, DeclarationKind declaration, int value) {
        if (declaration == null || reference.kind() == Reference.Kind.RESOLVED) {
            context.references().write(reference, value);
        } else {
            context.at(reference.identifier());
            if (declaration == DeclarationKind.VAR) {
                context.variables.initialize(reference.identifier(), value);
            } else {
                context.variables.initializeLexical(reference.identifier(), value);
            }
        }
    }

    /** Binds an element's target to a value just taken, in a temporary that may be overwritten by the default. */
    private void element(PatternElement element, Reference reference, DeclarationKind declaration, int value) {
        if (element.initializer() != null) {
            Label present = new Label();
            code.jump(Opcode.JUMP_IF_NOT_UNDEFINED, present, value);
            context.expressions.into(element.initializer(), value);
            code.bind(present);
        }
        if (reference == null) {
            bindInner(element.target(), declaration, value);
        } else {
            write(reference, declaration, value);
        }
    }

    /** The register to take an element's value into: its variable's own where that is safe, else a temporary. */
    private int elementRegister(PatternElement element, DeclarationKind declaration) {
        if (element.initializer() == null && element.target() instanceof Identifier identifier) {
            int register = declaration == null ? context.variables.assignableRegister(identifier)
                    : context.variables.register(Variable.of(identifier));
            if (register != VariableGenerator.NOT_A_REGISTER) {
                return register;
            }
        }
        return code.newTemporary();
    }

    private static boolean isInPlace(Reference reference, int register, VariableGenerator variables) {
        return reference != null && reference.kind() == Reference.Kind.VARIABLE
                && variables.register(Variable.of(reference.identifier())) == register;
    }

    // ---- [a, b = 1, ...c] -------------------------------------------------------------------------------------------

    private void array(ArrayPattern pattern, DeclarationKind declaration, int value, Expression source) {
        int iterator = code.newTemporary();
        at(pattern, source);
        code.emit(Opcode.GET_ITERATOR, iterator, value, context.feedback(FeedbackSlotKind.ITERATION));
        IteratorScope scope = new IteratorScope(context, iterator, false);
        scope.begin();
        for (PatternElement element : pattern.elements()) {
            int mark = code.mark();
            arrayElement(element, declaration, iterator, pattern);
            code.releaseTo(mark);
        }
        if (pattern.rest() != null) {
            Reference reference = prepare(pattern.rest(), declaration);
            int rest = code.newTemporary();
            context.at(pattern.rest());
            code.emit(Opcode.ITERATOR_REST, rest, iterator, context.feedback(FeedbackSlotKind.ITERATION));
            if (reference == null) {
                bindInner(pattern.rest(), declaration, rest);
            } else {
                write(reference, declaration, rest);
            }
        }
        scope.endAndClose();
    }

    private void arrayElement(PatternElement element, DeclarationKind declaration, int iterator, Node position) {
        if (element == null) {
            context.at(position);
            code.emit(Opcode.ITERATOR_SKIP, iterator);
            return;
        }
        Reference reference = prepare(element.target(), declaration);
        int value = elementRegister(element, declaration);
        context.at(element);
        code.emit(Opcode.ITERATOR_STEP, value, iterator, context.feedback(FeedbackSlotKind.ITERATION));
        if (!isInPlace(reference, value, context.variables)) {
            element(element, reference, declaration, value);
        }
    }

    // ---- {a, b: c = 1, ...d} ----------------------------------------------------------------------------------------

    private void object(ObjectPattern pattern, DeclarationKind declaration, int value, Expression source, boolean inner) {
        at(pattern, source);
        List<PatternProperty> properties = pattern.properties();
        String first = properties.isEmpty() || properties.get(0).computed() ? "" : firstName(properties.get(0).key());
        boolean asKey = inner && !first.isEmpty() && CompilationUnit.isName(first);
        code.emit(Opcode.CHECK_OBJECT_COERCIBLE, value, asKey ? context.key(first) : code.constant(first));
        int excluded = pattern.rest() == null ? 0 : code.newTemporaries(properties.size());
        for (int i = 0; i < properties.size(); i++) {
            int mark = code.mark();
            property(properties.get(i), declaration, value, pattern.rest() == null ? CodeContext.NONE : excluded + i);
            code.releaseTo(mark);
        }
        if (pattern.rest() != null) {
            Reference reference = prepare(pattern.rest(), declaration);
            int rest = code.newTemporary();
            code.emit(Opcode.CREATE_OBJECT, rest, context.feedback(FeedbackSlotKind.OBJECT_LITERAL));
            context.at(pattern.rest());
            code.emit(Opcode.COPY_DATA_PROPERTIES, rest, value, excluded, properties.size());
            write(reference, declaration, rest);
        }
    }

    private static String firstName(Expression key) {
        Object value = key instanceof Literal literal ? literal.value() : "";
        return value instanceof String || value instanceof Integer ? value.toString() : "";
    }

    /** One property; {@code keyRegister} is where to keep its key for the rest element, or NONE. */
    private void property(PatternProperty property, DeclarationKind declaration, int value, int keyRegister) {
        Expression key = property.key();
        PatternElement element = property.element();
        String name = property.computed() ? null : ReferenceGenerator.constantName(key);
        int keyValue = CodeContext.NONE;
        if (name == null || keyRegister != CodeContext.NONE) {
            keyValue = keyRegister != CodeContext.NONE ? keyRegister : code.newTemporary();
            context.expressions.into(key, keyValue);
            if (property.computed() && !(key instanceof Literal)) {
                context.at(key);
                code.emit(Opcode.TO_PROPERTY_KEY, keyValue, keyValue);
            }
        }
        Reference reference = prepare(element.target(), declaration);
        int taken = elementRegister(element, declaration);
        if (taken == value) {
            taken = code.newTemporary();
        }
        context.at(property);
        if (name != null) {
            code.emit(Opcode.GET_NAMED, taken, value, context.key(name), context.feedback(FeedbackSlotKind.LOAD_NAMED));
        } else {
            code.emit(Opcode.GET_INDEXED, taken, value, keyValue, context.feedback(FeedbackSlotKind.LOAD_INDEXED));
        }
        if (!isInPlace(reference, taken, context.variables)) {
            element(element, reference, declaration, taken);
        }
    }
}
