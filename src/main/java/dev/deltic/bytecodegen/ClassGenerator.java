package dev.deltic.bytecodegen;

import dev.deltic.ast.ClassElement;
import dev.deltic.ast.ClassLiteral;
import dev.deltic.ast.Expression;
import dev.deltic.ast.FieldDefinition;
import dev.deltic.ast.FunctionLiteral;
import dev.deltic.ast.Identifier;
import dev.deltic.ast.MethodDefinition;
import dev.deltic.ast.PropertyKind;
import dev.deltic.bytecode.BytecodeBuilder;
import dev.deltic.bytecode.FunctionKind;
import dev.deltic.bytecode.Opcode;
import dev.deltic.bytecode.PrivateNameBoilerplate;
import dev.deltic.bytecode.SharedFunctionInfo;
import dev.deltic.feedback.FeedbackSlotKind;
import dev.deltic.scope.Location;
import dev.deltic.scope.Scope;
import dev.deltic.scope.Variable;
import dev.deltic.scope.VariableMode;
import java.util.List;

/** Classes.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation">ClassDefinitionEvaluation</a> */
final class ClassGenerator {
    /** Kinds of ADD_CLASS_ELEMENT. */
    private static final int FIELD = 3;
    private static final int ACCESSOR = 4;
    private static final int STATIC = 8;

    private final CodeContext context;
    private final BytecodeBuilder code;

    ClassGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** dst ← the class; {@code nameRegister} holds its name if only run time knows it, else NONE. */
    void generate(ClassLiteral literal, int dst, int nameRegister) {
        int mark = code.mark();
        List<Expression> decorators = literal.decorators();
        int[] ofClass = new int[decorators.size()];
        for (int i = 0; i < ofClass.length; i++) {
            ofClass[i] = context.calls().decorator(decorators.get(i));
        }
        Scope scope = Scope.of(literal);
        context.variables.enter(scope);
        createPrivateNames(scope);
        int pair = code.newTemporaries(2);
        int superclass = code.newTemporary();
        if (literal.heritage() == null) {
            code.emit(Opcode.LOAD_HOLE, superclass);
        } else {
            context.expressions.into(literal.heritage(), superclass);
            context.at(literal.heritage().start(), literal.heritage());
        }
        code.emit(Opcode.CREATE_CLASS, pair, superclass, context.environment(), code.constant(share(literal, scope)));
        if (nameRegister != CodeContext.NONE) {
            code.emit(Opcode.SET_FUNCTION_NAME, pair, nameRegister, 0);
        }
        int decoration = CodeContext.NONE;
        if (literal.isDecorated()) {
            decoration = code.newTemporary();
            code.emit(Opcode.CREATE_CLASS_DECORATION, decoration, pair, pair + 1);
            for (int decorator : ofClass) {
                code.emit(Opcode.ADD_DECORATOR, decoration, decorator, decorator + 1, 1);
            }
        }
        for (ClassElement element : literal.elements()) {
            int elementMark = code.mark();
            if (decoration == CodeContext.NONE) {
                element(element, literal.name(), pair, pair + 1);
            } else {
                decoratedElement(element, literal.name(), decoration);
            }
            code.releaseTo(elementMark);
        }
        finish(literal, pair, decoration);
        context.variables.leave();
        context.move(dst, pair);
        code.releaseTo(mark);
    }

    private void createPrivateNames(Scope scope) {
        for (Variable variable : scope.variables()) {
            if (variable.mode() == VariableMode.PRIVATE_NAME && variable.location() != Location.UNALLOCATED) {
                int mark = code.mark();
                int name = code.newTemporary();
                code.emit(Opcode.CREATE_PRIVATE_NAME, name, code.constant(new PrivateNameBoilerplate(variable.name())));
                context.variables.initialize(variable, name);
                code.releaseTo(mark);
            }
        }
    }

    private SharedFunctionInfo share(ClassLiteral literal, Scope scope) {
        boolean elements = literal.instanceInitializer() != null || hasPrivateMethods(literal) || literal.isDecorated();
        int flags = elements ? SharedFunctionInfo.HAS_INSTANCE_ELEMENTS : SharedFunctionInfo.NONE;
        FunctionLiteral constructor = literal.constructor();
        if (constructor != null) {
            return FunctionCompiler.share(context.unit, constructor, scope, literal.name(), literal.start(),
                    literal.end(), flags);
        }
        FunctionKind kind = literal.heritage() == null ? FunctionKind.CLASS_CONSTRUCTOR : FunctionKind.DERIVED_CONSTRUCTOR;
        return new SharedFunctionInfo(kind, literal.name(), 0, flags | SharedFunctionInfo.STRICT, literal.start(),
                literal.end(), context.unit.source(), new DefaultConstructorCompiler(literal.start()));
    }

    private static boolean hasPrivateMethods(ClassLiteral literal) {
        for (ClassElement element : literal.elements()) {
            if (element instanceof MethodDefinition method && !method.isStatic() && isPrivate(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrivate(MethodDefinition method) {
        return !method.computed() && method.key() instanceof Identifier;
    }

    // ---- Elements ---------------------------------------------------------------------------------------------------

    private void element(ClassElement element, String className, int constructor, int prototype) {
        if (element instanceof MethodDefinition method) {
            context.at(method);
            int home = method.isStatic() ? constructor : prototype;
            if (isPrivate(method)) {
                privateMethod(method, className, constructor, home);
            } else {
                context.objects().method(method.key(), method.computed(), method.function(), className, home,
                        opcode(method.propertyKind()), false);
            }
        } else if (element instanceof FieldDefinition field && field.computed()) {
            int key = context.objects().key(field.key(), true);
            context.variables.initialize(Variable.of(field.computedKey()), key);
        }
    }

    private static Opcode opcode(PropertyKind kind) {
        return switch (kind) {
            case METHOD -> Opcode.DEFINE_METHOD;
            case GETTER -> Opcode.DEFINE_GETTER;
            case SETTER -> Opcode.DEFINE_SETTER;
            case VALUE, SHORTHAND, SPREAD, PROTOTYPE -> throw new AssertionError("not a method: " + kind);
        };
    }

    private void privateMethod(MethodDefinition method, String className, int constructor, int home) {
        int name = context.variables.any((Identifier) method.key());
        int closure = code.newTemporary();
        context.objects().namedMethod(method.function(), className, closure);
        int kind = method.propertyKind() == PropertyKind.GETTER ? 1 : method.propertyKind() == PropertyKind.SETTER ? 2 : 0;
        if (method.isStatic()) {
            code.emit(Opcode.SET_HOME_OBJECT, closure, home);
            code.emit(Opcode.DEFINE_PRIVATE_METHOD, constructor, name, closure, kind);
        } else {
            code.emit(Opcode.ADD_PRIVATE_METHOD, constructor, home, name, closure, kind);
        }
    }

    // ---- Elements of a class with decorators ------------------------------------------------------------------------

    /** Collects an element; fields without decorators are as in other classes. */
    private void decoratedElement(ClassElement element, String className, int decoration) {
        context.at(element);
        if (element instanceof MethodDefinition method) {
            addDecorators(method.decorators(), decoration);
            int key = isPrivate(method) ? context.variables.any((Identifier) method.key())
                : context.objects().key(method.key(), method.computed());
            int closure = code.newTemporary();
            int kind = method.propertyKind() == PropertyKind.GETTER ? 1 : method.propertyKind() == PropertyKind.SETTER ? 2 : 0;
            if (method.computed()) {
                context.literals.closure(method.function(), method.function().name(), className, closure);
                code.emit(Opcode.SET_FUNCTION_NAME, closure, key, kind);
            } else {
                context.objects().namedMethod(method.function(), className, closure);
            }
            code.emit(Opcode.ADD_CLASS_ELEMENT, code.newTemporary(), decoration, key, closure, kind + (method.isStatic() ? STATIC : 0));
        } else if (element instanceof FieldDefinition field) {
            addDecorators(field.decorators(), decoration);
            boolean isPrivate = !field.computed() && field.key() instanceof Identifier;
            if (field.element() == null && !field.computed()) {
                return;
            }
            int key = isPrivate ? context.variables.any((Identifier) field.key()) : context.objects().key(field.key(), field.computed());
            if (field.computed()) {
                context.variables.initialize(Variable.of(field.computedKey()), key);
            }
            if (field.element() != null) {
                int kept = code.newTemporary();
                code.emit(Opcode.LOAD_UNDEFINED, kept);
                code.emit(Opcode.ADD_CLASS_ELEMENT, kept, decoration, key, kept, (field.accessor() ? ACCESSOR : FIELD)
                    + (field.isStatic() ? STATIC : 0));
                context.variables.initialize(Variable.of(field.element()), kept);
            }
        }
    }

    private void addDecorators(List<Expression> decorators, int decoration) {
        for (Expression decorator : decorators) {
            int mark = code.mark();
            int pair = context.calls().decorator(decorator);
            code.emit(Opcode.ADD_DECORATOR, decoration, pair, pair + 1, 0);
            code.releaseTo(mark);
        }
    }

    /** The class is complete: its name is bound, then its static fields and blocks run. A class that decorators put in its place does not
     *  get its instances' fields, but its name and static fields. */
    private void finish(ClassLiteral literal, int pair, int decoration) {
        if (decoration == CodeContext.NONE) {
            bindName(literal, pair);
        }
        if (literal.instanceInitializer() != null) {
            int closure = code.newTemporary();
            context.literals.closure(literal.instanceInitializer(), literal.instanceInitializer().name(), literal.name(), closure);
            code.emit(Opcode.SET_FIELD_INITIALIZER, pair, pair + 1, closure);
        }
        if (decoration != CodeContext.NONE) {
            context.at(literal);
            code.emit(Opcode.DECORATE_CLASS, pair, decoration);
            bindName(literal, pair);
            code.emit(Opcode.RUN_CLASS_INITIALIZERS, decoration, 0);
        }
        if (literal.staticInitializer() != null) {
            int closure = code.newTemporary();
            context.literals.closure(literal.staticInitializer(), literal.staticInitializer().name(), literal.name(), closure);
            code.emit(Opcode.SET_HOME_OBJECT, closure, pair);
            context.at(literal);
            code.emit(Opcode.CALL_METHOD0, closure, closure, pair, context.feedback(FeedbackSlotKind.CALL));
        }
        if (decoration != CodeContext.NONE) {
            code.emit(Opcode.RUN_CLASS_INITIALIZERS, decoration, 1);
        }
    }

    private void bindName(ClassLiteral literal, int constructor) {
        if (literal.innerName() != null) {
            context.variables.initialize(Variable.of(literal.innerName()), constructor);
        }
    }

    // ---- The body of an initializer function ------------------------------------------------------------------------

    /** Defines a field on this, in the function that a {@link ClassLiteral} names for it. */
    void field(FieldDefinition field, int receiver) {
        int mark = code.mark();
        if (field.element() != null) {
            int element = context.variables.any(field.element());
            int value = fieldValue(field, field.computed() ? context.variables.any(field.computedKey()) : CodeContext.NONE);
            context.at(field);
            code.emit(Opcode.DEFINE_DECORATED_FIELD, element, receiver, value);
        } else if (field.key() instanceof Identifier privateName && !field.computed()) {
            int name = context.variables.any(privateName);
            int value = fieldValue(field, CodeContext.NONE);
            context.at(field);
            code.emit(Opcode.DEFINE_PRIVATE_FIELD, receiver, name, value);
        } else if (field.computed()) {
            int key = context.variables.any(field.computedKey());
            int value = fieldValue(field, key);
            context.at(field);
            code.emit(Opcode.DEFINE_INDEXED, receiver, key, value, context.feedback(FeedbackSlotKind.DEFINE_INDEXED));
        } else if (ReferenceGenerator.constantName(field.key()) != null) {
            int value = fieldValue(field, CodeContext.NONE);
            context.at(field);
            code.emit(Opcode.DEFINE_NAMED, receiver, context.key(ReferenceGenerator.constantName(field.key())), value,
                    context.feedback(FeedbackSlotKind.DEFINE_NAMED));
        } else {
            int key = context.expressions.temporary(field.key());
            int value = fieldValue(field, CodeContext.NONE);
            context.at(field);
            code.emit(Opcode.DEFINE_INDEXED, receiver, key, value, context.feedback(FeedbackSlotKind.DEFINE_INDEXED));
        }
        code.releaseTo(mark);
    }

    private int fieldValue(FieldDefinition field, int nameRegister) {
        int value = code.newTemporary();
        if (field.initializer() == null) {
            code.emit(Opcode.LOAD_UNDEFINED, value);
        } else if (nameRegister == CodeContext.NONE) {
            context.expressions.into(field.initializer(), value);
        } else {
            context.expressions.intoNamed(field.initializer(), value, nameRegister);
        }
        return value;
    }
}
