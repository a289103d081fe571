package dev.deltic.bytecodegen;

import dev.deltic.ast.ClassElement;
import dev.deltic.ast.ClassLiteral;
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

/** Classes.
 *  <a href="https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation">ClassDefinitionEvaluation</a> */
final class ClassGenerator {
    private final CodeContext context;
    private final BytecodeBuilder code;

    ClassGenerator(CodeContext context) {
        this.context = context;
        this.code = context.code;
    }

    /** dst ← the class; {@code nameRegister} holds its name if only run time knows it, else NONE. */
    void generate(ClassLiteral literal, int dst, int nameRegister) {
        int mark = code.mark();
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
        for (ClassElement element : literal.elements()) {
            int elementMark = code.mark();
            element(element, literal.name(), pair, pair + 1);
            code.releaseTo(elementMark);
        }
        finish(literal, pair);
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
        boolean elements = literal.instanceInitializer() != null || hasPrivateMethods(literal);
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

    /** The class is complete: its name is bound, then its static fields and blocks run. */
    private void finish(ClassLiteral literal, int pair) {
        if (literal.innerName() != null) {
            context.variables.initialize(Variable.of(literal.innerName()), pair);
        }
        if (literal.instanceInitializer() != null) {
            int closure = code.newTemporary();
            context.literals.closure(literal.instanceInitializer(), literal.instanceInitializer().name(), literal.name(), closure);
            code.emit(Opcode.SET_FIELD_INITIALIZER, pair, pair + 1, closure);
        }
        if (literal.staticInitializer() != null) {
            int closure = code.newTemporary();
            context.literals.closure(literal.staticInitializer(), literal.staticInitializer().name(), literal.name(), closure);
            code.emit(Opcode.SET_HOME_OBJECT, closure, pair);
            context.at(literal);
            code.emit(Opcode.CALL_METHOD0, closure, closure, pair, context.feedback(FeedbackSlotKind.CALL));
        }
    }

    // ---- The body of an initializer function ------------------------------------------------------------------------

    /** Defines a field on this, in the function that a {@link ClassLiteral} names for it. */
    void field(FieldDefinition field, int receiver) {
        int mark = code.mark();
        if (field.key() instanceof Identifier privateName && !field.computed()) {
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
